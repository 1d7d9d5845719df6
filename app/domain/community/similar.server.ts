import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { threads } from "#db/schema/community";
import type { Actor } from "~/platform/actor";
import { wordsOf } from "~/platform/search-words";
import { meaningsOf } from "~/platform/vocabulary.server";
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

const MOST_WORDS = 16;
/** Of more texts than these it would take too long to tell the closest while somebody types. */
const MOST_TEXTS = 20_000;

/** Threads whose titles share words with this one, the closest first. */
export async function similarThreads(
  actor: Actor,
  title: string,
  fallback: "en" | "fi",
): Promise<SimilarThread[]> {
  const words = wordsOf(title.slice(0, 200)).slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const config = CONFIG[guessLanguage(title, fallback)];
  const all = anyOf(config, words);
  const rare = anyOf(config, await rarestOf(words));
  return db.execute<SimilarThread>(sql`
    select id, kind, title, slug, reply_count as "replyCount", solved_at is not null as solved from ${threads}
    where ${threads.search} @@ ${rare} and ${visibleThreads(actor)}
      and ${threads.hiddenAt} is null and not ${threads.private}
    order by ts_rank(${threads.search}, ${all}) desc, reply_count desc, id desc limit 5`);
}

/** The rarest of the words, of which together not too many texts are to be ranked: the others tell one from another. */
async function rarestOf(words: string[]): Promise<string[]> {
  const meanings = await meaningsOf(words, { unfinished: true, compounds: false });
  const asked = [...meanings].sort(([, one], [, other]) => one.texts - other.texts);
  const telling = asked.filter(([, { empty }]) => !empty);
  let texts = 0;
  const rare = (telling.length > 0 ? telling : asked).filter(([, meaning], at) => {
    texts += meaning.texts;
    return at === 0 || texts <= MOST_TEXTS;
  });
  return rare.map(([word]) => word);
}

/** Any of the words will do, and longer ones by their beginning: a Finnish word's end is the least of it. */
function anyOf(config: SQL, words: string[]): SQL {
  const any = words.map((word) => (word.length > 3 ? `${word}:*` : word)).join(" | ");
  return sql`to_tsquery(${config}, ${any})`;
}
