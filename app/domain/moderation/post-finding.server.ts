import { sql } from "drizzle-orm";
import { db, type Database, type Tx } from "#db/client";
import { postPath } from "~/domain/community/addresses";
import { findThread } from "~/domain/community/finding.server";
import { face } from "~/domain/community/reading.server";
import type { Face } from "~/domain/community/thread-view";
import type { ThreadKind } from "~/domain/community/thread";
import { isSignedIn, type Actor } from "~/platform/actor";
import { fromPublicId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";
import { mayModerate } from "./policy";

export type FoundPost = {
  id: string;
  number: number;
  threadId: string;
  authorId: string;
  author: Face;
  html: string;
  language: "en" | "fi";
  createdAt: string;
  hidden: boolean;
  deleted: boolean;
  hiddenReason: string | null;
  hiddenAt: string | null;
  hiddenById: string | null;
  thread: { id: string; title: string; slug: string; kind: ThreadKind };
};

/** A post with where it stands, whoever asks: callers authorise. */
export async function postById(from: Database | Tx, id: string): Promise<FoundPost | undefined> {
  const [row] = await from.execute<{ post: FoundPost }>(sql`
    select jsonb_build_object('id', p.id, 'number', p.number, 'threadId', p.thread_id, 'authorId', p.author_id,
      'author', ${face("a")}, 'html', p.body_html, 'language', p.language, 'createdAt', p.created_at,
      'hidden', p.hidden_at is not null, 'deleted', p.deleted_at is not null, 'hiddenReason', p.hidden_reason, 'hiddenAt', p.hidden_at, 'hiddenById', p.hidden_by_id,
      'thread', jsonb_build_object('id', t.id, 'title', t.title, 'slug', t.slug, 'kind', t.kind)) as post
    from posts p join customers a on a.id = p.author_id join threads t on t.id = p.thread_id where p.id = ${id}`);
  return row?.post;
}

/** A post of a thread that the actor may see; one that its author took away is gone. */
export async function findPost(actor: Actor, id: string): Promise<FoundPost> {
  const post = await postById(db, id);
  if (!post || post.deleted) throw notFound();
  await findThread(actor, post.threadId);
  return post;
}

export function postIdOf(segment: string | undefined): string {
  const id = segment?.length === 26 ? fromPublicId(segment) : null;
  if (!id) throw notFound();
  return id;
}

/** A post for its moderator, or for its own author, who may always read why it was hidden. For nobody else. */
export async function concealablePost(
  actor: Actor,
  id: string,
): Promise<FoundPost & { moderates: boolean; path: string }> {
  const moderates = mayModerate(actor).allowed;
  const post = await postById(db, id);
  const own = isSignedIn(actor) && post?.authorId === actor.customerId && post.hidden;
  if (!post || !(moderates || own)) throw notFound();
  return { ...post, moderates, path: postPath(post.thread, post.number) };
}
