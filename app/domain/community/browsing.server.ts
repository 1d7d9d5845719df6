import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { threads } from "#db/schema/community";
import type { Actor } from "~/platform/actor";
import { fromPublicId, isId, toPublicId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";
import { threadLines, type ThreadLine } from "./lines.server";
import type { ListView } from "./thread";
import { visibleCategories, visibleThreads } from "./visibility.server";

export type { ThreadLine } from "./lines.server";

export const linesPerPage = 20;

/** Where the next page of a list begins: by the last line's own keys, so that new threads never shift the pages. */
interface Key {
  rank: string;
  id: string;
}

interface ListOptions {
  view: ListView;
  categoryId?: string;
  before?: string | null;
  count?: number;
}

/**
 * For pages of so many lines, one line more. It stands in the statement's text: as a parameter it would have PostgreSQL
 * plan the list anew each time, which takes longer than reading it.
 */
const limits: Record<number, SQL> = { 4: sql`limit 5`, 8: sql`limit 9`, 20: sql`limit 21` };

/** One page of threads that the actor may see. `older` begins the page after it, or is null at the end. */
export async function listThreads(
  actor: Actor,
  { view, categoryId, before, count = linesPerPage }: ListOptions,
): Promise<{ lines: ThreadLine[]; older: string | null }> {
  const key = readKey(view, before);
  const where = [visibleThreads(actor)];
  if (categoryId) where.push(sql`${threads.categoryId} = ${categoryId}`);
  if (view === "unanswered") where.push(sql`${threads.kind} = 'question' and ${threads.solvedAt} is null`);
  // Staff see what was hidden, and private feedback, in their desks; the community's lists show them to nobody.
  where.push(sql`${threads.hiddenAt} is null and not ${threads.private}`);

  // In a category, what is pinned stands before the first page, and in none of them.
  const pins = categoryId !== undefined && view === "latest";
  const flow = pins ? [...where, sql`${threads.pinnedAt} is null`] : where;
  const pinned = pins && !key ? await pinnedLines(actor, where) : [];

  const rows = await db.execute<{ line: ThreadLine }>(
    threadLines(actor, pageOf(view, flow, key, limits[count] ?? sql`limit ${count + 1}`)),
  );
  const lines = rows.slice(0, count).map((row) => row.line);
  const last = lines.at(-1);
  return { lines: [...pinned, ...lines], older: rows.length > count && last ? writeKey(view, last) : null };
}

async function pinnedLines(actor: Actor, where: SQL[]): Promise<ThreadLine[]> {
  const rows = await db.execute<{ line: ThreadLine }>(
    threadLines(
      actor,
      sql`select ${threads}.*, row_number() over (order by ${threads.pinnedAt} desc) as rank from ${threads}
        where ${sql.join([...where, sql`${threads.pinnedAt} is not null`], sql` and `)} order by rank limit 5`,
    ),
  );
  return rows.map((row) => row.line);
}

/** "nulls last" is how the indexes are ordered; without it they would not serve. */
function pageOf(view: ListView, where: SQL[], key: Key | null, limit: SQL): SQL {
  const rank = view === "top" ? sql`${threads.replyCount}` : sql`${threads.lastActivityAt}`;
  const after = key
    ? view === "top"
      ? [sql`(${rank}, ${threads.id}) < (${key.rank}::int, ${key.id}::uuid)`]
      : [sql`(${rank}, ${threads.id}) < (${key.rank}::timestamptz, ${key.id}::uuid)`]
    : [];
  return sql`select ordered.*, row_number() over () as rank from (
    select * from ${threads} where ${sql.join([...where, ...after], sql` and `)}
    order by ${rank} desc nulls last, ${threads.id} desc nulls last ${limit}) ordered`;
}

function writeKey(view: ListView, line: ThreadLine): string {
  const rank = view === "top" ? line.replyCount : new Date(line.lastActivityAt).getTime();
  return `${rank.toString(36)}-${toPublicId(line.id)}`;
}

function readKey(view: ListView, text: string | null | undefined): Key | null {
  if (!text) return null;
  const [, digits, publicId] = /^([0-9a-z]{1,9})-([0-9a-z]{26})$/.exec(text) ?? [];
  const id = fromPublicId(publicId);
  if (!digits || !isId(id)) throw notFound();
  const rank = parseInt(digits, 36);
  if (view === "top") {
    if (rank > 2 ** 31 - 1) throw notFound();
    return { rank: String(rank), id };
  }
  return { rank: new Date(rank).toISOString(), id };
}

export interface CategoryHead {
  id: string;
  slug: string;
  name: { en: string; fi: string };
  description: { en: string; fi: string };
  colour: string;
  icon: string;
  audience: "public" | "members" | "segment" | "account" | "staff";
}

/** A category by its word in the URL, if the actor may see it. */
export async function findCategory(actor: Actor, slug: string): Promise<CategoryHead> {
  const [row] = await db.execute<CategoryHead & Record<string, unknown>>(sql`
    select id, slug, name, description, colour, icon, audience from categories
    where slug = ${slug} and ${visibleCategories(actor)}`);
  if (!row) throw notFound();
  return row;
}
