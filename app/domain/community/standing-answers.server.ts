import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { nextThreadVersion, record } from "~/events/record.server";
import type { ThreadKind } from "./thread";

/** A question under its lock, so that all who decide about its answers come one after the other. */
export interface LockedQuestion {
  id: string;
  kind: ThreadKind;
  authorId: string;
  title: string;
  several: boolean;
  solvedAt: Date | null;
  solvedReason: string | null;
  standing: StandingAnswer[];
}

export interface StandingAnswer {
  id: string;
  postId: string;
  number: number;
  authorId: string;
}

export async function lockQuestion(tx: Tx, threadId: string): Promise<LockedQuestion> {
  const [row] = await tx.execute<
    Omit<LockedQuestion, "standing" | "solvedAt"> & { solvedAt: string | null }
  >(sql`
    select t.id, t.kind, t.author_id as "authorId", t.title, t.solved_at as "solvedAt", t.solved_reason as "solvedReason",
      coalesce(c.several_answers, false) as several
    from threads t left join categories c on c.id = t.category_id where t.id = ${threadId} for no key update of t`);
  const standing = await tx.execute<StandingAnswer & Record<string, unknown>>(sql`
    select a.id, a.post_id as "postId", p.number, p.author_id as "authorId" from answers a join posts p on p.id = a.post_id
    where a.thread_id = ${threadId} and a.revoked_at is null order by a.chosen_at, a.id`);
  return { ...row!, solvedAt: row!.solvedAt ? new Date(row!.solvedAt) : null, standing };
}

/** Takes these answers back; with the last of them the question waits again. The thread is locked already. */
export async function revoke(
  tx: Tx,
  byId: string,
  question: Pick<LockedQuestion, "id" | "authorId" | "title">,
  revoked: StandingAnswer[],
): Promise<void> {
  const { id: threadId, authorId: askerId, title } = question;
  for (const { id, postId, number, authorId: helperId } of revoked) {
    await tx.execute(sql`update answers set revoked_at = now(), revoked_by_id = ${byId} where id = ${id}`);
    await record(
      tx,
      "answer.revoked",
      { threadId, postId, number, helperId, askerId, title },
      { actorId: byId, threadId, roomVersion: await nextThreadVersion(tx, threadId) },
    );
  }
  if (revoked.length === 0) return;
  await tx.execute(sql`
    update threads t set solved_at = null where t.id = ${threadId} and t.solved_reason is null
      and not exists (select 1 from answers a where a.thread_id = t.id and a.revoked_at is null)`);
}

/** For whoever takes posts away (hides, deletes, moves them to another thread): what stood as an answer stands no longer. */
export async function revokeAnswersOn(tx: Tx, byId: string, postIds: string[]): Promise<void> {
  if (postIds.length === 0) return;
  const solved = await tx.execute<{ id: string }>(sql`
    select distinct thread_id as id from answers where post_id in ${postIds} and revoked_at is null order by thread_id`);
  for (const { id } of solved) {
    const question = await lockQuestion(tx, id);
    const these = question.standing.filter(({ postId }) => postIds.includes(postId));
    await revoke(tx, byId, question, these);
  }
}
