import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { mayAnswerForTheCompany } from "~/domain/community/policy";
import { claimQuestion } from "~/domain/community/waiting.server";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize } from "~/platform/refusal";
import { backTo } from "../community/back-to.server";
import { idOf } from "../community/thread-of.server";

const form = z.strictObject({ on: z.enum(["true", "false"]) });

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ on }) => {
    authorize(mayAnswerForTheCompany(context.actor));
    await claimQuestion(context.actor, idOf(params.question), on === "true");
    return backTo(request, "/desk/questions");
  });
}

export function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayAnswerForTheCompany(context.actor));
    return ledTo(context, "/desk/questions");
  });
}

export default function QuestionClaim() {
  return <Refused problem={useActionData<typeof action>()} back="/desk/questions" />;
}
