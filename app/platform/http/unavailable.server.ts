import { createHash } from "node:crypto";
import type { NextFunction, Request, Response as ExpressResponse } from "express";
import { translateIn } from "~/i18n/translate.server";
import type { Language } from "~/i18n/languages";
import { isDatabaseGone } from "~/platform/database-gone.server";
import { log } from "~/platform/log.server";
import { guestPreferences } from "./preferences.server";

export const RETRY_AFTER = "3";

const style = `:root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-content:center;padding:2rem;box-sizing:border-box;
background:light-dark(#f9f6ef,#0d1516);color:light-dark(#1c2b2a,#eeece4);font:1.0625rem/1.6 system-ui,sans-serif;text-align:center}
h1{font:500 1.9rem/1.2 Georgia,serif;margin:0 0 .6rem}p{margin:0 auto;max-width:34rem}svg{width:4rem;margin:0 auto 1.5rem;display:block}`;

const hash = createHash("sha256").update(style).digest("base64");
const tent = `<svg viewBox="0 0 40 40" aria-hidden="true"><path d="M20 4 6 36h8l6-14 6 14h8z" fill="light-dark(#1b5e42,#66c79b)"/><path d="M20 25c3 4 4 6 4 8a4 4 0 0 1-8 0c0-2 1-4 4-8z" fill="#c9781f"/></svg>`;

/** A page that needs nothing of what is missing. One that was only looked at asks again by itself. */
export function unavailablePage(language: Language, method: string): Response {
  const t = translateIn(language);
  const refresh = method === "GET" ? `<meta http-equiv="refresh" content="${RETRY_AFTER}">` : "";
  const text = t(method === "GET" ? "errors:unavailable" : "errors:unavailable_sent");
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${refresh}<title>${t("errors:unavailable_title")} · Kohtaamo</title><style>${style}</style></head><body><main>${tent}<h1>${t("errors:unavailable_title")}</h1><p>${text}</p></main></body></html>`;
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; frame-ancestors 'none'`,
    "Cache-Control": "no-store",
    "Retry-After": RETRY_AFTER,
  };
  return new Response(html, { status: 503, headers });
}

/** Express's last word, for what failed before a route was asked: when nobody can tell who asks. */
export async function sayUnavailable(error: unknown, req: Request, res: ExpressResponse, next: NextFunction) {
  if (!isDatabaseGone(error) || res.headersSent) return next(error);
  log.warn({ path: req.path }, "the database cannot be reached");
  const page = unavailablePage(guestPreferences(req).language, req.method);
  res
    .status(page.status)
    .set(Object.fromEntries(page.headers))
    .send(await page.text());
}
