/** Length is what makes a password strong (NIST SP 800-63B, 5.1.1.2): no rules about signs and digits. */
export const passwordLimits = { min: 10, max: 200 } as const;

const common = ["password", "salasana", "qwertyuiop", "1234567890", "0123456789", "kohtaamo"];

/** Whether this is among the first things that anyone would try. */
export function isEasyToGuess(password: string, about: string[]): boolean {
  const low = password.toLowerCase().replace(/\s+/g, "");
  if (new Set(low).size < 4) return true;
  if (common.some((word) => low.replace(word, "").length < 4 && low.includes(word))) return true;
  return about.some((known) => known.length > 3 && low === known.toLowerCase().replace(/\s+/g, ""));
}
