/** What someone typed into a search box, as words to look for. */
export interface SearchTerm {
  words: string[];
  /** "in this order", as in quotes. */
  phrase: boolean;
  /** -not this. */
  excluded: boolean;
}

export const searchLimits = { min: 2, max: 200, words: 8 } as const;

export function readTerms(query: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const [, minus, quoted, plain] of query
    .slice(0, searchLimits.max)
    .matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)) {
    const words = wordsOf(quoted ?? plain ?? "");
    if (words.length > 0)
      terms.push({ words, phrase: quoted !== undefined || words.length > 1, excluded: minus === "-" });
    if (terms.length === searchLimits.words) break;
  }
  return terms.some((term) => !term.excluded) ? terms : [];
}

/** Letters and digits only: nothing here can be a tsquery's syntax. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((word) => word.slice(0, 40));
}

/** Without accents; the Finnish letters stay, unless `all` go: who has no ä on his keyboard writes a. */
export function foldAccents(word: string, all = false): string {
  if (/^[\x00-\x7f]*$/.test(word)) return word;
  return word.replace(/[^\x00-\x7f]/g, (letter) =>
    !all && /[åäö]/.test(letter) ? letter : letter.normalize("NFD").replace(/\p{M}/gu, ""),
  );
}

/** What a longer word shares with its kin: lauantai of lauantaisin, vaiht of vaihto; null for a short one. */
export function beginningOf(word: string): string | null {
  return word.length < 6 ? null : word.slice(0, Math.max(5, Math.ceil(word.length * 0.6)));
}
