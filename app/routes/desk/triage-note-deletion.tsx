import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { setNoteDeleted } from "~/domain/ideas/noting.server";
import { mayReadNotes } from "~/domain/ideas/policy";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize } from "~/platform/refusal";
import { back, idOf } from "./triage-form.server";

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayReadNotes(context.actor));
    return ledTo(context, `/desk/triage/${params.idea}`);
  });

/** Takes a note of one's own away, or brings it back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = z.strictObject({ back, undo: z.literal("1").optional() });
  return acting(request, form, async ({ back, undo }) => {
    authorize(mayReadNotes(context.actor));
    await setNoteDeleted(context.actor, idOf(params.idea), idOf(params.note), !undo);
    return redirect(back);
  });
}

export default function NoteDeletion() {
  return <Refused problem={useActionData<typeof action>()} back={`/desk/triage/${useParams().idea}`} />;
}
