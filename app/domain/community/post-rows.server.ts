import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { mentions, posts } from "#db/schema/community";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
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
  await tx.execute(sql`
    with reading as (
      insert into read_states (customer_id, thread_id, last_read_number) values (${author.customerId}, ${row.threadId}, ${row.number})
      on conflict (customer_id, thread_id) do update set last_read_number = excluded.last_read_number, at = now())
    insert into subscriptions (customer_id, subject_type, subject_id, level)
    values (${author.customerId}, 'thread', ${row.threadId}, ${row.number === 1 ? "watching" : "tracking"})
    on conflict do nothing`);
  return { postId, mentions: await insertMentions(tx, postId, row.body.mentions) };
}

/** Handles that are someone's become rows; the rest stay words. Returns whom. */
async function insertMentions(tx: Tx, postId: string, handles: string[]): Promise<string[]> {
  if (handles.length === 0) return [];
  const known = await tx.execute<{ id: string }>(sql`
    select id from customers where lower(handle) in ${handles.slice(0, 20)} and erased_at is null`);
  if (known.length > 0) await tx.insert(mentions).values(known.map(({ id }) => ({ postId, customerId: id })));
  return known.map(({ id }) => id);
}
