import type postgres from "postgres";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { slugify, type ThreadKind } from "~/domain/community/thread";

export { board, challenge, guest, people, person, refused } from "../ideas/arrange";

let made = 0;

export type Audience = "public" | "members" | "account" | "staff";

export async function category(
  sql: postgres.Sql,
  audience: Audience = "public",
  accountId: string | null = null,
): Promise<string> {
  const id = newId();
  await sql`insert into categories ${sql({
    id,
    slug: `category-${++made}`,
    name: sql.json({ en: "Tyres", fi: "Renkaat" }),
    description: sql.json({ en: "About tyres", fi: "Renkaista" }),
    colour: "spruce",
    icon: "snowflake",
    audience,
    account_id: accountId,
  })}`;
  return id;
}

export async function account(sql: postgres.Sql): Promise<string> {
  const id = newId();
  await sql`insert into accounts ${sql({ id, name: `Company ${++made}` })}`;
  return id;
}

interface Arranged {
  kind?: ThreadKind;
  title?: string;
  categoryId?: string | null;
  boardId?: string | null;
  private?: boolean;
  hidden?: boolean;
  pinned?: boolean;
  state?: "open" | "locked" | "archived";
  at?: Date;
  replies?: Person[];
}

/** A thread with its opening post and a reply of each of `replies`, as they stand in the database. */
export async function thread(sql: postgres.Sql, author: Person, about: Arranged = {}): Promise<string> {
  const {
    kind = "question",
    title = `How is it with number ${++made}?`,
    replies = [],
    at = new Date(),
  } = about;
  const boardId = about.boardId ?? null;
  const nowhere = kind === "feedback" || boardId !== null;
  const id = newId();
  await sql`insert into threads ${sql({
    id,
    kind,
    category_id: nowhere ? null : (about.categoryId ?? (await category(sql))),
    board_id: boardId,
    author_id: author.customerId,
    last_poster_id: (replies.at(-1) ?? author).customerId,
    title,
    slug: slugify(title),
    language: "en",
    state: about.state ?? "open",
    private: about.private ?? false,
    hidden_at: about.hidden ? at : null,
    pinned_at: about.pinned ? at : null,
    created_at: at,
    last_activity_at: at,
    last_post_number: 1 + replies.length,
    reply_count: replies.length,
  })}`;
  for (const [index, writer] of [author, ...replies].entries()) await post(sql, id, writer, index + 1);
  if (kind === "idea") await sql`insert into ideas ${sql({ thread_id: id })}`;
  return id;
}

export async function post(
  sql: postgres.Sql,
  threadId: string,
  author: Person,
  number: number,
): Promise<string> {
  const id = newId();
  const body = `Words of number ${number}.`;
  await sql`insert into posts ${sql({
    id,
    thread_id: threadId,
    number,
    author_id: author.customerId,
    body_source: body,
    body_html: `<p>${body}</p>`,
    renderer_version: 1,
    excerpt: body,
    language: "en",
  })}`;
  return id;
}

export async function idOfPost(sql: postgres.Sql, threadId: string, number: number): Promise<string> {
  const [row] = await sql<
    { id: string }[]
  >`select id from posts where thread_id = ${threadId} and number = ${number}`;
  return row!.id;
}

/** The events of a thread, in the order of their room versions. */
export async function eventsOf(sql: postgres.Sql, threadId: string) {
  return sql<{ type: string; version: number | null; payload: Record<string, unknown> }[]>`
    select type, room_version::int as version, payload from events where thread_id = ${threadId} order by room_version, seq`;
}

/** How each of several attempts at once ended: its value, or the refusal's code. */
export async function outcomes<T>(attempts: Promise<T>[]): Promise<{ done: T[]; refused: string[] }> {
  const settled = await Promise.allSettled(attempts);
  return {
    done: settled.flatMap((each) => (each.status === "fulfilled" ? [each.value] : [])),
    refused: settled.flatMap((each) =>
      each.status === "rejected" ? [(each.reason as { code?: string }).code ?? String(each.reason)] : [],
    ),
  };
}
