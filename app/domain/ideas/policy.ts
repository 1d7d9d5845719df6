import { mayWrite } from "~/domain/community/policy";
import type { Actor } from "~/platform/actor";
import { allowed, denied, type Decision } from "~/platform/refusal";
import { staffOnly } from "~/platform/staff-only";
import { acceptsVotes, nextStatuses, type IdeaStatus } from "./idea";

/** A vote has a confirmed person behind it, and counts while something is still to be decided. Also for taking it back. */
export function mayVote(actor: Actor, idea: { status: IdeaStatus }): Decision {
  const writes = mayWrite(actor);
  if (!writes.allowed) return writes;
  return acceptsVotes(idea.status) ? allowed : denied("ideas:refusal.voting_over", 409);
}

/** The product team decides what becomes of ideas. */
export function mayTriage(actor: Actor): Decision {
  return staffOnly(actor, "product", "admin");
}

export function mayChangeStatus(actor: Actor, idea: { status: IdeaStatus }, to: IdeaStatus): Decision {
  const triages = mayTriage(actor);
  if (!triages.allowed) return triages;
  return nextStatuses(idea.status).includes(to) ? allowed : denied("ideas:refusal.no_such_step", 409);
}
