/** What a customer may say yes or no to. Nothing is bundled: each has its own question and its own date. */
export const consentPurposes = ["email.digest", "survey", "marketing", "profiling", "rewards"] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** Raised whenever the words of a question change: an old yes was to the old words. */
export const consentTextVersion = "2026-11";

/** The purpose as a form field and a translation key: dots are separators in both. */
export function consentKey(purpose: ConsentPurpose): string {
  return purpose.replace(".", "_");
}
