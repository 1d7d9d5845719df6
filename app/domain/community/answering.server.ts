import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { answers } from "#db/schema/questions";
import { nextThreadVersion, record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { authorize, Refusal } from "~/platform/refusal";
import { findThread, type FoundThread } from "./finding.server";
import { mayChooseAnswer } from "./policy";
import { lockQuestion, revoke, type LockedQuestion } from "./standing-answers.server";

export interface Choice {
  number: number;
  /** The answer that stood as the chooser saw it, 0 for none: who chose meanwhile is not overruled unseen. */
  instead?: number;
}

/**
 * Marks a post that solves a question. Where one may stand, choosing another takes the former back; where several may,
 * each stands beside the others.
 */
export async function chooseAnswer(
  actor: Actor,
  threadId: string,
  { number, instead }: Choice,
): Promise<FoundThread> {
  const thread = await findThread(actor, threadId);
  authorize(mayChooseAnswer(actor, thread));
  if (number === 1) throw new Refusal("community:refusal.not_the_opening", 422);
  const by = actor as Person;
  await transact(async (tx) => {
    const question = await lockQuestion(tx, threadId);
    if (question.standing.some((answer) => answer.number === number)) return;
    const post = await choosable(tx, threadId, number);
    if (!question.several) {
      refuseIfChanged(question, instead);
      await revoke(tx, by.customerId, question, question.standing);
    }
    const slot = question.several ? number : 0;
    await tx.insert(answers).values({ threadId, postId: post.id, chosenById: by.customerId, slot });
    await tx.execute(sql`
      update threads set solved_at = coalesce(solved_at, now()), solved_reason = null where id = ${threadId}`);
    await record(
      tx,
      "answer.chosen",
      {
        threadId,
        postId: post.id,
        number,
        helperId: post.authorId,
        askerId: question.authorId,
        title: question.title,
      },
      { actorId: by.customerId, threadId, roomVersion: await nextThreadVersion(tx, threadId) },
    );
  });
  return thread;
}

/** Takes an answer back: without another one the question waits again. */
export async function revokeAnswer(actor: Actor, threadId: string, number: number): Promise<FoundThread> {
  const thread = await findThread(actor, threadId);
  authorize(mayChooseAnswer(actor, thread));
  await transact(async (tx) => {
    const question = await lockQuestion(tx, threadId);
    if (question.standing.length === 0) throw new Refusal("community:refusal.no_answer", 409);
    const these = question.standing.filter((answer) => answer.number === number);
    if (these.length === 0) refuseIfChanged(question, number);
    await revoke(tx, (actor as Person).customerId, question, these);
  });
  return thread;
}

/** The second of two who choose at once is told what stands now. */
function refuseIfChanged({ standing: [now] }: LockedQuestion, instead: number | undefined): void {
  if (instead === undefined || instead === (now?.number ?? 0)) return;
  if (now) throw new Refusal("community:refusal.answer_changed", 409, { number: now.number });
  throw new Refusal("questions:refusal.answer_gone", 409);
}

async function choosable(
  tx: Tx,
  threadId: string,
  number: number,
): Promise<{ id: string; authorId: string }> {
  const [post] = await tx.execute<{ id: string; authorId: string; hidden: boolean; deleted: boolean }>(sql`
    select id, author_id as "authorId", hidden_at is not null as hidden, deleted_at is not null as deleted from posts
    where thread_id = ${threadId} and number = ${number} for share`);
  if (!post || post.deleted) throw new Refusal("community:refusal.no_such_post", 404);
  if (post.hidden) throw new Refusal("community:refusal.hidden_post", 409);
  return post;
}
