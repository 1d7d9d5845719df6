import enStaff from "./en/staff";
import enVisitor from "./en/visitor";
import fiStaff from "./fi/staff";
import fiVisitor from "./fi/visitor";
import type { Language } from "./languages";
import { createTranslate, type Translate } from "./translate";

const translators: Record<Language, Translate> = {
  en: createTranslate("en", { ...enVisitor, ...enStaff }),
  fi: createTranslate("fi", { ...fiVisitor, ...fiStaff }),
};

/** On the server every word is at hand: pages, letters, feeds. */
export function translateIn(language: Language): Translate {
  return translators[language];
}
