import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Actor } from "~/platform/actor";
import { notFound } from "~/platform/refusal";
import { maySee, type Place } from "./policy";
import type { ThreadKind } from "./thread";
import { placeOfThread } from "./visibility.server";

export type FoundThread = {
  id: string;
  kind: ThreadKind;
  title: string;
  slug: string;
  authorId: string;
  state: "open" | "locked" | "archived";
  private: boolean;
  hidden: boolean;
  version: number;
  lastPostNumber: number;
  place: Place | null;
};

/** A thread, found through the actor: what he may not see does not exist for him. */
export async function findThread(actor: Actor, id: string): Promise<FoundThread> {
  const thread = await threadById(id);
  if (!thread || !maySee(actor, thread)) throw notFound();
  return thread;
}

async function threadById(id: string): Promise<FoundThread | undefined> {
  const [row] = await db.execute<FoundThread>(sql`
    select t.id, t.kind, t.title, t.slug, t.author_id as "authorId", t.state, t.private, t.hidden_at is not null as hidden,
      t.version::int as version, t.last_post_number as "lastPostNumber",
      ${placeOfThread} as place
    from threads t left join categories c on c.id = t.category_id left join boards b on b.id = t.board_id
    where t.id = ${id} and t.deleted_at is null`);
  return row;
}

export type FoundPost = {
  id: string;
  number: number;
  authorId: string;
  /** Out of sight: hidden by moderators, or deleted. */
  hidden: boolean;
  deleted: boolean;
  /** Hidden by moderators, with its thread if it opens that. */
  concealed: boolean;
  deletedById: string | null;
  createdAt: string;
  bodySource: string;
  thread: FoundThread;
};

/** A post, found through its thread: who may not see that, does not find this. */
export async function findPost(actor: Actor, id: string): Promise<FoundPost> {
  const { threadId, ...post } = await postById(id);
  return { ...post, thread: await findThread(actor, threadId) };
}

/** The same, where its author finds his opening post too when it is hidden, and its thread with it. */
export async function findOwnPost(actor: Actor, id: string): Promise<FoundPost> {
  const { threadId, ...post } = await postById(id);
  const thread = await threadById(threadId);
  const opened = post.number === 1 && post.concealed && post.authorId === actor.customerId;
  if (!thread || !maySee(actor, opened ? { ...thread, hidden: false } : thread)) throw notFound();
  return { ...post, thread };
}

async function postById(id: string): Promise<Omit<FoundPost, "thread"> & { threadId: string }> {
  const [row] = await db.execute<Omit<FoundPost, "thread"> & { threadId: string }>(sql`
    select id, number, author_id as "authorId", hidden_at is not null or deleted_at is not null as hidden,
      deleted_at is not null as deleted, hidden_at is not null as concealed, deleted_by_id as "deletedById", to_json(created_at) #>> '{}' as "createdAt",
      body_source as "bodySource", thread_id as "threadId"
    from posts where id = ${id}`);
  if (!row) throw notFound();
  return row;
}
