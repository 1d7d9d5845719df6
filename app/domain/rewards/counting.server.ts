import { sql, type SQL } from "drizzle-orm";
import type { Deed } from "./badges";

/**
 * How many of a deed a customer has to his name, counted up to a moment: so a badge bears the day on which it was
 * earned, also when the events are gone through again. The moment is taken with a little patience, since rows bear
 * their process's clock and events the database's.
 */
export function countOf(deed: Deed, customerId: string, at: Date): SQL {
  return counts[deed](
    sql`${customerId}::uuid`,
    sql`${new Date(at.getTime() + 60_000).toISOString()}::timestamptz`,
  );
}

const counts: Record<Deed, (customer: SQL, until: SQL) => SQL> = {
  posts: (c, until) => sql`(
    select count(*) from (
      select 1 from posts p join threads t on t.id = p.thread_id
      where p.author_id = ${c} and p.created_at <= ${until} and p.hidden_at is null and p.deleted_at is null and t.kind <> 'feedback' limit 1
    ) as one)`,
  ideas: (c, until) => sql`(
    select count(*) from threads t
    where t.author_id = ${c} and t.kind = 'idea' and t.created_at <= ${until} and t.hidden_at is null)`,
  votes_given: (c, until) => sql`(
    select count(*) from votes v join threads t on t.id = v.idea_id
    where v.customer_id = ${c} and v.withdrawn_at is null and v.created_at <= ${until} and v.source = 'self'
      and t.author_id <> v.customer_id)`,
  answers: (c, until) => sql`(
    select count(*) from answers a join posts p on p.id = a.post_id join threads t on t.id = a.thread_id
    where p.author_id = ${c} and a.revoked_at is null and a.chosen_at <= ${until} and t.author_id <> p.author_id)`,
  thanks_received: (c, until) => sql`(
    select count(*) from posts p join reactions r on r.post_id = p.id and r.kind = 'thanks'
    where p.author_id = ${c} and p.hidden_at is null and p.deleted_at is null and p.reaction_counts ? 'thanks' and r.customer_id <> p.author_id
      and r.created_at <= ${until})`,
  thanks_given: (c, until) => sql`(
    select count(*) from reactions r join posts p on p.id = r.post_id
    where r.customer_id = ${c} and r.kind = 'thanks' and r.created_at <= ${until} and p.author_id <> r.customer_id)`,
  // The counters first: as long as they don't reach, the votes themselves need no counting.
  votes_received: (c, until) => sql`(
    select case when coalesce(sum(i.vote_count), 0) < 100 then 0 else (
      select count(*) from votes v join threads o on o.id = v.idea_id
      where o.author_id = ${c} and o.kind = 'idea' and v.customer_id <> ${c} and v.withdrawn_at is null
        and v.created_at <= ${until}
    ) end
    from threads t join ideas i on i.thread_id = t.id where t.author_id = ${c} and t.kind = 'idea')`,
  ideas_shipped: (c, until) => sql`(
    select count(*) from threads t join ideas i on i.thread_id = t.id
    where t.author_id = ${c} and i.status = 'shipped' and i.status_changed_at <= ${until}
      and not exists (select 1 from idea_status_changes s where s.idea_id = i.thread_id
        and s.tell_at is not null and s.told_at is null and s.undone_at is null))`,
  years: (c, until) => sql`(
    select extract(year from age(${until}, u.created_at)) from customers u where u.id = ${c})`,
};
