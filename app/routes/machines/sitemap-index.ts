import type { LoaderFunctionArgs } from "@remix-run/node";
import { sitemapParts } from "~/domain/community/sitemap.server";
import { serving } from "~/platform/http/answer.server";
import { env } from "~/platform/env.server";
import { toPublicId } from "~/platform/ids";
import { element, xmlDeclaration } from "~/platform/xml";

/** The index of all sitemaps: what a guest may read, and nothing else. */
export function loader({ context }: LoaderFunctionArgs) {
  return serving(context.language, async () => {
    const [threads, people] = await Promise.all([sitemapParts("threads"), sitemapParts("people")]);
    const parts = [
      "places/all",
      ...threads.map((first) => `threads/${toPublicId(first)}`),
      ...people.map((first) => `people/${toPublicId(first)}`),
    ];
    const index = element(
      "sitemapindex",
      { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" },
      ...parts.map((part) => element("sitemap", {}, element("loc", {}, `${env().APP_URL}/sitemaps/${part}`))),
    );
    return new Response(xmlDeclaration + index.xml, {
      headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=600" },
    });
  });
}
