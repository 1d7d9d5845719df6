import { fromPublicId, toPublicId } from "~/platform/ids";
import { isSignatureGood, signatureOf } from "~/platform/signing.server";

const PURPOSE = "stop letters";

/** Where letters to this customer are stopped. The signed path opens nothing else, so it may live as long as the letter. */
export function stopPath(customerId: string): string {
  const id = toPublicId(customerId);
  return `/letters/stop/${id}.${signatureOf(PURPOSE, id)}`;
}

/** Whose letters the last part of such a path stops; null for one that we did not make. */
export function stoppedBy(token: string): string | null {
  const [id = "", signature = ""] = token.split(".");
  return isSignatureGood(PURPOSE, id, signature) ? fromPublicId(id) : null;
}
