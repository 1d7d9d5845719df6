import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { threadPath } from "~/domain/community/addresses";
import { revokeAnswer } from "~/domain/community/answering.server";
import { acting } from "~/platform/http/answer.server";
import { backTo } from "./back-to.server";
import { idOf, toThread } from "./thread-of.server";

const form = z.strictObject({
  number: z.coerce.number().int().min(1).max(1e6),
  instead: z.coerce.number().int().min(0).max(1e6).optional(),
});

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ number }) => {
    const thread = await revokeAnswer(context.actor, idOf(params.thread), number);
    return backTo(request, `${threadPath(thread)}#post-${number}`);
  });
}

export const loader = toThread;

export default function AnswerRevocation() {
  return <Refused problem={useActionData<typeof action>()} back={`/threads/${useParams().thread}`} />;
}
