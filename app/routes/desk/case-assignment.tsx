import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { RefusedChange } from "~/components/desk/refused-change";
import { caseNumberOf, deskCasePath } from "~/domain/cases/addresses";
import { assignCase } from "~/domain/cases/assignment.server";
import { mayWorkCases } from "~/domain/cases/policy";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize } from "~/platform/refusal";

const someone = z.union([z.literal("").transform(() => null), z.uuid()]);
const form = z.strictObject({ assigneeId: someone, from: someone });

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayWorkCases(context.actor));
    return ledTo(context, deskCasePath(caseNumberOf(params.number)));
  });

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ assigneeId, from }) => {
    authorize(mayWorkCases(context.actor));
    const number = caseNumberOf(params.number);
    await assignCase(context.actor, number, { to: assigneeId, from });
    return redirect(deskCasePath(number));
  });
}

export default function Assignment() {
  return (
    <RefusedChange
      number={Number(useParams().number)}
      problem={useActionData<typeof action>()}
      field="assigneeId"
    />
  );
}
