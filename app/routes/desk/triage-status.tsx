import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { StatusChip } from "~/components/community/chips";
import { DecisionFields } from "~/components/ideas/decision-form";
import { Button } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { PageHeader } from "~/components/ui/page-header";
import { Select } from "~/components/ui/select";
import { finerStatusesOf } from "~/domain/ideas/finer-statuses.server";
import { findIdea } from "~/domain/ideas/finding.server";
import { ideaStatuses, isNoteMissing, noteLimits } from "~/domain/ideas/idea";
import { mayTriage } from "~/domain/ideas/policy";
import { changeIdeaStatus } from "~/domain/ideas/status.server";
import { useLanguage, useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { acting, showing } from "~/platform/http/answer.server";
import { fromPublicId } from "~/platform/ids";
import { authorize, notFound } from "~/platform/refusal";

const form = z
  .strictObject({
    from: z.enum(ideaStatuses),
    status: z.enum(ideaStatuses),
    note: z.string().trim().max(noteLimits.max).default(""),
  })
  .refine(({ status, note }) => !isNoteMissing(status, note), {
    path: ["note"],
    error: "ideas:refusal.note_missing",
  });

/** Also after a refusal: the idea as it stands by then. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayTriage(context.actor));
    const idea = await findIdea(context.actor, idOf(params.idea));
    const finer = await finerStatusesOf(context.actor, idea.id);
    return { idea, finer, segment: params.idea!, title: wordsIn(context.language)("triage:change_title") };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async (input) => {
    authorize(mayTriage(context.actor));
    await changeIdeaStatus(context.actor, idOf(params.idea), input);
    return redirect(`/desk/triage?status=${input.from}`);
  });
}

function idOf(segment: string | undefined): string {
  const id = fromPublicId(segment);
  if (!id) throw notFound();
  return id;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Kohtaamo` }];

export default function TriageStatus() {
  const { idea, finer, segment } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  const language = useLanguage();
  return (
    <>
      <PageHeader kicker={t("triage:change_title")} title={idea.title}>
        <span className="text-sm text-ink-faint">{t("triage:stands")}</span>
        <StatusChip status={idea.status} />
      </PageHeader>
      <Form method="post">
        <DecisionFields status={idea.status} problem={problem} />
      </Form>
      {finer.choices.length > 0 && (
        <Form
          method="post"
          action={`/desk/triage/${segment}/finer-status`}
          className="mt-8 flex max-w-xl flex-wrap items-end gap-3"
        >
          <Field
            label={t("boards:statuses.finer")}
            hint={t("boards:statuses.finer_hint")}
            className="min-w-0 flex-1 basis-60"
          >
            <Select key={finer.now} name="finer" defaultValue={finer.now ?? ""}>
              <option value="">{t("boards:statuses.finer_none")}</option>
              {finer.choices.map((choice) => (
                <option key={choice.id} value={choice.id}>
                  {choice.label[language]}
                  {choice.internal && ` (${t("boards:statuses.internal_chip").toLowerCase()})`}
                </option>
              ))}
            </Select>
          </Field>
          <Button type="submit">{t("boards:statuses.finer_save")}</Button>
        </Form>
      )}
      <Link
        to={`/desk/triage?status=${idea.status}`}
        className="tap mt-6 inline-block text-sm font-semibold text-spruce-ink hover:underline"
      >
        {t("triage:back")}
      </Link>
    </>
  );
}
