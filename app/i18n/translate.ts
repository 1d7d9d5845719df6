import { createInstance, type Resource, type TFunction } from "i18next";
import type { Language } from "./languages";

export type Translate = TFunction;

/** Words for a language from its catalogues. Keys are "file:path.to.words"; plurals by Intl (…_one, …_other). */
export function createTranslate(language: Language, catalogues: Record<string, object>): Translate {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    resources: { [language]: catalogues } as Resource,
    ns: Object.keys(catalogues),
    defaultNS: "common",
    fallbackLng: false,
    initImmediate: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return i18n.t;
}
