import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { mayTriage } from "~/domain/ideas/policy";
import { dismissSuggestion } from "~/domain/ideas/suggestions.server";
import { acting, showing } from "~/platform/http/answer.server";
import type { FormProblem } from "~/platform/http/form.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize } from "~/platform/refusal";
import { decided, liveField, suggestionOf } from "./duplicate-deed.server";

const form = z.strictObject(liveField);

export const loader = ({ context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayTriage(context.actor));
    return ledTo(context, "/desk/triage/duplicates");
  });

/** The two are two wishes. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async (input) => {
    authorize(mayTriage(context.actor));
    await dismissSuggestion(context.actor, suggestionOf(params.suggestion));
    return decided(input);
  });
}

export default function DuplicateDismissal() {
  return <Refused problem={useActionData<FormProblem>()} back="/desk/triage/duplicates" />;
}
