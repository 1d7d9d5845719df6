import { createHash } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import type { EventType, RecordedEvent } from "~/events/catalogue";
import { fromPublicId } from "~/platform/ids";
import { guestPreferences, hasSession } from "./preferences.server";
import { isOurHost } from "./security.server";

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** Relative times in a page grow old; a minute is the most they may be off before the browser's own clock takes over. */
const KEEP_MS = 60_000;
const MOST_BYTES = 48 * 1024 * 1024;

/** The pages that are the same for every guest. What holds a token or a form of one's own is never among them. */
const KEPT =
  /^\/(?:$|categories(?:\/[\w-]+)?$|threads$|threads\/[\w-]+-[0-9a-z]{26}$|ideas$|ideas\/[\w-]+-[0-9a-z]{26}$|roadmap$|challenges(?:\/[\w-]+)?$|releases(?:\/[\w-]+)?$|people\/\w+$|leaderboard$|badges(?:\/[\w-]+)?$|help$|privacy$|sitemap\.xml$|feeds\/(?:rss|atom)\/[\w/%-]+$)/;
const THREAD = /^\/(?:threads|ideas)\/([\w-]+-[0-9a-z]{26})$/;

/** Where people's points and badges show, and what changes them. */
const STANDING = /^\/(?:$|people\/|leaderboard|badges)/;
const ofStanding = new Set<EventType>(["points.moved", "level.reached", "badge.awarded"]);

/** What no guest's page shows. */
const unseen = new Set<EventType>([
  "notification.added",
  "customer.sessions_ended",
  "account.facts_changed",
  "flag.decided",
  "sanction.imposed",
  "sanction.lifted",
  "submission.decided",
  "challenge.judge_invited",
  "challenge.consent_asked",
  "appeal.decided",
  "case.message_added",
  "case.assigned",
]);

type Encoding = "br" | "gzip" | "identity";

interface Page {
  bodies: Record<Encoding, Buffer>;
  etag: string;
  headers: OutgoingHttpHeaders;
  threadId: string | null;
  /** Whether people's points show on it. */
  standing: boolean;
}

export type Render = (url: string, req: IncomingMessage) => Promise<Response>;

/**
 * Whole pages for guests, kept in memory and compressed once, by address, language and theme. Events drop them: a
 * thread's own page when something happens in it, all other pages at any event that they could show.
 */
