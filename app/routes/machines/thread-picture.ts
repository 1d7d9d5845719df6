import type { LoaderFunctionArgs } from "@remix-run/node";
import { findEmbeddable } from "~/domain/community/embedding.server";
import { fromPublicId } from "~/platform/ids";
import { drawPicture, pictureTag } from "./thread-picture.server";

/** The picture that other sites show with a link to a thread: of one that a guest may read, whoever asks. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = fromPublicId((params.thread ?? "").slice(-26));
  const thread = id ? await findEmbeddable(id) : null;
  if (!thread) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  const pictured = { kind: thread.kind, colour: thread.colour ?? "spruce", solved: thread.solved };
  const headers = {
    ETag: `"${pictureTag(pictured)}"`,
    "Cache-Control": "public, max-age=3600",
    "Content-Type": "image/png",
    "X-Content-Type-Options": "nosniff",
  };
  if (request.headers.get("if-none-match")?.includes(headers.ETag))
    return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(await drawPicture(pictured)), { headers });
}
