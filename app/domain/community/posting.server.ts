import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { posts, threads } from "#db/schema/community";
import { record, transact } from "~/events/record.server";
import { isStaff, type Actor, type Person } from "~/platform/actor";
import { limit } from "~/platform/limit.server";
import { authorize, notFound, Refusal } from "~/platform/refusal";
import { findThread, type FoundThread } from "./finding.server";
import { guessLanguage } from "./language";
import { mayReply } from "./policy";
import { insertPost } from "./post-rows.server";
import type { ThreadKind } from "./thread";
import { renderBody, type Written } from "./writing.server";

export interface Reply {
  body: string;
  replyToNumber?: number;
  /** Staff may mark their words as the company's. */
  official?: boolean;
  /** Made by the form: sending it twice makes one reply, and both get the same answer. */
  submissionId: string;
}

export interface Replied {
  number: number;
  postId: string;
}

export async function replyToThread(
  actor: Actor,
  threadId: string,
  input: Reply,
): Promise<Replied & { thread: FoundThread }> {
  const thread = await findThread(actor, threadId);
  authorize(mayReply(actor, thread));
  const author = actor as Person;
  if (input.official && !isStaff(actor)) throw new Refusal("community:refusal.staff_only");
  await limit("reply", author.customerId);
  const rendered = await renderBody(input.body);
  return { ...(await transact((tx) => insertReply(tx, author, threadId, { ...input, rendered }))), thread };
}

type Locked = {
  number: number;
  version: string;
  author_id: string;
  title: string;
  kind: ThreadKind;
  private: boolean;
  state: "open" | "locked" | "archived";
  language: "en" | "fi";
};

/** The rows and the fact of a reply, under the thread's lock: numbers and room versions follow the order of commits. */
export async function insertReply(
  tx: Tx,
  author: Person,
  threadId: string,
  input: Reply & { rendered: Written },
): Promise<Replied> {
  await tx.execute(sql`select 1 from threads where id = ${threadId} for no key update`);
  const [sent] = await tx.select().from(posts).where(eq(posts.submissionId, input.submissionId));
  if (sent) {
    if (sent.authorId !== author.customerId || sent.threadId !== threadId)
      throw new Refusal("errors:bad_form", 409);
    return { number: sent.number, postId: sent.id };
  }
  const [thread] = await tx.execute<Locked>(sql`
    update threads set last_post_number = last_post_number + 1, reply_count = reply_count + 1, version = version + 1,
      last_activity_at = now(), last_poster_id = ${author.customerId}
    where id = ${threadId}
    returning last_post_number as number, version, author_id, title, kind, private, state, language`);
  if (!thread) throw notFound();
  // Once more under the lock: it may have been locked since the page was read.
  authorize(mayReply(author, thread));
  const { number, kind, title } = thread;
  const official = input.official ?? false;
  const { postId, mentions } = await insertPost(tx, author, {
    threadId,
    number,
    bodySource: input.body,
    body: input.rendered,
    official,
    submissionId: input.submissionId,
    language: guessLanguage(input.body, thread.language),
    replyToId: await idOfRepliedTo(tx, threadId, input.replyToNumber),
  });
  if (official) await tx.update(threads).set({ officialPostId: postId }).where(eq(threads.id, threadId));
  await record(
    tx,
    "post.created",
    {
      threadId,
      kind,
      postId,
      number,
      title,
      official,
      mentions,
      private: thread.private,
      authorId: author.customerId,
      threadAuthorId: thread.author_id,
    },
    { actorId: author.customerId, threadId, roomVersion: Number(thread.version) },
  );
  return { number, postId };
}

/** A reply to a post that is not there (or no longer to be seen) is a reply to the thread. */
async function idOfRepliedTo(tx: Tx, threadId: string, number: number | undefined): Promise<string | null> {
  if (!number) return null;
  const [row] = await tx.execute<{ id: string }>(sql`
    select id from posts where thread_id = ${threadId} and number = ${number} and hidden_at is null`);
  return row?.id ?? null;
}
