import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { nextThreadVersion, record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { authorize } from "~/platform/refusal";
import { findPost, type FoundPost } from "./finding.server";
import { mayDeletePost, mayUndeletePost } from "./policy";
import { revokeAnswersOn } from "./standing-answers.server";

/**
 * Takes one's own reply away. Its number and its place stay, its words leave the server for nobody but staff; what it
 * solved is not solved by it any more.
 */
export async function deletePost(actor: Actor, postId: string): Promise<FoundPost> {
  const post = await findPost(actor, postId);
  authorize(mayDeletePost(actor, post));
  const { customerId } = actor as Person;
  await transact(async (tx) => {
    if (!(await turn(tx, post, sql`deleted_at = now(), deleted_by_id = ${customerId}`, sql`is null`))) return;
    await revokeAnswersOn(tx, customerId, [postId]);
    await settle(tx, post, -1);
    await tell(tx, "post.deleted", actor as Person, post);
  });
  return post;
}

/** Brings it back: by who took it away, or by staff. */
export async function undeletePost(actor: Actor, postId: string): Promise<FoundPost> {
  const post = await findPost(actor, postId);
  authorize(mayUndeletePost(actor, post));
  await transact(async (tx) => {
    if (!(await turn(tx, post, sql`deleted_at = null, deleted_by_id = null`, sql`is not null`))) return;
    await settle(tx, post, 1);
    await tell(tx, "post.undeleted", actor as Person, post);
  });
  return post;
}

/** Under the thread's lock, once: pressing it twice changes nothing more. */
async function turn(tx: Tx, { id, thread }: FoundPost, set: ReturnType<typeof sql>, from: typeof set) {
  await tx.execute(sql`select 1 from threads where id = ${thread.id} for no key update`);
  const turned = await tx.execute(
    sql`update posts set ${set} where id = ${id} and deleted_at ${from} returning id`,
  );
  return turned.length > 0;
}

/** The thread's count, its last word and the company's, as they follow from the posts that stand. */
async function settle(tx: Tx, { thread }: FoundPost, change: 1 | -1): Promise<void> {
  await tx.execute(sql`
    update threads t set reply_count = greatest(0, t.reply_count + ${change}::int),
      last_activity_at = l.created_at, last_poster_id = l.author_id,
      official_post_id = (select o.id from posts o where o.thread_id = t.id and o.official_at is not null
        and o.deleted_at is null order by o.number desc limit 1)
    from (select created_at, author_id from posts where thread_id = ${thread.id} and deleted_at is null
      order by number desc limit 1) l
    where t.id = ${thread.id}`);
}

async function tell(
  tx: Tx,
  type: "post.deleted" | "post.undeleted",
  actor: Person,
  { id: postId, number, authorId, thread }: FoundPost,
): Promise<void> {
  const roomVersion = await nextThreadVersion(tx, thread.id);
  await record(
    tx,
    type,
    { threadId: thread.id, postId, number, authorId },
    { actorId: actor.customerId, threadId: thread.id, roomVersion },
  );
}
