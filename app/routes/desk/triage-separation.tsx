import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { VoteRefused } from "~/components/ideas/vote-refused";
import { unmergeIdea } from "~/domain/ideas/merging.server";
import { mayTriage } from "~/domain/ideas/policy";
import { acting, showing } from "~/platform/http/answer.server";
import { fromPublicId } from "~/platform/ids";
import { authorize, notFound } from "~/platform/refusal";

export const loader = ({ context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayTriage(context.actor));
    return redirect("/desk/triage?status=merged");
  });

/** Takes an idea apart again from the one that it was joined with. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, z.strictObject({}), async () => {
    authorize(mayTriage(context.actor));
    const id = fromPublicId(params.idea);
    if (!id) throw notFound();
    await unmergeIdea(context.actor, id);
    return redirect(`/ideas/${params.idea}`);
  });
}

export default VoteRefused;
