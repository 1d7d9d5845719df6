import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { threadOperations } from "#db/schema/threads";
import { nextThreadVersion, record } from "~/events/record.server";
import type { Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import type { AuditAction } from "~/platform/audit";
import { newId } from "~/platform/ids";
import { notFound, Refusal } from "~/platform/refusal";
import { asJson, lockThreads, type Moved, type ThreadState } from "./rows.server";

export type OperationKind = "move" | "split" | "merge";

/** What an operation found and made, by which it is taken back. */
export interface Before {
  /** By thread: what its columns were, and what the operation made of them. */
  was: Record<string, ThreadState>;
  made: Record<string, ThreadState>;
  moved: Moved[];
  answers?: { was: Record<string, unknown>[]; made: Record<string, unknown>[] };
  /** Threads that had been merged into the one that was merged now. */
  led?: string[];
  reading?: { customer_id: string; was: number; made: number }[];
  following?: { customer_id: string; level: string }[];
  cases?: string[];
  drafts?: string[];
  held?: string[];
  bells?: string[];
}

export type Operation = {
  id: string;
  kind: OperationKind;
  threadId: string;
  otherThreadId: string | null;
  before: Before;
  undoneAt: string | null;
};

/** Writes down what was done, in the tale of both threads, in the audit log, and as facts that live pages hear. */
export async function writeDown(
  tx: Tx,
  staff: Person,
  operation: Omit<Operation, "id" | "undoneAt"> & { reason?: string; data?: Record<string, string | number> },
): Promise<string> {
  const { kind, threadId, otherThreadId, before, reason, data } = operation;
  const id = newId();
  await tx.insert(threadOperations).values({
    id,
    kind,
    threadId,
    otherThreadId,
    actorId: staff.customerId,
    reason: reason ?? null,
    before: asJson(before) as never,
  });
  await audit(tx, staff, {
    action: deeds[kind],
    subjectType: "thread",
    subjectId: threadId,
    reason,
    data: { ...data, operationId: id, otherThreadId },
  });
  return id;
}

const deeds = {
  move: "thread.moved",
  split: "thread.split",
  merge: "thread.merged",
} as const satisfies Record<OperationKind, AuditAction>;

/** Tells the rooms of both threads that they have changed as a whole. */
export async function announce(
  tx: Tx,
  staff: Person,
  type: "thread.moved" | "thread.split" | "thread.merged" | "thread.operation_undone",
  threadId: string,
  otherThreadId: string | null,
  fromCategoryId?: string,
): Promise<void> {
  for (const id of [threadId, otherThreadId]) {
    if (!id) continue;
    const roomVersion = await nextThreadVersion(tx, id);
    await record(
      tx,
      type,
      { threadId, otherThreadId, ...(fromCategoryId && { fromCategoryId }) },
      { actorId: staff.customerId, threadId: id, roomVersion },
    );
  }
}

/** The operation, locked, with nothing standing upon it: what came later is taken back first. */
export async function lockOperation(tx: Tx, id: string): Promise<Operation> {
  const [row] = await tx.execute<Operation>(sql`
    select id, kind, thread_id as "threadId", other_thread_id as "otherThreadId", before, undone_at as "undoneAt"
    from thread_operations where id = ${id} for update`);
  if (!row) throw notFound();
  if (row.undoneAt) throw new Refusal("curation:refusal.undone_already", 409);
  const both = [...new Set([row.threadId, row.otherThreadId ?? row.threadId])];
  await lockThreads(tx, both);
  const [later] = await tx.execute(sql`
    select 1 from thread_operations where undone_at is null and id > ${id}
      and (thread_id in ${both} or other_thread_id in ${both}) limit 1`);
  if (later) throw new Refusal("curation:refusal.undo_later_first", 409);
  return row;
}

export async function markUndone(
  tx: Tx,
  staff: Person,
  operation: Operation,
  reason?: string,
): Promise<void> {
  const { id, threadId, otherThreadId, kind, before } = operation;
  await tx.execute(
    sql`update thread_operations set undone_at = now(), undone_by_id = ${staff.customerId} where id = ${id}`,
  );
  await audit(tx, staff, {
    action: "thread.operation_undone",
    subjectType: "thread",
    subjectId: threadId,
    reason,
    data: { operationId: id, otherThreadId, kind },
  });
  const stood = kind === "move" ? before.made[threadId]?.category_id : undefined;
  await announce(tx, staff, "thread.operation_undone", threadId, otherThreadId, stood as string | undefined);
}
