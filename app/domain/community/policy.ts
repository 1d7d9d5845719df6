import { isSignedIn, isStaff, type Actor, type Person } from "~/platform/actor";
import { now } from "~/platform/clock";
import { allowed, denied, type Decision } from "~/platform/refusal";
import { staffOnly } from "~/platform/staff-only";
import type { ReactionKind, ThreadKind } from "./thread";

interface Level {
  audience: "public" | "members" | "segment" | "account" | "staff";
  accountId: string | null;
  segmentId: string | null;
}

export interface Place extends Level {
  /** Each sees his own threads there, staff see all: by its own rule or its parent's. */
  oneWay: boolean;
  /** The place above it, which it is never wider than. */
  parent: Level | null;
}

/** A board's: it stands alone. */
export function placeOfBoard({ audience, accountId, segmentId }: Level): Place {
  return { audience, accountId, segmentId, oneWay: false, parent: null };
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
  const own = isSignedIn(actor) && thread.authorId === actor.customerId;
  if (own && thread.kind === "feedback") return true;
  if (thread.hidden || (thread.place !== null && !isInAudience(actor, thread.place))) return false;
  return own || (!thread.private && !thread.place?.oneWay);
}

export function isInAudience(actor: Actor, place: Place): boolean {
  return isStaff(actor) || (isOf(actor, place) && (place.parent === null || isOf(actor, place.parent)));
}

function isOf(actor: Actor, { audience, accountId, segmentId }: Level): boolean {
  if (audience === "public") return true;
  if (!isSignedIn(actor)) return false;
  if (audience === "account") return accountId !== null && accountId === actor.accountId;
  if (audience === "segment") return segmentId !== null && actor.segmentIds.includes(segmentId);
  return audience === "members";
}

/** Writing asks for a confirmed address, so that every post belongs to someone who can be reached. */
export function mayWrite(actor: Actor): Decision {
  if (!isSignedIn(actor)) return denied("errors:sign_in_first");
  if (isSilenced(actor)) return denied("moderation:refusal.silenced", 403, { until: endOfSilence(actor) });
  return actor.emailConfirmed ? allowed : denied("community:refusal.confirm_email");
}

/** A silence ends by itself: an actor made before that may still carry it. */
function isSilenced(actor: Person): boolean {
  return actor.silencedUntil !== null && new Date(actor.silencedUntil) > now();
}

function endOfSilence({ silencedUntil, locale, timeZone }: Person): string {
  const tag = locale === "fi" ? "fi-FI" : "en-GB";
  return new Intl.DateTimeFormat(tag, { dateStyle: "long", timeStyle: "short", timeZone }).format(
    new Date(silencedUntil!),
  );
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

/** So many days a question that was solved may be opened again by its asker. */
export const reopenableDays = 14;

/** "Still broken": for the asker, a while; staff may at any time. */
export function mayReopen(
  actor: Actor,
  question: { kind: ThreadKind; authorId: string; solvedAt: Date | string | null },
  at: Date,
): Decision {
  const chooses = mayChooseAnswer(actor, question);
  if (!chooses.allowed || isStaff(actor) || !question.solvedAt) return chooses;
  const days = (at.getTime() - new Date(question.solvedAt).getTime()) / 86_400_000;
  return days <= reopenableDays ? allowed : denied("questions:refusal.solved_long_ago", 409);
}

/** Everyone of staff answers customers' questions. */
export function mayAnswerForTheCompany(actor: Actor): Decision {
  return staffOnly(actor, "moderator", "product", "agent", "admin");
}

/** What is said in private: a question or feedback that only its author and staff see. */
interface PrivateThread {
  kind: ThreadKind;
  authorId: string;
  private: boolean;
}

/** Only the one who said it in private may say it in public. */
export function mayMakePublic(actor: Actor, thread: PrivateThread): Decision {
  if (!isSignedIn(actor)) return denied("errors:sign_in_first");
  if (thread.authorId !== actor.customerId) return denied("questions:refusal.not_yours");
  return thread.private ? allowed : denied("questions:refusal.public_already", 409);
}

/** Staff may ask for it; by consent of its author alone it happens. */
export function mayAskForPublicity(actor: Actor, thread: PrivateThread): Decision {
  if (!isStaff(actor)) return denied("community:refusal.staff_only");
  if (!thread.private) return denied("questions:refusal.public_already", 409);
  return thread.authorId === actor.customerId ? denied("questions:refusal.yours", 409) : allowed;
}

/** For so many days one may change what one has written, by trust level: who is new could turn a praised post into something else. */
export const editableDays = [1, 7, 60, 60, 365] as const;

/**
 * Only its author changes a post's words, for a while; the thread must still be alive. One that moderators have hidden
 * stays so, whatever it says now, until they look again.
 */
export function mayEditPost(
  actor: Actor,
  post: { authorId: string; deleted: boolean; createdAt: string },
  thread: { state: "open" | "locked" | "archived" },
): Decision {
  const writes = mayWrite(actor);
  if (!writes.allowed) return writes;
  if (post.authorId !== actor.customerId) return denied("community:refusal.not_yours");
  if (post.deleted) return denied("writing:refusal.deleted_post", 409);
  const days = editableDays[(actor as Person).trustLevel] ?? editableDays[0];
  const age = (now().getTime() - new Date(post.createdAt).getTime()) / 86_400_000;
  if (!isStaff(actor) && age > days) return denied("writing:refusal.too_old_to_edit", 403, { days });
  return isStaff(actor) || thread.state === "open" ? allowed : denied("community:refusal.locked");
}

/** Own replies alone: what has been answered to is the thread's, and goes with the thread. */
export function mayDeletePost(
  actor: Actor,
  post: { authorId: string; number: number; hidden: boolean; deleted: boolean },
): Decision {
  if (!isSignedIn(actor)) return denied("errors:sign_in_first");
  if (post.authorId !== actor.customerId) return denied("writing:refusal.delete_own");
  if (post.number === 1) return denied("writing:refusal.opening_post", 409);
  return post.hidden && !post.deleted ? denied("community:refusal.hidden_post", 409) : allowed;
}

export function mayUndeletePost(actor: Actor, post: { deletedById: string | null }): Decision {
  if (!isSignedIn(actor)) return denied("errors:sign_in_first");
  return isStaff(actor) || post.deletedById === actor.customerId || post.deletedById === null
    ? allowed
    : denied("writing:refusal.delete_own");
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
