import { sql, type SQL } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { influenceByIdea, valueByIdea, votersOf } from "./demand.server";

/**
 * One at a time counts: whoever waited here sees the votes and accounts as they are then, so that no older figure is
 * written over a newer one.
 */
const hold = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(hashtext('idea_values'))`);

/** Counts anew what is behind these ideas, and behind those that they are joined with. */
export async function countValuesOf(tx: Tx, ideas: SQL): Promise<void> {
  await hold(tx);
  await tx.execute(sql`
    with those as materialized (
      select i.thread_id as id, false as counts from ideas i where i.thread_id in (${ideas}) and i.canonical_id is not null
      union
      select coalesce(i.canonical_id, i.thread_id), true from ideas i where i.thread_id in (${ideas})),
    voters as (select those.id as idea_id, v.customer_id
      from those join ideas w on w.thread_id = those.id or w.canonical_id = those.id
        join votes v on v.idea_id = w.thread_id and v.withdrawn_at is null
      where those.counts)
    ${kept(sql`select those.id, coalesce(v.amount, 0) from those left join (${valueByIdea}) v on v.idea_id = those.id`)}`);
}

/** All of them, by the clock: what was written without an event is made good. */
export async function countAllValues(): Promise<void> {
  await db.transaction(async (tx) => {
    await hold(tx);
    await tx.execute(sql`
      with voters as (${votersOf(sql`select thread_id from ideas`)})
      ${kept(sql`select i.thread_id, coalesce(v.amount, 0) from ideas i left join (${valueByIdea}) v on v.idea_id = i.thread_id`)}`);
  });
}

/** Only what differs is written: most of it stays from one time to the next. */
const kept = (figures: SQL) => sql`
  insert into idea_values as known (idea_id, annual_value_eur) ${figures}
  on conflict (idea_id) do update set annual_value_eur = excluded.annual_value_eur
  where known.annual_value_eur <> excluded.annual_value_eur`;

/**
 * What the voters of each idea did for others. Every thanks changes it for each idea that who was thanked backs, so no
 * event recounts it: it is as old as the comparison says that it may be.
 */
export async function countInfluences(): Promise<void> {
  await db.execute(sql`
    with voters as materialized (${votersOf(sql`select thread_id from ideas`)})
    insert into idea_influences as known (idea_id, points)
    select i.thread_id, coalesce(f.amount, 0) from ideas i left join (${influenceByIdea}) f on f.idea_id = i.thread_id
    order by 1
    on conflict (idea_id) do update set points = excluded.points where known.points <> excluded.points`);
}
