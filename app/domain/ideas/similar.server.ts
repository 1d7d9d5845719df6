import { sql } from "drizzle-orm";
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
  // Each way by its own index; what either finds is ranked together, and only the five best are dressed.
  const rows = await db.execute<{ line: IdeaLine }>(sql`
    with near as materialized (
      select t.id, t.search, t.title from threads t where t.kind = 'idea' and t.search @@ ${query}
      union all
      select t.id, t.search, t.title from threads t where t.kind = 'idea' and t.title % ${typed}
      union all
      select t.id, t.search, t.title from threads t where t.kind = 'idea' and ${typed} <% t.title
    ), best as (
      select near.id, max(ts_rank(near.search, ${query})
        + greatest(similarity(near.title, ${typed}), 0.8 * word_similarity(${typed}, near.title))) + max(ideas.vote_count) * 1e-6 as rank
      from near join ideas on ideas.thread_id = near.id join threads on threads.id = near.id
      where ideas.status <> 'merged' and ${visibleThreads(actor)}
      group by near.id order by rank desc, near.id desc limit 5)
    select ${ideaLine(actor)} as line from best, ${ideaLineTables} where ideas.thread_id = best.id
    order by best.rank desc, best.id desc`);
  return rows.map((row) => row.line);
}
