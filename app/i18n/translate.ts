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
  return (key, values = {}) => {
    const at = key.indexOf(":");
    const file = catalogues[key.slice(0, at)] as Catalogue | undefined;
    const path = key.slice(at + 1);
    const words =
      (typeof values.count === "number" && find(file, `${path}_${plurals.select(values.count)}`)) ||
      find(file, path);
    if (words === undefined) return key;
    return words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === "number" ? numbers.format(value) : (value ?? "");
    });
  };
}

function find(catalogue: Catalogue | undefined, path: string): string | undefined {
  let at: string | Catalogue | undefined = catalogue;
  for (const word of path.split(".")) {
    if (typeof at !== "object" || !Object.hasOwn(at, word)) return undefined;
    at = at[word];
  }
  return typeof at === "string" ? at : undefined;
}
