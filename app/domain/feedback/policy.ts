import { isSignedIn, type Actor } from "~/platform/actor";
import { allowed, denied, type Decision } from "~/platform/refusal";
import { staffOnly } from "~/platform/staff-only";

/** What customers say in private is for all who look after them. */
export function mayReadAllFeedback(actor: Actor): Decision {
  return staffOnly(actor, "agent", "moderator", "product", "admin");
}

/** Only the one who said it in private may say it in public. */
export function mayMakePublic(
  actor: Actor,
  thread: { kind: string; authorId: string; private: boolean },
): Decision {
  if (!isSignedIn(actor)) return denied("errors:sign_in_first");
  if (thread.kind !== "feedback") return denied("errors:not_found", 404);
  if (thread.authorId !== actor.customerId) return denied("feedback:refusal.not_yours");
  return thread.private ? allowed : denied("feedback:refusal.public_already", 409);
}
