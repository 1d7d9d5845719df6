export const languages = ["en", "fi"] as const;
export type Language = (typeof languages)[number];

export function isLanguage(value: unknown): value is Language {
  return value === "en" || value === "fi";
}

/** A text of the database in the visitor's language. */
export function inLanguage(text: { en: string; fi: string }, language: Language): string {
  return text[language];
}
