import type { Language } from "./languages";
import { createTranslate, type Translate } from "./translate";

/** Fetches the words of the page's language before it comes alive: the visitor's, and for staff those of the desks. */
export async function loadWords(lang: string, staff: boolean): Promise<Translate> {
  const language: Language = lang === "fi" ? "fi" : "en";
  const [visitor, desk] = await Promise.all([
    language === "fi" ? import("./fi/visitor") : import("./en/visitor"),
    staff ? (language === "fi" ? import("./fi/staff") : import("./en/staff")) : null,
  ]);
  return createTranslate(language, { ...visitor.default, ...desk?.default });
}
