import { sql } from "drizzle-orm";
import { db } from "#db/client";

/** By period: how far back it looks, and after how many minutes its count is old. */
const spans = {
  week: { days: 7, minutes: 10 },
  month: { days: 30, minutes: 60 },
  year: { days: 365, minutes: 24 * 60 },
} as const;

/** Counts anew what happened in each thread within the periods whose count is old: replies, reactions and votes. */
export async function scoreThreads(all = false): Promise<void> {
  for (const [period, { days, minutes }] of Object.entries(spans)) {
    const [fresh] = await db.execute(sql`
      select 1 from thread_scores where period = ${period} and scored_at > now() - ${minutes} * interval '1 minute' limit 1`);
    if (fresh && !all) continue;
    const since = sql`now() - ${days} * interval '1 day'`;
    await db.transaction(async (tx) => {
      await tx.execute(sql`
        insert into thread_scores (thread_id, period, score)
        select thread_id, ${period}, sum(n)::int from (
          select p.thread_id, count(*) as n from posts p
            where p.created_at > ${since} and p.number > 1 and p.hidden_at is null and p.deleted_at is null group by 1
          union all
          select p.thread_id, count(*) from reactions r join posts p on p.id = r.post_id where r.created_at > ${since} group by 1
          union all
          select v.idea_id, count(*) from votes v where v.created_at > ${since} and v.withdrawn_at is null group by 1) happened
        group by thread_id
        on conflict (thread_id, period) do update set score = excluded.score, scored_at = excluded.scored_at`);
      await tx.execute(
        sql`delete from thread_scores where period = ${period} and scored_at < now()::timestamptz(3)`,
      );
    });
  }
}
