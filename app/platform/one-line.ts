import { z } from "zod";

/** Signs that turn the order of the words around them, up to the end of the line, also of words that are not his. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;
/** Signs without width, and letters that are drawn as nothing: a name with one of them looks like another's. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff\u115f\u1160\u2800\u3164\uffa0]/g;

/** A title or a name as it may stand beside the words of others: on one line, in its own order, and not empty to the eye. */
export function inOneLine(text: string): string {
  const line = text
    .replace(TURNING, "")
    .replace(UNSEEN, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return /[^\p{Cf}\p{M}\s]/u.test(line) ? line : "";
}

export function oneLine({ min, max }: { min: number; max: number }) {
  return z.string().transform(inOneLine).pipe(z.string().min(min).max(max));
}
