import { Form, useNavigation } from "@remix-run/react";
import type { OwnVote } from "~/domain/ideas/explaining.server";
import { reasonLimit } from "~/domain/ideas/idea";
import { useT } from "~/i18n/react";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Section } from "../ui/page-header";
import { Select } from "../ui/select";
import { TextArea } from "../ui/text-input";
import { ImportanceOptions } from "./importance-options";

/** One's own vote: who wrote it down, if it wasn't oneself, how much it matters, and why: to be said while it is open. Only staff see the answers. */
export function OwnVotePart({ vote, path, open }: { vote: OwnVote; path: string; open: boolean }) {
  const t = useT();
  const action = `${path}/vote/opinion`;
  const busy = useNavigation().formAction === action;
  if (!open && vote.source === "self" && !vote.importance && !vote.reason) return null;
  return (
    <Section title={t("backing:opinion.title")} size="sm" id="own-vote">
      {vote.source !== "self" && vote.addedBy && (
        <p className="mb-3 rounded-md border border-lake-line bg-lake-soft p-3 text-sm">
          {t("backing:opinion.added", {
            name: vote.addedBy,
            source: t(`backing:source.${vote.source}`).toLowerCase(),
          })}
          {vote.note && <q className="mt-1 block">{vote.note}</q>}
        </p>
      )}
      {open ? (
        <Form
          method="post"
          action={action}
          preventScrollReset
          key={`${vote.importance} ${vote.reason}`}
          className="flex flex-col gap-3"
        >
          <Field label={t("backing:opinion.importance")}>
            <Select name="importance" compact defaultValue={vote.importance ?? ""}>
              <ImportanceOptions />
            </Select>
          </Field>
          <Field label={t("backing:opinion.reason")} hint={t("backing:opinion.reason_hint")}>
            <TextArea name="reason" rows={2} maxLength={reasonLimit} defaultValue={vote.reason ?? ""} />
          </Field>
          <Button type="submit" size="sm" busy={busy} className="self-start">
            {t("common:action.save")}
          </Button>
        </Form>
      ) : (
        <>
          {vote.importance && <p className="text-sm">{t(`backing:importance.${vote.importance}`)}</p>}
          {vote.reason && <q className="block text-sm text-ink-soft wrap-anywhere">{vote.reason}</q>}
        </>
      )}
    </Section>
  );
}
