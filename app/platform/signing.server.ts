import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** A key that all processes of one installation share and nobody outside can know. */
function key(purpose: string): Buffer {
  const secret = process.env.SIGNING_SECRET || process.env.DATABASE_URL || "";
  return createHash("sha256").update(`${purpose}\n${secret}`).digest();
}

/** A mark under words that leave the house, by which we know them again; good for one purpose alone. */
export function signatureOf(purpose: string, words: string): string {
  return createHmac("sha256", key(purpose)).update(words).digest("base64url").slice(0, 27);
}

export function isSignatureGood(purpose: string, words: string, signature: string): boolean {
  const expected = Buffer.from(signatureOf(purpose, words));
  const got = Buffer.from(signature);
  return got.length === expected.length && timingSafeEqual(got, expected);
}
