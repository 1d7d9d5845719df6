import { sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { visibleThreads } from "~/domain/community/visibility.server";
import { nextThreadVersion, record } from "~/events/record.server";
import type { Actor } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { Refusal } from "~/platform/refusal";
import { acceptsVotes, type IdeaStatus } from "./idea";
import { countAnew } from "./scoring.server";
import { settleApart } from "./suggesting.server";

/** A standing merge whose rows are locked. */
export interface Joined {
  mergeId: string;
  absorbedId: string;
  canonicalId: string;
}

/**
 * The idea that stands for those who meant something else: the author's words and name, on the same board, as little or
 * as widely seen as they were. Made by the first who objects, brought back if everyone had changed his mind.
 */
export async function splitOffOf(tx: Tx, { mergeId, absorbedId, canonicalId }: Joined, byId: string) {
  const known = await splitOff(tx, mergeId);
  // What a moderator has taken away stays away.
  if (known?.gone && !known.emptied) throw new Refusal("ideas:refusal.moved_on", 409);
  if (known?.gone) await turn(tx, known.id, byId, null);
  if (known) return { ...known, fresh: false };
  const id = newId();
  await tx.execute(sql`
    insert into threads (id, kind, board_id, author_id, last_poster_id, title, slug, language, private, hidden_at)
    select ${id}, kind, board_id, author_id, author_id, title, slug, language, private, hidden_at from threads where id = ${absorbedId}`);
  await tx.execute(sql`
    insert into posts (id, thread_id, number, author_id, body_source, body_html, renderer_version, excerpt, language,
      hidden_at, hidden_reason, hidden_by_id, hidden_rule, deleted_at, deleted_by_id)
    select ${newId()}, ${id}, 1, author_id, body_source, body_html, renderer_version, excerpt, language,
      hidden_at, hidden_reason, hidden_by_id, hidden_rule, deleted_at, deleted_by_id
    from posts where thread_id = ${absorbedId} and number = 1`);
  await tx.execute(sql`
    insert into thread_tags (thread_id, tag_id) select ${id}, tag_id from thread_tags where thread_id = ${absorbedId}`);
  await tx.execute(sql`
    insert into ideas (thread_id, answers) select ${id}, answers from ideas where thread_id = ${absorbedId}`);
  await tx.execute(sql`insert into idea_split_offs (merge_id, idea_id) values (${mergeId}, ${id})`);
  // People have just said that these are two wishes: the queue does not ask again.
  await settleApart(tx, id, canonicalId, byId);
  await settleApart(tx, id, absorbedId, byId);
  return { id, countsAt: id, fresh: true };
}

/** The split-off of a merge, locked; `emptied`: gone while nobody is with it. Joined with another, it counts there. */
export async function splitOff(tx: Tx, mergeId: string) {
  const [row] = await tx.execute<{
    id: string;
    countsAt: string;
    status: IdeaStatus;
    gone: boolean;
    emptied: boolean;
  }>(sql`
    select i.thread_id as id, coalesce(i.canonical_id, i.thread_id) as "countsAt", i.status, t.deleted_at is not null as gone,
      t.merged_into_id is not null as emptied
    from idea_split_offs s join ideas i on i.thread_id = s.idea_id join threads t on t.id = i.thread_id
    where s.merge_id = ${mergeId} for update of i`);
  return row ?? null;
}

/** Where nobody is left and nothing was said, it goes, and its address leads to where its words came from. */
export async function leaveIfEmpty(tx: Tx, id: string, absorbedId: string, byId: string): Promise<void> {
  const [empty] = await tx.execute(sql`
    select 1 from threads t join ideas i on i.thread_id = t.id
    where t.id = ${id} and t.deleted_at is null and i.vote_count = 0 and t.reply_count = 0 and i.status = 'new'
      and not exists (select 1 from ideas w where w.canonical_id = i.thread_id)`);
  if (empty) await turn(tx, id, byId, absorbedId);
}

/** Before a merge is taken back: those who had taken their support along come back with it, as it was. */
export async function gatherSplitOff(
  tx: Tx,
  mergeId: string,
  absorbedId: string,
  byId: string,
): Promise<void> {
  const split = await splitOff(tx, mergeId);
  // It has gone a way of its own: joined with another, or decided on.
  if (!split || split.gone || !acceptsVotes(split.status)) return;
  const back = await tx.execute<{ id: string }>(sql`
    update idea_objections o set undone_at = now() from votes v
    where o.merge_id = ${mergeId} and o.undone_at is null and v.idea_id = ${split.id}
      and v.customer_id = o.customer_id and v.withdrawn_at is null
    returning o.customer_id as id`);
  for (const { id } of back) await moveSupport(tx, split.id, absorbedId, id);
  await countAnew(tx, split.id);
  await leaveIfEmpty(tx, split.id, absorbedId, byId);
  await hear(tx, split.id, byId);
}

/** One person's support from one wording to another: the vote that stood is taken back here, and stands there as it was. */
export async function moveSupport(tx: Tx, from: string, to: string, customerId: string): Promise<void> {
  await tx.execute(sql`
    insert into votes as v (idea_id, customer_id, importance, reason, source, added_by_id, note, created_at)
    select ${to}, customer_id, importance, reason, source, added_by_id, note, created_at
    from votes where idea_id = ${from} and customer_id = ${customerId} and withdrawn_at is null
    on conflict (idea_id, customer_id) do update set withdrawn_at = null where v.withdrawn_at is not null`);
  await tx.execute(sql`
    update votes set withdrawn_at = now() where idea_id = ${from} and customer_id = ${customerId} and withdrawn_at is null`);
}

/** Those who look at it hear that its count is another. */
export async function hear(tx: Tx, ideaId: string, actorId: string): Promise<void> {
  const [idea] = await tx.execute<{ authorId: string }>(
    sql`select author_id as "authorId" from threads where id = ${ideaId}`,
  );
  await record(
    tx,
    "idea.wordings_changed",
    { ideaId, authorId: idea!.authorId, joined: false },
    { actorId, threadId: ideaId, roomVersion: await nextThreadVersion(tx, ideaId) },
  );
}

async function turn(tx: Tx, id: string, byId: string, leadsTo: string | null): Promise<void> {
  const gone = leadsTo !== null;
  const [thread] = await tx.execute<{ authorId: string }>(sql`
    update threads set deleted_at = ${gone ? sql`now()` : null}, deleted_by_id = ${gone ? byId : null}, merged_into_id = ${leadsTo}
    where id = ${id} returning author_id as "authorId"`);
  await record(
    tx,
    gone ? "thread.deleted" : "thread.undeleted",
    { threadId: id, authorId: thread!.authorId, kind: "idea" },
    { actorId: byId, threadId: id, roomVersion: await nextThreadVersion(tx, id) },
  );
}

export type Origin = { id: string; slug: string; title: string; language: "en" | "fi" };

/** Where a split-off comes from: the idea that its words had been joined with, if the actor may see that. */
export async function splitOffFrom(actor: Actor, id: string): Promise<Origin | null> {
  const [row] = await db.execute<Origin>(sql`
    select threads.id, threads.slug, threads.title, threads.language
    from idea_split_offs s join idea_merges m on m.id = s.merge_id and m.undone_at is null
      join threads on threads.id = m.canonical_id
    where s.idea_id = ${id} and ${visibleThreads(actor)}`);
  return row ?? null;
}
