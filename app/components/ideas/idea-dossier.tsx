import { useFetcher } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { useState } from "react";
import { threadPath } from "~/domain/community/addresses";
import type { Owner } from "~/domain/ideas/owning.server";
import { acceptsVotes } from "~/domain/ideas/idea";
import type { IdeaDossier as Dossier } from "~/domain/ideas/triage-panel.server";
import { triageIdeaPath } from "~/domain/ideas/triage";
import type { HeldDecision as Held } from "~/domain/notifications/held.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { StatusChip } from "../community/chips";
import { useProblem } from "../community/problem";
import { Button } from "../ui/button";
import { Chip } from "../ui/chip";
import { ChevronDown } from "../ui/icons";
import { Field } from "../ui/field";
import { Section } from "../ui/page-header";
import { Select } from "../ui/select";
import { TextInput } from "../ui/text-input";
import { DemandInFull } from "./demand-in-full";
import { EstimateForm } from "./estimate-form";
import { HeldDecision } from "./held-decision";
import { MovedHere } from "./moved-here";
import { IdeaNotes } from "./idea-notes";
import { useSentAtOnce } from "./use-sent-at-once";
import { useUndoable } from "./use-undoable";
import { DecisionFields } from "./decision-form";

export type DossierPage = {
  dossier: Dossier;
  owners: Owner[];
  held: Held | null;
  me: string;
  submissionId: string;
};

