import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { unmergeIdea } from "~/domain/ideas/merging.server";
import { mayTriage } from "~/domain/ideas/policy";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { fromPublicId } from "~/platform/ids";
import { authorize, notFound } from "~/platform/refusal";

export const loader = ({ context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayTriage(context.actor));
    return ledTo(context, "/desk/triage?status=merged");
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

export default function Separation() {
  return <Refused problem={useActionData<typeof action>()} back="/desk/triage?status=merged" />;
}
