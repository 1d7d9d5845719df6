import type { Actor } from "~/platform/actor";
import type { Decision } from "~/platform/refusal";
import { staffOnly } from "~/platform/staff-only";

export function mayArrangePlaces(actor: Actor): Decision {
  return staffOnly(actor, "moderator", "admin");
}

/** What ideas are collected on is the product team's to arrange. */
export function mayArrangeBoards(actor: Actor): Decision {
  return staffOnly(actor, "product", "admin");
}

/** Over everything that is kept here: for those who answer for it. */
export function mayAuditAudiences(actor: Actor): Decision {
  return staffOnly(actor, "admin");
}
