import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Actor } from "~/platform/actor";
import { postPath, threadPath } from "./addresses";
import { findThread } from "./finding.server";
import { maySee, type SeenThread } from "./policy";
import { placeOfThread } from "./visibility.server";

/** What became of a thread that is not there any more: gone, or part of another. Null where it never was, for this actor. */
export async function fateOf(
  actor: Actor,
  id: string,
  number: number | null,
): Promise<{ gone: true } | { gone: false; path: string } | null> {
  const [row] = await db.execute<SeenThread & { mergedIntoId: string | null } & Record<string, unknown>>(sql`
    select t.kind, t.author_id as "authorId", t.private, t.hidden_at is not null as hidden, t.merged_into_id as "mergedIntoId",
      ${placeOfThread} as place
    from threads t left join categories c on c.id = t.category_id left join boards b on b.id = t.board_id
    where t.id = ${id} and t.deleted_at is not null`);
  if (!row || !maySee(actor, row)) return null;
  if (!row.mergedIntoId) return { gone: true };
  const path = (await redirectedPost(actor, id, number ?? 1)) ?? (await pathTo(actor, row.mergedIntoId));
  return path === null ? null : { gone: false, path };
}

/** Where a post stands now that once had this number here; null if there is no such, or none that the actor may see. */
export async function redirectedPost(actor: Actor, threadId: string, number: number): Promise<string | null> {
  const [post] = await db.execute<{ threadId: string; number: number }>(sql`
    select p.thread_id as "threadId", p.number from post_redirects r join posts p on p.id = r.post_id
    where r.thread_id = ${threadId} and r.number = ${number}`);
  if (!post) return null;
  return findThread(actor, post.threadId).then(
    (thread) => postPath(thread, post.number),
    () => null,
  );
}

/** Whether a post of this number stands in the thread. */
export async function standsThere(threadId: string, number: number): Promise<boolean> {
  const [post] = await db.execute(
    sql`select 1 from posts where thread_id = ${threadId} and number = ${number}`,
  );
  return post !== undefined;
}

function pathTo(actor: Actor, id: string): Promise<string | null> {
  return findThread(actor, id).then(threadPath, () => null);
}
