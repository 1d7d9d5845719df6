import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { visibleThreads } from "~/domain/community/visibility.server";
import type { Actor } from "~/platform/actor";
import { nearestWords } from "~/platform/vocabulary.server";
import { isSearchable, search, type SearchQuery } from "./searching.server";

/**
 * "Did you mean": the search with its unknown words put right. Only one that finds something for the actor is
 * suggested, so that nobody reads a word here that stands nowhere he may read.
 */
export async function didYouMean(
  actor: Actor,
  query: SearchQuery,
  unknown: string[],
): Promise<string | null> {
  if (unknown.length === 0 || unknown.length > 2) return null;
  const near = await Promise.all(unknown.map((word) => nearestWords(word)));
  for (let at = 0; at < Math.max(...near.map((words) => words.length)); at++) {
    let q = query.q.toLowerCase().normalize("NFC");
    unknown.forEach((word, n) => (q = q.replace(word, near[n]![Math.min(at, near[n]!.length - 1)] ?? word)));
    if (q === query.q.toLowerCase() || !isSearchable(q)) continue;
    const { total } = await search(actor, { ...query, q, from: undefined, count: 1 });
    if (total > 0) return q;
  }
  return null;
}

export interface FoundTag {
  slug: string;
  name: string;
}

/** Tags that begin so, of threads that the actor may see. */
export async function searchTags(actor: Actor, q: string, count: number): Promise<FoundTag[]> {
  const start = q
    .toLowerCase()
    .replace(/^#/, "")
    .replace(/[\\%_]/g, "\\$&");
  if (start.length < 2) return [];
  return db.execute<{ slug: string; name: string }>(sql`
    select g.slug, g.name from tags g
    where (lower(g.name) like ${`${start}%`} or g.slug like ${`${start}%`}
        or g.id in (select s.tag_id from tag_synonyms s where s.slug like ${`${start}%`}))
      and ${worn(actor)}
    order by g.name, g.id limit ${count}`);
}

/** What is talked about: the tags of the newest threads, for who does not know what to look for. */
export async function popularTags(actor: Actor, count: number): Promise<FoundTag[]> {
  return db.execute<{ slug: string; name: string }>(sql`
    select g.slug, g.name from (
      select tt.tag_id, count(*) as n from (
        select threads.id from threads where ${visibleThreads(actor)} and not threads.private and threads.hidden_at is null
        order by threads.last_activity_at desc nulls last, threads.id desc nulls last limit 400) newest
      join thread_tags tt on tt.thread_id = newest.id group by tt.tag_id
    ) t join tags g on g.id = t.tag_id order by t.n desc, g.name limit ${count}`);
}

function worn(actor: Actor) {
  return sql`exists (select 1 from thread_tags tt cross join lateral (
    select 1 from threads where threads.id = tt.thread_id and threads.hidden_at is null and not threads.private
      and ${visibleThreads(actor)} limit 1) seen where tt.tag_id = g.id)`;
}
