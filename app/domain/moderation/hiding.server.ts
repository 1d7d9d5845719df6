import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { posts } from "#db/schema/posts";
import { threads } from "#db/schema/threads";
import { flags } from "#db/schema/moderation";
import { revokeAnswersOn } from "~/domain/community/standing-answers.server";
import { nextThreadVersion, record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { now } from "~/platform/clock";
import { authorize, notFound } from "~/platform/refusal";
import { audit } from "~/platform/audit.server";
import type { FlagReason } from "./moderation";
import { mayModerate, mayShowAgain } from "./policy";
import { postById, type FoundPost } from "./post-finding.server";

/**
 * Hides a post, with a reason for its author and for staff. The opening post takes its thread along; the standing answer
 * stands no longer; open reports of it are upheld. What hides until a moderator looks, is hidden for good by this;
 * hiding what is hidden for good changes nothing.
 */
export async function hidePost(
  actor: Actor,
  postId: string,
  reason: string,
  rule: FlagReason = "other",
): Promise<FoundPost> {
  authorize(mayModerate(actor));
  const staff = actor as Person;
  return transact(async (tx) => {
    const post = await lockPost(tx, postId);
    if (post.hidden && post.hiddenReason !== null) return post;
    await hide(tx, staff, post, { reason, rule });
    return { ...post, hidden: true, hiddenReason: reason };
  });
}

/** The same for a post whose thread is locked already. */
export async function hide(
  tx: Tx,
  staff: Person,
  post: FoundPost,
  { reason, rule }: { reason: string; rule: FlagReason },
): Promise<void> {
  await conceal(tx, post, { by: staff.customerId, reason, rule });
  await revokeAnswersOn(tx, staff.customerId, [post.id]);
  await decideFlags(tx, staff, post, "upheld");
  await audit(tx, staff, {
    action: "post.hidden",
    subjectType: "post",
    subjectId: post.id,
    reason,
    data: { threadId: post.threadId, number: post.number, rule },
  });
}

/** Hides a post until a moderator has decided: its reports stay open. Done by one who wants another's eyes, or by many reports (null). */
export async function holdPost(
  tx: Tx,
  postId: string,
  staff: Person | null,
  rule: FlagReason,
): Promise<void> {
  const post = await lockPost(tx, postId);
  if (post.hidden) return;
  await conceal(tx, post, { by: staff?.customerId ?? null, reason: null, rule });
  if (!staff) return;
  await audit(tx, staff, {
    action: "post.held",
    subjectType: "post",
    subjectId: postId,
    data: { threadId: post.threadId, number: post.number, rule },
  });
}

type Concealing = { by: string | null; reason: string | null; rule: FlagReason };

/** Takes a post out of sight; what its reports and the log say is the caller's. */
export async function conceal(tx: Tx, post: FoundPost, { by, reason, rule }: Concealing): Promise<void> {
  const { id: postId, threadId, number, authorId } = post;
  const at = now();
  await tx
    .update(posts)
    .set({ hiddenAt: at, hiddenReason: reason, hiddenRule: rule, hiddenById: by })
    .where(eq(posts.id, postId));
  if (number === 1) await tx.update(threads).set({ hiddenAt: at }).where(eq(threads.id, threadId));
  await record(
    tx,
    "post.hidden",
    { threadId, postId, number, authorId, reason: reason ?? "" },
    { actorId: by, threadId, roomVersion: await nextThreadVersion(tx, threadId) },
  );
}

export async function restorePost(actor: Actor, postId: string): Promise<FoundPost> {
  authorize(mayModerate(actor));
  return transact(async (tx) => {
    const post = await lockPost(tx, postId);
    if (!post.hidden) return post;
    authorize(mayShowAgain(actor, post));
    return restore(tx, actor as Person, postId);
  });
}

/** The same within a larger deed, such as an appeal that was right. */
export async function restore(tx: Tx, staff: Person, postId: string): Promise<FoundPost> {
  const post = await lockPost(tx, postId);
  if (!post.hidden) return post;
  const { threadId, number, authorId } = post;
  await tx
    .update(posts)
    .set({ hiddenAt: null, hiddenReason: null, hiddenRule: null, hiddenById: null })
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
}

/** Closes the open reports of a post, and tells those who made them. Returns which they were. */
export async function decideFlags(
  tx: Tx,
  staff: Person,
  post: { id: string; threadId: string; number: number },
  decision: "upheld" | "dismissed",
): Promise<string[]> {
  const decided = await tx
    .update(flags)
    .set({ decision, decidedAt: now(), decidedById: staff.customerId })
    .where(and(eq(flags.postId, post.id), isNull(flags.decidedAt)))
    .returning({ id: flags.id, reporterId: flags.reporterId });
  const reporterIds = decided.flatMap(({ reporterId }) => reporterId ?? []);
  if (reporterIds.length > 0) {
    const { id: postId, threadId, number } = post;
    await record(
      tx,
      "flag.decided",
      { threadId, postId, number, decision, reporterIds },
      { actorId: null, threadId },
    );
  }
  return decided.map(({ id }) => id);
}

/** The post as it is once its thread is locked, so that two moderators follow each other. */
export async function lockPost(tx: Tx, postId: string): Promise<FoundPost> {
  await tx.execute(
    sql`select 1 from threads where id = (select thread_id from posts where id = ${postId}) for update`,
  );
  const post = await postById(tx, postId);
  if (!post) throw notFound();
  return post;
}
