import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { postHref, threadPath } from "~/domain/community/addresses";
import { reactToPost } from "~/domain/community/reacting.server";
import { reactionKinds } from "~/domain/community/thread";
import { acting } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { backTo } from "./back-to.server";
import { idOf } from "./thread-of.server";

const form = z.strictObject({
  kind: z.enum(reactionKinds),
  on: z.enum(["true", "false"]).optional(),
});

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ kind, on }) => {
    const { thread, number } = await reactToPost(
      context.actor,
      idOf(params.post),
      kind,
      on === undefined ? undefined : on === "true",
    );
    return backTo(request, postHref(threadPath(thread), number));
  });
}

export const loader = ({ context }: LoaderFunctionArgs) => ledTo(context, "/");

export default function Reactions() {
  return <Refused problem={useActionData<typeof action>()} back="/" />;
}
