import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { mayModerate } from "~/domain/moderation/policy";
import { needsReason } from "~/domain/moderation/undoable";
import { findUndoable } from "~/domain/moderation/undoable.server";
import { wordsIn } from "~/i18n/words";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize, Refusal } from "~/platform/refusal";
import { idOf } from "../community/thread-of.server";
import { undoDeed } from "./undo-deed.server";

const form = z.strictObject({
  reason: z.string().trim().max(280).optional(),
  /** The log as it was filtered, to come back to. */
  filter: z.string().max(600).optional(),
});

/** Takes a deed of the log back, while what it did still stands. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ reason = "", filter = "" }) => {
    const deed = await findUndoable(context.actor, idOf(params.deed));
    if (needsReason(deed.undo) && reason.length < 10)
      throw new Refusal("moderation:refusal.undo_reason", 422, {}, "reason");
    await undoDeed(context.actor, deed, reason || wordsIn(context.language)("moderating:undo.reason"));
    const back = new URLSearchParams(filter);
    back.set("undone", deed.undo);
    return redirect(`/desk/log?${back}`, 303);
  });
}

export const loader = ({ context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayModerate(context.actor));
    return ledTo(context, "/desk/log");
  });

export default function LogUndo() {
  return <Refused problem={useActionData<typeof action>()} back="/desk/log" />;
}
