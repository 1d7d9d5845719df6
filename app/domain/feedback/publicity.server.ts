import { eq, sql } from "drizzle-orm";
import { threads } from "#db/schema/community";
import { feedback } from "#db/schema/feedback";
import { findThread } from "~/domain/community/finding.server";
import { record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { authorize } from "~/platform/refusal";
import { mayMakePublic } from "./policy";

/** Opens one's own private feedback for everyone to read. Pressed twice, it is opened once. */
export async function makePublic(actor: Actor, threadId: string): Promise<void> {
  const found = await findThread(actor, threadId);
  authorize(mayMakePublic(actor, found));
  const { customerId } = actor as Person;
  await transact(async (tx) => {
    const [thread] = await tx.execute<{ version: string }>(sql`
      update ${threads} set private = false, version = version + 1
      where id = ${threadId} and private and author_id = ${customerId} returning version`);
    if (!thread) return authorize(mayMakePublic(actor, { ...found, private: false }));
    await tx
      .update(feedback)
      .set({ madePublicAt: sql`now()` })
      .where(eq(feedback.threadId, threadId));
    await record(
      tx,
      "feedback.made_public",
      { threadId, customerId },
      { actorId: customerId, threadId, roomVersion: Number(thread.version) },
    );
  });
}
