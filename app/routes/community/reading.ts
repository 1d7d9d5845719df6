import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { noteReading } from "~/domain/community/noting-reading.server";
import { acting } from "~/platform/http/answer.server";
import { idOf, toThread } from "./thread-of.server";

const form = z.strictObject({
  number: z.coerce.number().int().min(1).max(1e6),
  /** How long the page has stood before the reader's eyes since it last told. */
  seconds: z.coerce.number().int().min(0).max(3_600).optional(),
});

/** Told by the page as it is read; without JavaScript, opening a page counts for nothing, and a reply for all before it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const problem = await acting(request, form, async ({ number, seconds }) =>
    noteReading(context.actor, idOf(params.thread), number, seconds),
  );
  return new Response(null, { status: problem?.init?.status ?? 204 });
}

export const loader = toThread;
