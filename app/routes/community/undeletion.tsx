import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { postPath } from "~/domain/community/addresses";
import { undeletePost } from "~/domain/community/deleting.server";
import { acting, showing } from "~/platform/http/answer.server";
import { backTo } from "./back-to.server";
import { idOf } from "./thread-of.server";
import { toPost } from "./to-post.server";

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, z.strictObject({}), async () => {
    const { thread, number } = await undeletePost(context.actor, idOf(params.post));
    return backTo(request, postPath(thread, number));
  });
}

export const loader = (args: LoaderFunctionArgs) => showing(() => toPost(args));

export default function Undeletion() {
  return <Refused problem={useActionData<typeof action>()} back={useLoaderData<typeof loader>()} />;
}
