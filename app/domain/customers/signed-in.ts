import { isSignedIn, type Actor, type Person } from "~/platform/actor";
import { Refusal } from "~/platform/refusal";

/** For what only someone signed in has: his settings, his timeline, his bell. */
export function signedIn(actor: Actor): Person {
  if (!isSignedIn(actor)) throw new Refusal("errors:sign_in_first", 403);
  return actor;
}
