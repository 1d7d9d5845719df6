import type { Actor } from "~/platform/actor";
import type { Decision } from "~/platform/refusal";
import { staffOnly } from "~/platform/staff-only";

/** A segment's rule asks what customers are worth: that is for those who answer for the customers' data. */
export function mayArrangeSegments(actor: Actor): Decision {
  return staffOnly(actor, "admin");
}
