import { sql } from "drizzle-orm";
import { nextThreadVersion, record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { limit } from "~/platform/limit.server";
import { authorize } from "~/platform/refusal";
import { findPost, type FoundPost } from "./finding.server";
import { mayReact } from "./policy";
import type { ReactionKind } from "./thread";

/** Sets or takes back a reaction; without `on` it turns it over. Pressed twice with the same wish, it stays as wished. */
export async function reactToPost(
  actor: Actor,
  postId: string,
  kind: ReactionKind,
  on?: boolean,
): Promise<FoundPost> {
  const post = await findPost(actor, postId);
  authorize(mayReact(actor, post, kind));
  const { customerId } = actor as Person;
  await limit("reaction", actor as Person);
  await transact(async (tx) => {
    // The post's lock makes the count that follows true; it lets foreign keys pass.
    await tx.execute(sql`select 1 from posts where id = ${postId} for no key update`);
    const [standing] = await tx.execute(sql`
      select 1 from reactions where post_id = ${postId} and customer_id = ${customerId} and kind = ${kind}`);
    const wished = on ?? !standing;
    if (wished === Boolean(standing)) return;
    await tx.execute(
      wished
        ? sql`insert into reactions (post_id, customer_id, kind) values (${postId}, ${customerId}, ${kind})`
        : sql`delete from reactions where post_id = ${postId} and customer_id = ${customerId} and kind = ${kind}`,
    );
    await tx.execute(sql`
      update posts set reaction_counts = (select coalesce(jsonb_object_agg(kind, n), '{}') from
        (select kind, count(*) as n from reactions where post_id = ${postId} group by kind) counted)
      where id = ${postId}`);
    const roomVersion = await nextThreadVersion(tx, post.thread.id);
    await record(
      tx,
      wished ? "post.reacted" : "post.unreacted",
      { threadId: post.thread.id, postId, number: post.number, authorId: post.authorId, reaction: kind },
      { actorId: customerId, threadId: post.thread.id, roomVersion },
    );
  });
  return post;
}
