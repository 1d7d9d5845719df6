import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { isWithin, sameReach } from "~/domain/community/reach";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { authorize, Refusal } from "~/platform/refusal";
import { mayModerate } from "../policy";
import { announce, writeDown, type Operation } from "./operations.server";
import { placeOf } from "./places.server";
import { assertWhole, lockThreads, stateOf, type LockedThread } from "./rows.server";

export interface Move {
  categoryId: string;
  /** Said yes to other readers than before. */
  otherReaders?: boolean;
  reason?: string;
}

/** Moves a thread to another category. Where others will read it than before, whoever moves it must have said yes to that. */
export async function moveThread(
  actor: Actor,
  threadId: string,
  { categoryId, otherReaders, reason }: Move,
): Promise<{ operationId: string; thread: LockedThread }> {
  authorize(mayModerate(actor));
  const staff = actor as Person;
  return transact(async (tx) => {
    const [thread] = (await lockThreads(tx, [threadId])) as [LockedThread];
    assertWhole(thread);
    if (thread.categoryId === categoryId)
      throw new Refusal("curation:refusal.there_already", 422, {}, "categoryId");
    const place = await placeOf(tx, categoryId, thread.authorId);
    const reach = { ...place.reach, personal: place.reach.personal || thread.reach.personal };
    if (!otherReaders && !sameReach(reach, thread.reach))
      throw new Refusal("curation:refusal.other_readers", 409, {}, "otherReaders");
    const was = { [threadId]: await stateOf(tx, threadId) };
    await tx.execute(sql`update threads set category_id = ${categoryId} where id = ${threadId}`);
    const made = { [threadId]: await stateOf(tx, threadId) };
    const operationId = await writeDown(tx, staff, {
      kind: "move",
      threadId,
      otherThreadId: null,
      before: { was, made, moved: [] },
      reason,
      data: { title: thread.title, into: place.name.en, intoFi: place.name.fi },
    });
    await announce(tx, staff, "thread.moved", threadId, null, thread.categoryId ?? undefined);
    return { operationId, thread };
  });
}

/** Back to where it was; but not when that would show more people what was written since. */
export async function unmove(tx: Tx, { threadId, before }: Operation): Promise<void> {
  const [thread] = (await lockThreads(tx, [threadId])) as [LockedThread];
  const formerId = before.was[threadId]!.category_id as string;
  const former = await placeOf(tx, formerId, thread.authorId);
  const written = thread.lastPostNumber !== before.made[threadId]!.last_post_number;
  if (written && !isWithin(former.reach, thread.reach))
    throw new Refusal("curation:refusal.undo_widens", 409);
  await tx.execute(sql`update threads set category_id = ${formerId} where id = ${threadId}`);
}
