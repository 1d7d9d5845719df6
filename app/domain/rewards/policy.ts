import type { Actor } from "~/platform/actor";
import type { Decision } from "~/platform/refusal";
import { staffOnly } from "~/platform/staff-only";

/** Giving a badge by hand, or taking one back, is for those who run the community. */
export function mayAwardBadge(actor: Actor): Decision {
  return staffOnly(actor, "moderator", "admin");
}

export function mayAdjustPoints(actor: Actor): Decision {
  return staffOnly(actor, "moderator", "admin");
}
