import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { record, transact } from "~/events/record.server";
import { now } from "~/platform/clock";
import { newId } from "~/platform/ids";
import type { IdeaStatus } from "./idea";
import { isHeld } from "./undoing.server";

/**
 * Tells of every decision whose hold is over, one idea or one batch a transaction. Who is told, and that it was told,
 * commit together: however many workers ask and wherever one is killed, nobody hears twice. Returns how many were told.
 */
export async function tellDecisions(): Promise<number> {
  for (let told = 0; ;) {
    const next = await transact(tellNext);
    if (next === null) return told;
    told += next;
  }
}

/** An idea that was decided on again waits with its latest decision; one that was joined with another, as long as it is. */
const isDue = (
  at: string,
) => sql`(${isHeld("s")} and s.tell_at <= ${at}::timestamptz and i.canonical_id is null
  and not exists (select 1 from idea_status_changes l where l.idea_id = s.idea_id and ${isHeld("l")} and l.tell_at > ${at}::timestamptz))`;

async function tellNext(tx: Tx): Promise<number | null> {
  const at = now().toISOString();
  const due = await tx.execute<{ ideaId: string }>(sql`
    with next as (select s.idea_id, s.batch_id from idea_status_changes s join ideas i on i.thread_id = s.idea_id
      where ${isDue(at)} order by s.tell_at, s.id limit 1)
    select distinct s.idea_id as "ideaId" from next, idea_status_changes s join ideas i on i.thread_id = s.idea_id
    where ${isDue(at)} and (s.idea_id = next.idea_id or s.batch_id = next.batch_id)`);
  if (due.length === 0) return null;
  const ids = sql`any(${sql.param(`{${due.map((row) => row.ideaId).join()}}`)}::uuid[])`;
  // In the order of their ids, as merging does. What another worker told meanwhile, or someone undid, is seen only now.
  await tx.execute(sql`select 1 from ideas where thread_id = ${ids} order by thread_id for update`);
  const settled = await tx.execute<Settled>(sql`
    select distinct on (s.idea_id) s.id as "changeId", s.idea_id as "ideaId", s.batch_id as "batchId", s.to_status as "to", s.note,
      s.changed_by_id as "changedById", t.title, t.author_id as "authorId", first_value(s.from_status) over (
        partition by s.idea_id order by s.changed_at, s.id) as "from"
    from idea_status_changes s join ideas i on i.thread_id = s.idea_id join threads t on t.id = s.idea_id
    where s.idea_id = ${ids} and ${isDue(at)} order by s.idea_id, s.changed_at desc, s.id desc`);
  await tx.execute(sql`
    update idea_status_changes s set tell_at = null from ideas i where i.thread_id = s.idea_id and s.idea_id = ${ids} and ${isDue(at)}
      and not (s.id = any(${sql.param(`{${settled.map((row) => row.changeId).join()}}`)}::uuid[]))`);
  let told = 0;
  for (const group of together(settled)) told += await tellGroup(tx, group);
  return told;
}

type Settled = {
  changeId: string;
  ideaId: string;
  batchId: string | null;
  from: IdeaStatus;
  to: IdeaStatus;
  note: string;
  changedById: string;
  title: string;
  authorId: string;
};

/** Those that were decided in one go; the others each by itself. */
function together(settled: Settled[]): Settled[][] {
  const groups = new Map<string, Settled[]>();
  for (const change of settled) {
    const key = change.batchId ?? change.changeId;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

async function tellGroup(tx: Tx, group: Settled[]): Promise<number> {
  // Changed and changed back within the hold: nothing has happened that anyone need hear of.
  const news = group.filter(({ from, to }) => from !== to);
  for (const { changeId } of group.filter((change) => !news.includes(change)))
    await tx.execute(sql`update idea_status_changes set tell_at = null where id = ${changeId}`);
  const several = news.length > 1;
  for (const { changeId, ideaId, authorId, title, from, to, note, changedById } of news) {
    await tx.execute(
      sql`update idea_status_changes set told_at = ${now().toISOString()}::timestamptz where id = ${changeId}`,
    );
    const payload = { ideaId, authorId, title, changeId, from, to, note, alone: !several };
    await record(tx, "idea.status_told", payload, { actorId: changedById, threadId: ideaId });
  }
  if (several) {
    const { batchId, to, note, changedById } = news[0]!;
    const changeIds = news.map((change) => change.changeId);
    await record(
      tx,
      "idea.statuses_told",
      { batchId: batchId ?? newId(), changeIds, to, note },
      { actorId: changedById },
    );
  }
  return news.length;
}
