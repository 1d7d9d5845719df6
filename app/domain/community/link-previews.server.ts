import { sql } from "drizzle-orm";
import { Parser } from "htmlparser2";
import { db } from "#db/client";
import { env } from "~/platform/env.server";
import { fetchGuarded } from "~/platform/http/guarded-fetch.server";
import { log } from "~/platform/log.server";
import { readSetting } from "~/platform/settings.server";

/** What a linked page says of itself, shown under the post that names it. Words only: no picture from elsewhere. */
export interface LinkPreview {
  url: string;
  title: string;
  description: string | null;
  site: string;
}

const MOST_A_POST = 3;
const BARE_LINK = /<p><a href="(https?:\/\/[^"]{4,500})"[^>]*>([^<]{4,520})<\/a><\/p>/g;

/** Addresses that stand alone on their line, as our renderer leaves them; our own pages need no card. */
export function bareLinks(html: string): string[] {
  const own = new URL(env().APP_URL).host;
  const links = new Set<string>();
  for (const [, href = "", words] of html.matchAll(BARE_LINK)) {
    const url = href.replaceAll("&amp;", "&");
    if (href !== words && `http://${words}` !== href) continue;
    if (URL.canParse(url) && new URL(url).host !== own) links.add(url);
    if (links.size === MOST_A_POST) break;
  }
  return [...links];
}

/** The cards of these posts, by post number: those that are ready, while staff want them. */
export async function previewsOf(
  posts: { number: number; html: string }[],
): Promise<Record<number, LinkPreview[]>> {
  const named = posts.flatMap(({ number, html }) => bareLinks(html).map((url) => ({ number, url })));
  if (named.length === 0 || !(await arePreviewsOn())) return {};
  const rows = await db.execute<Pick<LinkPreview, keyof LinkPreview>>(sql`
    select url, title, description, site_name as site from link_previews
    where state = 'ready' and title is not null
      and url in (select jsonb_array_elements_text(${JSON.stringify(named.map(({ url }) => url))}::text::jsonb))`);
  const ready = new Map(rows.map((row) => [row.url, row]));
  const cards: Record<number, LinkPreview[]> = {};
  for (const { number, url } of named) {
    const preview = ready.get(url);
    if (preview) (cards[number] ??= []).push(preview);
  }
  return cards;
}

/** Staff may turn the cards off: then nothing is fetched and nothing shown. */
export async function arePreviewsOn(): Promise<boolean> {
  return (await readSetting("link_previews")) !== 0;
}

/** A job: fetches each page that a post names alone on a line, once for all posts. */
export async function previewLinks(
  threadId: string,
  number: number,
  fetchPage = fetchGuarded,
): Promise<void> {
  if (!(await arePreviewsOn())) return;
  const [post] = await db.execute<{ html: string }>(sql`
    select p.body_html as html from posts p join threads t on t.id = p.thread_id
    where p.thread_id = ${threadId} and p.number = ${number} and p.hidden_at is null and p.deleted_at is null
      and not t.private and t.hidden_at is null and t.deleted_at is null`);
  for (const url of post ? bareLinks(post.html) : []) {
    const [ours] = await db.execute(sql`
      insert into link_previews (url) values (${url})
      on conflict (url) do update set state = 'waiting', created_at = now()
        where link_previews.state <> 'ready' and link_previews.created_at < now() - interval '1 day'
      returning url`);
    if (!ours) continue;
    const read = await readPage(url, fetchPage);
    await db.execute(sql`
      update link_previews set state = ${read ? "ready" : "failed"}, title = ${read?.title ?? null},
        description = ${read?.description ?? null}, site_name = ${read?.site ?? null}, fetched_at = now()
      where url = ${url}`);
  }
}

async function readPage(
  url: string,
  fetchPage: typeof fetchGuarded,
): Promise<Omit<LinkPreview, "url"> | null> {
  try {
    const page = await fetchPage(url);
    if (!/^(text\/html|application\/xhtml\+xml)\b/i.test(page.type)) return null;
    return describePage(page.body, page.url.hostname);
  } catch (error) {
    log.info({ reason: (error as Error).message }, "a linked page was not fetched");
    return null;
  }
}

/** Title, description and site of a page: plain text, short, from its head alone. */
export function describePage(html: string, host: string): Omit<LinkPreview, "url"> | null {
  const said: Record<string, string> = {};
  let title = "";
  let inTitle = false;
  const parser = new Parser({
    onopentag(name, { property, name: named, content }) {
      inTitle = name === "title" && title === "";
      const key = (property ?? named)?.toLowerCase();
      if (name === "meta" && key && content) said[key] ??= content;
    },
    ontext: (text) => void (inTitle && (title += text)),
    onclosetag: (name) => void (name === "title" && (inTitle = false)),
  });
  parser.end(html);
  const words = (text: string | undefined, most: number) => plain(text ?? "", most) || null;
  const named = words(said["og:title"], 140) ?? words(title, 140);
  if (!named) return null;
  return {
    title: named,
    description: words(said["og:description"] ?? said.description, 240),
    site: words(said["og:site_name"], 60) ?? host,
  };
}

function plain(text: string, most: number): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Bidi_Control}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return line.length <= most
    ? line
    : `${line
        .slice(0, most - 1)
        .replace(/[\ud800-\udbff]$/, "")
        .trimEnd()}…`;
}
