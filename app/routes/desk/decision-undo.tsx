import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { mayTriage } from "~/domain/ideas/policy";
import { undoStatusChange, undoStatusChanges } from "~/domain/ideas/undoing.server";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { fromPublicId } from "~/platform/ids";
import { authorize, notFound } from "~/platform/refusal";

/** `back`: the page that it was undone from, one of ours. */
const form = z.strictObject({
  what: z.enum(["one", "batch"]),
  back: z.string().regex(/^\/(?:ideas|desk)\/[\w?=&/.%+-]*$/),
});

export const loader = ({ context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayTriage(context.actor));
    return ledTo(context, "/desk/triage");
  });

/** Takes a decision back, or all that were made in one go with it, before people are told. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ what, back }) => {
    authorize(mayTriage(context.actor));
    const id = fromPublicId(params.decision);
    if (!id) throw notFound();
    if (what === "one") await undoStatusChange(context.actor, id);
    else await undoStatusChanges(context.actor, id);
    return redirect(back);
  });
}

export default function DecisionUndo() {
  return <Refused problem={useActionData<typeof action>()} back="/desk/triage" />;
}
