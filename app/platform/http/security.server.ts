import { createHash, randomBytes } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import { env } from "~/platform/env.server";
import { isApart } from "./robots";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Headers that each answer carries. The Content-Security-Policy comes with the page: see contentSecurityPolicy. */
export function headersOfEachAnswer(): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    ...(env().APP_URL.startsWith("https:") && {
      "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    }),
  };
}

export function securityHeaders(req: Request, res: Response, next: NextFunction): void {
  res.set(headersOfEachAnswer());
  if (isApart(req.path)) res.set("X-Robots-Tag", "noindex");
  keepPrivate(res);
  next();
}

/** Whatever does not say who may keep it (a redirect, data, an error) may be kept by nobody. */
function keepPrivate(res: Response): void {
  const { writeHead } = res;
  res.writeHead = (...head: unknown[]) => {
    if (!res.hasHeader("Cache-Control")) res.setHeader("Cache-Control", "private, no-store");
    return writeHead.apply(res, head as never);
  };
}

export function newNonce(): string {
  return randomBytes(18).toString("base64");
}

/**
 * CSP level 3. A page for one person allows its inline scripts by nonce; a page that is kept and sent to many guests
 * by the hash of each, since a nonce that is served twice is no nonce.
 */
export function contentSecurityPolicy(scripts: { nonce: string } | { hashes: string[] }): string {
  const development = env().NODE_ENV === "development";
  const allowed =
    "nonce" in scripts ? `'nonce-${scripts.nonce}'` : scripts.hashes.map((h) => `'${h}'`).join(" ");
  return [
    "default-src 'self'",
    `script-src 'self' ${allowed}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    `connect-src 'self'${development ? " ws:" : ` ${env().APP_URL.replace(/^http/, "ws")}`}`,
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The CSP hashes of a page's inline scripts. */
export function inlineScriptHashes(html: string): string[] {
  const hashes = new Set<string>();
  for (const [, attributes, body] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
    // Data for search engines is no script, and needs nobody's leave.
    if (/\ssrc=|type="application\/ld\+json"/.test(attributes!) || !body) continue;
    hashes.add(`sha256-${createHash("sha256").update(body).digest("base64")}`);
  }
  return [...hashes];
}

/** Whether this Host header names us. On loopback any name of it will do. */
export function isOurHost(host: string | undefined): boolean {
  const ours = new URL(env().APP_URL);
  if (host === ours.host) return true;
  if (!LOOPBACK.has(ours.hostname) || !host) return false;
  return (
    LOOPBACK.has(host.replace(/:\d+$/, "")) && (host.match(/:(\d+)$/)?.[1] ?? "80") === (ours.port || "80")
  );
}

export function refuseForeignHost(req: Request, res: Response, next: NextFunction): void {
  // A whole URL for a path (RFC 9112, 3.2.2) is what proxies are asked; it names a host of its own.
  if (!req.url.startsWith("/")) return void res.status(400).type("text/plain").send("Bad request");
  if (isOurHost(req.headers.host)) next();
  else res.status(421).type("text/plain").send("Misdirected request");
}

/** Whether a request that changes something was made by our own pages: by Sec-Fetch-Site, else by Origin. */
export function isSameOrigin(headers: { origin?: string; "sec-fetch-site"?: string }): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  const origin = headers.origin;
  if (!origin || !URL.canParse(origin)) return false;
  const { protocol, host } = new URL(origin);
  return protocol === new URL(env().APP_URL).protocol && isOurHost(host);
}

/** Mail programs press here for their reader (RFC 8058): from nowhere, without a cookie. The signed link is the right. */
const ONE_CLICK = /^\/letters\/stop\/[\w.-]{1,80}$/;

export function refuseForeignOrigin(req: Request, res: Response, next: NextFunction): void {
  const reads = req.method === "GET" || req.method === "HEAD";
  if (reads || isSameOrigin(req.headers as never) || ONE_CLICK.test(req.path)) next();
  else res.status(403).type("text/plain").send("This request came from another site.");
}

const BODY_LIMIT = 256 * 1024;
const UPLOAD_LIMIT = 11 * 1024 * 1024;
/** Where a form may bring files along. */
const TAKES_FILES =
  /^\/(attachments|threads\/new|threads\/[\w-]+\/replies|posts\/\w+\/edit|ideas\/new)(\.data)?$/;

function bodyLimit({ path, headers }: Request): number {
  const files = headers["content-type"]?.startsWith("multipart/form-data") && TAKES_FILES.test(path);
  return files ? UPLOAD_LIMIT : BODY_LIMIT;
}

/** Forms are small. What does not say its length is not taken (RFC 9110, 15.5.12). */
export function limitBody(req: Request, res: Response, next: NextFunction): void {
  if (req.method === "GET" || req.method === "HEAD") return next();
  const length = req.headers["content-length"];
  const refused = req.headers["transfer-encoding"] ? 411 : Number(length ?? 0) > bodyLimit(req) ? 413 : 0;
  if (!refused) return next();
  res
    .status(refused)
    .set("Connection", "close")
    .type("text/plain")
    .send(refused === 413 ? "Too large" : "Length required");
}
