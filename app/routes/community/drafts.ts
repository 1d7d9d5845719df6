import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { draftContext, draftFields } from "~/domain/community/draft";
import { deleteDraft, readDraft, saveDraft } from "~/domain/community/drafts.server";
import { checkFields, readFields } from "~/platform/http/form.server";
import { Refusal } from "~/platform/refusal";

const headers = { "Cache-Control": "private, no-store" };
const field = z.string().max(40_000).optional();
const form = z.strictObject({
  context: z.string().regex(draftContext),
  known: z.coerce.number().int().min(0).max(1e9),
  /** Of the form that it is written into. */
  submissionId: z.uuid().optional(),
  /** Sent or thrown away. */
  done: z.literal("1").optional(),
  ...(Object.fromEntries(draftFields.map((name) => [name, field])) as Record<
    (typeof draftFields)[number],
    typeof field
  >),
});

function refused(error: unknown): Response {
  if (!(error instanceof Refusal)) throw error;
  return Response.json(
    { refusal: { code: error.code, params: error.params } },
    { status: error.status, headers },
  );
}

/** Keeps what is being written, or forgets it: for the composer. */
export async function action({ request, context: { actor } }: ActionFunctionArgs) {
  try {
    const checked = checkFields(form, await readFields(request));
    if (!checked.ok) throw new Refusal("errors:bad_form", 422);
    const { context, known, submissionId, done, ...fields } = checked.value;
    if (done) {
      await deleteDraft(actor, context);
      return Response.json({ revision: 0 }, { headers });
    }
    const answer = await saveDraft(actor, context, fields, known, submissionId);
    return Response.json(answer, { status: "newer" in answer ? 409 : 200, headers });
  } catch (error) {
    return refused(error);
  }
}

export async function loader({ request, context: { actor } }: LoaderFunctionArgs) {
  try {
    const context = new URL(request.url).searchParams.get("of") ?? "";
    if (!draftContext.test(context)) throw new Refusal("errors:not_found", 404);
    return Response.json(await readDraft(actor, context), { headers });
  } catch (error) {
    return refused(error);
  }
}
