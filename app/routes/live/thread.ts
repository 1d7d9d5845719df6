import type { LoaderFunctionArgs } from "@remix-run/node";
import { findThread } from "~/domain/community/finding.server";
import { isSignedIn } from "~/platform/actor";
import { serving } from "~/platform/http/answer.server";
import { isId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";
import type { MissedNews } from "~/realtime/messages";
import { ownVoteNow, postsSince, reshapedSince, threadNow } from "~/realtime/views.server";

/** What a page has missed since a version of the thread's room. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return serving(context.language, async () => {
    if (!isId(params.id)) throw notFound();
    const { id } = await findThread(context.actor, params.id);
    const after = Number(new URL(request.url).searchParams.get("after"));
    if (!Number.isSafeInteger(after) || after < 0) throw notFound();
    const now = await threadNow(id);
    if (!now) throw notFound();
    const { version, head } = now;
    const [posts, ownVote, reshaped] = await Promise.all([
      postsSince(id, after),
      head.idea && isSignedIn(context.actor) ? ownVoteNow(context.actor, id) : null,
      reshapedSince(id, after),
    ]);
    const message: MissedNews = { threadId: id, from: after, version, head, posts, ownVote, reshaped };
    return Response.json(message, { headers: { "Cache-Control": "private, no-store" } });
  });
}
