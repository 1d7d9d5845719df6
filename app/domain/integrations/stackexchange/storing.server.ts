import { sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { posts } from "#db/schema/posts";
import { answers } from "#db/schema/questions";
import { tags, threadTags } from "#db/schema/tags";
import { threads } from "#db/schema/threads";
import { interactions } from "#db/schema/customers";
import { guessLanguage } from "~/domain/community/language";
import { slugify } from "~/domain/community/thread";
import { newId } from "~/platform/ids";
import { ensureStrangers, type Author } from "./people.server";
import type { ImportedPost } from "./post.server";

export interface Site {
  name: string;
  categoryId: string;
  authors: Map<string, Author>;
}

export interface Stored {
  threads: number;
  answers: number;
  accepted: number;
  people: number;
  /** Were here already. */
  known: number;
  /** Answers whose question is not here (yet). */
  orphans: ImportedPost[];
}

const SYSTEM = "stackexchange";
export const originOf = (site: Site, postId: string) => `${SYSTEM}:${site.name}/${postId}`;

/** Stores a batch whole or not at all. Posts that are here already are passed over, so a second run changes nothing. */
export async function storeBatch(
  site: Site,
  batch: ImportedPost[],
  bystanders: string[] = [],
): Promise<Stored> {
  return db.transaction(async (tx) => {
    const people = await ensureStrangers(
      tx,
      site.name,
      [...batch.map((post) => post.authorId), ...bystanders],
      site.authors,
    );
    const found = await findOrigins(
      tx,
      site,
      batch.flatMap((p) => [p.id, p.parentId ?? p.id, p.acceptedId ?? p.id]),
    );
    const fresh = batch.filter((post) => !found.has(post.id));
    const questions = fresh.filter((post) => post.kind === "question");
    for (const question of questions)
      found.set(question.id, await storeQuestion(tx, site, question, people.ids));
    const orphans: ImportedPost[] = [];
    const replies = fresh.filter((post) => post.kind === "answer");
    for (const reply of replies) {
      const thread = found.get(reply.parentId!);
      if (!thread) orphans.push(reply);
      else found.set(reply.id, await storeAnswer(tx, site, reply, thread.threadId, people.ids));
    }
    return {
      threads: questions.length,
      answers: replies.length - orphans.length,
      accepted: await accept(tx, batch, found, people.ids),
      people: people.fresh,
      known: batch.length - fresh.length,
      orphans,
    };
  });
}

interface Place {
  threadId: string;
  postId: string;
}

async function findOrigins(tx: Tx, site: Site, postIds: string[]): Promise<Map<string, Place>> {
  if (postIds.length === 0) return new Map();
  const origins = [...new Set(postIds)].map((id) => originOf(site, id));
  const rows = await tx.execute<{ origin: string; id: string; thread_id: string }>(
    sql`select origin, id, thread_id from posts where origin in ${origins}`,
  );
  return new Map(
    rows.map((row) => [row.origin.split("/").at(-1)!, { threadId: row.thread_id, postId: row.id }]),
  );
}

async function storeQuestion(
  tx: Tx,
  site: Site,
  post: ImportedPost,
  people: Map<string, string>,
): Promise<Place> {
  const authorId = people.get(post.authorId)!;
  const threadId = newId();
  const { title, createdAt } = post;
  await tx.insert(threads).values({
    id: threadId,
    kind: "question",
    categoryId: site.categoryId,
    authorId,
    lastPosterId: authorId,
    title,
    createdAt,
    slug: slugify(title),
    language: guessLanguage(`${title} ${post.source}`, "en"),
    lastActivityAt: createdAt,
    state: post.closed ? "locked" : "open",
  });
  for (const name of post.tags) {
    await tx.insert(tags).values({ slug: name, name }).onConflictDoNothing({ target: tags.slug });
    await tx.execute(sql`
      insert into ${threadTags} (thread_id, tag_id) select ${threadId}, id from ${tags} where slug = ${name} on conflict do nothing`);
  }
  return storePost(tx, site, post, { threadId, authorId, number: 1, kind: "asked" });
}

async function storeAnswer(
  tx: Tx,
  site: Site,
  post: ImportedPost,
  threadId: string,
  people: Map<string, string>,
): Promise<Place> {
  const authorId = people.get(post.authorId)!;
  const [row] = await tx.execute<{ number: number }>(sql`
    update threads set last_post_number = last_post_number + 1, reply_count = reply_count + 1, version = version + 1,
      last_poster_id = case when ${post.createdAt.toISOString()}::timestamptz >= last_activity_at then ${authorId}::uuid else last_poster_id end,
      last_activity_at = greatest(last_activity_at, ${post.createdAt.toISOString()}::timestamptz)
    where id = ${threadId} returning last_post_number as number`);
  return storePost(tx, site, post, { threadId, authorId, number: row!.number, kind: "replied" });
}

async function storePost(
  tx: Tx,
  site: Site,
  post: ImportedPost,
  {
    threadId,
    authorId,
    number,
    kind,
  }: { threadId: string; authorId: string; number: number; kind: "asked" | "replied" },
): Promise<Place> {
  const postId = newId();
  const origin = originOf(site, post.id);
  await tx.insert(posts).values({
    id: postId,
    threadId,
    number,
    authorId,
    bodySource: post.source,
    bodyHtml: post.html,
    excerpt: post.excerpt,
    rendererVersion: post.rendererVersion,
    language: guessLanguage(post.source, "en"),
    createdAt: post.createdAt,
    editedAt: post.editedAt,
    origin,
    originScore: post.score,
  });
  await tx
    .insert(interactions)
    .values({
      customerId: authorId,
      kind,
      occurredAt: post.createdAt,
      sourceSystem: SYSTEM,
      sourceId: origin,
      visibility: "customer",
      threadId,
      data: post.kind === "question" ? { title: post.title } : { number },
    })
    .onConflictDoNothing();
  return { threadId, postId };
}

/** Marks the answers that their askers accepted, where both are here and none stands yet. */
async function accept(
  tx: Tx,
  batch: ImportedPost[],
  found: Map<string, Place>,
  people: Map<string, string>,
): Promise<number> {
  let accepted = 0;
  for (const post of batch) {
    const question = post.kind === "question" ? found.get(post.id) : undefined;
    const answer = post.acceptedId ? found.get(post.acceptedId) : undefined;
    if (!question || !answer || answer.threadId !== question.threadId) continue;
    const [made] = await tx
      .insert(answers)
      .values({ threadId: question.threadId, postId: answer.postId, chosenById: people.get(post.authorId)! })
      .onConflictDoNothing()
      .returning({ id: answers.id });
    if (!made) continue;
    accepted++;
    // The dump does not say when it was accepted: not before it was written.
    await tx.execute(sql`
      with given as (update answers a set chosen_at = p.created_at from posts p where a.id = ${made.id} and p.id = a.post_id
        returning a.thread_id, a.chosen_at)
      update threads t set solved_at = given.chosen_at from given where t.id = given.thread_id`);
  }
  return accepted;
}
