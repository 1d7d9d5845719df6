import { z } from "zod";
import { isSignedIn, type Actor } from "~/platform/actor";
import { now } from "~/platform/clock";
import { isSignatureGood, signatureOf } from "~/platform/signing.server";

const PURPOSE = "form seal";

/** When a form was handed out, signed: programs fill in forms faster than people read them. */
export function sealForm(): string {
  const time = String(now().getTime());
  return `${time}.${signatureOf(PURPOSE, time)}`;
}

/** For the forms by which people write: only a newcomer's are sealed. */
export function sealFor(actor: Actor): string | null {
  return isSignedIn(actor) && actor.trustLevel === 0 ? sealForm() : null;
}

/** When a form of ours was handed out; null if we did not. */
export function handedOutAt(seal: string | undefined): number | null {
  const [time = "", given = ""] = seal?.split(".") ?? [];
  return isSignatureGood(PURPOSE, time, given) ? Number(time) : null;
}

/** The fields that come with every form by which people write; nobody sees the second one, and who fills it in is no person. */
export const traceFields = {
  seal: z.string().max(100).optional(),
  website: z.string().max(2_000).optional(),
};

/** How a form was filled in: see domain/community/publishing. */
export function traceOf(fields: { seal?: string; website?: string }): {
  honeypot: string;
  handedOutAt: number | null;
} {
  return { honeypot: fields.website ?? "", handedOutAt: handedOutAt(fields.seal) };
}