export class GuestPages {
  #pages = new LRUCache<string, Page>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ bodies }) => bodies.br.length + bodies.gzip.length + bodies.identity.length,
    ttl: KEEP_MS,
  });
  #rendering = new Map<string, Promise<Page | Response>>();
  /** Counts what was dropped: a page whose rendering began before a drop is not kept. */
  #drops = 0;

  constructor(private readonly render: Render) {}

  /** Answers the request if it is a guest's for such a page; otherwise leaves it alone and says false. */
  answer(req: IncomingMessage, res: ServerResponse): boolean {
    if (req.method !== "GET" && req.method !== "HEAD") return false;
    const url = req.url ?? "";
    const mark = url.indexOf("?");
    const path = mark < 0 ? url : url.slice(0, mark);
    if (
      url.length > 200 ||
      !KEPT.test(path) ||
      hasSession(req.headers.cookie) ||
      !isOurHost(req.headers.host)
    )
      return false;
    const { language, theme } = guestPreferences(req);
    const key = `${language} ${theme} ${url}`;
    const page = this.#pages.get(key);
    if (page) send(req, res, page);
    else void this.#make(key, url, path, req, res);
    return true;
  }

  /** Drops what these events have made old. */
  hear(events: RecordedEvent[]): void {
    const threads = new Set<string>();
    let lists = false;
    let standing = false;
    for (const { type, threadId } of events) {
      if (unseen.has(type)) continue;
      // A name stands on every page where its owner wrote.
      if (type === "customer.profile_changed") return this.clear();
      // Whoever may read a place now, and under which address: it may be another than a moment ago, on every page.
      if (type === "category.changed" || type === "board.changed" || type === "idea.statuses_changed")
        return this.clear();
      // An idea is named by others that are like it, or have come from it.
      if (type === "idea.moved") return this.clear();
      // Its question stands on the page of each idea that takes part.
      if (type === "challenge.changed") return this.clear();
      if (ofStanding.has(type)) standing = true;
      else lists = true;
      if (threadId) threads.add(threadId);
    }
    if (!lists && !standing) return;
    this.#drops++;
    for (const [key, page] of this.#pages.entries()) {
      const listed = page.threadId === null && (lists || page.standing);
      if (listed || (page.threadId && threads.has(page.threadId))) this.#pages.delete(key);
    }
  }

  clear(): void {
    this.#drops++;
    this.#pages.clear();
  }

  async #make(
    key: string,
    url: string,
    path: string,
    req: IncomingMessage,
    res: ServerResponse,
  ): Promise<void> {
    let making = this.#rendering.get(key);
    if (!making) {
      const drops = this.#drops;
      making = this.#fresh(url, path, req).then((made) => {
        if (!(made instanceof Response) && drops === this.#drops) this.#pages.set(key, made);
        return made;
      });
      this.#rendering.set(key, making);
      making.finally(() => this.#rendering.delete(key)).catch(() => {});
    }
    try {
      const made = await making;
      if (made instanceof Response) await pass(made, res);
      else send(req, res, made);
    } catch {
      if (!res.headersSent) res.writeHead(500, { "Content-Type": "text/plain", "Cache-Control": "no-store" });
      res.end("Something broke on our side.");
    }
  }

  async #fresh(url: string, path: string, req: IncomingMessage): Promise<Page | Response> {
    const response = await this.render(url, req);
    if (response.status !== 200 || response.headers.has("Set-Cookie")) return response;
    const identity = Buffer.from(await response.arrayBuffer());
    const [br, gz] = await Promise.all([
      toBrotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
      toGzip(identity, { level: 6 }),
    ]);
    const headers = Object.fromEntries(response.headers) as OutgoingHttpHeaders;
    headers["cache-control"] = "private, no-cache";
    headers["vary"] = "Cookie, Accept-Language, Accept-Encoding";
    return {
      bodies: { br, gzip: gz, identity },
      etag: createHash("sha256").update(identity).digest("base64url").slice(0, 27),
      headers,
      threadId: fromPublicId(THREAD.exec(path)?.[1]),
      standing: STANDING.test(path),
    };
  }
}

function send(req: IncomingMessage, res: ServerResponse, page: Page): void {
  const accepts = req.headers["accept-encoding"] ?? "";
  const encoding: Encoding = /\bbr\b/.test(accepts) ? "br" : /\bgzip\b/.test(accepts) ? "gzip" : "identity";
  const etag = `"${page.etag}-${encoding}"`;
  if (req.headers["if-none-match"]?.includes(etag)) {
    res.writeHead(304, { etag, "cache-control": page.headers["cache-control"], vary: page.headers["vary"] });
    return void res.end();
  }
  const body = page.bodies[encoding];
  const headers: OutgoingHttpHeaders = { ...page.headers, etag, "content-length": body.length };
  if (encoding !== "identity") headers["content-encoding"] = encoding;
  res.writeHead(200, headers);
  res.end(req.method === "HEAD" ? undefined : body);
}

/** What is not kept (a redirect, a 404) goes through as it is. */
async function pass(response: Response, res: ServerResponse): Promise<void> {
  const body = Buffer.from(await response.clone().arrayBuffer());
  for (const cookie of response.headers.getSetCookie()) res.appendHeader("Set-Cookie", cookie);
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== "set-cookie"));
  res.writeHead(response.status, {
    "cache-control": "private, no-store",
    ...headers,
    "content-length": body.length,
  });
  res.end(body);
}
