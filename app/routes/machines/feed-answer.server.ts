import { createHash } from "node:crypto";
import { personPath, postPath, threadPath } from "~/domain/community/addresses";
import { readFeed, type FeedPost, type FeedSubject } from "~/domain/community/feeds.server";
import { challengePath } from "~/domain/ideas/challenges/challenge";
import { tellChallenges, type ToldChallenge } from "~/domain/ideas/challenges/reading.server";
import { listReleases, type Release } from "~/domain/ideas/releases.server";
import { readPerson } from "~/domain/insights/person.server";
import type { Language } from "~/i18n/languages";
import { translateIn } from "~/i18n/translate.server";
import { isSignedIn, type Actor } from "~/platform/actor";
import { env } from "~/platform/env.server";
import {
  feedFormats,
  feedTypes,
  feedUpdated,
  writeFeed,
  type Feed,
  type FeedEntry,
} from "~/platform/feed-xml";
import { fromPublicId } from "~/platform/ids";
import { excerptOf } from "~/platform/markdown/text.mjs";
import { notFound } from "~/platform/refusal";

/** Beyond this a reader is better served by the page. */
const MOST_HTML = 40_000;

interface Asked {
  request: Request;
  format: string | undefined;
  /** "latest", "categories/tyres", "threads/words-01h…": what stands after the format. */
  about: string | undefined;
  actor: Actor;
  language: Language;
}

/** A feed, in either format, as this actor sees its subject. */
export async function answerFeed({
  request,
  format: asked,
  about,
  actor,
  language,
}: Asked): Promise<Response> {
  const format = feedFormats.find((each) => each === asked);
  if (!format) throw notFound();
  const [place = "", name = "", ...rest] = (about ?? "").split("/");
  if (rest.length > 0) throw notFound();
  const feed = await feedOf(actor, language, place, name);
  feed.self = env().APP_URL + new URL(request.url).pathname;
  if (isSignedIn(actor)) feed.description = translateIn(language)("machines:feed.own");
  const body = writeFeed(feed, format);
  const headers = {
    "Content-Type": feedTypes[format],
    ETag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`,
    "Last-Modified": feedUpdated(feed).toUTCString(),
    "Cache-Control": isSignedIn(actor) ? "private, no-cache" : "public, max-age=60",
    "X-Robots-Tag": "noindex",
    "Referrer-Policy": "no-referrer",
  };
  if (request.headers.get("If-None-Match")?.includes(headers.ETag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(body, { headers });
}

async function feedOf(actor: Actor, language: Language, place: string, segment: string): Promise<Feed> {
  const t = translateIn(language);
  const made = (title: string, path: string, posts: FeedPost[], ofReplies = false): Feed => ({
    title: `${title} · Kohtaamo`,
    description: t("machines:feed.description"),
    language,
    url: env().APP_URL + path,
    self: "",
    entries: posts.map((post) => entryOf(post, language, ofReplies)),
  });
  const named = async (subject: FeedSubject) => {
    const { name, posts } = await readFeed(actor, subject);
    return { name: name?.[language] ?? "", posts };
  };
  if (place === "latest" || place === "ideas") {
    if (segment) throw notFound();
    const { posts } = await named({ kind: place });
    return made(t(`machines:feed.${place}`), place === "ideas" ? "/ideas" : "/threads", posts);
  }
  if (place === "releases") {
    if (segment) throw notFound();
    const { releases } = await listReleases(actor, null, 30);
    const entries = releases.map((release) => entryOfRelease(release, language));
    return { ...made(t("ideas:release.title"), "/releases", []), entries };
  }
  if (place === "challenges") {
    if (segment) throw notFound();
    const entries = (await tellChallenges(actor)).map((challenge) => entryOfChallenge(challenge, language));
    return { ...made(t("machines:feed.challenges"), "/challenges", []), entries };
  }
  if (place === "categories" || place === "tags") {
    const kind = place === "tags" ? "tag" : "category";
    const slug = decodeURIComponent(segment);
    const { name, posts } = await named({ kind, slug });
    return made(t(`machines:feed.${kind}`, { name }), `/${place}/${encodeURIComponent(slug)}`, posts);
  }
  if (place === "threads") {
    const id = fromPublicId(segment);
    if (!id) throw notFound();
    const { posts } = await named({ kind: "thread", id });
    const thread = posts[0]?.thread;
    if (!thread) throw notFound();
    return made(t("machines:feed.thread", { name: thread.title }), threadPath(thread), posts, true);
  }
  if (place !== "people") throw notFound();
  const person = await readPerson(actor, segment);
  if (person.movedTo) throw notFound();
  const { posts } = await named({ kind: "person", customerId: person.customerId });
  return made(t("machines:feed.person", { name: person.displayName }), personPath(person), posts, true);
}

function entryOf(post: FeedPost, language: Language, ofReplies: boolean): FeedEntry {
  const { thread, author } = post;
  const reply = ofReplies && post.number > 1;
  return {
    id: `urn:uuid:${post.id}`,
    url: env().APP_URL + postPath(thread, post.number),
    title: reply
      ? translateIn(language)("machines:feed.reply", { name: author.name, title: thread.title })
      : thread.title,
    html: post.html.length > MOST_HTML ? "" : abroad(post.html),
    summary: post.excerpt,
    language: post.language,
    author: { name: author.name, url: env().APP_URL + personPath(author) },
    created: new Date(post.createdAt),
    updated: new Date(post.updatedAt),
    tags: post.tags,
  };
}

function entryOfRelease(release: Release, language: Language): FeedEntry {
  return {
    id: `urn:uuid:${release.id}`,
    url: `${env().APP_URL}/releases/${release.slug}`,
    title: release.title[language],
    html: abroad(release.bodyHtml[language]),
    summary: excerptOf(release.bodyHtml[language], 280),
    language,
    author: { name: "Kohtaamo", url: env().APP_URL },
    created: new Date(release.publishedAt!),
    updated: new Date(release.updatedAt > release.publishedAt! ? release.updatedAt : release.publishedAt!),
    tags: [],
  };
}

function entryOfChallenge(challenge: ToldChallenge, language: Language): FeedEntry {
  const announced = new Date(challenge.announcedAt!);
  return {
    id: `urn:uuid:${challenge.id}`,
    url: env().APP_URL + challengePath(challenge),
    title: challenge.question[language],
    html: abroad(challenge.bodyHtml[language]),
    summary: excerptOf(challenge.bodyHtml[language], 280),
    language,
    author: { name: "Kohtaamo", url: env().APP_URL },
    created: announced,
    updated: challenge.resultsAt ? new Date(challenge.resultsAt) : announced,
    tags: [],
  };
}

/** Addresses of ours made whole, in HTML that the renderer has left clean: in a feed reader there is no page to start from. */
function abroad(html: string): string {
  return html.replaceAll(/ (href|src)="\/(?!\/)/g, ` $1="${env().APP_URL}/`);
}
