import { isStaff, type Actor, type Role } from "./actor";
import { allowed, denied, type Decision } from "./refusal";

/** For the desks: to customers they do not exist; to staff of another role they are closed. */
export function staffOnly(actor: Actor, ...roles: Role[]): Decision {
  if (!isStaff(actor)) return denied("errors:not_found", 404);
  return roles.includes(actor.role as Role) ? allowed : denied("errors:not_your_role");
}
