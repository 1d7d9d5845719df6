import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { nextThreadVersion, record, transact } from "~/events/record.server";
import { isSignedIn, isStaff, type Actor, type Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { authorize, notFound, Refusal } from "~/platform/refusal";
import { findThread } from "~/domain/community/finding.server";
import { mayDeleteThread, mayModerate } from "../policy";
import { lockThreads, type LockedThread } from "./rows.server";

/** Takes a thread away: gone from every list, and its address says so. Nothing is lost; see undeleteThread. */
export async function deleteThread(actor: Actor, threadId: string, reason?: string): Promise<LockedThread> {
  await findThread(actor, threadId);
  return transact(async (tx) => {
    const thread = await lockCounted(tx, threadId);
    if (thread.deleted) throw new Refusal("curation:refusal.thread_gone", 409);
    authorize(mayDeleteThread(actor, thread));
    const person = actor as Person;
    await tx.execute(
      sql`update threads set deleted_at = now(), deleted_by_id = ${person.customerId} where id = ${threadId}`,
    );
    await tell(tx, person, "thread.deleted", thread, reason);
    return thread;
  });
}

/** Brings a deleted thread back: by a moderator, or by the author who deleted it himself. */
export async function undeleteThread(actor: Actor, threadId: string, reason?: string): Promise<LockedThread> {
  if (!isSignedIn(actor)) throw notFound();
  return transact(async (tx) => {
    const thread = await lockCounted(tx, threadId);
    const own = thread.authorId === actor.customerId && thread.deletedById === actor.customerId;
    if (!own) authorize(mayModerate(actor));
    if (thread.mergedIntoId) throw new Refusal("curation:refusal.undo_merge_instead", 409);
    if (!thread.deleted) return thread;
    await tx.execute(sql`update threads set deleted_at = null, deleted_by_id = null where id = ${threadId}`);
    await tell(tx, actor, "thread.undeleted", thread, reason);
    return thread;
  });
}

type Counted = LockedThread & { replyCount: number; deletedById: string | null };

async function lockCounted(tx: Tx, threadId: string): Promise<Counted> {
  const [thread] = (await lockThreads(tx, [threadId])) as [LockedThread];
  const [more] = await tx.execute<{ replyCount: number; deletedById: string | null }>(sql`
    select reply_count as "replyCount", deleted_by_id as "deletedById" from threads where id = ${threadId}`);
  return { ...thread, ...more! };
}

async function tell(
  tx: Tx,
  actor: Person,
  type: "thread.deleted" | "thread.undeleted",
  { id: threadId, authorId, kind, title }: LockedThread,
  reason?: string,
): Promise<void> {
  if (isStaff(actor))
    await audit(tx, actor, {
      action: type,
      subjectType: "thread",
      subjectId: threadId,
      reason,
      data: { title },
    });
  const roomVersion = await nextThreadVersion(tx, threadId);
  await record(tx, type, { threadId, authorId, kind }, { actorId: actor.customerId, threadId, roomVersion });
}
