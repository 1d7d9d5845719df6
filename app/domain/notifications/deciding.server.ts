import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client";
import type { EventType, RecordedEvent } from "~/events/catalogue";
import type { Subscriber } from "~/events/subscriber";
import { canBeTold, mayBeToldOf } from "./audience.server";
import { hasMuted, watchers } from "./followers.server";
import { paceOf } from "./pace.server";
import { tell, these } from "./telling.server";

type Handlers = { [T in EventType]?: NonNullable<Subscriber["handlers"][T]> };

/** Tells those whom a decision on an idea concerns; of several that were made in one go, in one piece of news. */
export const deciding = {
  "idea.status_told": async (tx, event) => {
    const { ideaId: threadId, changeId, to, note, alone } = event.payload;
    if (!alone) return;
    await noteWhoIsTold(tx, changeId);
    const whom = sql`select customer_id from idea_tellings where change_id = ${changeId}::uuid`;
    await tell(tx, event, { kind: "idea_status", whom, threadId, data: { status: to, note } });
  },

  "idea.statuses_told": async (tx, event) => {
    const { batchId, changeIds, to, note } = event.payload;
    for (const changeId of changeIds) await noteWhoIsTold(tx, changeId);
    const counted = sql`select x.customer_id, count(*) as n, min(s.idea_id::text)::uuid as idea_id
      from idea_tellings x join idea_status_changes s on s.id = x.change_id
      where x.change_id = any(${listOf(changeIds)}) group by x.customer_id`;
    await tellOfOne(tx, event, counted);
    const sizes = await tx.execute<{ n: number }>(
      sql`select distinct n::int as n from (${counted}) c where n > 1 order by 1`,
    );
    for (const { n } of sizes) {
      const whom = sql`select customer_id from (${counted}) c where n = ${n}`;
      const data = { batchId, count: n, status: to, note };
      await tell(tx, event, { kind: "idea_statuses", whom, data });
    }
  },

  "idea.verdict_asked": async (tx, event) => {
    const { ideaId: threadId, customerIds } = event.payload;
    await tell(tx, event, { kind: "verdict_asked", whom: these(...customerIds), threadId });
  },

  "release.changed": async (tx, event) => {
    const { releaseId, announced } = event.payload;
    if (!announced) return;
    // Whoever hears of an idea that it brings does not hear of the release as well.
    const brought = await tx.execute<{ ideaId: string; byId: string }>(sql`
      select idea_id as "ideaId", changed_by_id as "byId" from idea_status_changes
      where release_id = ${releaseId}::uuid and undone_at is null`);
    const told = brought.map(({ ideaId, byId }) => sql`and not ${isConcerned(ideaId, byId)}`);
    const whom = sql`select c.id from releases r, customers c join users u on u.customer_id = c.id
      where r.id = ${releaseId}::uuid and ${isReleaseFor} and ${paceOf(sql`'release'`)} <> 'never' ${sql.join(told, sql` `)}`;
    await tell(tx, event, { kind: "release", whom, data: { releaseId } });
  },
} satisfies Handlers;

/** Whether release `r` is out, and for customer `c` with login `u`. See ideas/releases.server: a test holds the two together. */
export const isReleaseFor: SQL = sql`(r.published_at is not null and (u.role <> 'member' or r.audience in ('public', 'members')
  or (r.audience = 'segment' and exists (select 1 from segment_members sm
    where sm.segment_id = r.segment_id and sm.customer_id = c.id))))`;

/** Whom just one of them concerns, hears of that as if it had been the only one. */
async function tellOfOne(tx: Tx, event: RecordedEvent<"idea.statuses_told">, counted: SQL): Promise<void> {
  const { to, note } = event.payload;
  const ideas = await tx.execute<{ id: string }>(
    sql`select distinct idea_id as id from (${counted}) c where n = 1 order by 1`,
  );
  for (const { id: threadId } of ideas) {
    const whom = sql`select customer_id from (${counted}) c where n = 1 and idea_id = ${threadId}::uuid`;
    await tell(tx, event, { kind: "idea_status", whom, threadId, data: { status: to, note } });
  }
}

const listOf = (ids: string[]): SQL => sql`${sql.param(`{${ids.join()}}`)}::uuid[]`;

/** Keeps who is told of a decision, as it is at this moment; once each, however often it is asked. */
async function noteWhoIsTold(tx: Tx, changeId: string): Promise<void> {
  const [change] = await tx.execute<{ ideaId: string; byId: string }>(sql`
    select idea_id as "ideaId", changed_by_id as "byId" from idea_status_changes where id = ${changeId}`);
  if (!change) return;
  await tx.execute(sql`
    insert into idea_tellings (change_id, customer_id)
    select ${changeId}::uuid, c.id from customers c join users u on u.customer_id = c.id
    where ${isConcerned(change.ideaId, change.byId)} on conflict do nothing`);
}

/**
 * Whether a decision on an idea concerns customer `c` with login `u`: its author, and who voted for it, follows it or
 * spoke of it in whatever wording. Not the one who decides, not who may not see it, not who wants to hear nothing of it.
 */
export function isConcerned(ideaId: string | SQL, deciderId: string | SQL): SQL {
  const id = sql`${ideaId}::uuid`;
  const wordings = sql`(select w.thread_id from ideas w where w.thread_id = ${id} or w.canonical_id = ${id})`;
  return sql`(c.id in (
      select v.customer_id from votes v where v.withdrawn_at is null and v.idea_id in ${wordings}
      union select p.author_id from posts p where p.thread_id in ${wordings} and p.hidden_at is null and p.deleted_at is null
      union select t.author_id from threads t where t.id in ${wordings}
      union select s.customer_id from subscriptions s where s.subject_type = 'thread' and s.level in ('watching', 'tracking')
        and s.subject_id in ${wordings}
      union ${watchers(ideaId, null)})
    and c.id <> ${deciderId}::uuid and ${canBeTold}
    and exists (select 1 from threads t where t.id = ${id} and ${mayBeToldOf}) and not ${hasMuted(ideaId, deciderId)}
    and not exists (select 1 from subscriptions s where s.customer_id = c.id and s.subject_type = 'thread'
      and s.level = 'muted' and s.subject_id in ${wordings}))`;
}
