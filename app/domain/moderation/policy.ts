import { isSignedIn, type Actor } from "~/platform/actor";
import { allowed, denied, type Decision } from "~/platform/refusal";
import { staffOnly } from "~/platform/staff-only";

export function mayModerate(actor: Actor): Decision {
  return staffOnly(actor, "moderator", "admin");
}

export function mayReplayDeliveries(actor: Actor): Decision {
  return staffOnly(actor, "admin");
}

export function mayFlag(actor: Actor, post: { authorId: string; hidden: boolean }): Decision {
  if (!isSignedIn(actor)) return denied("errors:sign_in_first");
  if (post.authorId === actor.customerId) return denied("moderation:refusal.own_post");
  return post.hidden ? denied("moderation:refusal.hidden_already", 409) : allowed;
}
