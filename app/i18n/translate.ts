import type { Language } from "./languages";

export type Values = Record<string, string | number>;
/** Words for a key "file:path.to.words", with {{values}} put in and the plural chosen by {{count}}. */
export type Translate = (key: string, values?: Values) => string;

type Catalogue = { [word: string]: string | Catalogue };

/**
 * Words from catalogues, by the key format of i18next and the plural categories of CLDR (Intl.PluralRules). Written
 * here because the library for it is an eighth of all the script that a guest may be sent: see decisions/.
 */
export function createTranslate(language: Language, catalogues: Record<string, object>): Translate {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language === "fi" ? "fi-FI" : "en-GB");
  // Only what is there is remembered: keys that are not could be made without end.
  const known = new Map<string, string>();
  const find = (key: string) => {
    const words = known.get(key) ?? wordsOf(catalogues, key);
    if (words !== undefined) known.set(key, words);
    return words;
  };
  return (key, values = {}) => {
    const words =
      (typeof values.count === "number" && find(`${key}_${plurals.select(values.count)}`)) || find(key);
    if (words === undefined) return key;
    if (!words.includes("{{")) return words;
    return words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === "number" ? numbers.format(value) : (value ?? "");
    });
  };
}

function wordsOf(catalogues: Record<string, object>, key: string): string | undefined {
  const [file, path = ""] = key.split(":");
  let at = catalogues[file!] as string | Catalogue | undefined;
  for (const word of path.split(".")) {
    if (typeof at !== "object" || !Object.hasOwn(at, word)) return undefined;
    at = at[word];
  }
  return typeof at === "string" ? at : undefined;
}
