import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { endOwnSession } from "~/domain/customers/access.server";
import { isSignedIn } from "~/platform/actor";
import { endSession } from "~/platform/auth.server";

export async function action({ request, context }: ActionFunctionArgs) {
  // First with its event, so that the sockets of this session drop; then the cookie.
  const person = context.suspended ?? context.actor;
  if (isSignedIn(person)) await endOwnSession(person, person.sessionId);
  return redirect("/", { headers: { "Set-Cookie": await endSession(request.headers.get("Cookie")) } });
}

export const loader = () => redirect("/");
