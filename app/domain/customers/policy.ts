import type { Actor } from "~/platform/actor";
import type { Decision } from "~/platform/refusal";
import { staffOnly } from "~/platform/staff-only";

/** The whole picture of a customer: for those who serve and those who plan. Each opening is logged. */
export function maySeeCustomers(actor: Actor): Decision {
  return staffOnly(actor, "agent", "product", "admin");
}
