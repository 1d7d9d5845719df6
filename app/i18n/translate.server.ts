import enEmails from "./en/emails";
import enHelp from "./en/help";
import enMachines from "./en/machines";
import enMember from "./en/member";
import enStaff from "./en/staff";
import enVisitor from "./en/visitor";
import fiEmails from "./fi/emails";
import fiHelp from "./fi/help";
import fiMachines from "./fi/machines";
import fiMember from "./fi/member";
import fiStaff from "./fi/staff";
import fiVisitor from "./fi/visitor";
import type { Language } from "./languages";
import { createTranslate, type Translate } from "./translate";

const translators: Record<Language, Translate> = {
  en: createTranslate("en", {
    ...enVisitor,
    ...enMember,
    ...enStaff,
    emails: enEmails,
    help: enHelp,
    machines: enMachines,
  }),
  fi: createTranslate("fi", {
    ...fiVisitor,
    ...fiMember,
    ...fiStaff,
    emails: fiEmails,
    help: fiHelp,
    machines: fiMachines,
  }),
};

/** On the server every word is at hand: pages, letters, feeds. */
export function translateIn(language: Language): Translate {
  return translators[language];
}
