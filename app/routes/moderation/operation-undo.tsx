import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { reasonField } from "~/domain/moderation/thread-deeds";
import { undoOperation } from "~/domain/moderation/threads/undoing.server";
import { acting } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { toPublicId } from "~/platform/ids";
import { idOf } from "../community/thread-of.server";

const form = z.strictObject({ reason: reasonField });

/** Takes a move, split or merge back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ reason }) => {
    idOf(params.thread);
    const { threadId } = await undoOperation(context.actor, idOf(params.operation), reason);
    return redirect(`/threads/${toPublicId(threadId)}`, 303);
  });
}

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  ledTo(context, `/threads/${params.thread}/history`);

export default function OperationUndo() {
  return <Refused problem={useActionData<typeof action>()} back={`/threads/${useParams().thread}/history`} />;
}
