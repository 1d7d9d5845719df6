import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { nextThreadVersion, record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { authorize, Refusal } from "~/platform/refusal";
import { findThread } from "./finding.server";
import { mayAskForPublicity, mayMakePublic } from "./policy";

/** Opens one's own private question or feedback for everyone to read. Pressed twice, it is opened once. */
export async function makePublic(actor: Actor, threadId: string): Promise<void> {
  const found = await findThread(actor, threadId);
  authorize(mayMakePublic(actor, found));
  const author = actor as Person;
  await transact(async (tx) => {
    const [thread] = await tx.execute<{ version: string; kind: string; askedById: string | null }>(sql`
      update threads set private = false, version = version + 1
      where id = ${threadId} and private and author_id = ${author.customerId}
      returning version, kind, publicity_asked_by_id as "askedById"`);
    if (!thread) return authorize(mayMakePublic(actor, { ...found, private: false }));
    await tx.execute(sql`update feedback set made_public_at = now() where thread_id = ${threadId}`);
    // Staff are told by it that a yes was given, and by whom.
    await audit(tx, author, {
      action: "thread.made_public",
      subjectType: "thread",
      subjectId: threadId,
      data: { title: found.title },
    });
    await record(
      tx,
      thread.kind === "feedback" ? "feedback.made_public" : "question.made_public",
      { threadId, customerId: author.customerId },
      { actorId: author.customerId, threadId, roomVersion: Number(thread.version) },
    );
  });
}

/** Staff ask its author whether everyone may read it: once, and not again after a no. */
export async function askForPublicity(actor: Actor, threadId: string): Promise<void> {
  const thread = await findThread(actor, threadId);
  authorize(mayAskForPublicity(actor, thread));
  const { customerId: actorId } = actor as Person;
  await transact(async (tx) => {
    const [asked] = await tx.execute<{ declined: boolean }>(sql`
      select exists (select 1 from events where thread_id = ${threadId} and type = 'thread.publicity_declined') as declined
      from threads where id = ${threadId} and private and publicity_asked_at is null for no key update`);
    if (!asked) throw new Refusal("questions:refusal.asked_already", 409);
    if (asked.declined) throw new Refusal("questions:refusal.declined", 409);
    await tx.execute(sql`
      update threads set publicity_asked_at = now(), publicity_asked_by_id = ${actorId} where id = ${threadId}`);
    await audit(tx, actor as Person, {
      action: "thread.publicity_asked",
      subjectType: "thread",
      subjectId: threadId,
      data: { title: thread.title },
    });
    const { authorId, title } = thread;
    await record(
      tx,
      "thread.publicity_asked",
      { threadId, authorId, title },
      { actorId, threadId, roomVersion: await nextThreadVersion(tx, threadId) },
    );
  });
}

/** No: it stays between the author and staff, and is not asked again. */
export async function declinePublicity(actor: Actor, threadId: string): Promise<void> {
  const thread = await findThread(actor, threadId);
  authorize(mayMakePublic(actor, thread));
  const { customerId: actorId } = actor as Person;
  await transact(async (tx) => {
    const [asked] = await tx.execute<{ byId: string | null }>(sql`
      select publicity_asked_by_id as "byId" from threads
      where id = ${threadId} and private and publicity_asked_at is not null for no key update`);
    if (!asked) throw new Refusal("questions:refusal.not_asked", 409);
    await tx.execute(sql`
      update threads set publicity_asked_at = null, publicity_asked_by_id = null where id = ${threadId}`);
    const { authorId, title } = thread;
    await record(
      tx,
      "thread.publicity_declined",
      { threadId, authorId, askedById: asked.byId, title },
      { actorId, threadId, roomVersion: await nextThreadVersion(tx, threadId) },
    );
  });
}

/** A thread with whether its author has been asked to open it. */
export async function privateThread(actor: Actor, threadId: string) {
  const thread = await findThread(actor, threadId);
  const [row] = await db.execute<{ asked: boolean }>(
    sql`select publicity_asked_at is not null as asked from threads where id = ${threadId}`,
  );
  return { ...thread, publicityAsked: row?.asked === true };
}
