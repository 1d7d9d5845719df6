import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import type { Vote } from "~/domain/ideas/voting.server";
import { isSignedIn, type Actor } from "~/platform/actor";
import { acting } from "~/platform/http/answer.server";
import { safeNext } from "~/platform/http/redirect";
import { fromPublicId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";

const form = z.strictObject({
  /** Where the plain form comes back to. */
  next: z.string().max(2_000).optional(),
  /** Sent by a page that is alive and shows the answer itself. */
  live: z.literal("1").optional(),
});

/** Votes, or takes a vote back, and answers the plain form with a way back and a living page with the count. */
export function answerVote(
  { request, params, context }: ActionFunctionArgs,
  work: (actor: Actor, id: string) => Promise<Vote>,
) {
  return acting(request, form, async ({ next, live }) => {
    const id = fromPublicId(params.idea);
    if (!id) throw notFound();
    const back = safeNext(next, `/ideas/${params.idea}`);
    if (!isSignedIn(context.actor) && !live) return redirect(`/sign-in?next=${encodeURIComponent(back)}`);
    const vote = await work(context.actor, id);
    return live ? vote : redirect(back);
  });
}
