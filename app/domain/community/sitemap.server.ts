import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { categories } from "#db/schema/places";
import { threads } from "#db/schema/threads";
import { guest } from "~/platform/actor";
import { visibleCategories, visibleThreads } from "./visibility.server";

/** sitemaps.org: no more in one file. */
export const mostUrls = 50_000;

/** What a guest may read, and search engines may list. */
const open = sql`${visibleThreads(guest)} and ${threads.hiddenAt} is null and not ${threads.private}`;

const authors = sql`select c.id, c.handle from customers c where c.handle is not null and c.merged_into_id is null
  and c.erased_at is null and exists (select 1 from posts p join ${threads} on ${threads.id} = p.thread_id
    where p.author_id = c.id and p.hidden_at is null and p.deleted_at is null and ${open})`;

/** Where each part of a long list begins: its first id, so that a part is found by key however far on it lies. */
export async function sitemapParts(kind: "threads" | "people", size = mostUrls): Promise<string[]> {
  const all = kind === "threads" ? sql`select ${threads.id} from ${threads} where ${open}` : authors;
  const rows = await db.execute<{ first: string }>(sql`
    select id as first from (select id, row_number() over (order by id) as place from (${all}) every) placed
    where (place - 1) % ${size} = 0 order by id`);
  return rows.map(({ first }) => first);
}

const PAGE = 2_000;

export type SitemapThread = { id: string; slug: string; kind: string; changedAt: string };

/** The threads of the part that begins with this id, a page at a time; each with the moment of its last change. */
export async function* threadsFrom(first: string, most = mostUrls): AsyncGenerator<SitemapThread[]> {
  let from = sql`${threads.id} >= ${first}`;
  for (let left = most; left > 0;) {
    const page = await db.execute<SitemapThread>(sql`
      select ${threads.id}, ${threads.slug}, ${threads.kind}, greatest(${threads.lastActivityAt}, ${threads.solvedAt},
        (select max(p.edited_at) from posts p where p.thread_id = ${threads.id}),
        (select max(s.changed_at) from idea_status_changes s where s.idea_id = ${threads.id})) as "changedAt"
      from ${threads} where ${open} and ${from} order by ${threads.id} limit ${Math.min(PAGE, left)}`);
    if (page.length > 0) yield page;
    if (page.length < Math.min(PAGE, left)) return;
    left -= page.length;
    from = sql`${threads.id} > ${page.at(-1)!.id}`;
  }
}

/** Those who have written in the open, a page at a time. */
export async function* authorsFrom(first: string, most = mostUrls): AsyncGenerator<{ handle: string }[]> {
  let from = sql`id >= ${first}`;
  for (let left = most; left > 0;) {
    const page = await db.execute<{ id: string; handle: string }>(sql`
      select id, handle from (${authors}) every where ${from} order by id limit ${Math.min(PAGE, left)}`);
    if (page.length > 0) yield page;
    if (page.length < Math.min(PAGE, left)) return;
    left -= page.length;
    from = sql`id > ${page.at(-1)!.id}`;
  }
}

/** The categories that are open to all, each with the moment of the last thing said there. */
export async function openCategories(): Promise<{ slug: string; changedAt: string | null }[]> {
  return db.execute<{ slug: string; changedAt: string | null }>(sql`
    select ${categories.slug}, (select max(${threads.lastActivityAt}) from ${threads}
      where ${threads.categoryId} = ${categories.id} and ${open}) as "changedAt"
    from ${categories} where ${visibleCategories(guest)} order by ${categories.position}, ${categories.slug}`);
}
