import { sql, type SQL } from "drizzle-orm";
import type { SearchTerm } from "./search-words";
import { meaningsOf, type Meaning } from "./vocabulary.server";

export interface TextQuery {
  /** A tsquery. */
  sql: SQL;
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
  const counts = (words.length > 0 ? words : wanted).map((word) => meanings.get(word)!.texts);
  return {
    sql: joined(
      asked.map((term) => {
        if (term.phrase) return term.excluded ? sql`!!${inOrder(term)}` : inOrder(term);
        const { forms, compounds, beginnings } = meaningOf(term);
        return term.excluded ? sql`!!${anyOf(forms)}` : anyOf([...forms, ...compounds, ...beginnings]);
      }),
      sql` && `,
    ),
    texts: counts.length === 0 ? 0 : Math.min(...counts),
    unknown: wanted.filter((word) => meanings.get(word)!.texts === 0 && !/\d/.test(word)),
  };
}

/** Any of the words in any of their forms: for what is similar, where the rank decides. */
export async function anyWord(words: string[]): Promise<SQL> {
  const meanings = await meaningsOf(words, { compounds: false });
  const telling = [...meanings.values()].filter((meaning: Meaning) => !meaning.empty);
  return joined(
    telling.map(({ forms }) => anyOf(forms)),
    sql` || `,
  );
}

/** Each quoted, so that nothing in a word can be a query's syntax. */
function anyOf(lexemes: string[]): SQL {
  const text = lexemes.map((lexeme) => `'${lexeme.replace(/[\\']/g, "$&$&")}'`).join(" | ");
  return sql`${text}::tsquery`;
}

function inOrder({ words }: SearchTerm): SQL {
  const text = words.join(" ");
  return sql`(phraseto_tsquery('finnish', ${text}) || phraseto_tsquery('english', ${text}))`;
}

function joined(parts: SQL[], between: SQL): SQL {
  return parts.length === 0 ? sql`''::tsquery` : sql`(${sql.join(parts, between)})`;
}
