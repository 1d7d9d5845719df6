import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { isSignedIn, type Actor } from "~/platform/actor";
import { limit } from "~/platform/limit.server";
import { authorize, allowed, denied } from "~/platform/refusal";
import { findPost, type FoundPost } from "./finding.server";
import { face } from "./reading.server";
import type { Face } from "./thread-view";
import type { ThreadKind } from "./thread";
import { visibleThreads } from "./visibility.server";

/** Keeps a post for oneself, or lets it go; nobody is told. Pressed twice with the same wish, it stays as wished. */
export async function bookmarkPost(actor: Actor, postId: string, on: boolean): Promise<FoundPost> {
  authorize(isSignedIn(actor) ? allowed : denied("errors:sign_in_first"));
  const post = await findPost(actor, postId);
  if (!isSignedIn(actor)) return post;
  await limit("reaction", actor);
  await db.execute(
    on
      ? sql`insert into bookmarks (customer_id, post_id) values (${actor.customerId}, ${postId}) on conflict do nothing`
      : sql`delete from bookmarks where customer_id = ${actor.customerId} and post_id = ${postId}`,
  );
  return post;
}

export interface BookmarkLine {
  postId: string;
  number: number;
  excerpt: string;
  language: "en" | "fi";
  author: Face;
  at: string;
  thread: { id: string; kind: ThreadKind; slug: string; title: string; language: "en" | "fi" };
}

const AT_ONCE = 20;

/** One's bookmarks, the newest first; what one may no longer see, or is gone, is not among them. */
export async function listBookmarks(
  actor: Actor,
  before?: string,
): Promise<{ lines: BookmarkLine[]; older: string | null }> {
  authorize(isSignedIn(actor) ? allowed : denied("errors:sign_in_first"));
  const [at, id] = /^(.{20,30})_([0-9a-f-]{36})$/.exec(before ?? "")?.slice(1) ?? [];
  const key =
    at && id && !Number.isNaN(Date.parse(at))
      ? sql`and (b.created_at, b.post_id) < (${at}::timestamptz, ${id}::uuid)`
      : sql``;
  const rows = await db.execute<{ line: BookmarkLine }>(sql`
    select jsonb_build_object('postId', p.id, 'number', p.number, 'excerpt', p.excerpt, 'language', p.language,
      'author', ${face("a")}, 'at', b.created_at, 'thread', jsonb_build_object('id', threads.id, 'kind', threads.kind,
      'slug', threads.slug, 'title', threads.title, 'language', threads.language)) as line
    from bookmarks b join posts p on p.id = b.post_id join threads on threads.id = p.thread_id
      join customers a on a.id = p.author_id
    where b.customer_id = ${actor.customerId}::uuid and p.hidden_at is null and p.deleted_at is null
      and ${visibleThreads(actor)} ${key}
    order by b.created_at desc, b.post_id desc limit ${AT_ONCE + 1}`);
  const lines = rows.slice(0, AT_ONCE).map((row) => row.line);
  const last = lines.at(-1);
  return {
    lines,
    older: rows.length > AT_ONCE && last ? `${new Date(last.at).toISOString()}_${last.postId}` : null,
  };
}
