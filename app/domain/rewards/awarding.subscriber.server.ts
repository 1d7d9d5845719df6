import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import type { RecordedEvent } from "~/events/catalogue";
import type { Subscriber } from "~/events/subscriber";
import type { ThreadKind } from "~/domain/community/thread";
import { claimsOf, claimsOfPost } from "./claims";
import { awardEarned } from "./earning-badges.server";
import { settle } from "./settling.server";

/** Gives points and badges for what people do for each other, and takes points back when it is undone. */
export const awarding: Subscriber = {
  name: "rewards",
  handlers: {
    "thread.created": reward,
    "post.created": reward,
    "post.reacted": reward,
    "post.unreacted": reward,
    "post.hidden": settlePost,
    "post.restored": settlePost,
    "post.deleted": settlePost,
    "post.undeleted": settlePost,
    "answer.chosen": reward,
    "answer.revoked": reward,
    "idea.voted": reward,
    "idea.vote_withdrawn": reward,
    "idea.status_told": reward,
    "challenge.results_published": reward,
  },
};

async function reward(tx: Tx, event: RecordedEvent): Promise<void> {
  for (const claim of claimsOf(event)) await settle(tx, claim, event);
  await awardEarned(tx, event);
}

type Turned = "post.hidden" | "post.restored" | "post.deleted" | "post.undeleted";

async function settlePost(tx: Tx, event: RecordedEvent<Turned>): Promise<void> {
  const { threadId, postId } = event.payload;
  const [row] = await tx.execute<{ kind: ThreadKind; thankedBy: string[] | null }>(sql`
    select kind, (select array_agg(customer_id) from reactions where post_id = ${postId} and kind = 'thanks') as "thankedBy"
    from threads where id = ${threadId}`);
  if (!row) return;
  for (const claim of claimsOfPost({ ...event.payload, kind: row.kind }, row.thankedBy ?? [])) {
    await settle(tx, claim, event);
  }
}
