import type { Language } from "./languages";
import type { Translate } from "./translate";

let source: ((language: Language) => Translate) | null = null;

/** Set once by each entry: the server has every word at hand, a browser those that it has fetched. */
export function provideWords(words: (language: Language) => Translate): void {
  source = words;
}

export function wordsIn(language: Language): Translate {
  if (!source) throw new Error("provideWords has not been called");
  return source(language);
}
