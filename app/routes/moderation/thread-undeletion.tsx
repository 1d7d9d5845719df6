import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { threadPath } from "~/domain/community/addresses";
import { reasonField } from "~/domain/moderation/thread-deeds";
import { undeleteThread } from "~/domain/moderation/threads/deleting.server";
import { acting } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { idOf } from "../community/thread-of.server";

const form = z.strictObject({ reason: reasonField });

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ reason }) =>
    redirect(threadPath(await undeleteThread(context.actor, idOf(params.thread), reason)), 303),
  );
}

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  ledTo(context, `/threads/${params.thread}/history`);

export default function ThreadUndeletion() {
  return <Refused problem={useActionData<typeof action>()} back={`/threads/${useParams().thread}/history`} />;
}
