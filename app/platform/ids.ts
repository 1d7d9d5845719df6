import { uuidv7 } from "uuidv7";

/** A new id: UUIDv7 (RFC 9562), so that newer rows sort after older ones. */
export function newId(): string {
  return uuidv7();
}

const DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isId(value: unknown): value is string {
  return typeof value === "string" && UUID.test(value);
}

/** The id as it stands in a URL: 26 Crockford base-32 digits, in the same order as the ids themselves. */
export function toPublicId(id: string): string {
  const hex = id.replaceAll("-", "");
  let text = "";
  // From the left two digits of sixteen make two of thirty-two, then each five make four.
  for (let from = 0, to = 2, shift = 5; from < 32; from = to, to += 5, shift = 15) {
    const bits = parseInt(hex.slice(from, to), 16);
    for (let by = shift; by >= 0; by -= 5) text += DIGITS[(bits >> by) & 31];
  }
  return text;
}

/** The id behind a URL's last part ("slug-<26 digits>" or the digits alone), or null. */
export function fromPublicId(segment: string | undefined): string | null {
  const digits = segment?.slice(-26).toLowerCase() ?? "";
  if (digits.length !== 26 || (segment!.length > 26 && segment!.at(-27) !== "-")) return null;
  let value = 0n;
  for (const digit of digits) {
    const at = DIGITS.indexOf(digit);
    if (at < 0) return null;
    value = (value << 5n) | BigInt(at);
  }
  const hex = value.toString(16).padStart(32, "0");
  if (hex.length > 32) return null;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
