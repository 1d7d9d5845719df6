export type WatchedAction = "refuse" | "hold" | "flag";

export interface WatchedWord {
  expression: string;
  action: WatchedAction;
}

/** Letters of other alphabets, and signs, that stand for Latin ones where somebody wants a word not to be found. */
const LOOKALIKES: Record<string, string> = Object.fromEntries(
  [
    "аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs ԁd ɡg һh ӏl ѵv ԝw", // Cyrillic and phonetic
    "αa βb εe ηn ιi κk μm νv οo ρp τt υu χx γy ωw", // Greek
    "0o 1i 3e 4a 5s 7t ßs øo łl đd æa œo",
  ]
    .join(" ")
    .split(" ")
    .map((pair) => [[...pair][0]!, [...pair][1]!]),
);

/** Signs that stand for letters in the midst of a word, and for themselves elsewhere. */
const SIGNS: Record<string, string> = { "@": "a", $: "s", "!": "i", "|": "l", "€": "e", "*": "" };
const SIGN_IN_WORD = /(?<=[\p{L}\p{N}])[@$!|€*](?=[\p{L}\p{N}])/gu;

const MOST_WORDS = 12;

/** The words of a text as they are compared: without case, accents, invisible signs and lookalike letters. */
export function plainWords(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}\u00ad]/gu, "")
    .toLowerCase()
    .replace(SIGN_IN_WORD, (sign) => SIGNS[sign]!);
  const latin = Array.from(plain, (sign) => LOOKALIKES[sign] ?? sign).join("");
  return latin.match(/[\p{L}\p{N}]+/gu) ?? [];
}

interface Entry extends WatchedWord {
  words: string[];
  open: boolean;
}

/** An expression in its parts: whole words, the last of which may go on if "*" stands at its end. Null if nothing is left. */
function entryOf(word: WatchedWord): Entry | null {
  const words = plainWords(word.expression.replace(/\*+$/, "")).slice(0, MOST_WORDS);
  return words.length > 0 ? { ...word, words, open: word.expression.trimEnd().endsWith("*") } : null;
}

export function isExpression(expression: string): boolean {
  return entryOf({ expression, action: "flag" }) !== null;
}

/** Finds watched words by comparing word after word: no expression of anybody's is ever run as a pattern. */
export function watcherOf(list: WatchedWord[]): (text: string) => WatchedWord[] {
  const whole = new Map<string, Entry[]>();
  const open: Entry[] = [];
  for (const entry of list.map(entryOf)) {
    if (!entry) continue;
    if (entry.open && entry.words.length === 1) open.push(entry);
    else whole.set(entry.words[0]!, [...(whole.get(entry.words[0]!) ?? []), entry]);
  }
  return (text) => {
    if (whole.size + open.length === 0) return [];
    const words = plainWords(text);
    const found = new Set<Entry>();
    for (const [at, word] of words.entries()) {
      for (const entry of whole.get(word) ?? []) if (stands(entry, words, at)) found.add(entry);
      for (const entry of open) if (word.startsWith(entry.words[0]!)) found.add(entry);
    }
    return Array.from(found, ({ expression, action }) => ({ expression, action }));
  };
}

function stands({ words, open }: Entry, text: string[], at: number): boolean {
  const last = words.length - 1;
  return words.every((word, n) => {
    const here = text[at + n];
    return here === word || (open && n === last && here !== undefined && here.startsWith(word));
  });
}
