import { sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { nextThreadVersion, record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { authorize, notFound, Refusal } from "~/platform/refusal";
import { findIdea } from "./finding.server";
import type { IdeaStatus } from "./idea";
import { mayTriage } from "./policy";

/** Takes a decision back before anyone was told of it: the idea stands where it stood, and the decision is not shown. */
export async function undoStatusChange(actor: Actor, changeId: string): Promise<void> {
  authorize(mayTriage(actor));
  const [found] = await db.execute<{ ideaId: string }>(
    sql`select idea_id as "ideaId" from idea_status_changes where id = ${changeId}`,
  );
  if (!found) throw notFound();
  await transact((tx) => undo(tx, actor as Person, found.ideaId, changeId));
}

/** All of a batch that can still be taken back; how many those were. */
export async function undoStatusChanges(actor: Actor, batchId: string): Promise<number> {
  authorize(mayTriage(actor));
  const held = await db.execute<{ id: string; ideaId: string }>(sql`
    select id, idea_id as "ideaId" from idea_status_changes where batch_id = ${batchId} and ${isHeld("idea_status_changes")}`);
  let undone = 0;
  for (const { id, ideaId } of held) {
    try {
      await transact((tx) => undo(tx, actor as Person, ideaId, id));
      undone++;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return undone;
}

/**
 * What a release shipped goes back with it, in the transaction that takes it back: but not where people were told of it by
 * then, or something else has been decided since. Answers which went back.
 */
export async function undoShipped(tx: Tx, actor: Person, releaseId: string): Promise<string[]> {
  const undone: string[] = [];
  const held = await tx.execute<{ id: string; ideaId: string }>(sql`
    select id, idea_id as "ideaId" from idea_status_changes
    where release_id = ${releaseId} and ${isHeld("idea_status_changes")} order by idea_id`);
  for (const { id, ideaId } of held) {
    try {
      await undo(tx, actor, ideaId, id);
      undone.push(ideaId);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return undone;
}

/** A decision that people are yet to be told of. */
export function isHeld(alias: string) {
  const s = sql.identifier(alias);
  return sql`(${s}.tell_at is not null and ${s}.told_at is null and ${s}.undone_at is null)`;
}

async function undo(tx: Tx, actor: Person, ideaId: string, changeId: string): Promise<void> {
  await tx.execute(sql`select 1 from ideas where thread_id = ${ideaId} for update`);
  const idea = await findIdea(actor, ideaId, tx);
  const [latest] = await tx.execute<{ id: string; from: IdeaStatus; to: IdeaStatus; held: boolean }>(sql`
    select s.id, s.from_status as "from", s.to_status as "to", ${isHeld("s")} as held
    from idea_status_changes s where s.idea_id = ${ideaId} and s.undone_at is null order by s.changed_at desc, s.id desc limit 1`);
  if (latest?.id !== changeId || latest.to !== idea.status) throw new Refusal("ideas:refusal.moved_on", 409);
  if (!latest.held) throw new Refusal("ideas:refusal.told_already", 409);
  const { from, to } = latest;
  await tx.execute(sql`
    update idea_status_changes set undone_at = now(), undone_by_id = ${actor.customerId} where id = ${changeId}`);
  await tx.execute(sql`
    update ideas set status = s.from_status, status_id = s.from_status_id, status_changed_at = s.from_changed_at
    from idea_status_changes s where s.id = ${changeId} and ideas.thread_id = ${ideaId}`);
  await audit(tx, actor, {
    action: "idea.status_undone",
    subjectType: "thread",
    subjectId: ideaId,
    data: { from: to, to: from },
  });
  const { authorId, title } = idea;
  await record(
    tx,
    "idea.status_changed",
    { ideaId, authorId, title, changeId, from: to, to: from, note: "" },
    { actorId: actor.customerId, threadId: ideaId, roomVersion: await nextThreadVersion(tx, ideaId) },
  );
}
