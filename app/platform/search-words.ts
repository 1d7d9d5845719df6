/**
 * What someone typed into a search box, as words to look for. Finnish needs help that the stemmer does not give:
 * consonants change inside a word (rengas : renkaan, hinta : hinnan), so each word also brings the roots that it
 * shares with its other forms.
 */
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

/** Strong and weak grades, the longest first. */
const GRADES: [string, string][] = [
  ["kk", "k"],
  ["pp", "p"],
  ["tt", "t"],
  ["nk", "ng"],
  ["nt", "nn"],
  ["mp", "mm"],
  ["lt", "ll"],
  ["rt", "rr"],
  ["ht", "hd"],
  ["lk", "l"],
  ["rk", "r"],
  ["rp", "rv"],
  ["lp", "lv"],
  ["t", "d"],
  ["p", "v"],
];
const SHORTEST_ROOT = 4;

/** The beginnings that a Finnish word's other forms may have, in both grades. Without the word itself. */
export function finnishRoots(word: string): string[] {
  const roots = new Set<string>();
  const add = (root: string) => root.length >= SHORTEST_ROOT && roots.add(root);
  if (/si$/.test(word)) add(`${word.slice(0, -2)}de`); // kausi : kauden
  if (/[uy]s$/.test(word)) add(`${word.slice(0, -1)}ks`); // tilaus : tilauksen
  if (/nen$/.test(word)) add(`${word.slice(0, -3)}s`); // sininen : sinisen
  const [, si] = /^(.*[aeiouyäö])de(?:n|t|ssa|sta|lla|lta|lle|ksi|ssä|stä|llä|ltä)?$/.exec(word) ?? [];
  if (si) add(`${si}si`); // kauden : kausi
  // The last consonants before the last vowels, where grades change: re[ng]as, hi[nt]a, va[nn]e.
  const [, start, consonants] = /^(.*[aeiouyäö])([^aeiouyäö]+)[aeiouyäö]+[^aeiouyäö]*$/.exec(word) ?? [];
  if (start && consonants) {
    for (const [strong, weak] of GRADES) {
      // A lone l or r is nearly always just that.
      if (consonants === strong || (consonants === weak && weak !== "l" && weak !== "r")) {
        add(start + strong);
        add(start + weak);
      }
    }
  }
  return [...roots];
}
