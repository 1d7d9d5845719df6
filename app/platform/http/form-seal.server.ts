import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { now } from "~/platform/clock";

const QUICKEST_MS = 1_500;
const OLDEST_MS = 24 * 60 * 60_000;

/** A key that all processes of one installation share and nobody outside can know. */
function key(): Buffer {
  return createHash("sha256")
    .update(`form seal\n${process.env.DATABASE_URL ?? ""}`)
    .digest();
}

function mac(time: string): string {
  return createHmac("sha256", key()).update(time).digest("base64url").slice(0, 27);
}

/** When a form was handed out, signed: programs fill in forms faster than people read them. */
export function sealForm(): string {
  const time = String(now().getTime());
  return `${time}.${mac(time)}`;
}

export function isSealGood(seal: string): boolean {
  const [time = "", given = ""] = seal.split(".");
  const expected = Buffer.from(mac(time));
  const got = Buffer.from(given);
  if (got.length !== expected.length || !timingSafeEqual(got, expected)) return false;
  const age = now().getTime() - Number(time);
  return age >= QUICKEST_MS && age <= OLDEST_MS;
}
