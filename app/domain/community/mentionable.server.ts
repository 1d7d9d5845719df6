import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { isStaff, type Actor, type Person } from "~/platform/actor";
import { limit } from "~/platform/limit.server";
import { authorize } from "~/platform/refusal";
import { findThread, type FoundThread } from "./finding.server";
import { mayWrite, type Place } from "./policy";
import { visibleThreads } from "./visibility.server";

export interface Suggestion {
  /** What is put into the text. */
  insert: string;
  label: string;
  detail: string;
}

const COUNT = 6;

/** The word as the beginning of a pattern of LIKE. */
export const beginning = (word: string) => `${word.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;

/**
 * People whom a writer may call by name: those of the thread first, then others who have said something that he may read,
 * and of each those who are called so before those of whom only a later name begins so.
 * Only who may see the thread himself; a guest is told nobody's name here.
 */
export async function mentionable(actor: Actor, q: string, threadId: string | null): Promise<Suggestion[]> {
  authorize(mayWrite(actor));
  await limit("suggest", actor as Person);
  const thread = threadId ? await findThread(actor, threadId) : null;
  const here = thread
    ? sql`exists (select 1 from posts p where p.thread_id = ${thread.id} and p.author_id = c.id and p.deleted_at is null)`
    : sql`false`;
  const like = beginning(q);
  // Nobody is listed by one letter who is not in the talk already.
  const elsewhere =
    q.length < 2
      ? sql`false`
      : sql`exists (select 1 from posts p join threads on threads.id = p.thread_id
          where p.author_id = c.id and p.hidden_at is null and p.deleted_at is null and ${visibleThreads(actor)})`;
  const rows = await db.execute<{ handle: string; name: string }>(sql`
    select c.handle, c.display_name as name from customers c
    where (c.handle like ${like} or lower(c.display_name) like ${like} or lower(c.display_name) like ${`% ${like}`})
      and c.id <> ${actor.customerId}::uuid and c.erased_at is null and c.merged_into_id is null
      and (${here} or ${elsewhere}) and ${thread ? maySeeIt(thread) : sql`true`}
    order by case when ${here} then 0 else 1 end,
      case when c.handle like ${like} or lower(c.display_name) like ${like} then 0 else 1 end, c.handle limit ${COUNT}`);
  return rows.map(({ handle, name }) => ({ insert: `@${handle}`, label: name, detail: `@${handle}` }));
}

/** Whether customer `c` may see the thread: maySee, asked of everybody at once. */
function maySeeIt({ hidden, private: personal, place, authorId }: FoundThread): SQL {
  const staff = sql`c.staff_role is not null`;
  if (hidden) return staff;
  if (personal || place?.oneWay) return sql`(${staff} or c.id = ${authorId}::uuid)`;
  if (!place) return sql`true`;
  return sql`(${staff} or (${isOf(place)} and ${place.parent ? isOf(place.parent) : sql`true`}))`;
}

function isOf({ audience, accountId, segmentId }: NonNullable<Place["parent"]>): SQL {
  if (audience === "public" || audience === "members") return sql`true`;
  if (audience === "account") return sql`c.account_id = ${accountId}::uuid`;
  if (audience === "segment")
    return sql`exists (select 1 from segment_members m where m.segment_id = ${segmentId}::uuid and m.customer_id = c.id)`;
  return sql`false`;
}

/** Tags that are in use where the actor may read, by their beginnings, the most used first. */
export async function taggable(actor: Actor, q: string): Promise<Suggestion[]> {
  authorize(mayWrite(actor));
  await limit("suggest", actor as Person);
  const like = beginning(q);
  const seen = isStaff(actor)
    ? sql`true`
    : sql`exists (select 1 from thread_tags x join threads on threads.id = x.thread_id
        where x.tag_id = g.id and ${visibleThreads(actor)})`;
  const rows = await db.execute<{ slug: string; name: string }>(sql`
    select g.slug, g.name from tags g
    where (g.slug like ${like} or lower(g.name) like ${like}
      or exists (select 1 from tag_synonyms s where s.tag_id = g.id and s.slug like ${like})) and ${seen}
    order by (select count(*) from thread_tags x where x.tag_id = g.id) desc, g.slug limit ${COUNT}`);
  return rows.map(({ slug, name }) => ({
    insert: `[#${name}](/threads?tag=${encodeURIComponent(slug)})`,
    label: `#${name}`,
    detail: "",
  }));
}
