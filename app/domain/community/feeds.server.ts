import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { threads } from "#db/schema/threads";
import type { Actor } from "~/platform/actor";
import { notFound } from "~/platform/refusal";
import { findThread } from "./finding.server";
import { findTag } from "./tag-browsing.server";
import { visibleCategories, visibleThreads } from "./visibility.server";

/** What one can subscribe to with a feed reader. */
export type FeedSubject =
  | { kind: "latest" | "ideas" }
  | { kind: "category" | "tag"; slug: string }
  | { kind: "thread"; id: string }
  | { kind: "person"; customerId: string };

/** A post as a feed tells it: the opening one in feeds of threads, each in those of one thread or person. */
export type FeedPost = {
  id: string;
  number: number;
  thread: { id: string; slug: string; kind: string; title: string };
  author: { name: string; handle: string };
  html: string;
  excerpt: string;
  language: "en" | "fi";
  createdAt: string;
  updatedAt: string;
  tags: string[];
};

const MOST = 30;

/** What is said in the open, before this actor; staff read the rest at their desks, and nobody in feeds. */
const open = (actor: Actor) =>
  sql`${visibleThreads(actor)} and ${threads.hiddenAt} is null and not ${threads.private}`;

const standing = sql`p.hidden_at is null and p.deleted_at is null`;

/** The newest of a subject, as far as this actor may see it. A place or a tag that he may not see is none. */
export async function readFeed(
  actor: Actor,
  subject: FeedSubject,
): Promise<{ name: Named; posts: FeedPost[] }> {
  switch (subject.kind) {
    case "latest":
      return { name: null, posts: await openingPosts(actor, sql`true`) };
    case "ideas":
      return { name: null, posts: await openingPosts(actor, sql`${threads.kind} = 'idea'`) };
    case "category":
      return categoryFeed(actor, subject.slug);
    case "tag":
      return tagFeed(actor, subject.slug);
    case "thread": {
      const { id } = await findThread(actor, subject.id);
      return { name: null, posts: await allPosts(actor, sql`p.thread_id = ${id}`, sql`p.number desc`) };
    }
    case "person":
      return {
        name: null,
        posts: await allPosts(actor, sql`p.author_id = ${subject.customerId}`, sql`p.created_at desc`),
      };
  }
}

/** What the subject is called, where the place itself says so. */
type Named = { en: string; fi: string } | null;

async function categoryFeed(actor: Actor, slug: string): Promise<{ name: Named; posts: FeedPost[] }> {
  const [category] = await db.execute<{ id: string; name: { en: string; fi: string } }>(
    sql`select id, name from categories where slug = ${slug} and ${visibleCategories(actor)}`,
  );
  if (!category) throw notFound();
  const within = sql`${threads.categoryId} in (
    select id from categories where id = ${category.id} or parent_id = ${category.id})`;
  return { name: category.name, posts: await openingPosts(actor, within) };
}

async function tagFeed(actor: Actor, slug: string): Promise<{ name: Named; posts: FeedPost[] }> {
  const tag = await findTag(actor, slug);
  const posts = await openingPosts(
    actor,
    sql`${threads.id} in (select thread_id from thread_tags where tag_id = ${tag.id})`,
  );
  return { name: { en: tag.name, fi: tag.name }, posts };
}

/** The newest threads by their opening posts. Ids are sortable by time. */
function openingPosts(actor: Actor, where: SQL): Promise<FeedPost[]> {
  return dressed(
    sql`select p.* from (select ${threads.id} from ${threads} where ${open(actor)} and ${where}
        order by ${threads.id} desc limit ${MOST}) page
      join posts p on p.thread_id = page.id and p.number = 1 and ${standing}`,
    sql`p.thread_id desc`,
  );
}

function allPosts(actor: Actor, where: SQL, order: SQL): Promise<FeedPost[]> {
  return dressed(
    sql`select p.* from posts p join ${threads} on ${threads.id} = p.thread_id
      where ${where} and ${standing} and ${open(actor)} order by ${order} limit ${MOST}`,
    order,
  );
}

async function dressed(page: SQL, order: SQL): Promise<FeedPost[]> {
  return db.execute<FeedPost>(sql`
    with p as materialized (${page})
    select p.id, p.number, jsonb_build_object('id', t.id, 'slug', t.slug, 'kind', t.kind, 'title', t.title) as thread,
      jsonb_build_object('name', a.display_name, 'handle', a.handle) as author, p.body_html as html, p.excerpt, p.language,
      p.created_at as "createdAt", greatest(p.created_at, p.edited_at) as "updatedAt",
      array(select g.name from thread_tags x join tags g on g.id = x.tag_id where x.thread_id = t.id order by g.slug) as tags
    from p join threads t on t.id = p.thread_id join customers a on a.id = p.author_id order by ${order}`);
}
