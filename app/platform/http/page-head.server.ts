import type { AppLoadContext, MetaDescriptor } from "@remix-run/node";
import { isSignedIn } from "~/platform/actor";
import { env } from "~/platform/env.server";

interface About {
  title: string;
  /** What stands in the browser's tab, where it is more than the title and our name. */
  tab?: string;
  description?: string;
  /** The one address of this page; null for one that has none, such as a later page of a list. */
  path: string | null;
  kind?: "website" | "article" | "profile";
  /** Its feeds, by what stands after the format: "latest", "categories/tyres". */
  feed?: { about: string; title: string };
  /** Its own picture, 1200 × 630, where it has one. */
  picture?: string;
  /** Whether other sites may show it by its address: see routes/machines/oembed. */
  embeds?: boolean;
  /** JSON-LD, in schema.org's words. */
  data?: object[];
}

/** The address of a list's first page in its usual order; its other pages and orders have none of their own. */
export function firstPage(request: Request): string | null {
  const { pathname, search } = new URL(request.url);
  return search ? null : pathname;
}

const LONGEST = 300;

/**
 * A page's head. Guests get all of it, since crawlers, feed readers and those who share links come as guests; who is
 * signed in gets a title. Made on the server, so that no browser is sent the code for it.
 */
export function pageHead({ actor, language }: AppLoadContext, about: About): MetaDescriptor[] {
  const title = about.tab ?? `${about.title} · Kohtaamo`;
  const description = about.description?.slice(0, LONGEST) ?? "";
  const head: MetaDescriptor[] = [
    { title },
    ...(description ? [{ name: "description", content: description }] : []),
  ];
  if (isSignedIn(actor)) return head;
  const { APP_URL } = env();
  if (about.path !== null) {
    const url = new URL(APP_URL + about.path).href;
    head.push({ tagName: "link", rel: "canonical", href: url }, { property: "og:url", content: url });
  }
  head.push(
    { property: "og:site_name", content: "Kohtaamo" },
    { property: "og:type", content: about.kind ?? "website" },
    { property: "og:title", content: about.title.slice(0, LONGEST) },
    { property: "og:locale", content: language === "fi" ? "fi_FI" : "en_GB" },
    { property: "og:image", content: APP_URL + (about.picture ?? "/icon-512.png") },
    { name: "twitter:card", content: about.picture ? "summary_large_image" : "summary" },
  );
  if (about.picture)
    head.push(
      { property: "og:image:width", content: "1200" },
      { property: "og:image:height", content: "630" },
    );
  if (description) head.push({ property: "og:description", content: description });
  if (about.feed) {
    const { about: name, title: words } = about.feed;
    for (const [format, type] of [
      ["rss", "application/rss+xml"],
      ["atom", "application/atom+xml"],
    ]) {
      const href = `${APP_URL}/feeds/${format}/${name}`;
      head.push({ tagName: "link", rel: "alternate", type, title: words, href });
    }
  }
  if (about.embeds && about.path !== null) {
    const address = encodeURIComponent(new URL(APP_URL + about.path).href);
    const href = `${APP_URL}/oembed?url=${address}`;
    head.push({ tagName: "link", rel: "alternate", type: "application/json+oembed", title, href });
  }
  for (const each of about.data ?? [])
    head.push({ "script:ld+json": { "@context": "https://schema.org", ...each } });
  return head;
}
