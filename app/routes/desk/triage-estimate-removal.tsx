import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { estimateIdea } from "~/domain/ideas/estimating.server";
import { mayTriage } from "~/domain/ideas/policy";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize } from "~/platform/refusal";
import { back, idOf } from "./triage-form.server";

const form = z.strictObject({ back });

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayTriage(context.actor));
    return ledTo(context, `/desk/triage/${params.idea}`);
  });

/** Takes an estimate away. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ back }) => {
    authorize(mayTriage(context.actor));
    await estimateIdea(context.actor, idOf(params.idea), null);
    return redirect(back);
  });
}

export default function EstimateRemoval() {
  return <Refused problem={useActionData<typeof action>()} back={`/desk/triage/${useParams().idea}`} />;
}
