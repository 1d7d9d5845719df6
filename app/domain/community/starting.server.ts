import { eq, sql } from "drizzle-orm";
import { db, type Database, type Tx } from "#db/client";
import { categories } from "#db/schema/places";
import { threads } from "#db/schema/threads";
import type { Bilingual } from "#db/schema/columns";
import { record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { limit } from "~/platform/limit.server";
import { authorize, Refusal } from "~/platform/refusal";
import { guessLanguage } from "./language";
import { mayStart } from "./policy";
import { insertPost } from "./post-rows.server";
import type { FormTrace } from "./publishing";
import { mayPublish } from "./publishing.server";
import { slugify, type ThreadKind } from "./thread";
import { inTree, visibleCategories } from "./visibility.server";
import { insertTags } from "./tagging.server";
import { raiseFlag } from "./word-flags.server";
import { renderBody, type Written } from "./writing.server";

export interface NewThread {
  kind: Exclude<ThreadKind, "idea" | "feedback">;
  categoryId: string;
  title: string;
  body: string;
  tags?: string[];
  /** A question for its asker and staff alone. */
  private?: boolean;
  /** Made by the form: sending it twice makes one thread. */
  submissionId: string;
  trace?: FormTrace;
}

/** Starts a thread in a category. Returns where it stands. */
export async function startThread(actor: Actor, input: NewThread): Promise<{ id: string; slug: string }> {
  authorize(mayStart(actor, input.kind));
  if (input.private && input.kind !== "question")
    throw new Refusal("questions:refusal.only_questions_private", 422, {}, "private");
  const author = actor as Person;
  await openForThreads(db, author, input.categoryId);
  await limit("thread", author);
  const body = await renderBody(input.body);
  const { trace, submissionId, ...fields } = input;
  const held = { kind: "thread" as const, threadId: null, fields, submissionId, path: "/me/waiting?sent" };
  const { flagged } = await mayPublish(
    author,
    { kind: "thread", title: input.title, body: input.body, html: body.html, trace },
    input.private ? undefined : held,
  );
  return transact(async (tx) => {
    const thread = await insertThread(tx, author, {
      ...input,
      boardId: null,
      private: input.private ?? false,
      body,
      bodySource: input.body,
    });
    if (thread.fresh) await raiseFlag(tx, { threadId: thread.id, number: 1 }, flagged);
    return thread;
  });
}

export interface ThreadRow {
  kind: ThreadKind;
  categoryId: string | null;
  boardId: string | null;
  private: boolean;
  title: string;
  bodySource: string;
  body: Written;
  /** As people typed them; see parseTags. */
  tags?: string[];
  submissionId: string;
}

/** The rows and the fact of a new thread of any kind; `fresh` is false if this submission had made it already. */
export async function insertThread(
  tx: Tx,
  author: Person,
  row: ThreadRow,
): Promise<{ id: string; slug: string; fresh: boolean }> {
  const { kind, categoryId, boardId, title, submissionId } = row;
  const language = guessLanguage(`${title}\n${row.bodySource}`, author.locale);
  const id = newId();
  const slug = slugify(title);
  const authorId = author.customerId;
  const [thread] = await tx
    .insert(threads)
    .values({
      id,
      kind,
      categoryId,
      boardId,
      private: row.private,
      authorId,
      lastPosterId: authorId,
      title,
      slug,
      language,
      submissionId,
    })
    .onConflictDoNothing({ target: threads.submissionId })
    .returning({ id: threads.id });
  if (!thread) return threadOfSubmission(tx, author, submissionId);
  const { mentions } = await insertPost(tx, author, {
    threadId: id,
    number: 1,
    bodySource: row.bodySource,
    body: row.body,
    language,
    replyToId: null,
    official: false,
    submissionId: null,
    draft: kind === "idea" ? "idea:new" : kind === "feedback" ? "private-feedback:new" : "thread:new",
  });
  if (row.tags?.length) await insertTags(tx, id, row.tags);
  await record(
    tx,
    "thread.created",
    { threadId: id, kind, authorId, categoryId, boardId, title, private: row.private, mentions },
    { actorId: authorId, threadId: id },
  );
  return { id, slug, fresh: true };
}

async function threadOfSubmission(tx: Tx, author: Person, submissionId: string) {
  const [sent] = await tx.select().from(threads).where(eq(threads.submissionId, submissionId));
  if (!sent || sent.authorId !== author.customerId) throw new Refusal("errors:bad_form", 409);
  return { id: sent.id, slug: sent.slug, fresh: false };
}

/** The places that take new threads of this actor: those he sees, unless archived. */
const open = (actor: Actor) => sql`${visibleCategories(actor)} and ${categories.archivedAt} is null`;

/** Refuses a place where this person may not start a thread; one that he does not see is no choice at all. */
export async function openForThreads(from: Database | Tx, author: Person, categoryId: string): Promise<void> {
  const [place] = await from.execute<{ archived: boolean }>(sql`
    select archived_at is not null as archived from ${categories}
    where id = ${categoryId}::uuid and ${visibleCategories(author)}`);
  if (!place) throw new Refusal("errors:bad_choice", 422, {}, "categoryId");
  if (place.archived) throw new Refusal("community:refusal.place_archived", 409, {}, "categoryId");
}

/** The places where the actor may start a thread. */
export async function startableCategories(
  actor: Actor,
): Promise<{ id: string; slug: string; name: Bilingual; template: Bilingual | null }[]> {
  return db
    .select({
      id: categories.id,
      slug: categories.slug,
      name: categories.name,
      template: categories.template,
    })
    .from(categories)
    .where(open(actor))
    .orderBy(inTree);
}
