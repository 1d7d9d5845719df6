import { sql } from "drizzle-orm";
import { record, transact } from "~/events/record.server";
import { isAsleep } from "./triage-filter.server";

/** Tells each owner which of his ideas are asleep: at most once a week, however often it is asked. How many were told. */
export async function tellOfAsleep(): Promise<number> {
  return transact(async (tx) => {
    const told = await tx.execute<{ ownerId: string; count: number }>(sql`
      with due as (
        select ideas.owner_id, count(*)::int as n from ideas join threads on threads.id = ideas.thread_id
          join customers c on c.id = ideas.owner_id
        where ${isAsleep} and threads.deleted_at is null and c.staff_role in ('product', 'admin') group by 1),
      marked as (
        insert into asleep_tellings as a (owner_id, told_at) select owner_id, now() from due
        on conflict (owner_id) do update set told_at = excluded.told_at where a.told_at <= now() - interval '7 days'
        returning owner_id)
      select due.owner_id as "ownerId", due.n as count from due join marked on marked.owner_id = due.owner_id`);
    for (const { ownerId, count } of told)
      await record(tx, "idea.asleep", { ownerId, count }, { actorId: null });
    return told.length;
  });
}
