import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { boards, type BoardField } from "#db/schema/places";
import { face } from "~/domain/community/reading.server";
import type { Face } from "~/domain/community/thread-view";
import { publicLabel, visibleBoards, visibleThreads } from "~/domain/community/visibility.server";
import type { Actor } from "~/platform/actor";
import { fromPublicId, toPublicId } from "~/platform/ids";
import type { IdeaOrder, IdeaStatus } from "./idea";
import { backedBy } from "./wordings.server";

export const ideasPerPage = 20;
/** In the statement's text: as a parameter it would have PostgreSQL plan the list anew each time. */
const oneMore = sql`limit 21`;

export interface IdeaLine {
  id: string;
  kind: "idea";
  slug: string;
  title: string;
  excerpt: string;
  language: "en" | "fi";
  createdAt: string;
  replyCount: number;
  status: IdeaStatus;
  /** What the house calls it more exactly, for everyone; null for the usual name. */
  label: { en: string; fi: string } | null;
  voteCount: number;
  /** The viewer's own vote. */
  voted: boolean;
  board: { slug: string; name: { en: string; fi: string } };
  author: Face;
}

export interface IdeaFilter {
  order: IdeaOrder;
  board?: string;
  status?: IdeaStatus;
  /** Only those that the viewer has voted for. */
  mine?: boolean;
  /** The key of the last idea of the page before. */
  after?: string | null;
}

/** One page of ideas with the viewer's own votes, in one query, and the key of the next page. */
export async function listIdeas(
  actor: Actor,
  filter: IdeaFilter,
): Promise<{ ideas: IdeaLine[]; next: string | null }> {
  const { key, beyond } = orders[filter.order];
  const after = readKey(filter.after);
  const conditions = [
    visibleThreads(actor),
    filter.status ? sql`ideas.status = ${filter.status}` : sql`ideas.status <> 'merged'`,
    filter.board ? sql`b.slug = ${filter.board}` : undefined,
    filter.mine ? backedBy(actor, sql`threads.id`) : undefined,
    after ? beyond(after.value, after.id) : undefined,
  ].filter((condition) => condition !== undefined);
  // As the indexes are ordered: without that they would not serve.
  const order =
    filter.order === "new"
      ? sql`ideas.thread_id desc`
      : sql`${key} desc nulls last, ideas.thread_id desc nulls last`;
  // The page first, by its index; only its own rows are then dressed.
  const rows = await db.execute<{ line: IdeaLine; key: number }>(sql`
    with page as materialized (
      select ideas.thread_id as id, coalesce(${key}, 0)::float8 as key, row_number() over (order by ${order}) as place
      from ideas join threads on threads.id = ideas.thread_id join boards b on b.id = threads.board_id
      where ${sql.join(conditions, sql` and `)}
      order by ${order} ${oneMore}
    )
    select ${ideaLine(actor)} as line, page.key from page, ${ideaLineTables} where ideas.thread_id = page.id order by page.place`);
  const page = rows.slice(0, ideasPerPage);
  const last = page.at(-1);
  const next = rows.length > ideasPerPage && last ? writeKey(filter.order, last.key, last.line.id) : null;
  return { ideas: page.map((row) => row.line), next };
}

const orders: Record<IdeaOrder, { key: SQL; beyond: (value: number, id: string) => SQL }> = {
  trending: {
    key: sql`ideas.score`,
    beyond: (value, id) => sql`(ideas.score, ideas.thread_id) < (${value}::float8, ${id}::uuid)`,
  },
  top: {
    key: sql`ideas.vote_count`,
    beyond: (value, id) =>
      sql`(ideas.vote_count, ideas.thread_id) < (${Math.round(value)}::int, ${id}::uuid)`,
  },
  // Ids are sortable by time: the newest idea has the greatest.
  new: { key: sql`null`, beyond: (_, id) => sql`ideas.thread_id < ${id}::uuid` },
};

/** "3045.25_06f…": the sort value and the id. Ids alone where they are the order. */
function writeKey(order: IdeaOrder, value: number, id: string): string {
  return order === "new" ? toPublicId(id) : `${value}_${toPublicId(id)}`;
}

function readKey(key: string | null | undefined): { value: number; id: string } | null {
  const [, value = "0", digits] = /^(?:(-?[\d.e+-]{1,24})_)?([0-9a-z]{26})$/.exec(key ?? "") ?? [];
  const id = fromPublicId(digits);
  const number = Number(value);
  return id && Number.isFinite(number) && Math.abs(number) < 2 ** 31 ? { value: number, id } : null;
}

/** An idea as lists show it. */
export const ideaLine = (actor: Actor) => sql`jsonb_build_object(
  'id', threads.id, 'kind', 'idea', 'slug', threads.slug, 'title', threads.title, 'language', threads.language,
  'createdAt', threads.created_at, 'replyCount', threads.reply_count, 'status', ideas.status, 'label', ${publicLabel(sql`ideas.status_id`)}, 'voteCount', ideas.vote_count,
  'excerpt', coalesce((select p.excerpt from posts p where p.thread_id = threads.id and p.number = 1 and p.hidden_at is null and p.deleted_at is null), ''),
  'voted', ${backedBy(actor, sql`threads.id`)},
  'board', jsonb_build_object('slug', b.slug, 'name', b.name), 'author', ${face("a")})`;

export const ideaLineTables = sql`ideas join threads on threads.id = ideas.thread_id join boards b on b.id = threads.board_id
  join customers a on a.id = threads.author_id`;

export type Board = {
  id: string;
  slug: string;
  name: { en: string; fi: string };
  description: { en: string; fi: string };
  /** Closed for new ideas. */
  archived: boolean;
};

/** The boards that the actor may read, in their order. */
export async function listBoards(actor: Actor): Promise<Board[]> {
  return db.execute<Board>(sql`
    select id, slug, name, description, archived_at is not null as archived
    from boards where ${visibleBoards(actor)} order by position, slug`);
}

/** Those where the actor may suggest something, with what each asks besides. */
export async function openBoards(actor: Actor): Promise<(Board & { fields: BoardField[] })[]> {
  return db.execute<Board & { fields: BoardField[] }>(sql`
    select id, slug, name, description, false as archived, fields
    from boards where ${visibleBoards(actor)} and archived_at is null order by position, slug`);
}

/** Where a board's former address leads, if the actor may see it. */
export async function movedBoard(actor: Actor, slug: string): Promise<string | null> {
  const [row] = await db.execute<{ slug: string }>(sql`
    select ${boards.slug} as slug from board_slugs s join ${boards} on ${boards.id} = s.board_id
    where s.slug = ${slug} and ${visibleBoards(actor)}`);
  return row?.slug ?? null;
}
