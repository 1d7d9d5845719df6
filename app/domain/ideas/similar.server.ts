import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { visibleThreads } from "~/domain/community/visibility.server";
import type { Actor } from "~/platform/actor";
import { wordsOf } from "~/platform/search-words";
import { anyWord } from "~/platform/tsquery.server";
import { ideaLine, ideaLineTables, type IdeaLine } from "./browsing.server";

export const similarLimits = { min: 4, max: 140 } as const;

/**
 * Up to five ideas that say something like it, in either language: the more of the rarer words, and the more alike the
 * title is letter by letter (also one that is only half typed, or misspelt), the higher.
 */
export async function similarIdeas(actor: Actor, title: string): Promise<IdeaLine[]> {
  const typed = title.trim().slice(0, similarLimits.max);
  const words = [...new Set(wordsOf(typed).filter((word) => word.length >= 3))].slice(0, 12);
  if (typed.length < similarLimits.min || words.length === 0) return [];
  const query = await anyWord(words);
  const found = (how: SQL, closeness: SQL, most: number) => sql`(
    select threads.id from threads join ideas on ideas.thread_id = threads.id
    where threads.kind = 'idea' and ${how} and ideas.status <> 'merged' and ${visibleThreads(actor)}
    order by ${closeness} desc, ideas.vote_count desc, threads.id desc limit ${most})`;
  // Each way by its own index. Only the first of each are weighed together, which is what takes time, and the five best dressed.
  const rows = await db.execute<{ line: IdeaLine }>(sql`
    with near as materialized (
      ${found(sql`threads.search @@ ${query}`, sql`ts_rank(threads.search, ${query})`, 40)}
      union ${found(sql`threads.title % ${typed}`, sql`similarity(threads.title, ${typed})`, 20)}
      union ${found(sql`${typed} <% threads.title`, sql`word_similarity(${typed}, threads.title)`, 20)}
    ), best as (
      select t.id, ts_rank(t.search, ${query}) + greatest(similarity(t.title, ${typed}), 0.8 * word_similarity(${typed}, t.title))
        + i.vote_count * 1e-6 as rank
      from near join threads t on t.id = near.id join ideas i on i.thread_id = near.id order by rank desc, t.id desc limit 5)
    select ${ideaLine(actor)} as line from best, ${ideaLineTables} where ideas.thread_id = best.id
    order by best.rank desc, best.id desc`);
  return rows.map((row) => row.line);
}
