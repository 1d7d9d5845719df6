import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { endOwnSession, signOutEverywhere } from "~/domain/customers/access.server";
import { signedIn } from "~/domain/customers/signed-in";
import { endSession } from "~/platform/auth.server";
import { acting } from "~/platform/http/answer.server";

/** "all", or the id of one session of one's own. */
const form = z.strictObject({ end: z.string().regex(/^(all|[0-9a-f]{64})$/) });

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ end }) => {
    const actor = signedIn(context.actor);
    if (end !== "all") {
      await endOwnSession(actor, end);
      return redirect("/settings/security");
    }
    await signOutEverywhere(actor);
    const cookie = await endSession(request.headers.get("Cookie"));
    return redirect("/sign-in?notice=signed_out_everywhere", { headers: { "Set-Cookie": cookie } });
  });
}

export const loader = () => redirect("/settings/security");
