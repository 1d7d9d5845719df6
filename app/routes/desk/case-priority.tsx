import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { RefusedChange } from "~/components/desk/refused-change";
import { caseNumberOf, deskCasePath } from "~/domain/cases/addresses";
import { casePriorities } from "~/domain/cases/case";
import { mayWorkCases } from "~/domain/cases/policy";
import { changePriority } from "~/domain/cases/status.server";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize } from "~/platform/refusal";

const form = z.strictObject({ priority: z.enum(casePriorities) });

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayWorkCases(context.actor));
    return ledTo(context, deskCasePath(caseNumberOf(params.number)));
  });

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ priority }) => {
    authorize(mayWorkCases(context.actor));
    const number = caseNumberOf(params.number);
    await changePriority(context.actor, number, priority);
    return redirect(deskCasePath(number));
  });
}

export default function Priority() {
  return (
    <RefusedChange
      number={Number(useParams().number)}
      problem={useActionData<typeof action>()}
      field="priority"
    />
  );
}
