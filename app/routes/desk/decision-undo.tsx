import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { Refused } from "~/components/community/refused";
import { mayTriage } from "~/domain/ideas/policy";
import { undoStatusChange, undoStatusChanges } from "~/domain/ideas/undoing.server";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { fromPublicId } from "~/platform/ids";
import { authorize, notFound } from "~/platform/refusal";
import { takingBack } from "./taking-back.server";

export const loader = ({ context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayTriage(context.actor));
    return ledTo(context, "/desk/triage");
  });

/** Takes a decision back, or all that were made in one go with it, before people are told. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, takingBack, async ({ what, back }) => {
    authorize(mayTriage(context.actor));
    const id = fromPublicId(params.decision);
    if (!id) throw notFound();
    if (what === "one") await undoStatusChange(context.actor, id);
    else await undoStatusChanges(context.actor, id);
    return redirect(back, 303);
  });
}

export default function DecisionUndo() {
  return <Refused problem={useActionData<typeof action>()} back="/desk/triage" />;
}
