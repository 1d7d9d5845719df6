import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { threads } from "#db/schema/threads";
import type { Actor } from "~/platform/actor";
import { inDays, newestDays } from "~/platform/days.server";
import { wordsOf } from "~/platform/search-words";
import { anyForm } from "~/platform/tsquery.server";
import { meaningsOf } from "~/platform/vocabulary.server";
import type { ThreadKind } from "./thread";
import { visibleThreads } from "./visibility.server";

export type SimilarThread = {
  id: string;
  kind: ThreadKind;
  title: string;
  language: "en" | "fi";
  slug: string;
  replyCount: number;
  solved: boolean;
};

const MOST_WORDS = 16;
/** About so many titles are compared while somebody types: more would take too long. */
const MOST_TITLES = 2_500;
/** So many that share most with it are told apart by how rare the shared words are. */
const CLOSEST = 60;
/** Of the words that too many titles have, so many are looked for two by two. */
const IN_PAIRS = 4;
/** Words go together more often than by chance. */
const TOGETHER = 4;

/** `titles`: about how many have it. */
type Word = { found: SQL; titles: number };

/** Threads whose titles share words with this one, the closest first: the rarer a word, the more it tells. */
export async function similarThreads(actor: Actor, title: string): Promise<SimilarThread[]> {
  const { words, titles } = await wordsIn(title);
  if (words.length === 0) return [];
  const any = anyOf(words.map(({ found }) => found));
  const shared = words.map(
    (word) => sql`case when near.search @@ ${word.found} then ${tells(word, titles)}::float8 else 0 end`,
  );
  return db.execute<SimilarThread>(sql`
    with near as materialized (
      select * from ${threads} where ${await near(words, titles)} and ${visibleThreads(actor)}
        and ${threads.hiddenAt} is null and not ${threads.private}
      order by ts_rank(${threads.search}, ${any}) desc, ${threads.replyCount} desc, ${threads.id} desc limit ${CLOSEST}
    )
    select near.id, near.kind, near.title, near.language, near.slug, near.reply_count as "replyCount", near.solved_at is not null as solved
    from near order by ${sql.join(shared, sql` + `)} desc, near.reply_count desc, near.id desc limit 5`);
}

const anyOf = (queries: SQL[]): SQL => sql`(${sql.join(queries, sql` || `)})`;

const tells = ({ titles }: Word, all: number): number => Math.log((2 + all) / (1 + titles));

/** The words that tell something, the rarest first; and about how many titles there are. */
async function wordsIn(title: string): Promise<{ words: Word[]; titles: number }> {
  const typed = wordsOf(title.slice(0, 200)).slice(0, MOST_WORDS);
  const [meanings, [counted]] = await Promise.all([
    meaningsOf(typed, { unfinished: true, compounds: false }),
    db.execute<{ titles: number; share: number }>(sql`
      select t.reltuples as titles, t.reltuples / greatest(1, t.reltuples + p.reltuples) as share
      from pg_class t, pg_class p where t.oid = 'threads'::regclass and p.oid = 'posts'::regclass`),
  ]);
  const { titles, share } = { titles: Math.max(1, counted!.titles), share: Math.max(0, counted!.share) };
  const telling = [...meanings].filter(([, { empty }]) => !empty);
  const words = (telling.length > 0 ? telling : [...meanings])
    .map(([word, meaning]) => ({
      found: anyForm(word, meaning),
      titles: meaning.texts * share,
    }))
    .sort((one, other) => one.titles - other.titles);
  return { words, titles };
}

/** Titles with one of the rarest words or two of the others; of too many the newest. */
async function near(words: Word[], titles: number): Promise<SQL> {
  let found = 0;
  const fits = (word: Word) => found + word.titles <= MOST_TITLES && ((found += word.titles), true);
  const rare = words.filter(fits);
  const common = words.filter((word) => !rare.includes(word)).slice(0, IN_PAIRS);
  const pairs = common.flatMap((one, at) =>
    common.slice(at + 1).map((other): Word => ({
      found: sql`(${one.found} && ${other.found})`,
      titles: Math.min(one.titles, (TOGETHER * one.titles * other.titles) / titles),
    })),
  );
  const close = [...rare, ...pairs.sort((one, other) => one.titles - other.titles).filter(fits)];
  if (close.length > 0) return sql`${threads.search} @@ ${anyOf(close.map((word) => word.found))}`;
  const [most] = [...pairs, ...common];
  const share = MOST_TITLES / most!.titles;
  // To leave out less than half of them costs more than it saves.
  if (share > 0.5) return sql`${threads.search} @@ ${most!.found}`;
  const days = await newestDays("threads", share);
  return sql`${threads.search} @@ ${most!.found} and ${threads.search} @@ ${inDays(days)}`;
}
