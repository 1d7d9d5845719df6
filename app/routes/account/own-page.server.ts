import { redirect } from "@remix-run/node";
import { isSignedIn, type Actor, type Person } from "~/platform/actor";

/** For loaders of one's own pages: a guest is sent to sign in, and comes back. */
export function personOrSignIn(actor: Actor, request: Request): Person {
  if (isSignedIn(actor)) return actor;
  const { pathname, search } = new URL(request.url);
  throw redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
}
