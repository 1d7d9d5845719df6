import type { Actor } from "~/platform/actor";
import type { Decision } from "~/platform/refusal";
import { staffOnly } from "~/platform/staff-only";

/** What customers say in private is for all who look after them. */
export function mayReadAllFeedback(actor: Actor): Decision {
  return staffOnly(actor, "agent", "moderator", "product", "admin");
}
