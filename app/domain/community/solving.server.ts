import { sql } from "drizzle-orm";
import { nextThreadVersion, record, transact } from "~/events/record.server";
import { isSignedIn, type Actor, type Person } from "~/platform/actor";
import { now } from "~/platform/clock";
import { authorize, Refusal } from "~/platform/refusal";
import { findThread, type FoundThread } from "./finding.server";
import { mayChooseAnswer, mayReopen } from "./policy";
import { lockQuestion, revoke } from "./standing-answers.server";

/** Marks a question as solved though no post of it is the answer: it was sorted out elsewhere, or by itself. */
export async function solveWithoutAnswer(
  actor: Actor,
  threadId: string,
  reason: string,
): Promise<FoundThread> {
  const thread = await findThread(actor, threadId);
  authorize(mayChooseAnswer(actor, thread));
  const { customerId: actorId } = actor as Person;
  await transact(async (tx) => {
    const question = await lockQuestion(tx, threadId);
    if (question.solvedReason === reason) return;
    if (question.solvedAt) throw new Refusal("questions:refusal.solved_already", 409);
    await tx.execute(
      sql`update threads set solved_at = now(), solved_reason = ${reason} where id = ${threadId}`,
    );
    const { authorId: askerId, title } = question;
    await record(
      tx,
      "question.solved_without",
      { threadId, askerId, title, reason },
      { actorId, threadId, roomVersion: await nextThreadVersion(tx, threadId) },
    );
  });
  return thread;
}

/** The asker says it is still broken: what stood as solution stands no longer, and who helped is told kindly. */
export async function reopenQuestion(actor: Actor, threadId: string): Promise<FoundThread> {
  const thread = await findThread(actor, threadId);
  if (!isSignedIn(actor)) throw new Refusal("errors:sign_in_first");
  await transact(async (tx) => {
    const question = await lockQuestion(tx, threadId);
    authorize(mayReopen(actor, question, now()));
    if (!question.solvedAt) return;
    await tx.execute(sql`update threads set solved_at = null, solved_reason = null where id = ${threadId}`);
    await revoke(tx, actor.customerId, question, question.standing);
    const { authorId: askerId, title, standing } = question;
    const helperIds = [...new Set(standing.map(({ authorId }) => authorId))];
    await record(
      tx,
      "question.reopened",
      { threadId, askerId, helperIds, title },
      { actorId: actor.customerId, threadId, roomVersion: await nextThreadVersion(tx, threadId) },
    );
  });
  return thread;
}
