import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { nextThreadVersion, record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { authorize, Refusal } from "~/platform/refusal";
import { findIdea } from "../finding.server";
import { phaseOf } from "./challenge";
import { findChallenge, lockChallenge } from "./finding.server";
import { mayEnter } from "./policy";

/** Lets an idea of the actor's own take part. Entering it twice is entering it once. */
export async function enterChallenge(actor: Actor, slug: string, ideaId: string): Promise<void> {
  await transact(async (tx) => {
    const challenge = await lockChallenge(tx, actor, slug);
    authorize(mayEnter(actor, challenge));
    // Held on its board: an idea that is moved meanwhile would be entered where its challenge is not.
    await tx.execute(sql`select 1 from ideas where thread_id = ${ideaId} for share`);
    const idea = await findIdea(actor, ideaId, tx);
    if (idea.authorId !== actor.customerId) throw new Refusal("challenges:refusal.not_yours", 403);
    const [fits] = await tx.execute(sql`
      select 1 from threads t join ideas i on i.thread_id = t.id
      where t.id = ${ideaId} and t.board_id = ${challenge.board.id} and i.canonical_id is null`);
    if (!fits) throw new Refusal("challenges:refusal.other_board", 422);
    await insertEntry(tx, challenge.id, ideaId, actor as Person);
  });
}

/**
 * Enters what was just put forward, within its transaction. What waited for approval counts by when it was sent: a
 * challenge that was open then takes it, as long as it has not been judged.
 */
export async function enterWithIdea(
  tx: Tx,
  author: Person,
  entry: { challenge: string; ideaId: string; boardId: string; sentAt: Date },
): Promise<void> {
  const challenge = await lockChallenge(tx, author, entry.challenge);
  const late = challenge.phase === "judging" || challenge.phase === "closed";
  const phase = late ? challenge.phase : phaseOf(challenge, entry.sentAt);
  authorize(mayEnter(author, { phase }));
  if (challenge.board.id !== entry.boardId)
    throw new Refusal("challenges:refusal.other_board", 422, {}, "boardId");
  await insertEntry(tx, challenge.id, entry.ideaId, author);
}

async function insertEntry(tx: Tx, challengeId: string, ideaId: string, author: Person): Promise<void> {
  const [entered] = await tx.execute(sql`
    insert into challenge_entries (challenge_id, idea_id) values (${challengeId}, ${ideaId}) on conflict do nothing returning 1`);
  if (entered) {
    const roomVersion = await nextThreadVersion(tx, ideaId);
    const about = { actorId: author.customerId, threadId: ideaId, roomVersion };
    await record(tx, "challenge.entered", { challengeId, ideaId, authorId: author.customerId }, about);
    return;
  }
  const [known] = await tx.execute(
    sql`select 1 from challenge_entries where challenge_id = ${challengeId} and idea_id = ${ideaId}`,
  );
  if (!known) throw new Refusal("challenges:refusal.elsewhere", 409);
}

/** What the form of a new idea is bound to, if the actor may take part; else why not. */
export async function challengeToEnter(actor: Actor, slug: string) {
  const challenge = await findChallenge(actor, slug);
  return { challenge, decision: mayEnter(actor, challenge) };
}
