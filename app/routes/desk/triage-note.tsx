import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { editNote, NOTE_MAX } from "~/domain/ideas/noting.server";
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

/** Puts a note of one's own in other words. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = z.strictObject({ back, body: z.string().trim().min(1).max(NOTE_MAX) });
  return acting(request, form, async ({ back, body }) => {
    authorize(mayReadNotes(context.actor));
    await editNote(context.actor, idOf(params.idea), idOf(params.note), body);
    return redirect(back);
  });
}

export default function Note() {
  return <Refused problem={useActionData<typeof action>()} back={`/desk/triage/${useParams().idea}`} />;
}
