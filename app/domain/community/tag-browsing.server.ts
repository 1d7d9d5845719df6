import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { threads } from "#db/schema/threads";
import type { Actor } from "~/platform/actor";
import { notFound } from "~/platform/refusal";
import { visibleThreads } from "./visibility.server";

export type TagCount = { id: string; slug: string; name: string; threads: number };

const PAGE = 100;

/** The tags of threads that the actor may see, the most used first, with how many of these each has. */
export async function listTags(actor: Actor): Promise<TagCount[]> {
  return db.execute<TagCount>(sql`
    select g.id, g.slug, g.name, n.threads from (
      select x.tag_id, count(*)::int as threads from thread_tags x join ${threads} on ${threads.id} = x.thread_id
      where ${visibleThreads(actor)} and ${threads.hiddenAt} is null and not ${threads.private}
      group by x.tag_id) n join tags g on g.id = n.tag_id
    order by n.threads desc, g.slug limit ${PAGE}`);
}

export type FoundTag = { id: string; slug: string; name: string };

/**
 * A tag by its word, or by another word for it (then `slug` differs from what was asked). One that stands only where the
 * actor may not look does not exist for him.
 */
export async function findTag(actor: Actor, slug: string): Promise<FoundTag> {
  const [tag] = await db.execute<FoundTag>(sql`
    select g.id, g.slug, g.name from tags g
    where (g.slug = ${slug} or g.id = (select tag_id from tag_synonyms where slug = ${slug}))
      and exists (select 1 from thread_tags x join ${threads} on ${threads.id} = x.thread_id
        where x.tag_id = g.id and ${visibleThreads(actor)} and ${threads.hiddenAt} is null and not ${threads.private})`);
  if (!tag) throw notFound();
  return tag;
}
