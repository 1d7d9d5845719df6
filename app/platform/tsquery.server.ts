import { sql, type SQL } from "drizzle-orm";
import { beginningOf, type SearchTerm } from "./search-words";
import { isCounted, meaningsOf, nearestWords, type Meaning } from "./vocabulary.server";

const RAREST = 6;

export interface TextQuery {
  /** A tsquery: all of its terms in one text. */
  sql: SQL;
  /** Each term that is wanted, without those that are not, as a tsquery: the rarest first. */
  terms: SQL[];
  /** Any of its terms, for what holds some of them only. */
  any: SQL;
  /** About how many texts have its rarest word; of a number nobody knows. */
  texts: number;
  /** Words that nobody has written here. */
  unknown: string[];
}

/** All the terms, in all their forms and in either language; the last word may be unfinished. */
export async function everyTerm(terms: SearchTerm[]): Promise<TextQuery> {
  const last = terms.at(-1);
  const meanings = await meaningsOf(
    terms.flatMap((term) => term.words),
    { unfinished: last !== undefined && !last.phrase && !last.excluded },
  );
  const meaningOf = (term: SearchTerm) => meanings.get(term.words[0]!)!;
  const telling = (term: SearchTerm) => term.phrase || term.excluded || !meaningOf(term).empty;
  // Words that every text has are left out, unless there are no others.
  const asked = terms.some((term) => !term.excluded && telling(term)) ? terms.filter(telling) : terms;
  const wanted = asked.filter((term) => !term.excluded).flatMap((term) => term.words);
  const words = wanted.filter((word) => !meanings.get(word)!.empty);
  const textsOf = (term: SearchTerm) => {
    const counted = term.words.filter((word) => words.length === 0 || !meanings.get(word)!.empty);
    return Math.min(Number.MAX_SAFE_INTEGER, ...counted.map((word) => meanings.get(word)!.texts));
  };
  const found = (term: SearchTerm) => {
    if (term.phrase) return inOrder(term);
    const { forms, compounds, beginnings } = meaningOf(term);
    return anyOf(term.excluded ? forms : [...forms, ...compounds, ...beginnings]);
  };
  const without = asked.filter((term) => term.excluded).map((term) => sql`!!${found(term)}`);
  const within = asked
    .filter((term) => !term.excluded)
    .map((term) => ({ sql: found(term), texts: textsOf(term) }))
    .sort((one, other) => one.texts - other.texts);
  return {
    sql: joined([...within.map((term) => term.sql), ...without], sql` && `),
    terms: within.map((term) => joined([term.sql, ...without], sql` && `)),
    any: joined(
      within.map((term) => term.sql),
      sql` || `,
    ),
    texts: within[0]?.texts ?? 0,
    unknown: wanted.filter((word) => meanings.get(word)!.texts === 0 && isCounted(word)),
  };
}

/**
 * Any of the words in any of their forms, as a part of a compound, by a good beginning (vaihto, vaihtaa), and of a word
 * that nobody has written here those that look most like it: for what is similar, where the rank decides. Of many words
 * the rarest: one that half of all texts have finds those, and says little of which.
 */
export async function anyWord(words: string[]): Promise<SQL> {
  const meanings = await meaningsOf(words, { unfinished: true });
  const all = [...meanings].filter(([, meaning]: [string, Meaning]) => !meaning.empty);
  const strange = all.filter(([word, { texts }]) => texts === 0 && isCounted(word)).slice(0, 3);
  const written = all.filter(([, { texts }]) => texts > 0).sort(([, a], [, b]) => a.texts - b.texts);
  const telling = [...strange, ...written.slice(0, RAREST)];
  const near = (await Promise.all(strange.map(([word]) => nearestWords(word, 2)))).flat();
  const beginnings = telling.map(([word]) => beginningOf(word)).filter((start) => start !== null);
  return joined(
    [
      ...telling.map(([, { forms, compounds, beginnings: begun }]) =>
        anyOf([...forms, ...compounds, ...begun]),
      ),
      ...(near.length > 0 ? [anyOf(near)] : []),
      ...beginnings.map((start) => sql`${`${quoted(start)}:*`}::tsquery`),
    ],
    sql` || `,
  );
}

/** Of a word that few have written, its kin by a good beginning too. */
const SELDOM = 500;

/** A word in any of its forms, for what is similar. */
export function anyForm(word: string, { forms, beginnings, texts }: Meaning): SQL {
  const start = texts < SELDOM ? beginningOf(word) : null;
  const kin = start ? [sql`${`${quoted(start)}:*`}::tsquery`] : [];
  return joined([anyOf([...forms, ...beginnings]), ...kin], sql` || `);
}

/** Seven years of some three days each. */
const MOST_DAYS = 800;

/** The texts of these days (see days.server.ts), as a tsquery: each text has its own as a lexeme. */
export function daysBetween(earliest: number, latest: number): SQL {
  const count = Math.max(1, Math.min(latest - earliest + 1, MOST_DAYS));
  const names = Array.from(
    { length: count },
    (_, back) =>
      `'~${Math.max(0, latest - back)
        .toString(16)
        .padStart(5, "0")}'`,
  );
  return sql`${names.join(" | ")}::tsquery`;
}

/** Each quoted, so that nothing in a word can be a query's syntax. */
function anyOf(lexemes: string[]): SQL {
  return sql`${lexemes.map(quoted).join(" | ")}::tsquery`;
}

function quoted(lexeme: string): string {
  return `'${lexeme.replace(/[\\']/g, "$&$&")}'`;
}

function inOrder({ words }: SearchTerm): SQL {
  const text = words.join(" ");
  return sql`(phraseto_tsquery('finnish', ${text}) || phraseto_tsquery('english', ${text}))`;
}

function joined(parts: SQL[], between: SQL): SQL {
  return parts.length === 0 ? sql`''::tsquery` : sql`(${sql.join(parts, between)})`;
}
