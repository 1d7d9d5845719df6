import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { postHref, threadPath } from "~/domain/community/addresses";
import { bookmarkPost } from "~/domain/community/bookmarking.server";
import { acting } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { backTo } from "./back-to.server";
import { idOf } from "./thread-of.server";

const form = z.strictObject({ on: z.enum(["true", "false"]) });

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ on }) => {
    const { thread, number } = await bookmarkPost(context.actor, idOf(params.post), on === "true");
    return backTo(request, postHref(threadPath(thread), number));
  });
}

export const loader = ({ context }: LoaderFunctionArgs) => ledTo(context, "/me/bookmarks");

export default function Bookmarking() {
  return <Refused problem={useActionData<typeof action>()} back="/me/bookmarks" />;
}
