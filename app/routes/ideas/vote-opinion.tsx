import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { VoteRefused } from "~/components/ideas/vote-refused";
import { explainVote } from "~/domain/ideas/explaining.server";
import { importances, reasonLimit } from "~/domain/ideas/idea";
import { acting } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { fromPublicId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";

const form = z.strictObject({
  importance: z
    .enum(importances)
    .optional()
    .or(z.literal("").transform(() => undefined)),
  reason: z.string().trim().max(reasonLimit).optional(),
});

/** How much one's vote matters to oneself, and why. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ importance, reason }) => {
    const id = fromPublicId(params.idea);
    if (!id) throw notFound();
    await explainVote(context.actor, id, { importance: importance ?? null, reason: reason || null });
    return redirect(`/ideas/${params.idea}#own-vote`);
  });
}

export const loader = ({ params, context }: LoaderFunctionArgs) => ledTo(context, `/ideas/${params.idea}`);

export default VoteRefused;
