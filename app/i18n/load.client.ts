import type { Language } from "./languages";
import { createTranslate, type Translate } from "./translate";

/** Fetches the words of the page's language before it comes alive: the visitor's, and for members and staff theirs. */
export async function loadWords(
  lang: string,
  needs: { member: boolean; staff: boolean },
): Promise<Translate> {
  const language: Language = lang === "fi" ? "fi" : "en";
  const [visitor, member, desk] = await Promise.all([
    language === "fi" ? import("./fi/visitor") : import("./en/visitor"),
    needs.member ? (language === "fi" ? import("./fi/member") : import("./en/member")) : null,
    needs.staff ? (language === "fi" ? import("./fi/staff") : import("./en/staff")) : null,
  ]);
  return createTranslate(language, { ...visitor.default, ...member?.default, ...desk?.default });
}
