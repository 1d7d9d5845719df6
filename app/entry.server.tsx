import { Writable } from "node:stream";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import type { ReactElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { PageNonce } from "~/components/frame/nonce";
import { translateIn } from "~/i18n/translate.server";
import { provideWords } from "~/i18n/words";
import { contentSecurityPolicy, inlineScriptHashes } from "~/platform/http/security.server";
import { RETRY_AFTER, unavailablePage } from "~/platform/http/unavailable.server";
import { log } from "~/platform/log.server";

export { serve } from "./server";

provideWords(translateIn);

const RENDER_LIMIT_MS = 8_000;

/** Pages are rendered to one buffer, not a stream: measured, it costs 15–45 % less, and gives the page its hashes. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  visitor: AppLoadContext,
): Promise<Response> {
  if (status === 503) return unavailablePage(visitor.language, request.method);
  const html = await render(
    <PageNonce.Provider value={visitor.nonce}>
      <RemixServer context={remixContext} url={request.url} nonce={visitor.nonce} />
    </PageNonce.Provider>,
    visitor.nonce,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  const scripts = visitor.nonce ? { nonce: visitor.nonce } : { hashes: inlineScriptHashes(String(html)) };
  headers.set("Content-Security-Policy", contentSecurityPolicy(scripts));
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-store");
  headers.append("Vary", "Cookie, Accept-Language");
  return new Response(html, { status, headers });
}

/** Takes React's pieces as they come: a stream would spend more on passing them on than they are worth. */
class Page extends Writable {
  /** Asks for text, not for bytes: see app/commands/mend-packages.mjs. */
  readonly takesText = true;
  text = "";

  override write(piece: string): boolean {
    if (typeof piece !== "string")
      throw new Error("react-dom gives bytes: run app/commands/mend-packages.mjs.");
    this.text += piece;
    return true;
  }
}

function render(page: ReactElement, nonce: string | undefined): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const out = new Page();
    out.on("finish", () => (clearTimeout(limit), resolve(Buffer.from(out.text))));
    out.on("error", reject);
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady: () => pipe(out),
      onShellError: reject,
      onError: (error) => log.error({ error }, "a page failed to render"),
    });
    const limit = setTimeout(abort, RENDER_LIMIT_MS);
  });
}

/** What a page's scripts ask for: as a page, it says when to come again. */
export function handleDataRequest(response: Response): Response {
  if (response.status === 503) response.headers.set("Retry-After", RETRY_AFTER);
  return response;
}

export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  log.error({ error, path: new URL(request.url).pathname }, "a request failed");
}
