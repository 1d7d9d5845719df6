import { sql } from "drizzle-orm";
import { recording, transact, transactAtOnce, within, type Run } from "~/events/record.server";
import { isStaff, type Actor, type Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { limit } from "~/platform/limit.server";
import { authorize, notFound, Refusal } from "~/platform/refusal";
import { threadPath } from "./addresses";
import { attaching } from "./attaching.server";
import { findThread, type FoundThread } from "./finding.server";
import { guessLanguage } from "./language";
import { mayReply } from "./policy";
import { following, mentioning, readingUpTo } from "./post-rows.server";
import type { FormTrace } from "./publishing";
import { mayPublish } from "./publishing.server";
import { raiseFlag } from "./word-flags.server";
import { renderBody, type Written } from "./writing.server";

export interface Reply {
  body: string;
  replyToNumber?: number;
  /** Staff may mark their words as the company's. */
  official?: boolean;
  /** Made by the form: sending it twice makes one reply, and both get the same answer. */
  submissionId: string;
  /** How the form was filled in; see publishing. */
  trace?: FormTrace;
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
  await limit("reply", author);
  const rendered = await renderBody(input.body);
  const { submissionId, trace, ...fields } = input;
  const { flagged } = await mayPublish(
    author,
    { kind: "reply", body: input.body, html: rendered.html, trace },
    thread.private
      ? undefined
      : {
          kind: "reply",
          threadId,
          fields: { ...fields },
          submissionId,
          path: `${threadPath(thread)}#waiting`,
        },
  );
  const reply = { ...input, rendered };
  if (flagged.length === 0)
    return { ...(await insertReply(transactAtOnce, author, threadId, reply)), thread };
  return transact(async (tx) => {
    const replied = await insertReply(within(tx), author, threadId, reply);
    await raiseFlag(tx, { threadId, number: replied.number }, flagged);
    return { ...replied, thread };
  });
}

type Inserted = Replied & Record<string, unknown>;

/**
 * The rows and the fact of a reply, in one statement: a busy thread takes replies one after another under its lock, so
 * each round trip more while it is held is what they all wait for. To add to it: what must be true of the thread goes
 * into `thread` (and into the policy, which puts it into words); a row that comes with the post becomes one more part
 * `from post`; what may come a moment later hears post.created; what can be known before belongs before the call.
 */
export async function insertReply(
  run: Run,
  author: Person,
  threadId: string,
  input: Reply & { rendered: Written },
): Promise<Replied> {
  const { rendered, submissionId, official = false } = input;
  const by = sql`${author.customerId}::uuid`;
  const [made] = await run<Inserted>(sql`
    with thread as (
      select id, kind, title, author_id, private, language, last_post_number from threads
      where id = ${threadId} and deleted_at is null and (state = 'open' or ${isStaff(author)})
      for no key update
    ), post as (
      insert into posts (id, thread_id, number, author_id, body_source, body_html, renderer_version, excerpt, language,
        reply_to_id, official_at, submission_id)
      select ${newId()}::uuid, id, last_post_number + 1, ${by}, ${input.body}, ${rendered.html}, ${rendered.rendererVersion}::int,
        ${rendered.excerpt}, coalesce(${guessLanguage(input.body, null)}, language),
        (select r.id from posts r where r.thread_id = thread.id and r.number = ${input.replyToNumber ?? null} and r.hidden_at is null and r.deleted_at is null),
        case when ${official} then now() end, ${submissionId}::uuid
      from thread on conflict (submission_id) do nothing
      returning id, thread_id, number
    ), counted as (
      update threads set last_post_number = post.number, reply_count = reply_count + 1, version = version + 1,
        last_activity_at = now(), last_poster_id = ${by}, official_post_id = case when ${official} then post.id else official_post_id end
      from post where threads.id = post.thread_id
      returning version
    ), mentioned as (${mentioning(rendered.mentions, sql`post`)}
    ), attached as (${attaching(by, rendered.html, sql`post`)}
    ), drafted as (delete from drafts using post where drafts.customer_id = ${by} and drafts.context = 'reply:' || post.thread_id
    ), reading as (${readingUpTo(by, sql`post`)}
    ), following as (${following(by, "tracking", sql`post`)}
    ), event as (${recording(
      "post.created",
      {
        threadId: sql`thread.id`,
        kind: sql`thread.kind`,
        postId: sql`post.id`,
        number: sql`post.number`,
        title: sql`thread.title`,
        official: sql`${official}::boolean`,
        mentions: sql`(select coalesce(jsonb_agg(customer_id), '[]') from mentioned)`,
        private: sql`thread.private`,
        authorId: by,
        threadAuthorId: sql`thread.author_id`,
      },
      { actorId: author.customerId, threadId, roomVersion: sql`counted.version` },
      sql`thread, post, counted`,
    )})
    select id as "postId", number from post`);
  return made ?? (await sentBefore(run, author, threadId, submissionId));
}

/** Why nothing was written: this form was sent before, or the thread was locked since its page was read. */
async function sentBefore(
  run: Run,
  author: Person,
  threadId: string,
  submissionId: string,
): Promise<Replied> {
  const [sent] = await run<{ postId: string; number: number; threadId: string; authorId: string }>(sql`
    select id as "postId", number, thread_id as "threadId", author_id as "authorId" from posts where submission_id = ${submissionId}`);
  if (sent?.authorId === author.customerId && sent.threadId === threadId)
    return { number: sent.number, postId: sent.postId };
  if (sent) throw new Refusal("errors:bad_form", 409);
  const [thread] = await run<{ state: FoundThread["state"] }>(
    sql`select state from threads where id = ${threadId}`,
  );
  if (thread) authorize(mayReply(author, thread));
  throw notFound();
}
