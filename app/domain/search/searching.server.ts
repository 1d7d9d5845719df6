import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { threadLines, type ThreadLine } from "~/domain/community/lines.server";
import { visibleThreads } from "~/domain/community/visibility.server";
import type { Actor } from "~/platform/actor";
import { readTerms, searchLimits } from "~/platform/search-words";
import { everyTerm } from "~/platform/tsquery.server";
import type { SearchedKind } from "./search";
import { snippetsOf, type Snippet } from "./snippets.server";

export const resultsPerPage = 20;
/** Of a common word about this many of the newest texts are weighed; nobody reads on past some pages. */
const WEIGHED = 600;
const MOST_PAGES = 5;

export interface SearchQuery {
  q: string;
  kind?: SearchedKind;
  /** A category's slug. */
  category?: string;
  page?: number;
}

export interface SearchHit {
  line: ThreadLine;
  /** The post in which it was found, unless it is the opening one. */
  number: number | null;
  snippet: Snippet;
}

export interface SearchResults {
  hits: SearchHit[];
  total: number;
  /** There are more than were weighed. */
  capped: boolean;
  page: number;
  pages: number;
}

const nothing: SearchResults = { hits: [], total: 0, capped: false, page: 1, pages: 0 };

/** Whether there is enough to look for. */
export function isSearchable(q: string): boolean {
  return q.trim().length >= searchLimits.min && readTerms(q).length > 0;
}

/**
 * Threads whose title or posts have all the words, in either language, of those the actor may see; titles weigh most,
 * then how well the words stand together, then how fresh it is. One line a thread, with its best post.
 */
export async function search(
  actor: Actor,
  { q, kind, category, page = 1 }: SearchQuery,
): Promise<SearchResults> {
  const terms = readTerms(q);
  if (!isSearchable(q)) return nothing;
  const query = everyTerm(terms);
  const place = sql`${visibleThreads(actor)}
    ${kind ? sql`and threads.kind = ${kind}` : sql``}
    ${category ? sql`and threads.category_id in (select id from categories where slug = ${category})` : sql``}`;
  // Texts come first, the place second: where only some places are asked for, more texts are looked at.
  const candidates = kind || category ? WEIGHED * 10 : WEIGHED * 2;
  const found = await db.execute<{ id: string; number: number; weighed: number }>(sql`
    with hits as (
      (select threads.id, 1 as number, ts_rank(threads.search, ${query}) * 4 + 1 as rank
        from threads where threads.search @@ ${query} and ${place} order by threads.id desc limit ${WEIGHED})
      union all
      (select threads.id, found.number, found.rank
        from (
          select posts.thread_id, posts.number, ts_rank(posts.search, ${query}, 1) as rank
          from posts where posts.search @@ ${query} and posts.hidden_at is null order by posts.id desc limit ${candidates}
        ) found cross join lateral (select threads.id from threads where threads.id = found.thread_id and ${place} limit 1) threads)
    ), best as (
      select id, sum(rank) as rank, (array_agg(number order by rank desc))[1] as number from hits group by id
    )
    select best.id, best.number, (select count(*)::int from hits) as weighed
    from best order by ${freshly(sql`best.rank`, sql`best.id`)} desc, best.id desc`);
  const pages = Math.min(Math.ceil(found.length / resultsPerPage), MOST_PAGES);
  const at = Math.min(Math.max(page, 1), Math.max(pages, 1));
  const shown = found.slice((at - 1) * resultsPerPage, at * resultsPerPage);
  return {
    hits: await hitsOf(actor, shown, query),
    total: found.length,
    capped: (found[0]?.weighed ?? 0) >= WEIGHED,
    page: at,
    pages,
  };
}

/** Half the weight for what is some two years old; ids tell the time. */
function freshly(rank: SQL, id: SQL): SQL {
  const milliseconds = sql`('x' || substr(replace(${id}::text, '-', ''), 1, 12))::bit(48)::bigint`;
  return sql`${rank} / (1 + greatest(0, extract(epoch from now()) * 1000 - ${milliseconds})::float8 / 6.3e10)`;
}

async function hitsOf(
  actor: Actor,
  shown: { id: string; number: number }[],
  query: SQL,
): Promise<SearchHit[]> {
  if (shown.length === 0) return [];
  const wanted = sql.join(
    shown.map(({ id }, at) => sql`(${id}::uuid, ${at}::int)`),
    sql`, `,
  );
  const [rows, snippets] = await Promise.all([
    db.execute<{ line: ThreadLine }>(
      threadLines(
        actor,
        sql`select threads.*, w.at as rank from (values ${wanted}) w(id, at) join threads on threads.id = w.id`,
      ),
    ),
    snippetsOf(shown, query),
  ]);
  const numbers = new Map(shown.map(({ id, number }) => [id, number]));
  return rows.map(({ line }) => {
    const number = numbers.get(line.id)!;
    return { line, number: number > 1 ? number : null, snippet: snippets.get(line.id) ?? [] };
  });
}
