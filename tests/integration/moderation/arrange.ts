import type postgres from "postgres";
import { newId } from "~/platform/ids";
import type { Person } from "~/platform/actor";
import { forgetWatched } from "~/platform/watching.server";
import type { WatchedAction } from "~/platform/watched-words";

/** A word that is watched from now on. */
export async function watched(
  sql: postgres.Sql,
  by: Person,
  expression: string,
  action: WatchedAction,
): Promise<void> {
  await sql`insert into watched_words ${sql({ id: newId(), expression, action, created_by_id: by.customerId })}`;
  forgetWatched();
}

export async function heldOf(sql: postgres.Sql, author: Person) {
  return sql<
    { id: string; reasons: string[]; decision: string | null; kind: string; post_id: string | null }[]
  >`
    select id, reasons, decision, kind, post_id from held_submissions where customer_id = ${author.customerId} order by created_at`;
}

export async function countPosts(sql: postgres.Sql, author: Person): Promise<number> {
  const [row] = await sql<
    { count: number }[]
  >`select count(*)::int as count from posts where author_id = ${author.customerId}`;
  return row!.count;
}

/** What the bell tells a person, newest first. */
export async function bellsOf(sql: postgres.Sql, who: Person): Promise<string[]> {
  const rows = await sql<{ kind: string }[]>`
    select kind from notifications where customer_id = ${who.customerId} order by created_at desc, id desc`;
  return rows.map(({ kind }) => kind);
}

export async function lettersTo(sql: postgres.Sql, who: Person): Promise<string[]> {
  const rows = await sql<{ text: string }[]>`
    select subject || ' ' || text as text from mails where to_address = ${who.email} order by created_at desc, id desc`;
  return rows.map(({ text }) => text);
}
