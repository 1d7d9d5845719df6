import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { endOwnSession, signOutEverywhere } from "~/domain/customers/access.server";
import { signedIn } from "~/domain/customers/signed-in";
import { endSession } from "~/platform/auth.server";
import { acting } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";

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

export const loader = ({ context }: LoaderFunctionArgs) => ledTo(context, "/settings/security");

export default function Sessions() {
  return <Refused problem={useActionData<typeof action>()} back="/settings/security" />;
}
