import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { z } from "zod";
import { useProblem } from "~/components/community/problem";
import { ImportanceOptions } from "~/components/ideas/importance-options";
import { Button } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { PageHeader, Section } from "~/components/ui/page-header";
import { RadioCards } from "~/components/ui/radio-cards";
import { Select } from "~/components/ui/select";
import { TextArea, TextInput } from "~/components/ui/text-input";
import { findIdea } from "~/domain/ideas/finding.server";
import { importances, noteLimits, voteSources } from "~/domain/ideas/idea";
import { mayVoteFor } from "~/domain/ideas/policy";
import { voteOnBehalf, votesOnBehalf } from "~/domain/ideas/voting-for.server";
import { searchCustomers } from "~/domain/insights/customer-search.server";
import { useFormat, useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { acting, showing } from "~/platform/http/answer.server";
import { fromPublicId } from "~/platform/ids";
import { authorize, notFound } from "~/platform/refusal";

const form = z.strictObject({
  customer: z.uuid(),
  source: z.enum(voteSources),
  note: z.string().trim().min(noteLimits.min).max(noteLimits.max),
  importance: z
    .enum(importances)
    .optional()
    .or(z.literal("").transform(() => undefined)),
});

function idOf(segment: string | undefined): string {
  const id = fromPublicId(segment);
  if (!id) throw notFound();
  return id;
}

const SHOWN = 8;

/** An idea, the votes that staff wrote down for it, and the customers that the words find. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayVoteFor(context.actor));
    const search = new URL(request.url).searchParams.get("q")?.trim().slice(0, 100) ?? "";
    const id = idOf(params.idea);
    const [idea, given, found] = await Promise.all([
      findIdea(context.actor, id),
      votesOnBehalf(context.actor, id),
      search ? searchCustomers(context.actor, { search, after: null }) : null,
    ]);
    return {
      idea,
      given,
      search,
      found: found?.lines.slice(0, SHOWN) ?? [],
      title: wordsIn(context.language)("triage:behalf.title"),
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ customer: customerId, importance, ...said }) => {
    authorize(mayVoteFor(context.actor));
    await voteOnBehalf(context.actor, idOf(params.idea), {
      customerId,
      importance: importance ?? null,
      ...said,
    });
    return redirect(`/desk/triage/${params.idea}/votes`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function TriageVotes() {
  const { idea, given, search, found } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { error, refusal } = useProblem(problem);
  const busy = useNavigation().state === "submitting";
  const format = useFormat();
  const t = useT();
  return (
    <div className="max-w-2xl">
      <PageHeader kicker={t("triage:behalf.title")} title={idea.title} lede={t("triage:behalf.lede")} />
      <Form method="get" role="search" className="mb-6 flex items-end gap-2">
        <Field label={t("triage:behalf.who")} hint={t("triage:behalf.who_hint")} className="flex-1">
          <TextInput name="q" type="search" defaultValue={search} maxLength={100} required />
        </Field>
        <Button type="submit">{t("triage:behalf.find")}</Button>
      </Form>
      {search && found.length === 0 && (
        <p role="status" className="mb-6 text-ink-soft">
          {t("triage:behalf.nobody", { search })}
        </p>
      )}
      {found.length > 0 && (
        <Form method="post" className="mb-10 flex flex-col gap-6">
          {(refusal ?? error("customer")) && <FormError title={(refusal ?? error("customer"))!} />}
          <RadioCards
            name="customer"
            legend={t("triage:behalf.customer")}
            columns={1}
            defaultValue={problem?.values.customer ?? found[0]!.face.customerId}
            options={found.map(({ face, account, email }) => ({
              value: face.customerId,
              title: face.displayName,
              text: [`@${face.handle}`, account, email].filter(Boolean).join(" · "),
            }))}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={t("triage:behalf.source")} error={error("source")}>
              <Select name="source" defaultValue={problem?.values.source ?? "call"}>
                {voteSources.map((source) => (
                  <option key={source} value={source}>
                    {t(`backing:source.${source}`)}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={t("triage:behalf.importance")} error={error("importance")}>
              <Select name="importance" defaultValue={problem?.values.importance ?? ""}>
                <ImportanceOptions />
              </Select>
            </Field>
          </div>
          <Field label={t("triage:behalf.note")} hint={t("triage:behalf.note_hint")} error={error("note")}>
            <TextArea
              name="note"
              rows={3}
              required
              minLength={noteLimits.min}
              maxLength={noteLimits.max}
              defaultValue={problem?.values.note}
            />
          </Field>
          <Button type="submit" tone="primary" busy={busy} className="self-start">
            {t("triage:behalf.submit")}
          </Button>
        </Form>
      )}
      <Section title={t("triage:behalf.given")} id="given">
        {given.length === 0 ? (
          <p className="text-ink-soft">{t("triage:behalf.none")}</p>
        ) : (
          <ul className="divide-y divide-line">
            {given.map((vote) => (
              <li key={vote.customerId} className="py-3">
                <Link to={`/desk/customers/${vote.customerId}`} className="font-semibold hover:underline">
                  {vote.displayName}
                </Link>
                {vote.note && <p className="text-pretty text-ink-soft">{vote.note}</p>}
                <p className="text-sm text-ink-faint" title={format.exact(vote.createdAt)}>
                  {t(`backing:source.${vote.source}`)} · {vote.addedBy} · {format.ago(vote.createdAt)}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Link
        to={`/desk/triage?status=${idea.status}`}
        className="tap mt-6 inline-block text-sm font-semibold text-spruce-ink hover:underline"
      >
        {t("triage:back")}
      </Link>
    </div>
  );
}
