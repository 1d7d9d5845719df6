import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { EstimateOutcome } from "~/components/ideas/estimate-outcome";
import { estimateIdea } from "~/domain/ideas/estimating.server";
import { mayTriage } from "~/domain/ideas/policy";
import { useT } from "~/i18n/react";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize } from "~/platform/refusal";
import { back, idOf, undo } from "./triage-form.server";

const form = z.strictObject({ back, undo });

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayTriage(context.actor));
    return ledTo(context, `/desk/triage/${params.idea}`);
  });

/** Takes an estimate away. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ back, undo }) => {
    authorize(mayTriage(context.actor));
    const before = await estimateIdea(context.actor, idOf(params.idea), null);
    return undo ? redirect(back) : data({ done: { before, back } });
  });
}

/** Without JavaScript: what came of it, and the way back. */
export default function EstimateRemoval() {
  const answer = useActionData<typeof action>();
  const idea = `/desk/triage/${useParams().idea}`;
  const t = useT();
  if (!answer || !("done" in answer)) return <Refused problem={answer} back={idea} />;
  return <EstimateOutcome title={t("triaging:priority.cleared")} idea={idea} {...answer.done} />;
}
