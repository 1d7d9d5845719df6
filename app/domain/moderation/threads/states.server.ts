import { sql } from "drizzle-orm";
import { nextThreadVersion, record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { authorize, Refusal } from "~/platform/refusal";
import { mayModerate } from "../policy";
import type { Pin, ThreadStateName } from "../thread-deeds";
import { lockThreads, type LockedThread } from "./rows.server";

/** Locks, archives or opens a thread. Answers what it was before, which is what an undo asks for. */
export function changeState(
  actor: Actor,
  threadId: string,
  to: ThreadStateName,
  reason?: string,
): Promise<{ from: ThreadStateName; thread: LockedThread }> {
  return change(actor, threadId, "state", to, reason);
}

/** Pins a thread in its category or in every list, or takes the pin out. */
export function pinThread(
  actor: Actor,
  threadId: string,
  to: Pin,
  reason?: string,
): Promise<{ from: Pin; thread: LockedThread }> {
  return change(actor, threadId, "pin", to, reason);
}

async function change<To extends Pin | ThreadStateName>(
  actor: Actor,
  threadId: string,
  what: "state" | "pin",
  to: To,
  reason?: string,
): Promise<{ from: To; thread: LockedThread }> {
  authorize(mayModerate(actor));
  const staff = actor as Person;
  return transact(async (tx) => {
    const [thread] = (await lockThreads(tx, [threadId])) as [LockedThread];
    if (thread.deleted) throw new Refusal("curation:refusal.thread_gone", 409);
    if (thread.kind === "feedback") throw new Refusal("curation:refusal.only_in_categories", 409);
    const [now] = await tx.execute<{ state: To; pin: To }>(sql`
      select state, case when pinned_at is null then 'no' when pinned_everywhere then 'everywhere' else 'here' end as pin
      from threads where id = ${threadId}`);
    const from = now![what];
    if (from === to) return { from, thread };
    await tx.execute(
      what === "state"
        ? sql`update threads set state = ${to} where id = ${threadId}`
        : sql`update threads set pinned_at = case when ${to === "no"} then null else coalesce(pinned_at, now()) end,
            pinned_everywhere = ${to === "everywhere"} where id = ${threadId}`,
    );
    await audit(tx, staff, {
      action: what === "pin" ? "thread.pinned" : "thread.state_changed",
      subjectType: "thread",
      subjectId: threadId,
      reason,
      data: { from, to, title: thread.title },
    });
    const roomVersion = await nextThreadVersion(tx, threadId);
    await record(
      tx,
      "thread.state_changed",
      { threadId, what, from, to },
      { actorId: staff.customerId, threadId, roomVersion },
    );
    return { from, thread };
  });
}
