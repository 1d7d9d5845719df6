import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { endsInWord, rootsOf, sameWord } from "./finnish";
import { foldAccents } from "./search-words";

/** What a word that was typed may stand for among the words that are written here. */
export interface Meaning {
  /** Its forms, its stems, and the word itself. */
  forms: string[];
  /** Words that it is a part of: talvirenkaita of rengas, rengashotelli. */
  compounds: string[];
  /** Words that begin so, for one that may be unfinished. */
  beginnings: string[];
  /** About how many texts have one of them. */
  texts: number;
  /** "the", "ja": in every text, so that it tells nothing. */
  empty: boolean;
}

const MOST = { candidates: 2_000, forms: 24, compounds: 24, beginnings: 16 };

/** What each of the words may stand for; the last may be unfinished. One query for all. */
export async function meaningsOf(
  words: string[],
  { unfinished = false, compounds = true } = {},
): Promise<Map<string, Meaning>> {
  const asked = [...new Set(words)];
  if (asked.length === 0) return new Map();
  const last = unfinished ? words.at(-1) : undefined;
  const near = new Map(asked.map((word) => [word, placesToLook(word, compounds, word === last)]));
  const places = [...near.values()].flat();
  const [rows, stems, others] = await Promise.all([
    db.execute<{ word: string; texts: number }>(sql`
      select word, max(texts) as texts from search_words where ${sql.join(places, sql` or `)}
      group by word order by max(texts) desc limit ${MOST.candidates}`),
    db.execute<{ word: string; fi: string[] | null; en: string[] | null }>(sql`
      select word, ts_lexize('finnish_stem', word) as fi, ts_lexize('english_stem', word) as en
      from jsonb_array_elements_text(${JSON.stringify(asked)}::text::jsonb) word`),
    textsOfUncounted(asked),
  ]);
  const stemsOf = new Map(stems.map((row) => [row.word, row]));
  return new Map(
    asked.map((word) => [
      word,
      withTexts(
        meaning(word, rows, stemsOf.get(word)!, { compounds, beginning: word === last }),
        others.get(word),
      ),
    ]),
  );
}

/** The vocabulary keeps no numbers, and nothing as short as "km". */
export const isCounted = (word: string): boolean => word.length > 2 && !/\d/.test(word);

/** How many texts have those words that the vocabulary does not keep, if many have: by PostgreSQL's own statistics. */
async function textsOfUncounted(words: string[]): Promise<Map<string, number>> {
  const asked = words.filter((word) => !isCounted(word));
  if (asked.length === 0) return new Map();
  const rows = await db.execute<{ word: string; texts: number }>(sql`
    select word, (share * greatest(0, reltuples))::int as texts
    from pg_stats s join pg_class c on c.oid = 'posts'::regclass
      cross join lateral unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) common(word, share)
    where s.schemaname = current_schema() and s.tablename = 'posts' and s.attname = 'search'
      and word in (select jsonb_array_elements_text(${JSON.stringify(asked)}::text::jsonb))`);
  return new Map(rows.map(({ word, texts }) => [word, texts]));
}

const withTexts = (meaning: Meaning, texts: number | undefined): Meaning =>
  texts === undefined ? meaning : { ...meaning, texts: Math.max(texts, meaning.texts) };

function placesToLook(word: string, compounds: boolean, beginning: boolean): SQL[] {
  const roots = rootsOf(word).map((root) => foldAccents(root, true));
  const places = [...new Set(roots)].map((root) =>
    // Two letters are in everything: short words are looked for at the beginning.
    root.length < 3 || !compounds ? between(root) : sql`plain like ${`%${root}%`}`,
  );
  const plain = foldAccents(word, true);
  places.push(sql`word = ${word}`);
  if (beginning && plain.length >= 3) places.push(between(plain));
  return places;
}

/** Words that begin so, by the index whatever the plan. */
function between(start: string): SQL {
  return sql`(plain ~>=~ ${start} and plain ~<~ ${`${start}\u{10ffff}`})`;
}

type Written = { word: string; texts: number }[];
type Stems = { fi: string[] | null; en: string[] | null };
type Parts = { compounds: boolean; beginning: boolean };

/**
 * Who has no ä on his keyboard writes a: sailytys is säilytys. But paine is not päin where paine itself is written more
 * often: then the word is taken as it was typed.
 */
function meaning(asked: string, rows: Written, stems: Stems, parts: Parts): Meaning {
  const typed = meaningAs(asked, rows, stems, parts, false);
  if (/[åäö]/.test(foldAccents(asked))) return typed;
  const dotless = meaningAs(asked, rows, stems, parts, true);
  return typed.texts > dotless.texts - typed.texts ? typed : dotless;
}

function meaningAs(
  asked: string,
  rows: Written,
  stems: Stems,
  { compounds, beginning }: Parts,
  dotless: boolean,
): Meaning {
  const word = foldAccents(asked);
  const forms = new Set([asked]);
  // A Finnish stem of a letter or three is that of a hundred words; the forms below are surer.
  const [fi] = stems.fi ?? [];
  const [en] = stems.en ?? [];
  if (fi && fi.length >= 5) forms.add(fi);
  if (en && en.length >= 3) forms.add(en);
  const parts = new Set<string>();
  const begun = new Set<string>();
  let texts = 0;
  for (const row of rows) {
    const written = foldAccents(row.word);
    const readings = dotless ? [...new Set([written, foldAccents(written, true)])] : [written];
    const is = (test: (reading: string) => boolean) => readings.some(test);
    if (is((reading) => sameWord(word, reading))) {
      if (forms.size < MOST.forms) forms.add(row.word);
    } else if (beginning && word.length >= 3 && is((reading) => reading.startsWith(word))) {
      if (begun.size < MOST.beginnings) begun.add(row.word);
    } else if (compounds && is((reading) => isPart(reading, word))) {
      if (parts.size < MOST.compounds) parts.add(row.word);
    } else continue;
    texts += Number(row.texts);
  }
  return {
    forms: [...forms],
    compounds: [...parts],
    beginnings: [...begun],
    texts,
    empty: stems.fi?.length === 0 || stems.en?.length === 0,
  };
}

function isPart(written: string, word: string): boolean {
  if (word.length >= 5 && written.length >= word.length + 3 && written.startsWith(word)) return true;
  return endsInWord(written, word);
}

/** Words written here that look most like a misspelt one, the likeliest first. */
export async function nearestWords(word: string, count = 3): Promise<string[]> {
  const plain = foldAccents(word, true);
  if (plain.length < 4) return [];
  const rows = await db.execute<{ word: string }>(sql`
    select word from (
      select word, max(texts) as texts, max(similarity(plain, ${plain})) as close from search_words
      where plain % ${plain} and abs(length(plain) - ${plain.length}) <= 3 group by word
    ) near where word <> ${word} order by close * (1 + 0.02 * ln(1 + texts)) desc, word limit ${count}`);
  return rows.map((row) => row.word);
}

/** Weighs all words anew, and forgets those that no text has any more: by night. */
export async function recountWords(): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`select recount_words()`);
  });
}
