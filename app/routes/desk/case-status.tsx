import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { Composer } from "~/components/community/composer";
import { useProblem } from "~/components/community/problem";
import { Button, ButtonLink } from "~/components/ui/button";
import { FormError } from "~/components/ui/form-error";
import { PageHeader } from "~/components/ui/page-header";
import { caseNumberOf, deskCasePath } from "~/domain/cases/addresses";
import { caseStatuses, nextStatuses } from "~/domain/cases/case";
import { mayWorkCases } from "~/domain/cases/policy";
import { readCase } from "~/domain/cases/reading.server";
import { changeStatus } from "~/domain/cases/status.server";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { newId } from "~/platform/ids";
import { acting, showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";

const form = z.strictObject({
  to: z.enum(caseStatuses),
  outcome: z.string().optional(),
  submissionId: z.uuid(),
});

export async function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayWorkCases(context.actor));
    const { case: view } = await readCase(context.actor, caseNumberOf(params.number));
    if (!nextStatuses[view.status].includes("resolved")) throw redirect(deskCasePath(view.number));
    return { view, submissionId: newId(), title: translateIn(context.language)("desk:case.resolve_title") };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async (input) => {
    authorize(mayWorkCases(context.actor));
    const number = caseNumberOf(params.number);
    await changeStatus(context.actor, number, input);
    return redirect(deskCasePath(number));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

/** Resolving asks for the outcome; the other steps are one press on the case's own page. */
export default function Resolve() {
  const t = useT();
  const { view, submissionId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { error, refusal } = useProblem(problem);
  const busy = useNavigation().state === "submitting";
  const path = deskCasePath(view.number);
  return (
    <div className="max-w-3xl">
      <PageHeader
        kicker={`#${view.number} ${view.subject}`}
        title={t("desk:case.resolve_title")}
        lede={t("desk:case.resolve_lede", { name: view.customer.displayName })}
      />
      <Form method="post" className="flex flex-col gap-4">
        {refusal && <FormError title={refusal} />}
        <input type="hidden" name="to" value="resolved" />
        <input type="hidden" name="submissionId" value={submissionId} />
        <Composer
          context={`case-outcome:${view.id}`}
          name="outcome"
          label={t("desk:case.outcome")}
          defaultValue={problem?.values.outcome}
          error={error("outcome")}
        >
          <ButtonLink to={path} tone="plain">
            {t("common:action.cancel")}
          </ButtonLink>
          <Button type="submit" tone="primary" busy={busy}>
            {t("desk:case.resolve")}
          </Button>
        </Composer>
      </Form>
    </div>
  );
}
