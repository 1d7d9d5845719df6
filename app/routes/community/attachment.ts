import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAttachment } from "~/domain/community/attaching.server";
import { serving } from "~/platform/http/answer.server";
import { idOf } from "./thread-of.server";

/**
 * One file. Asked for anew each time, so that whoever loses the right to its post loses it too; what is unchanged is not
 * sent again. Pictures are shown, all else is handed out for keeping, and neither may do anything.
 */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return serving(context.language, async () => {
    const id = idOf(params.attachment);
    const size = new URL(request.url).searchParams.get("size") === "small" ? "small" : "whole";
    const file = await readAttachment(context.actor, id, size);
    const etag = `"${id}-${size}"`;
    const headers = {
      "Content-Type": file.mediaType,
      "Content-Disposition": `${file.kind === "image" ? "inline" : "attachment"}; filename="${file.name}"`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cross-Origin-Resource-Policy": "same-origin",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": `${file.public ? "public" : "private"}, no-cache`,
      Vary: "Cookie",
      ETag: etag,
    };
    if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
    return new Response(new Uint8Array(file.bytes), { headers });
  });
}
