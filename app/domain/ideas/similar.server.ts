import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { visibleThreads } from "~/domain/community/visibility.server";
import type { Actor } from "~/platform/actor";
import { wordsOf } from "~/platform/search-words";
import { anyWord } from "~/platform/tsquery.server";
import { ideaLine, ideaLineTables, type IdeaLine } from "./browsing.server";

export const similarLimits = { min: 4, max: 140 } as const;

/** Up to five ideas that say something like it, in either language: the more of the rarer words, the higher. */
export async function similarIdeas(actor: Actor, title: string): Promise<IdeaLine[]> {
  const words = [...new Set(wordsOf(title).filter((word) => word.length >= 3))].slice(0, 12);
  if (title.trim().length < similarLimits.min || words.length === 0) return [];
  const query = await anyWord(words);
  const rows = await db.execute<{ line: IdeaLine }>(sql`
    select line from (
      select ${ideaLine(actor)} as line, ts_rank(threads.search, ${query}) + ideas.vote_count * 1e-6 as rank
      from ${ideaLineTables}
      where threads.search @@ ${query} and ideas.status <> 'merged' and ${visibleThreads(actor)}
      order by rank desc, threads.id desc limit 5) as found order by rank desc`);
  return rows.map((row) => row.line);
}
