import { isSignedIn, isStaff, type Actor } from "~/platform/actor";
import { allowed, denied, type Decision } from "~/platform/refusal";
import type { ReactionKind, ThreadKind } from "./thread";

export interface Place {
  audience: "public" | "members" | "segment" | "account" | "staff";
  accountId: string | null;
}

export interface SeenThread {
  kind: ThreadKind;
  authorId: string;
  private: boolean;
  hidden: boolean;
  /** Its category or board; null for feedback. */
  place: Place | null;
}

/** The one visibility function, for one thread. visibleThreads is the same as a condition for lists. */
export function maySee(actor: Actor, thread: SeenThread): boolean {
  if (isStaff(actor)) return true;
  const own = thread.kind === "feedback" && isSignedIn(actor) && thread.authorId === actor.customerId;
  if (own) return true;
  return !thread.private && !thread.hidden && (thread.place === null || isInAudience(actor, thread.place));
}

export function isInAudience(actor: Actor, place: Place): boolean {
  if (isStaff(actor) || place.audience === "public") return true;
  if (!isSignedIn(actor)) return false;
  if (place.audience === "members") return true;
  return place.audience === "account" && place.accountId !== null && place.accountId === actor.accountId;
}

/** Writing asks for a confirmed address, so that every post belongs to someone who can be reached. */
export function mayWrite(actor: Actor): Decision {
  if (!isSignedIn(actor)) return denied("errors:sign_in_first");
  return actor.emailConfirmed ? allowed : denied("community:refusal.confirm_email");
}

export function mayReply(actor: Actor, thread: { state: "open" | "locked" | "archived" }): Decision {
  const writes = mayWrite(actor);
  if (!writes.allowed || isStaff(actor)) return writes;
  return thread.state === "open" ? allowed : denied("community:refusal.locked");
}

export function mayStart(actor: Actor, kind: ThreadKind): Decision {
  const writes = mayWrite(actor);
  if (!writes.allowed) return writes;
  return kind === "announcement" && !isStaff(actor) ? denied("community:refusal.staff_only") : allowed;
}

/** Its asker chooses the answer, or staff do. */
export function mayChooseAnswer(actor: Actor, thread: { kind: ThreadKind; authorId: string }): Decision {
  if (!isSignedIn(actor)) return denied("errors:sign_in_first");
  if (thread.kind !== "question") return denied("community:refusal.not_a_question", 409);
  return thread.authorId === actor.customerId || isStaff(actor)
    ? allowed
    : denied("community:refusal.not_the_asker");
}

/** Only its author changes a post's words; the thread must still be alive, and the post in sight. */
export function mayEditPost(
  actor: Actor,
  post: { authorId: string; hidden: boolean },
  thread: { state: "open" | "locked" | "archived" },
): Decision {
  const writes = mayWrite(actor);
  if (!writes.allowed) return writes;
  if (post.authorId !== actor.customerId) return denied("community:refusal.not_yours");
  if (post.hidden) return denied("community:refusal.hidden_post", 409);
  return isStaff(actor) || thread.state === "open" ? allowed : denied("community:refusal.locked");
}

export function mayReact(
  actor: Actor,
  post: { authorId: string; hidden: boolean },
  kind: ReactionKind,
): Decision {
  const writes = mayWrite(actor);
  if (!writes.allowed) return writes;
  if (post.hidden) return denied("community:refusal.hidden_post", 409);
  return kind === "thanks" && post.authorId === actor.customerId
    ? denied("community:refusal.not_own_thanks")
    : allowed;
}
