import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { readOwnVote, type OwnVote } from "~/domain/ideas/explaining.server";
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
  /** Sent where one can say what a vote means to oneself: the answer has what is said with it now. */
  own: z.literal("1").optional(),
  /** Sent where this vote takes back that it was taken back. */
  undo: z.literal("1").optional(),
});

/** What a vote's action answers to a page that is alive. */
export type VoteKept = Vote & { own?: OwnVote | null };

/** Votes, or takes a vote back, and answers the plain form with a way back and a living page with the count. */
export function answerVote(
  { request, params, context }: ActionFunctionArgs,
  work: (actor: Actor, id: string, how: { undoing: boolean }) => Promise<Vote>,
) {
  return acting(request, form, async ({ next, live, own, undo }) => {
    const id = fromPublicId(params.idea);
    if (!id) throw notFound();
    const back = safeNext(next, `/ideas/${params.idea}`);
    if (!isSignedIn(context.actor) && !live) return redirect(`/sign-in?next=${encodeURIComponent(back)}`);
    const vote: VoteKept = await work(context.actor, id, { undoing: undo === "1" });
    if (!live) return redirect(back);
    return own ? { ...vote, own: await readOwnVote(context.actor, id) } : vote;
  });
}
