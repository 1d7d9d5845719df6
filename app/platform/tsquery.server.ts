import { sql, type SQL } from "drizzle-orm";
import { finnishRoots, type SearchTerm } from "./search-words";

/** All the terms, in either language; the last word may be unfinished. */
export function everyTerm(terms: SearchTerm[]): SQL {
  const last = terms.at(-1);
  return joined(
    terms.map((term) => (term.excluded ? sql`!!${inBoth(term)}` : wanted(term, term === last))),
    sql` && `,
  );
}

/** Any of the words: for what is similar, where the rank decides. */
export function anyWord(words: string[]): SQL {
  return joined(
    words.map((word) => wanted({ words: [word], phrase: false, excluded: false }, false)),
    sql` || `,
  );
}

function wanted(term: SearchTerm, unfinished: boolean): SQL {
  if (term.phrase) return inBoth(term);
  const word = term.words[0]!;
  const beginnings = finnishRoots(word);
  if (unfinished && word.length >= 3) beginnings.push(word);
  if (beginnings.length === 0) return inBoth(term);
  // Words are letters and digits only, so that the prefix query is no more than what is written here.
  return sql`(${inBoth(term)} || to_tsquery('simple', ${beginnings.map((root) => `${root}:*`).join(" | ")}))`;
}

function inBoth({ words, phrase }: SearchTerm): SQL {
  const text = words.join(" ");
  return phrase
    ? sql`(phraseto_tsquery('finnish', ${text}) || phraseto_tsquery('english', ${text}))`
    : sql`(plainto_tsquery('finnish', ${text}) || plainto_tsquery('english', ${text}))`;
}

function joined(parts: SQL[], between: SQL): SQL {
  return parts.length === 0 ? sql`''::tsquery` : sql`(${sql.join(parts, between)})`;
}
