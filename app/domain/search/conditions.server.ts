import { sql, type SQL } from "drizzle-orm";
import type { Filters } from "./search";

/** A place, and those below it. */
export function placesOf(category: string): SQL {
  return sql`select c.id from categories c left join categories above on above.id = c.parent_id
    where c.slug = ${category} or above.slug = ${category}`;
}

/**
 * Whether a text holds each of these. One condition for each: the index then leaps from one's texts to the other's,
 * where of a single large query it weighs every text that has any part of it (25 times slower at a million posts).
 */
export function holds(search: SQL, queries: SQL[]): SQL {
  return sql.join(
    queries.map((query) => sql`${search} @@ ${query}`),
    sql` and `,
  );
}

/** How long ago thread `thread` was begun, in milliseconds. */
export function age(at: number): SQL {
  return sql`greatest(0, ${at}::float8 - extract(epoch from thread.created_at) * 1000)`;
}

/** Of threads, those that the filters let through. */
export function inThreads({ kind, category, tag, solved, votes }: Filters): SQL {
  const conditions = [sql`threads.merged_into_id is null`];
  if (kind && kind !== "people") conditions.push(sql`threads.kind = ${kind}`);
  if (category) conditions.push(sql`threads.category_id in (${placesOf(category)})`);
  if (tag)
    conditions.push(sql`threads.id in (select thread_id from thread_tags where tag_id = coalesce(
      (select id from tags where slug = ${tag}), (select tag_id from tag_synonyms where slug = ${tag})))`);
  if (solved)
    conditions.push(
      sql`threads.kind = 'question' and threads.solved_at is ${solved === "yes" ? sql`not null` : sql`null`}`,
    );
  if (votes)
    // Asked of each idea in turn: joined, the ideas of all times would be.
    conditions.push(
      sql`threads.kind = 'idea' and (select v.vote_count from ideas v where v.thread_id = threads.id) > 0`,
    );
  return sql.join(conditions, sql` and `);
}

/** Of posts `p`. */
export function inPosts(filters: Filters): SQL {
  return said(sql`p.author_id`, sql`p.created_at`, filters);
}

/** Of threads by their titles. */
export function inTitles(filters: Filters): SQL {
  return said(sql`threads.author_id`, sql`threads.created_at`, filters);
}

/** By whom something was said, and when. */
export function said(author: SQL, when: SQL, filters: Filters): SQL {
  const conditions = [sql`true`];
  if (filters.author)
    conditions.push(sql`${author} = (select id from customers where lower(handle) = ${filters.author})`);
  if (filters.after) conditions.push(sql`${when} >= ${filters.after}::date`);
  if (filters.before) conditions.push(sql`${when} < ${filters.before}::date + 1`);
  return sql.join(conditions, sql` and `);
}
