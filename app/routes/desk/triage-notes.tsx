import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { NOTE_MAX, noteOnIdea } from "~/domain/ideas/noting.server";
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

/** A word among staff on an idea. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = z.strictObject({ back, body: z.string().trim().min(1).max(NOTE_MAX), submissionId: z.uuid() });
  return acting(request, form, async ({ back, ...note }) => {
    authorize(mayReadNotes(context.actor));
    await noteOnIdea(context.actor, idOf(params.idea), note);
    return redirect(back);
  });
}

export default function Notes() {
  return <Refused problem={useActionData<typeof action>()} back={`/desk/triage/${useParams().idea}`} />;
}
