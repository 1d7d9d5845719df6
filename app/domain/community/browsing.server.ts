import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { threads } from "#db/schema/threads";
import type { Actor } from "~/platform/actor";
import { isId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";
import { threadLines, type ThreadLine } from "./lines.server";
import { readKey, writeKey, type Key } from "./list-keys.server";
import { orderOf, type Order } from "./orders.server";
import type { Browsing, ListView } from "./thread";
import { visibleCategories, visibleThreads } from "./visibility.server";

export type { ThreadLine } from "./lines.server";

export const linesPerPage = 20;

interface ListOptions extends Partial<Browsing> {
  view: ListView;
  categoryId?: string;
  count?: number;
}

/**
 * For pages of so many lines, one line more. It stands in the statement's text: as a parameter it would have PostgreSQL
 * plan the list anew each time, which takes longer than reading it.
 */
const limits: Record<number, SQL> = { 4: sql`limit 5`, 8: sql`limit 9`, 20: sql`limit 21` };

export interface ThreadPageOfLines {
  lines: ThreadLine[];
  /** The key of the page after this one, or null at the end. */
  older: string | null;
  /** The key of the page before this one; null on the first. */
  newer: string | null;
}

/** One page of threads that the actor may see: after the key `before`, or up to the key `after`. */
export async function listThreads(actor: Actor, options: ListOptions): Promise<ThreadPageOfLines> {
  const { view, categoryId, before, after, kind, tag, count = linesPerPage } = options;
  const { period = "all", part = "started" } = options;
  const order = orderOf(actor, { view, period, part });
  const [key, back] = after ? [readKey(after, order.type), true] : [readKey(before, order.type), false];
  const where = [visibleThreads(actor), ...order.where];
  if (categoryId) where.push(sql`${threads.categoryId} = ${categoryId}`);
  if (kind) where.push(sql`${threads.kind} = ${kind}`);
  if (tag) where.push(tagged(tag));
  // Staff see what was hidden, and private feedback, in their desks; the community's lists show them to nobody.
  where.push(sql`${threads.hiddenAt} is null and not ${threads.private}`);

  // What is pinned stands before the first page of its category, or of all, and in none of them.
  const pins = view === "latest" && !kind && !tag;
  const isPinned = sql`(${threads.pinnedAt} is not null and (${threads.pinnedEverywhere} or ${categoryId !== undefined}))`;
  const flow = pins ? [...where, sql`not ${isPinned}`] : where;
  const limit = limits[count] ?? sql`limit ${count + 1}`;
  const paged = pageOf(order, flow, key, back, limit);
  const page = pins && !key ? sql`${pinnedOf([...where, isPinned])} union all ${paged}` : paged;
  const found = await db.execute<{ line: ThreadLine; key: string | null }>(
    threadLines(actor, page, sql`, t.key`),
  );
  const pinned = found.filter((row) => row.key === null).map((row) => row.line);
  const rows = found.filter((row): row is { line: ThreadLine; key: string } => row.key !== null);
  const more = rows.length > count;
  const shown = back ? rows.slice(more ? 1 : 0) : rows.slice(0, count);
  const keyOf = (row: (typeof shown)[number] | undefined) =>
    row ? writeKey(row.key, order.type, row.line.id) : null;
  return {
    lines: [...pinned, ...shown.map((row) => row.line)],
    older: more || back ? keyOf(shown.at(-1)) : null,
    newer: back ? (more ? keyOf(shown[0]) : null) : key ? keyOf(shown[0]) : null,
  };
}

function tagged(slug: string): SQL {
  return sql`exists (select 1 from thread_tags x join tags g on g.id = x.tag_id where x.thread_id = ${threads.id} and g.slug = ${slug})`;
}

/** Before all others, with no key: no page begins at them. */
function pinnedOf(where: SQL[]): SQL {
  return sql`(select ${threads}.*, null as key, row_number() over (order by ${threads.pinnedAt} desc) - 100 as rank
    from ${threads} where ${sql.join(where, sql` and `)} order by rank limit 5)`;
}

/** "nulls last" (backwards: first) is how the indexes are ordered; without it they would not serve. */
function pageOf(
  { joins, rank, type, id }: Order,
  where: SQL[],
  key: Key | null,
  back: boolean,
  limit: SQL,
): SQL {
  const cast = type === "int" ? sql`int` : sql`timestamptz`;
  const from = key
    ? [sql`(${rank}, ${id}) ${back ? sql`>` : sql`<`} (${key.rank}::${cast}, ${key.id}::uuid)`]
    : [];
  const direction = back ? sql`asc nulls first` : sql`desc nulls last`;
  return sql`select ordered.*, row_number() over (order by key desc, id desc) as rank from (
    select ${threads}.*, ${rank} as key from ${threads} ${joins} where ${sql.join([...where, ...from], sql` and `)}
    order by ${rank} ${direction}, ${id} ${direction} ${limit}) ordered`;
}

export interface CategoryHead {
  id: string;
  slug: string;
  name: { en: string; fi: string };
  description: { en: string; fi: string };
  colour: string;
  icon: string;
  audience: "public" | "members" | "segment" | "account" | "staff";
  parentId: string | null;
}

/** A category by its word in the URL, if the actor may see it. */
export async function findCategory(actor: Actor, slug: string): Promise<CategoryHead> {
  const [row] = await db.execute<CategoryHead & Record<string, unknown>>(sql`
    select id, slug, name, description, colour, icon, audience, parent_id as "parentId" from categories
    where slug = ${slug} and ${visibleCategories(actor)}`);
  if (!row) throw notFound();
  return row;
}

export async function findCategoryById(actor: Actor, id: string): Promise<{ id: string; slug: string }> {
  const [row] = isId(id)
    ? await db.execute<{ id: string; slug: string }>(
        sql`select id, slug from categories where id = ${id} and ${visibleCategories(actor)}`,
      )
    : [];
  if (!row) throw notFound();
  return row;
}
