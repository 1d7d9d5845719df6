import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client";
import type { Reach } from "~/domain/community/reach";
import type { ThreadKind } from "~/domain/community/thread";
import { notFound, Refusal } from "~/platform/refusal";

export type LockedThread = {
  id: string;
  kind: ThreadKind;
  title: string;
  slug: string;
  authorId: string;
  categoryId: string | null;
  hidden: boolean;
  deleted: boolean;
  mergedIntoId: string | null;
  lastPostNumber: number;
  severalAnswers: boolean;
  reach: Reach;
};

/** A post on its way from one number to another. `live` says whether it counted as a reply when it went. */
export type Moved = { id: string; old: number; new: number; live: boolean };

/** The columns of a thread that an operation changes, as JSON: times keep their microseconds so. */
export type ThreadState = Record<string, unknown>;

const STATE = [
  "category_id",
  "last_activity_at",
  "last_poster_id",
  "last_post_number",
  "solved_at",
  "solved_reason",
  "official_post_id",
  "deleted_at",
  "deleted_by_id",
  "merged_into_id",
] as const;

/** Threads under their locks, taken in one order everywhere, so that two operations follow each other. */
export async function lockThreads(tx: Tx, ids: string[]): Promise<LockedThread[]> {
  await tx.execute(sql`select 1 from threads where id in ${ids} order by id for update`);
  const rows = await tx.execute<LockedThread>(sql`
    select t.id, t.kind, t.title, t.slug, t.author_id as "authorId", t.category_id as "categoryId",
      t.hidden_at is not null as hidden, t.deleted_at is not null as deleted, t.merged_into_id as "mergedIntoId",
      t.last_post_number as "lastPostNumber", coalesce(c.several_answers, false) as "severalAnswers",
      jsonb_build_object('audience', coalesce(c.audience, 'staff'), 'accountId', c.account_id, 'segmentId', c.segment_id,
        'personal', t.private or coalesce(c.one_way, false), 'authorId', t.author_id) as reach
    from threads t left join categories c on c.id = t.category_id where t.id in ${ids}`);
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row) throw notFound();
    return row;
  });
}

/** What can be moved, split and merged: a living thread of a category, with its opening in sight. */
export function assertWhole(thread: LockedThread): void {
  if (thread.deleted) throw new Refusal("curation:refusal.thread_gone", 409);
  if (thread.hidden) throw new Refusal("curation:refusal.thread_hidden", 409);
  if (thread.categoryId === null) throw new Refusal("curation:refusal.only_in_categories", 409);
}

export async function stateOf(tx: Tx, threadId: string): Promise<ThreadState> {
  const pairs = sql.join(
    STATE.map((column) => sql`${column}::text, ${sql.identifier(column)}`),
    sql`, `,
  );
  const [row] = await tx.execute<{ state: ThreadState }>(
    sql`select jsonb_build_object(${pairs}) as state from threads where id = ${threadId}`,
  );
  return row!.state;
}

/** Gives each column its former value, unless it has changed again since the operation. */
export async function restoreState(tx: Tx, threadId: string, was: ThreadState, made: ThreadState) {
  const sets = STATE.map((column) => {
    const c = sql.identifier(column);
    return sql`${c} = case when t.${c} is not distinct from made.${c} then was.${c} else t.${c} end`;
  });
  await tx.execute(sql`
    update threads t set ${sql.join(sets, sql`, `)}
    from jsonb_populate_record(null::threads, ${asJson(was)}) was, jsonb_populate_record(null::threads, ${asJson(made)}) made
    where t.id = ${threadId}`);
}

export function asJson(value: unknown): SQL {
  return sql`${JSON.stringify(value)}::text::jsonb`;
}

/** A list of moved posts as a table `m` in a statement. */
export function movedTable(moved: Moved[]): SQL {
  return sql`jsonb_to_recordset(${asJson(moved)}) as m(id uuid, old int, new int, live boolean)`;
}

/** How many of these count as replies now: who deleted his post since, has it counted no more. */
export async function countLive(tx: Tx, ids: string[], exceptOpening = false): Promise<number> {
  if (ids.length === 0) return 0;
  const [row] = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from posts where id in ${ids} and deleted_at is null and (number > 1 or not ${exceptOpening})`);
  return row!.n;
}

/** Bells of posts that moved ring for where these stand now. */
export async function moveNotifications(tx: Tx, from: string, to: string, moved: Moved[], back = false) {
  const [at, goes] = back ? [sql`m.new`, sql`m.old`] : [sql`m.old`, sql`m.new`];
  await tx.execute(sql`
    update notifications n set thread_id = ${to}, post_number = ${goes}
    from ${movedTable(moved)} where n.thread_id = ${from} and n.post_number = ${at}`);
}

/** After posts have gone: an official reply elsewhere is no longer this thread's, and solved is what has an answer or a reason. */
export async function mend(tx: Tx, threadId: string): Promise<void> {
  await tx.execute(sql`
    update threads t set
      official_post_id = case when t.official_post_id is null
          or exists (select 1 from posts p where p.id = t.official_post_id and p.thread_id = t.id) then t.official_post_id
        else (select p.id from posts p where p.thread_id = t.id and p.official_at is not null and p.hidden_at is null
          and p.deleted_at is null order by p.number desc limit 1) end,
      solved_at = case when a.chosen_at is null and t.solved_reason is null then null else coalesce(t.solved_at, a.chosen_at) end
    from (select max(chosen_at) as chosen_at from answers where thread_id = ${threadId} and revoked_at is null) a
    where t.id = ${threadId}`);
}
