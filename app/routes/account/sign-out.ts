import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { endOwnSession } from "~/domain/customers/access.server";
import { isSignedIn } from "~/platform/actor";
import { endSession } from "~/platform/auth.server";

export async function action({ request, context }: ActionFunctionArgs) {
  // First with its event, so that the sockets of this session drop; then the cookie.
  if (isSignedIn(context.actor)) await endOwnSession(context.actor, context.actor.sessionId);
  return redirect("/", { headers: { "Set-Cookie": await endSession(request.headers.get("Cookie")) } });
}

export const loader = () => redirect("/");
