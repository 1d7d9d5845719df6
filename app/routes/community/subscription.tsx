import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { threadPath } from "~/domain/community/addresses";
import { followThread } from "~/domain/community/following.server";
import { followLevels } from "~/domain/community/thread";
import { acting } from "~/platform/http/answer.server";
import { backTo } from "./back-to.server";
import { idOf, toThread } from "./thread-of.server";

const form = z.strictObject({ level: z.enum(followLevels) });

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ level }) => {
    const thread = await followThread(context.actor, idOf(params.thread), level);
    return backTo(request, threadPath(thread));
  });
}

export const loader = toThread;

export default function Subscription() {
  return <Refused problem={useActionData<typeof action>()} back={`/threads/${useParams().thread}`} />;
}
