import { stoppables, type Stoppable } from "~/domain/notifications/preferences";
import { fromPublicId, toPublicId } from "~/platform/ids";
import { isSignatureGood, signatureOf } from "~/platform/signing.server";

const PURPOSE = "stop letters";

/**
 * Where letters of a kind to this customer are stopped. The signed path opens nothing else, so it may live as long as
 * the letter.
 */
export function stopPath(customerId: string, what: Stoppable): string {
  const id = toPublicId(customerId);
  return `/letters/stop/${id}.${what}.${signatureOf(PURPOSE, `${id}.${what}`)}`;
}

/** Whose letters, and which, the last part of such a path stops; null for one that we did not make. */
export function stoppedBy(token: string): { customerId: string; what: Stoppable } | null {
  const [id = "", kind = "", signature = ""] = token.split(".");
  const what = stoppables.find((each) => each === kind);
  if (!what || !isSignatureGood(PURPOSE, `${id}.${what}`, signature)) return null;
  const customerId = fromPublicId(id);
  return customerId ? { customerId, what } : null;
}
