import { now } from "~/platform/clock";
import { isSignatureGood, signatureOf } from "~/platform/signing.server";

const PURPOSE = "form seal";
const QUICKEST_MS = 1_500;
const OLDEST_MS = 24 * 60 * 60_000;

/** When a form was handed out, signed: programs fill in forms faster than people read them. */
export function sealForm(): string {
  const time = String(now().getTime());
  return `${time}.${signatureOf(PURPOSE, time)}`;
}

export function isSealGood(seal: string): boolean {
  const [time = "", given = ""] = seal.split(".");
  if (!isSignatureGood(PURPOSE, time, given)) return false;
  const age = now().getTime() - Number(time);
  return age >= QUICKEST_MS && age <= OLDEST_MS;
}
