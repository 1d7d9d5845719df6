import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { posts, threads } from "#db/schema/community";
import { flags } from "#db/schema/moderation";
import { revokeAnswersOn } from "~/domain/community/standing-answers.server";
import { nextThreadVersion, record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { now } from "~/platform/clock";
import { authorize, notFound } from "~/platform/refusal";
import { audit } from "~/platform/audit.server";
import { mayModerate } from "./policy";
import { postById, type FoundPost } from "./post-finding.server";

/**
 * Hides a post, with a reason that stands in its place for all to read. The opening post takes its thread along; the standing answer
 * stands no longer; open reports of it are upheld. Hiding what is hidden changes nothing.
 */
export async function hidePost(actor: Actor, postId: string, reason: string): Promise<FoundPost> {
  authorize(mayModerate(actor));
  const staff = actor as Person;
  return transact(async (tx) => {
    const post = await lockPost(tx, postId);
    if (post.hidden) return post;
    const { threadId, number, authorId } = post;
    const at = now();
    await tx
      .update(posts)
      .set({ hiddenAt: at, hiddenReason: reason, hiddenById: staff.customerId })
      .where(eq(posts.id, postId));
    if (number === 1) await tx.update(threads).set({ hiddenAt: at }).where(eq(threads.id, threadId));
    await revokeAnswersOn(tx, staff.customerId, [postId]);
    await tx
      .update(flags)
      .set({ decision: "upheld", decidedAt: at, decidedById: staff.customerId })
      .where(and(eq(flags.postId, postId), isNull(flags.decidedAt)));
    await audit(tx, staff, {
      action: "post.hidden",
      subjectType: "post",
      subjectId: postId,
      reason,
      data: { threadId, number },
    });
    await record(
      tx,
      "post.hidden",
      { threadId, postId, number, authorId, reason },
      {
        actorId: staff.customerId,
        threadId,
        roomVersion: await nextThreadVersion(tx, threadId),
      },
    );
    return { ...post, hidden: true, hiddenReason: reason };
  });
}

export async function restorePost(actor: Actor, postId: string): Promise<FoundPost> {
  authorize(mayModerate(actor));
  const staff = actor as Person;
  return transact(async (tx) => {
    const post = await lockPost(tx, postId);
    if (!post.hidden) return post;
    const { threadId, number, authorId } = post;
    await tx
      .update(posts)
      .set({ hiddenAt: null, hiddenReason: null, hiddenById: null })
      .where(eq(posts.id, postId));
    if (number === 1) await tx.update(threads).set({ hiddenAt: null }).where(eq(threads.id, threadId));
    await audit(tx, staff, {
      action: "post.restored",
      subjectType: "post",
      subjectId: postId,
      data: { threadId, number },
    });
    await record(
      tx,
      "post.restored",
      { threadId, postId, number, authorId },
      {
        actorId: staff.customerId,
        threadId,
        roomVersion: await nextThreadVersion(tx, threadId),
      },
    );
    return { ...post, hidden: false, hiddenReason: null };
  });
}

/** The post as it is once its thread is locked, so that two moderators follow each other. */
async function lockPost(tx: Tx, postId: string): Promise<FoundPost> {
  await tx.execute(
    sql`select 1 from threads where id = (select thread_id from posts where id = ${postId}) for update`,
  );
  const post = await postById(tx, postId);
  if (!post) throw notFound();
  return post;
}
