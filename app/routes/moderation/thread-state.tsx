import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { refusedOf } from "~/components/moderation/deed-page";
import { threadPath } from "~/domain/community/addresses";
import { pins, reasonField, threadStates } from "~/domain/moderation/thread-deeds";
import { changeState, pinThread } from "~/domain/moderation/threads/states.server";
import { acting } from "~/platform/http/answer.server";
import { Refusal } from "~/platform/refusal";
import { idOf, toThread } from "../community/thread-of.server";
import { afterDeed } from "./curating.server";

const form = z.strictObject({
  state: z.enum(threadStates).optional(),
  pin: z.enum(pins).optional(),
  reason: reasonField,
});

/** Pin, lock, archive or open: one press in the thread's menu, and one to take it back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ state, pin, reason }) => {
    const id = idOf(params.thread);
    const action = `/threads/${params.thread}/state`;
    if (pin) {
      const { from, thread } = await pinThread(context.actor, id, pin, reason);
      return afterDeed(
        request,
        { done: "curation:done.pin", to: null, undo: { action, fields: { pin: from } } },
        threadPath(thread),
      );
    }
    if (!state) throw new Refusal("errors:bad_form", 422);
    const { from, thread } = await changeState(context.actor, id, state, reason);
    return afterDeed(
      request,
      { done: `curation:done.${state}`, to: null, undo: { action, fields: { state: from } } },
      threadPath(thread),
    );
  });
}

export const loader = toThread;

export default function ThreadState() {
  return (
    <Refused problem={refusedOf(useActionData<typeof action>())} back={`/threads/${useParams().thread}`} />
  );
}
