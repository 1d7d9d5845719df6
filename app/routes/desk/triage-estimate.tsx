import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { EstimateOutcome } from "~/components/ideas/estimate-outcome";
import { estimateIdea } from "~/domain/ideas/estimating.server";
import { mayTriage } from "~/domain/ideas/policy";
import { impacts } from "~/domain/ideas/triage";
import { useT } from "~/i18n/react";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize } from "~/platform/refusal";
import { back, idOf, undo } from "./triage-form.server";

/** Also "1,5", as a Finn writes it. */
const decimal = z
  .string()
  .trim()
  .min(1)
  .transform((typed) => Number(typed.replace(",", ".")));

const form = z.strictObject({
  back,
  undo,
  reach: decimal.pipe(z.number().int().min(0).max(100_000_000)),
  impact: decimal.pipe(z.number().refine((value) => impacts.some((one) => one === value))),
  confidence: decimal.pipe(z.number().int().min(1).max(100)),
  effort: decimal.pipe(z.number().positive().max(1_000)),
});

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayTriage(context.actor));
    return ledTo(context, `/desk/triage/${params.idea}`);
  });

/** Writes down what an idea would do for what it costs. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ back, undo, ...estimate }) => {
    authorize(mayTriage(context.actor));
    const before = await estimateIdea(context.actor, idOf(params.idea), estimate);
    return undo ? redirect(back) : data({ done: { before, back } });
  });
}

/** Without JavaScript: what came of it, and the way back. */
export default function Estimate() {
  const answer = useActionData<typeof action>();
  const idea = `/desk/triage/${useParams().idea}`;
  const t = useT();
  if (!answer || !("done" in answer)) return <Refused problem={answer} back={idea} />;
  return <EstimateOutcome title={t("triaging:priority.saved")} idea={idea} {...answer.done} />;
}
