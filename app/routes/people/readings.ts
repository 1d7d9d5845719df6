import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { signedIn } from "~/domain/customers/signed-in";
import { markAllRead, unmarkRead } from "~/domain/notifications/marking.server";
import { acting } from "~/platform/http/answer.server";

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

export const loader = () => redirect("/notifications");
