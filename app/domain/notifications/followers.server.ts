import { sql, type SQL } from "drizzle-orm";

/** Where a thread belongs: its category and the one above it, and its tags; each can be followed. */
const placesOf = (threadId: SQL) => sql`(
  select 'category' as type, k.id from threads t join categories c on c.id = t.category_id
    join categories k on k.id in (c.id, c.parent_id) where t.id = ${threadId}
  union all select 'tag', g.tag_id from thread_tags g where g.thread_id = ${threadId}
  union all select 'board', t.board_id from threads t where t.id = ${threadId} and t.board_id is not null)`;

/** Those who watch a thread itself, or a place that it belongs to; and whoever watches the one who writes in it now. */
export function watchers(threadId: string | SQL, writerId: string | null): SQL {
  return sql`
    select s.customer_id from subscriptions s
    where s.subject_type = 'thread' and s.subject_id = ${threadId}::uuid and s.level = 'watching'
    union select s.customer_id from ${placesOf(sql`${threadId}::uuid`)} place join subscriptions s
      on s.subject_type = place.type and s.subject_id = place.id and s.level = 'watching'
    union select s.customer_id from subscriptions s
      where s.subject_type = 'person' and s.subject_id = ${writerId}::uuid and s.level = 'watching'`;
}

/** Those who follow how a question goes: who watches or tracks it, and who has the same. */
export function interestedIn(threadId: string): SQL {
  return sql`
    select s.customer_id from subscriptions s
    where s.subject_type = 'thread' and s.subject_id = ${threadId}::uuid and s.level in ('watching', 'tracking')
    union ${watchers(threadId, null)}
    union select r.customer_id from reactions r join posts p on p.id = r.post_id
      where p.thread_id = ${threadId}::uuid and p.number = 1 and r.kind = 'same_here'`;
}

/**
 * Whether customer `c` wants to hear nothing of a thread, or of the one who acts. What he has said of the thread itself
 * goes before what he has said of its places.
 */
export function hasMuted(threadId: string | SQL | null, actorId: string | SQL | null): SQL {
  return sql`(${hasMutedThread(sql`${threadId}::uuid`)}
    or exists (select 1 from subscriptions s where s.customer_id = c.id and s.subject_type = 'person'
      and s.subject_id = ${actorId}::uuid and s.level = 'muted'))`;
}

/** The same for the thread alone, whoever acts. */
export function hasMutedThread(threadId: SQL): SQL {
  return sql`(case (select s.level from subscriptions s where s.customer_id = c.id and s.subject_type = 'thread'
      and s.subject_id = ${threadId})
    when 'muted' then true when 'watching' then false when 'tracking' then false
    else exists (select 1 from ${placesOf(threadId)} place join subscriptions s on s.customer_id = c.id
      and s.subject_type = place.type and s.subject_id = place.id and s.level = 'muted') end)`;
}
