import { isSignedIn, type Actor } from "~/platform/actor";
import { denied, type Decision } from "~/platform/refusal";
import { staffOnly } from "~/platform/staff-only";
import { isUnderWay, nextStatuses, type CaseStatus } from "./case";

export function mayWorkCases(actor: Actor): Decision {
  return staffOnly(actor, "agent", "admin");
}

export function mayEscalate(actor: Actor): Decision {
  return staffOnly(actor, "agent", "moderator", "admin");
}

/** A case is its customer's too; to everyone else it does not exist. */
export function maySeeOwnCase(actor: Actor, found: { customerId: string } | undefined): boolean {
  return found !== undefined && isSignedIn(actor) && found.customerId === actor.customerId;
}

export function mayChangeStatus(actor: Actor, from: CaseStatus, to: CaseStatus): Decision {
  const works = mayWorkCases(actor);
  if (!works.allowed) return works;
  return nextStatuses[from].includes(to) ? works : denied("desk:refusal.status_step", 409);
}

/** What is closed stays closed; until then the customer can always come back to it. */
export function mayCustomerWrite(status: CaseStatus): Decision {
  return status === "closed" ? denied("cases:refusal.closed", 409) : { allowed: true };
}

export function mayConfirmSorted(status: CaseStatus): Decision {
  return isUnderWay(status) || status === "closed"
    ? denied("cases:refusal.not_resolved", 409)
    : { allowed: true };
}
