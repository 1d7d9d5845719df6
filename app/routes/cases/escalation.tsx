import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation, useSearchParams } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { CircleCheck, LifeBuoy } from "~/components/ui/icons";
import { z } from "zod";
import { useProblem } from "~/components/community/problem";
import { priorityLooks } from "~/components/cases/case-chips";
import { Button, ButtonLink } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { Notice } from "~/components/ui/notice";
import { PageHeader } from "~/components/ui/page-header";
import { RadioCards } from "~/components/ui/radio-cards";
import { TextArea, TextInput } from "~/components/ui/text-input";
import { deskCasePath } from "~/domain/cases/addresses";
import { casePriorities, subjectLimits } from "~/domain/cases/case";
import { escalateThread } from "~/domain/cases/escalation.server";
import { mayEscalate, mayWorkCases } from "~/domain/cases/policy";
import { threadPath } from "~/domain/community/addresses";
import { readThread } from "~/domain/community/reading.server";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { fromPublicId } from "~/platform/ids";
import { acting, showing } from "~/platform/http/answer.server";
import { authorize, notFound } from "~/platform/refusal";

const form = z.strictObject({
  subject: z.string().trim().min(subjectLimits.min).max(subjectLimits.max),
  priority: z.enum(casePriorities),
  note: z.string().optional(),
  postNumber: z.coerce.number().int().positive().optional(),
});

export async function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayEscalate(context.actor));
    const id = fromPublicId(params.thread);
    if (!id) throw notFound();
    const { thread } = await readThread(context.actor, id, null);
    return {
      subject: thread.title,
      path: threadPath(thread),
      openCase: thread.openCase,
      worksCases: mayWorkCases(context.actor).allowed,
      title: translateIn(context.language)("desk:escalate.title"),
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async (input) => {
    authorize(mayEscalate(context.actor));
    const id = fromPublicId(params.thread);
    if (!id) throw notFound();
    const { number } = await escalateThread(context.actor, id, input);
    // A moderator passes the case on; the desk is not his.
    return redirect(
      mayWorkCases(context.actor).allowed
        ? deskCasePath(number)
        : `/threads/${params.thread}/escalation?done`,
    );
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function EscalationPage() {
  const t = useT();
  const { subject, path, openCase, worksCases } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const problem = useActionData<typeof action>();
  const { error, refusal } = useProblem(problem);
  const busy = useNavigation().state === "submitting";
  const values = problem?.values ?? {};
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t("desk:escalate.title")}
        lede={t("desk:escalate.lede")}
        kicker={
          <Link to={path} className="hover:underline">
            {subject}
          </Link>
        }
      />
      {openCase !== null ? (
        <Notice
          tone="lake"
          icon={params.has("done") ? CircleCheck : LifeBuoy}
          title={
            params.has("done")
              ? t("desk:escalate.done")
              : t("desk:escalate.standing", { number: String(openCase) })
          }
          actions={
            worksCases ? (
              <ButtonLink to={deskCasePath(openCase)} tone="primary" size="sm">
                {t("desk:escalate.standing_open")}
              </ButtonLink>
            ) : (
              <ButtonLink to={path} size="sm">
                {t("moderation:back")}
              </ButtonLink>
            )
          }
        >
          {t("desk:escalate.standing_text")}
        </Notice>
      ) : (
        <Form method="post" className="flex flex-col gap-6">
          {refusal && <FormError title={refusal} />}
          {params.get("post") && <input type="hidden" name="postNumber" value={params.get("post")!} />}
          <Field
            label={t("desk:escalate.subject")}
            hint={t("desk:escalate.subject_hint")}
            error={error("subject")}
          >
            <TextInput
              name="subject"
              defaultValue={values.subject ?? subject}
              required
              maxLength={subjectLimits.max}
            />
          </Field>
          <RadioCards
            name="priority"
            legend={t("desk:escalate.priority")}
            defaultValue={values.priority ?? "normal"}
            options={casePriorities.map((priority) => ({
              value: priority,
              title: t(`desk:priority.${priority}`),
              text: t(`desk:priority_text.${priority}`),
              icon: priorityLooks[priority][0],
            }))}
          />
          <Field
            label={t("desk:escalate.note")}
            hint={t("desk:escalate.note_hint")}
            optional={t("common:form.optional")}
            error={error("note")}
          >
            <TextArea name="note" rows={4} defaultValue={values.note} />
          </Field>
          <div className="flex flex-wrap gap-2">
            <Button type="submit" tone="primary" icon={LifeBuoy} busy={busy}>
              {t("desk:escalate.send")}
            </Button>
            <ButtonLink to={path} tone="plain">
              {t("common:action.cancel")}
            </ButtonLink>
          </div>
        </Form>
      )}
    </div>
  );
}
