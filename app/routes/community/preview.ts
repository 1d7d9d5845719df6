import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { previewBody } from "~/domain/community/writing.server";
import { acting } from "~/platform/http/answer.server";

const form = z.strictObject({ body: z.string() });

/** What posting would store, byte for byte: for the composer's second tab. */
export async function action({ request, context }: ActionFunctionArgs) {
  const answer = await acting(request, form, async ({ body }) => ({
    html: await previewBody(context.actor, body),
  }));
  if ("html" in answer) return Response.json(answer, { headers: { "Cache-Control": "private, no-store" } });
  const { errors, refusal } = answer.data;
  return Response.json({ refusal: refusal ?? errors.body }, answer.init ?? {});
}

export const loader = () => redirect("/");
