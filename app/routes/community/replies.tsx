import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { postsPerPage } from "~/domain/community/thread";
import { replyToThread } from "~/domain/community/posting.server";
import { fromPublicId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";
import { acting } from "~/platform/http/answer.server";

const form = z.strictObject({ body: z.string().min(1), submissionId: z.uuid() });

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async (input) => {
    const id = fromPublicId(params.thread);
    if (!id) throw notFound();
    const { number } = await replyToThread(context.actor, id, input);
    const page = Math.ceil(number / postsPerPage);
    return redirect(`/threads/${params.thread}${page > 1 ? `?page=${page}` : ""}#post-${number}`);
  });
}

export const loader = ({ params }: ActionFunctionArgs) => redirect(`/threads/${params.thread}`);
