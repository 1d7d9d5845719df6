import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { personPath, threadPath } from "~/domain/community/addresses";
import { authorsFrom, openCategories, threadsFrom } from "~/domain/community/sitemap.server";
import { listTags } from "~/domain/community/tag-browsing.server";
import { challengePath } from "~/domain/ideas/challenges/challenge";
import { announcedChallenges } from "~/domain/ideas/challenges/reading.server";
import { listReleases } from "~/domain/ideas/releases.server";
import { guest } from "~/platform/actor";
import { env } from "~/platform/env.server";
import { serving } from "~/platform/http/answer.server";
import { fromPublicId } from "~/platform/ids";
import { limit } from "~/platform/limit.server";
import { notFound } from "~/platform/refusal";
import { element, xmlDeclaration } from "~/platform/xml";

type Page = { path: string; changedAt?: string | null }[];

/** One part of the sitemap, sent as it is read: fifty thousand addresses are never in memory at once. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return serving(context.language, async () => {
    const pages = partOf(params.kind, params.first);
    await limit("search", context.ip);
    return new Response(createReadableStreamFromReadable(Readable.from(written(pages))), {
      headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=600" },
    });
  });
}

function partOf(kind: string | undefined, segment: string | undefined): AsyncGenerator<Page> {
  if (kind === "places" && segment === "all") return places();
  const first = fromPublicId(segment);
  if (!first) throw notFound();
  if (kind === "threads")
    return pathsOf(threadsFrom(first), (thread) => ({
      path: threadPath(thread),
      changedAt: thread.changedAt,
    }));
  if (kind === "people") return pathsOf(authorsFrom(first), (person) => ({ path: personPath(person) }));
  throw notFound();
}

const ours = [
  "/",
  "/threads",
  "/ideas",
  "/roadmap",
  "/challenges",
  "/releases",
  "/leaderboard",
  "/badges",
  "/tags",
  "/help",
  "/privacy",
];

async function* places(): AsyncGenerator<Page> {
  yield ours.map((path) => ({ path }));
  yield (await openCategories()).map(({ slug, changedAt }) => ({ path: `/categories/${slug}`, changedAt }));
  yield (await listReleases(guest, null, 1_000)).releases.map(({ slug, updatedAt }) => ({
    path: `/releases/${slug}`,
    changedAt: updatedAt,
  }));
  yield (await announcedChallenges(guest)).map((challenge) => ({ path: challengePath(challenge) }));
  yield (await listTags(guest)).map(({ slug }) => ({ path: `/tags/${encodeURIComponent(slug)}` }));
}

async function* pathsOf<R>(pages: AsyncGenerator<R[]>, path: (row: R) => Page[number]): AsyncGenerator<Page> {
  for await (const rows of pages) yield rows.map(path);
}

async function* written(pages: AsyncGenerator<Page>): AsyncGenerator<Buffer> {
  yield Buffer.from(`${xmlDeclaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n`);
  for await (const page of pages) {
    const urls = page.map(({ path, changedAt }) => {
      const moment = changedAt ? [element("lastmod", {}, new Date(changedAt).toISOString())] : [];
      return element("url", {}, element("loc", {}, new URL(env().APP_URL + path).href), ...moment).xml;
    });
    yield Buffer.from(`${urls.join("\n")}\n`);
  }
  yield Buffer.from("</urlset>\n");
}
