import { element, xmlDeclaration, type Markup } from "./xml";

export interface FeedEntry {
  /** Stays the same whatever is edited. */
  id: string;
  url: string;
  title: string;
  html: string;
  summary: string;
  language: string;
  author: { name: string; url: string };
  created: Date;
  updated: Date;
  tags: string[];
}

export interface Feed {
  title: string;
  description: string;
  language: string;
  /** The page that it tells of, and the feed itself. */
  url: string;
  self: string;
  entries: FeedEntry[];
}

export const feedFormats = ["rss", "atom"] as const;
export type FeedFormat = (typeof feedFormats)[number];

export const feedTypes: Record<FeedFormat, string> = {
  rss: "application/rss+xml; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
};

/** The newest change in a feed; the beginning of time for an empty one. */
export function feedUpdated({ entries }: Feed): Date {
  return new Date(Math.max(0, ...entries.map((entry) => entry.updated.getTime())));
}

export function writeFeed(feed: Feed, format: FeedFormat): string {
  return xmlDeclaration + (format === "rss" ? rss(feed) : atom(feed)).xml;
}

/** RSS 2.0. */
function rss(feed: Feed): Markup {
  const item = (entry: FeedEntry) =>
    element(
      "item",
      {},
      element("title", {}, entry.title),
      element("link", {}, entry.url),
      element("guid", { isPermaLink: "false" }, entry.id),
      element("pubDate", {}, entry.created.toUTCString()),
      element("dc:creator", {}, entry.author.name),
      ...entry.tags.map((tag) => element("category", {}, tag)),
      element("description", {}, entry.summary),
      element("content:encoded", {}, entry.html),
    );
  return element(
    "rss",
    {
      version: "2.0",
      "xmlns:atom": "http://www.w3.org/2005/Atom",
      "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    },
    element(
      "channel",
      {},
      element("title", {}, feed.title),
      element("link", {}, feed.url),
      element("description", {}, feed.description),
      element("language", {}, feed.language),
      element("lastBuildDate", {}, feedUpdated(feed).toUTCString()),
      element("atom:link", { rel: "self", type: "application/rss+xml", href: feed.self }),
      ...feed.entries.map(item),
    ),
  );
}

/** RFC 4287. */
function atom(feed: Feed): Markup {
  const entry = (each: FeedEntry) =>
    element(
      "entry",
      { "xml:lang": each.language },
      element("id", {}, each.id),
      element("title", {}, each.title),
      element("link", { rel: "alternate", type: "text/html", href: each.url }),
      element("published", {}, each.created.toISOString()),
      element("updated", {}, each.updated.toISOString()),
      element("author", {}, element("name", {}, each.author.name), element("uri", {}, each.author.url)),
      ...each.tags.map((tag) => element("category", { term: tag })),
      element("summary", {}, each.summary),
      element("content", { type: "html" }, each.html),
    );
  return element(
    "feed",
    { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.language },
    element("id", {}, feed.self),
    element("title", {}, feed.title),
    element("subtitle", {}, feed.description),
    element("link", { rel: "alternate", type: "text/html", href: feed.url }),
    element("link", { rel: "self", type: "application/atom+xml", href: feed.self }),
    element("updated", {}, feedUpdated(feed).toISOString()),
    ...feed.entries.map(entry),
  );
}
