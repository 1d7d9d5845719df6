import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { Megaphone } from "~/components/ui/icons";
import { z } from "zod";
import { Composer } from "~/components/community/composer";
import { useProblem } from "~/components/community/problem";
import { Button, ButtonLink } from "~/components/ui/button";
import { FormError } from "~/components/ui/form-error";
import { Notice } from "~/components/ui/notice";
import { PageHeader } from "~/components/ui/page-header";
import { caseNumberOf, deskCasePath } from "~/domain/cases/addresses";
import { mayWorkCases } from "~/domain/cases/policy";
import { publishOutcome } from "~/domain/cases/publication.server";
import { readCase } from "~/domain/cases/reading.server";
import { threadPath } from "~/domain/community/addresses";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { newId } from "~/platform/ids";
import { acting, showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";

const form = z.strictObject({ body: z.string(), submissionId: z.uuid() });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayWorkCases(context.actor));
    const { case: view, messages } = await readCase(context.actor, caseNumberOf(params.number));
    if (!view.thread || view.outcome) throw redirect(deskCasePath(view.number));
    // The draft is staff's last words to the customer; notes and the customer's own words never come near it.
    const last = messages.findLast(
      (message) => message.lane === "public" && message.author.customerId !== view.customer.customerId,
    );
    return {
      number: view.number,
      subject: view.subject,
      caseId: view.id,
      thread: view.thread,
      draft: last?.source ?? "",
      submissionId: newId(),
      title: translateIn(context.language)("desk:case.publish_title"),
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async (input) => {
    authorize(mayWorkCases(context.actor));
    const number = caseNumberOf(params.number);
    await publishOutcome(context.actor, number, input);
    return redirect(deskCasePath(number));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Publication() {
  const t = useT();
  const { number, subject, caseId, thread, draft, submissionId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { error, refusal } = useProblem(problem);
  const busy = useNavigation().state === "submitting";
  return (
    <div className="max-w-3xl">
      <PageHeader kicker={`#${number} ${subject}`} title={t("desk:case.publish_title")} />
      <Notice tone="lake" icon={Megaphone} className="mb-6">
        <p>{t("desk:case.publish_lede")}</p>
        <Link to={threadPath(thread)} className="font-semibold text-lake-ink underline underline-offset-2">
          {thread.title}
        </Link>
      </Notice>
      <Form method="post" className="flex flex-col gap-4">
        {refusal && <FormError title={refusal} />}
        <input type="hidden" name="submissionId" value={submissionId} />
        <Composer
          context={`case-publication:${caseId}`}
          label={t("desk:case.publish_body")}
          defaultValue={problem?.values.body ?? draft}
          error={error("body")}
          rows={8}
        >
          <ButtonLink to={deskCasePath(number)} tone="plain">
            {t("common:action.cancel")}
          </ButtonLink>
          <Button type="submit" tone="primary" busy={busy}>
            {t("desk:case.publish_send")}
          </Button>
        </Composer>
      </Form>
    </div>
  );
}
