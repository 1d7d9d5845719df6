import type { ThreadKind } from "~/domain/community/thread";
import { isSignedIn, type Actor, type Role } from "~/platform/actor";
import { allowed, denied, type Decision } from "~/platform/refusal";
import { settings, type SettingName } from "~/platform/settings";
import { staffOnly } from "~/platform/staff-only";

export function mayModerate(actor: Actor): Decision {
  return staffOnly(actor, "moderator", "admin");
}

/** Nobody sanctions himself, nor his equals: staff answer to an administrator, an administrator to none here. */
export function maySanction(actor: Actor, target: { customerId: string; role: Role | null }): Decision {
  const moderates = mayModerate(actor);
  if (!moderates.allowed) return moderates;
  if (target.customerId === actor.customerId) return denied("moderation:refusal.yourself");
  const staff = target.role !== null && target.role !== "member";
  if (!staff) return allowed;
  if (actor.role === "admin" && target.role !== "admin") return allowed;
  return denied("moderation:refusal.an_equal");
}

/** Nobody decides about himself: of his own post he shows again what he hid himself, and finds nothing wrong with none. */
export function mayShowAgain(actor: Actor, post: { authorId: string; hiddenById: string | null }): Decision {
  return post.hiddenById === actor.customerId ? mayModerate(actor) : mayClear(actor, post);
}

export function mayClear(actor: Actor, post: { authorId: string }): Decision {
  const moderates = mayModerate(actor);
  if (!moderates.allowed) return moderates;
  return post.authorId === actor.customerId ? denied("moderation:refusal.yourself") : allowed;
}

/** Who decided does not decide again on the appeal, where there is another to do it. */
export function mayDecideAppeal(
  actor: Actor,
  appeal: { customerId: string; deciderId: string | null; othersCan: boolean },
): Decision {
  const moderates = mayModerate(actor);
  if (!moderates.allowed) return moderates;
  if (appeal.customerId === actor.customerId) return denied("moderation:refusal.yourself");
  return appeal.deciderId === actor.customerId && appeal.othersCan
    ? denied("moderation:refusal.your_own_decision")
    : allowed;
}

export function mayChangeSetting(actor: Actor, name: SettingName): Decision {
  return settings[name].of === "moderator" ? mayModerate(actor) : staffOnly(actor, "admin");
}

export function mayReplayDeliveries(actor: Actor): Decision {
  return staffOnly(actor, "admin");
}

export function mayFlag(actor: Actor, post: { authorId: string; hidden: boolean }): Decision {
  if (!isSignedIn(actor)) return denied("errors:sign_in_first");
  if (post.authorId === actor.customerId) return denied("moderation:refusal.own_post");
  return post.hidden ? denied("moderation:refusal.hidden_already", 409) : allowed;
}

/** Its author while nobody has replied, or a moderator. */
export function mayDeleteThread(
  actor: Actor,
  thread: { authorId: string; replyCount: number; kind: ThreadKind },
): Decision {
  if (!isSignedIn(actor)) return denied("errors:sign_in_first");
  if (thread.kind === "feedback") return denied("curation:refusal.only_in_categories", 409);
  if (mayModerate(actor).allowed) return allowed;
  if (thread.authorId !== actor.customerId) return denied("curation:refusal.not_yours");
  return thread.replyCount === 0 ? allowed : denied("curation:refusal.has_replies", 409);
}
