import { sql, type SQL } from "drizzle-orm";
import { threads } from "#db/schema/threads";
import type { Actor } from "~/platform/actor";

/**
 * Whether a thread of a list is one that the actor wants to hear of: he has muted neither it, nor its place, a tag of it
 * or who began it. What he has said of the thread itself goes first. notifications/followers asks the same for many.
 */
export function unmuted(actor: Actor): SQL {
  const me = sql`${actor.customerId}::uuid`;
  const mutes = (type: string, subject: SQL) => sql`exists (select 1 from subscriptions s
    where s.customer_id = ${me} and s.subject_type = ${type} and ${subject} and s.level = 'muted')`;
  const place = sql`s.subject_id in (${threads.categoryId}, (select k.parent_id from categories k where k.id = ${threads.categoryId}))`;
  const tag = sql`s.subject_id in (select g.tag_id from thread_tags g where g.thread_id = ${threads.id})`;
  const author = sql`s.subject_id = ${threads.authorId}`;
  return sql`coalesce((select s.level <> 'muted' from subscriptions s
      where s.customer_id = ${me} and s.subject_type = 'thread' and s.subject_id = ${threads.id}),
    not (${mutes("category", place)} or ${mutes("tag", tag)} or ${mutes("person", author)}))`;
}
