import type { LoaderFunctionArgs } from "@remix-run/node";
import { isOutboxOpen, readLetter } from "~/emails/outbox.server";
import { serving } from "~/platform/http/answer.server";
import { fromPublicId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";

/** A letter as a mail program shows it: inline styles, no scripts, no forms, no origin of its own. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  return serving(context.language, async () => {
    const id = fromPublicId(params.letter);
    const letter = id && isOutboxOpen(context.ip) ? await readLetter(id) : null;
    if (!letter) throw notFound();
    return new Response(letter.html, {
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Cache-Control": "private, no-store",
        "Content-Security-Policy":
          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox",
      },
    });
  });
}
