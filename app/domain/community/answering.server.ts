import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { answers } from "#db/schema/community";
import { nextThreadVersion, record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { authorize, Refusal } from "~/platform/refusal";
import { findThread, type FoundThread } from "./finding.server";
import { mayChooseAnswer } from "./policy";

export interface Choice {
  number: number;
  /** The answer that stood as the chooser saw it, 0 for none: who chose meanwhile is not overruled unseen. */
  instead?: number;
}

/** Marks the post that solves a question. One stands at a time: choosing another takes the former back. */
export async function chooseAnswer(
  actor: Actor,
  threadId: string,
  { number, instead }: Choice,
): Promise<FoundThread> {
  const thread = await findThread(actor, threadId);
  authorize(mayChooseAnswer(actor, thread));
  if (number === 1) throw new Refusal("community:refusal.not_the_opening", 422);
  await transact(async (tx) => {
    const standing = await lockAnswer(tx, threadId);
    if (standing?.number === number) return;
    if (instead !== undefined && instead !== (standing?.number ?? 0))
      throw new Refusal("community:refusal.answer_changed", 409);
    const [post] = await tx.execute<{ id: string; authorId: string; hidden: boolean }>(sql`
      select id, author_id as "authorId", hidden_at is not null as hidden from posts
      where thread_id = ${threadId} and number = ${number}`);
    if (!post) throw new Refusal("community:refusal.no_such_post", 404);
    if (post.hidden) throw new Refusal("community:refusal.hidden_post", 409);
    if (standing) await revoke(tx, actor as Person, thread, standing);
    await tx.insert(answers).values({ threadId, postId: post.id, chosenById: (actor as Person).customerId });
    await tx.execute(sql`update threads set solved_at = now() where id = ${threadId}`);
    await tell(tx, "answer.chosen", actor as Person, thread, {
      postId: post.id,
      number,
      authorId: post.authorId,
    });
  });
  return thread;
}

/** Takes the answer back: the question waits again. */
export async function revokeAnswer(actor: Actor, threadId: string, number: number): Promise<FoundThread> {
  const thread = await findThread(actor, threadId);
  authorize(mayChooseAnswer(actor, thread));
  await transact(async (tx) => {
    const standing = await lockAnswer(tx, threadId);
    if (!standing) throw new Refusal("community:refusal.no_answer", 409);
    if (standing.number !== number) throw new Refusal("community:refusal.answer_changed", 409);
    await revoke(tx, actor as Person, thread, standing);
    await tx.execute(sql`update threads set solved_at = null where id = ${threadId}`);
  });
  return thread;
}

type Standing = { id: string; postId: string; number: number; authorId: string };

/** Under the thread's lock, so that two who choose at once come one after the other. */
async function lockAnswer(tx: Tx, threadId: string): Promise<Standing | null> {
  await tx.execute(sql`select 1 from threads where id = ${threadId} for no key update`);
  const [row] = await tx.execute<Standing>(sql`
    select a.id, a.post_id as "postId", p.number, p.author_id as "authorId" from answers a join posts p on p.id = a.post_id
    where a.thread_id = ${threadId} and a.revoked_at is null`);
  return row ?? null;
}

async function revoke(tx: Tx, actor: Person, thread: FoundThread, standing: Standing): Promise<void> {
  await tx.execute(sql`
    update answers set revoked_at = now(), revoked_by_id = ${actor.customerId} where id = ${standing.id}`);
  await tell(tx, "answer.revoked", actor, thread, standing);
}

async function tell(
  tx: Tx,
  type: "answer.chosen" | "answer.revoked",
  actor: Person,
  thread: FoundThread,
  post: Omit<Standing, "id">,
): Promise<void> {
  const roomVersion = await nextThreadVersion(tx, thread.id);
  await record(
    tx,
    type,
    {
      threadId: thread.id,
      postId: post.postId,
      number: post.number,
      helperId: post.authorId,
      askerId: thread.authorId,
      title: thread.title,
    },
    { actorId: actor.customerId, threadId: thread.id, roomVersion },
  );
}
