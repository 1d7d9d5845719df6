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

/** Joining is flat: what has wordings of its own is taken apart first, and nothing joins what has joined another. */
export function mayMerge(
  actor: Actor,
  absorbed: { status: IdeaStatus; wordings: number },
  canonical: { status: IdeaStatus },
): Decision {
  const triages = mayTriage(actor);
  if (!triages.allowed) return triages;
  if (absorbed.status === "merged") return denied("ideas:refusal.already_merged", 409);
  if (canonical.status === "merged") return denied("ideas:refusal.merge_into_merged", 409);
  return absorbed.wordings > 0 ? denied("ideas:refusal.has_wordings", 409) : allowed;
}

/** What was joined with another goes where that goes. */
export function mayMove(actor: Actor, idea: { status: IdeaStatus }): Decision {
  const triages = mayTriage(actor);
  if (!triages.allowed) return triages;
  return idea.status === "merged" ? denied("moving:refusal.joined", 409) : allowed;
}

/** Who writes and publishes releases. */
export function mayRelease(actor: Actor): Decision {
  return staffOnly(actor, "product", "admin");
}

/** Whoever talks with customers may write down what they wish for. */
export function mayVoteFor(actor: Actor): Decision {
  return staffOnly(actor, "product", "agent", "admin");
}

/** What the product team notes among themselves. */
export function mayReadNotes(actor: Actor): Decision {
  return mayTriage(actor);
}

/** What one has noted is one's own to change. */
export function mayChangeNote(actor: Actor, note: { authorId: string }): Decision {
  const reads = mayReadNotes(actor);
  if (!reads.allowed) return reads;
  return note.authorId === actor.customerId ? allowed : denied("triaging:refusal.not_your_note", 403);
}
