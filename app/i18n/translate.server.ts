import enEmails from "./en/emails";
import enMember from "./en/member";
import enStaff from "./en/staff";
import enVisitor from "./en/visitor";
import fiEmails from "./fi/emails";
import fiMember from "./fi/member";
import fiStaff from "./fi/staff";
import fiVisitor from "./fi/visitor";
import type { Language } from "./languages";
import { createTranslate, type Translate } from "./translate";

const translators: Record<Language, Translate> = {
  en: createTranslate("en", { ...enVisitor, ...enMember, ...enStaff, emails: enEmails }),
  fi: createTranslate("fi", { ...fiVisitor, ...fiMember, ...fiStaff, emails: fiEmails }),
};

/** On the server every word is at hand: pages, letters, feeds. */
export function translateIn(language: Language): Translate {
  return translators[language];
}
