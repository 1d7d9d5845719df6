import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { threads } from "#db/schema/community";
import type { Actor } from "~/platform/actor";
import { guessLanguage } from "./language";
import type { ThreadKind } from "./thread";
import { visibleThreads } from "./visibility.server";

export type SimilarThread = {
  id: string;
  kind: ThreadKind;
  title: string;
  slug: string;
  replyCount: number;
  solved: boolean;
};

const CONFIG = { en: sql`'english'::regconfig`, fi: sql`'finnish'::regconfig` };

/** Threads whose titles share words with this one, the closest first. */
export async function similarThreads(
  actor: Actor,
  title: string,
  fallback: "en" | "fi",
): Promise<SimilarThread[]> {
  // Any of the words will do, and longer ones by their beginning: a Finnish word's end is the least of it.
  const words = title.slice(0, 200).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const any = words.map((word) => (word.length > 3 ? `${word}:*` : word)).join(" | ");
  const query = sql`to_tsquery(${CONFIG[guessLanguage(title, fallback)]}, ${any})`;
  return db.execute<SimilarThread>(sql`
    select id, kind, title, slug, reply_count as "replyCount", solved_at is not null as solved from ${threads}
    where ${threads.search} @@ ${query} and ${visibleThreads(actor)}
      and ${threads.hiddenAt} is null and not ${threads.private}
    order by ts_rank(${threads.search}, ${query}) desc, reply_count desc, id desc limit 5`);
}
