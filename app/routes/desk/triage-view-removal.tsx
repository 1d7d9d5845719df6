import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { mayTriage } from "~/domain/ideas/policy";
import { setViewRemoved } from "~/domain/ideas/triage-views.server";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize } from "~/platform/refusal";
import { back, idOf } from "./triage-form.server";

export const loader = ({ context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayTriage(context.actor));
    return ledTo(context, "/desk/triage");
  });

/** Takes a saved view of one's own away, or brings it back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = z.strictObject({ back, undo: z.literal("1").optional() });
  return acting(request, form, async ({ back, undo }) => {
    authorize(mayTriage(context.actor));
    await setViewRemoved(context.actor, idOf(params.view), !undo);
    return redirect(back);
  });
}

export default function ViewRemoval() {
  return <Refused problem={useActionData<typeof action>()} back="/desk/triage" />;
}
