import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client";
import { posts } from "#db/schema/posts";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { attaching } from "./attaching.server";
import type { Written } from "./writing.server";

interface PostRow {
  threadId: string;
  number: number;
  bodySource: string;
  body: Written;
  language: "en" | "fi";
  replyToId: string | null;
  official: boolean;
  submissionId: string | null;
  /** The draft that this was. */
  draft?: string;
}

/** A post with what follows from it at once: whom it mentions, and that its author has read so far and keeps track. */
export async function insertPost(
  tx: Tx,
  author: Person,
  row: PostRow,
): Promise<{ postId: string; mentions: string[] }> {
  const postId = newId();
  await tx.insert(posts).values({
    id: postId,
    threadId: row.threadId,
    number: row.number,
    authorId: author.customerId,
    bodySource: row.bodySource,
    bodyHtml: row.body.html,
    rendererVersion: row.body.rendererVersion,
    excerpt: row.body.excerpt,
    language: row.language,
    replyToId: row.replyToId,
    officialAt: row.official ? sql`now()` : null,
    submissionId: row.submissionId,
  });
  const by = sql`${author.customerId}::uuid`;
  const post = sql`(select ${postId}::uuid as id, ${row.threadId}::uuid as thread_id, ${row.number}::int as number) as post`;
  const told = await tx.execute<{ id: string }>(sql`
    with mentioned as (${mentioning(row.body.mentions, post)}
    ), attached as (${attaching(by, row.body.html, post)}
    ), drafted as (delete from drafts where customer_id = ${by} and context = ${row.draft ?? ""}
    ), reading as (${readingUpTo(by, post)}
    ), following as (${following(by, row.number === 1 ? "watching" : "tracking", post)})
    select customer_id as id from mentioned`);
  return { postId, mentions: told.map(({ id }) => id) };
}

// Parts of a statement that writes a post, each of the post's id, thread_id and number as `post` has them.

/** Handles that are someone's become rows; the rest stay words. Returns each customer_id. */
export function mentioning(handles: string[], post: SQL): SQL {
  if (handles.length === 0) return sql`select null::uuid as customer_id where false`;
  return sql`
    insert into mentions (post_id, customer_id) select post.id, c.id from ${post}, customers c
    where lower(c.handle) in ${handles.slice(0, 20)} and c.erased_at is null
    returning customer_id`;
}

/** Who writes has read so far. */
export function readingUpTo(reader: SQL, post: SQL): SQL {
  return sql`
    insert into read_states (customer_id, thread_id, last_read_number) select ${reader}, post.thread_id, post.number from ${post}
    on conflict (customer_id, thread_id) do update set last_read_number = excluded.last_read_number, at = now()`;
}

/**
 * Who takes part follows by itself: as he prefers in general, and his own thread closely. What he has chosen for this
 * thread stays.
 */
export function following(follower: SQL, level: "watching" | "tracking", post: SQL): SQL {
  const preferred = sql`coalesce((select taking_part from notification_preferences where customer_id = ${follower}), 'tracking')`;
  return sql`
    insert into subscriptions (customer_id, subject_type, subject_id, level)
    select ${follower}, 'thread', post.thread_id, ${level === "watching" ? sql`'watching'` : preferred} from ${post}
    where ${preferred} <> 'never'
    on conflict do nothing`;
}
