import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { Refused } from "~/components/community/refused";
import { moveIdeaBack, moveIdeasBack } from "~/domain/ideas/moving-back.server";
import { mayTriage } from "~/domain/ideas/policy";
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

/** Puts an idea back on the board where it stood, or all that were moved in one go with it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, takingBack, async ({ what, back }) => {
    authorize(mayTriage(context.actor));
    const id = fromPublicId(params.move);
    if (!id) throw notFound();
    if (what === "one") await moveIdeaBack(context.actor, id);
    else await moveIdeasBack(context.actor, id);
    return redirect(back, 303);
  });
}

export default function MoveUndo() {
  return <Refused problem={useActionData<typeof action>()} back="/desk/triage" />;
}
