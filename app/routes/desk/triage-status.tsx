import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
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
import { authorize } from "~/platform/refusal";
import { back, idOf } from "./triage-form.server";

const form = z
  .strictObject({
    from: z.enum(ideaStatuses),
    status: z.enum(ideaStatuses),
    note: z.string().trim().max(noteLimits.max).default(""),
    back: back.optional(),
    /** The board stays where it is, and offers to undo. */
    stay: z.literal("1").optional(),
  })
  .refine(({ status, note }) => !isNoteMissing(status, note), {
    path: ["note"],
    error: "ideas:refusal.note_missing",
  });

/** Also after a refusal: the idea as it stands by then. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayTriage(context.actor));
    const idea = await findIdea(context.actor, idOf(params.idea));
    const finer = await finerStatusesOf(context.actor, idea.id);
    const to = ideaStatuses.find((status) => status === new URL(request.url).searchParams.get("to"));
    const title = wordsIn(context.language)("triage:change_title");
    return { idea, finer, to, segment: params.idea!, title };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ back, stay, ...change }) => {
    authorize(mayTriage(context.actor));
    const { changeId } = await changeIdeaStatus(context.actor, idOf(params.idea), change);
    if (stay) return data({ done: { changeId, status: change.status } });
    return redirect(back ?? `/desk/triage?status=${change.from}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Kohtaamo` }];

export default function TriageStatus() {
  const { idea, finer, to, segment } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problem = answer && "done" in answer ? null : answer;
  const t = useT();
  const language = useLanguage();
  return (
    <>
      <PageHeader kicker={t("triage:change_title")} title={idea.title}>
        <span className="text-sm text-ink-faint">{t("triage:stands")}</span>
        <StatusChip status={idea.status} />
      </PageHeader>
      <Form method="post">
        <DecisionFields status={idea.status} to={to} problem={problem} />
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
