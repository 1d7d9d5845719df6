import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { giveIdeas } from "~/domain/ideas/owning.server";
import { mayTriage } from "~/domain/ideas/policy";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize, Refusal } from "~/platform/refusal";
import { back, idOf, someone } from "./triage-form.server";

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayTriage(context.actor));
    return ledTo(context, `/desk/triage/${params.idea}`);
  });

/** Gives an idea to a colleague, or to nobody. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, z.strictObject({ back, owner: someone }), async ({ back, owner: ownerId }) => {
    authorize(mayTriage(context.actor));
    const { refused } = await giveIdeas(context.actor, [{ ideaId: idOf(params.idea), ownerId }]);
    if (refused[0]) throw new Refusal(refused[0].code, 404);
    return redirect(back);
  });
}

export default function Owner() {
  return <Refused problem={useActionData<typeof action>()} back={`/desk/triage/${useParams().idea}`} />;
}
