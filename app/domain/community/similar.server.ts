import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { threads } from "#db/schema/community";
import type { Actor } from "~/platform/actor";
import { guessLanguage } from "./language";
import type { ThreadKind } from "./thread";
import { visibleThreads } from "./visibility.server";

export type SimilarThread = { id: string; kind: ThreadKind; title: string; slug: string; replyCount: number; solved: boolean };

const CONFIG = { en: sql`'english'::regconfig`, fi: sql`'finnish'::regconfig` };

/** Threads whose titles share words with this one, the closest first. */
export async function similarThreads(actor: Actor, title: string, fallback: "en" | "fi"): Promise<SimilarThread[]> {
  const config = CONFIG[guessLanguage(title, fallback)];
  // Any of the words will do; how many match, and how rare a place they have, decides the order.
  const query = sql`replace(plainto_tsquery(${config}, ${title.slice(0, 200)})::text, '&', '|')::tsquery`;
  return db.execute<SimilarThread>(sql`
    select id, kind, title, slug, reply_count as "replyCount", solved_at is not null as solved from ${threads}
    where ${threads.search} @@ ${query} and ${visibleThreads(actor)}
      and ${threads.hiddenAt} is null and not ${threads.private}
    order by ts_rank(${threads.search}, ${query}) desc, reply_count desc, id desc limit 5`);
}
