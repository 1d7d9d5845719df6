/** What a person may be called, and where the lines are. Browser-safe: forms and commands use the same limits. */
export const profileLimits = {
  name: 60,
  title: 80,
  city: 60,
  bio: 500,
  handleMin: 3,
  handleMax: 30,
} as const;

export const handlePattern = /^[a-z0-9_]{3,30}$/;

/** Names that would speak for the house. */
const reserved = new Set([
  "admin",
  "administrator",
  "agent",
  "all",
  "everyone",
  "guest",
  "help",
  "here",
  "kohtaamo",
  "me",
  "moderator",
  "official",
  "product",
  "root",
  "security",
  "settings",
  "staff",
  "support",
  "system",
  "team",
  "tuki",
  "yllapito",
]);

export function isReservedHandle(handle: string): boolean {
  return reserved.has(handle.toLowerCase());
}

/** A handle out of a name: "Mäkinen, Aino" becomes "makinen_aino". */
export function handleFrom(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ø/g, "o")
    .replace(/æ/g, "ae")
    .replace(/ß/g, "ss")
    .replace(/[^a-z0-9]+/g, "_")
    .slice(0, 24)
    .replace(/^_+|_+$/g, "");
  if (plain.length < profileLimits.handleMin || isReservedHandle(plain))
    return plain ? `${plain}_1` : "guest_of_the_fire";
  return plain;
}

/** A name as it may stand on a page: one line, no control, invisible or direction-turning characters. */
export function cleanName(name: string): string {
  return name
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The same for words of several lines. */
export function cleanText(text: string): string {
  return text
    .replace(/[^\P{C}\n]/gu, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