/** Everything that the team knows of an idea, and what can be done with it. `back`: where its forms lead. */
export function IdeaDossier({
  dossier,
  owners,
  held,
  me,
  submissionId,
  back,
}: DossierPage & { back: string }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const { idea, decisions, moved, wordings } = dossier;
  const path = triageIdeaPath(idea);
  const deciding = useFetcher<FormProblem>();
  const link = "tap inline-flex items-center hover:underline";
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center gap-2">
          <StatusChip status={idea.status} />
          <Chip>{idea.board.name[language]}</Chip>
          <span className="text-sm text-ink-faint" title={format.exact(idea.statusChangedAt)}>
            {t("triage:waiting", { when: format.date(idea.statusChangedAt) })}
          </span>
        </div>
        {idea.excerpt && (
          <p lang={idea.language} className="max-w-measure text-pretty text-ink-soft">
            {idea.excerpt}
          </p>
        )}
        <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm font-semibold text-spruce-ink">
          <Link to={threadPath(idea)} className={link}>
            {t("triaging:to_idea")}
          </Link>
          <Link to={`${threadPath(idea)}/passport`} className={link}>
            {t("triaging:to_passport")}
          </Link>
          {idea.status !== "merged" && (
            <Link to={`${path}/move`} className={link}>
              {t("moving:title")}
            </Link>
          )}
          {acceptsVotes(idea.status) && (
            <>
              <Link to={`${path}/merge`} className={link}>
                {t("triage:merge.link")}
              </Link>
              <Link to={`${path}/votes`} className={link}>
                {t("ideas:page.vote_for")}
              </Link>
            </>
          )}
        </p>
        {held && <HeldDecision held={held} />}
        {moved && idea.status !== "merged" && <MovedHere moved={moved} back={back} />}
      </div>
      {idea.status !== "merged" && (
        <details className="group/decide rounded-md border border-line bg-card p-4">
          <summary className="tap flex cursor-pointer list-none items-center justify-between gap-2 text-sm font-semibold">
            {t("triage:decide")}
            <ChevronDown aria-hidden className="size-4 transition-transform group-open/decide:rotate-180" />
          </summary>
          <deciding.Form method="post" action={`${path}/status`} className="mt-3">
            <input type="hidden" name="back" value={back} />
            <DecisionFields
              status={idea.status}
              problem={deciding.data?.errors ? deciding.data : null}
              busy={deciding.state !== "idle"}
            />
          </deciding.Form>
        </details>
      )}
      <Settling dossier={dossier} owners={owners} back={back} />
      <EstimateForm key={idea.id} dossier={dossier} back={back} />
      <DemandInFull dossier={dossier} />
      <IdeaNotes
        key={`notes ${idea.id}`}
        notes={dossier.notes}
        path={path}
        back={back}
        me={me}
        submissionId={submissionId}
      />
      {wordings.length > 0 && (
        <Section title={t("triaging:wordings")} id="same-wish" size="sm">
          <ul className="flex flex-col gap-1 text-sm">
            {wordings.map((one) => (
              <li key={one.id}>
                {one.title}{" "}
                <span className="text-ink-faint">
                  {t("triage:merge.votes", { count: one.voteCount, votes: format.number(one.voteCount) })}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {decisions.length > 0 && (
        <Section title={t("triaging:decisions")} id="decided" size="sm">
          <ol className="flex flex-col gap-3 text-sm">
            {decisions.map(({ to, note, at, by }) => (
              <li key={at}>
                <p className="flex flex-wrap items-center gap-2">
                  <StatusChip status={to} />
                  <span className="text-ink-faint" title={format.exact(at)}>
                    {format.date(at)} · {by}
                  </span>
                </p>
                {note && <p className="mt-1 max-w-measure whitespace-pre-line text-ink-soft">{note}</p>}
              </li>
            ))}
          </ol>
        </Section>
      )}
    </div>
  );
}

/** Whose it is, and where the work on it is followed. */
function Settling({ dossier, owners, back }: { dossier: Dossier; owners: Owner[]; back: string }) {
  const t = useT();
  const { idea } = dossier;
  const path = triageIdeaPath(idea);
  const owning = useFetcher<FormProblem | { done: { given: boolean } }>();
  const [picked, setPicked] = useState<string | null>(null);
  const tracking = useFetcher<FormProblem>();
  const owned = useProblem(owning.data && "errors" in owning.data ? owning.data : null);
  const { waiting, onForm } = useSentAtOnce((form) => owning.submit(form));
  const given = owning.data && "done" in owning.data && owning.data.done.given;
  useUndoable(
    owning,
    t(`triaging:many.${given ? "given" : "freed"}`, { count: 1 }),
    { action: `${path}/owner`, fields: { back, owner: idea.owner?.customerId ?? "" } },
    () => setPicked(null),
  );
  const tracked = useProblem(tracking.state === "idle" ? tracking.data : null);
  const give = (
    <Button size="sm" className="mt-2">
      {t("triaging:give")}
    </Button>
  );
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <owning.Form method="post" action={`${path}/owner`} {...onForm}>
        <input type="hidden" name="back" value={back} />
        <Field label={t("triaging:filter.owner")} error={owned.refusal ?? owned.error("owner")}>
          <Select
            name="owner"
            value={picked ?? idea.owner?.customerId ?? ""}
            onChange={(event) => setPicked(event.target.value)}
          >
            <option value="">{t("triaging:filter.nobody")}</option>
            {owners.map(({ customerId, displayName }) => (
              <option key={customerId} value={customerId}>
                {displayName}
              </option>
            ))}
          </Select>
        </Field>
        {waiting ? give : <noscript>{give}</noscript>}
      </owning.Form>
      <div>
        {idea.tracker && (
          <p className="mb-1 text-sm">
            <a
              href={idea.tracker.url}
              rel="noreferrer"
              target="_blank"
              className="font-semibold text-spruce-ink hover:underline"
            >
              {idea.tracker.label}
            </a>
          </p>
        )}
        <details open={!idea.tracker || Boolean(tracked.error("url")) || undefined}>
          <summary className="tap cursor-pointer text-sm font-semibold">
            {idea.tracker ? t("triaging:tracker.change") : t("triaging:tracker.title")}
          </summary>
          <tracking.Form method="post" action={`${path}/tracker`} className="mt-2 flex flex-col gap-2">
            <input type="hidden" name="back" value={back} />
            <Field label={t("triaging:tracker.url")} error={tracked.error("url")}>
              <TextInput
                name="url"
                inputMode="url"
                maxLength={500}
                autoComplete="off"
                defaultValue={idea.tracker?.url}
              />
            </Field>
            <Field label={t("triaging:tracker.label")} optional={t("common:form.optional")}>
              <TextInput
                name="label"
                maxLength={60}
                autoComplete="off"
                placeholder="APP-214"
                defaultValue={idea.tracker?.label}
              />
            </Field>
            <Button size="sm" className="self-start" busy={tracking.state !== "idle"}>
              {t("triaging:tracker.save")}
            </Button>
          </tracking.Form>
        </details>
      </div>
    </div>
  );
}
