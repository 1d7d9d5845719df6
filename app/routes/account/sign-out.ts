import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { endSession } from "~/platform/auth.server";

export async function action({ request }: ActionFunctionArgs) {
  return redirect("/", { headers: { "Set-Cookie": await endSession(request.headers.get("Cookie")) } });
}

export const loader = () => redirect("/");
