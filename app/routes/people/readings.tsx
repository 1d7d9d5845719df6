import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { signedIn } from "~/domain/customers/signed-in";
import { markAllRead, unmarkRead } from "~/domain/notifications/marking.server";
import { acting } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";

const form = z.union([
  z.strictObject({ mark: z.literal("all") }),
  z.strictObject({ undo: z.iso.datetime().transform((text) => new Date(text)) }),
]);

/** Marks all as read, and takes that back. */
export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async (wish) => {
    const actor = signedIn(context.actor);
    if ("undo" in wish) {
      await unmarkRead(actor, wish.undo);
      return redirect("/notifications");
    }
    const { at, count } = await markAllRead(actor);
    return redirect(`/notifications?${new URLSearchParams({ marked: at, count: String(count) })}`);
  });
}

export const loader = ({ context }: LoaderFunctionArgs) => ledTo(context, "/notifications");

export default function Readings() {
  return <Refused problem={useActionData<typeof action>()} back="/notifications" />;
}
