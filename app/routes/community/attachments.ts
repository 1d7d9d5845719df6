import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { attachmentPath } from "~/domain/community/attachment";
import { upload } from "~/domain/community/uploading.server";
import { readForm } from "~/platform/http/form.server";
import { Refusal } from "~/platform/refusal";

const headers = { "Cache-Control": "private, no-store" };

/** Takes one file for what is being written, and tells where it lies: for the composer. */
export async function action({ request, context }: ActionFunctionArgs) {
  try {
    const { files } = await readForm(request);
    if (files.length !== 1) throw new Refusal("errors:bad_form", 422);
    const { id, name, kind, width, height } = await upload(context.actor, files[0]!);
    return Response.json(
      { path: attachmentPath({ id, name }), name, kind, width, height },
      { status: 201, headers },
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, params, status } = error;
    return Response.json({ refusal: { code, params } }, { status, headers });
  }
}

export const loader = () => redirect("/");
