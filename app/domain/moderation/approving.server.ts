import { eq, sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { heldSubmissions } from "#db/schema/moderation";
import { findThread } from "~/domain/community/finding.server";
import { mayReply, mayStart } from "~/domain/community/policy";
import { insertReply } from "~/domain/community/posting.server";
import type { HeldKind } from "~/domain/community/publishing";
import { face } from "~/domain/community/reading.server";
import type { Face } from "~/domain/community/thread-view";
import { insertThread, type NewThread } from "~/domain/community/starting.server";
import { visibleBoards, visibleCategories } from "~/domain/community/visibility.server";
import { renderBody } from "~/domain/community/writing.server";
import type { ThreadKind } from "~/domain/community/thread";
import { soundOf, type Answers, type BoardField } from "~/domain/ideas/answers";
import { enterWithIdea } from "~/domain/ideas/challenges/entering.server";
import { insertIdea } from "~/domain/ideas/submission.server";
import { standingLetter } from "~/emails/standing";
import { post } from "~/emails/send.server";
import { record, transact, within } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock";
import { authorize, notFound, Refusal } from "~/platform/refusal";
import { memberById, recipientOf, type Member } from "./member-finding.server";
import { mayModerate } from "./policy";

export type WaitingForApproval = {
  id: string;
  kind: HeldKind;
  at: string;
  author: Face;
  trustLevel: number;
  title: string | null;
  html: string;
  reasons: string[];
  thread: { id: string; title: string; slug: string; kind: ThreadKind } | null;
};

/** What waits for approval, the longest waiting first; rendered by the one renderer, as it would stand. */
export async function approvalQueue(actor: Actor): Promise<WaitingForApproval[]> {
  authorize(mayModerate(actor));
  const rows = await db.execute<{ held: WaitingForApproval & { body: string } }>(sql`
    select jsonb_build_object('id', h.id, 'kind', h.kind, 'at', h.created_at, 'author', ${face("a")}, 'trustLevel', a.trust_level,
      'title', h.fields->>'title', 'body', h.fields->>'body', 'reasons', to_jsonb(h.reasons),
      'thread', case when t.id is not null then jsonb_build_object('id', t.id, 'title', t.title, 'slug', t.slug, 'kind', t.kind) end)
      as held
    from held_submissions h join customers a on a.id = h.customer_id left join threads t on t.id = h.thread_id
    where h.decided_at is null order by h.created_at limit 50`);
  return Promise.all(
    rows.map(async ({ held: { body, ...one } }) => ({ ...one, html: (await renderBody(body)).html })),
  );
}

/** Lets words out that waited: they become what they would have been, written by their author, once. */
export async function approveSubmission(actor: Actor, id: string): Promise<void> {
  authorize(mayModerate(actor));
  await transact(async (tx) => {
    const held = await lockHeld(tx, id);
    if (held.decision) throw new Refusal("moderation:refusal.submission_decided", 409);
    await approve(tx, actor as Person, id);
  });
}

/** The same within a larger deed, for what may have been refused before. */
export async function approve(tx: Tx, staff: Person, id: string): Promise<void> {
  const held = await lockHeld(tx, id);
  const author = await memberById(tx, held.customerId);
  const { threadId, number } = await goOut(tx, author, held);
  const [row] = await tx.execute<{ id: string }>(
    sql`select id from posts where thread_id = ${threadId} and number = ${number}`,
  );
  await tx
    .update(heldSubmissions)
    .set({
      decision: "approved",
      decidedAt: now(),
      decidedById: staff.customerId,
      note: null,
      postId: row!.id,
    })
    .where(eq(heldSubmissions.id, id));
  // Who joined like a program and writes like a person, is one.
  await tx.execute(sql`update customers set pre_approval = null where id = ${held.customerId} and pre_approval in
    ('honeypot', 'too_fast')`);
  await tell(tx, staff, held, { decision: "approved", threadId, number, name: author.displayName });
}

/** Keeps words in, for a reason that their author reads. */
export async function refuseSubmission(actor: Actor, id: string, note: string): Promise<void> {
  authorize(mayModerate(actor));
  const staff = actor as Person;
  await transact(async (tx) => {
    const held = await lockHeld(tx, id);
    if (held.decision) throw new Refusal("moderation:refusal.submission_decided", 409);
    await tx
      .update(heldSubmissions)
      .set({ decision: "refused", decidedAt: now(), decidedById: staff.customerId, note })
      .where(eq(heldSubmissions.id, id));
    const author = await memberById(tx, held.customerId);
    const { threadId } = held;
    await tell(tx, staff, held, {
      decision: "refused",
      threadId,
      number: null,
      note,
      name: author.displayName,
    });
    const news = { what: "refused" as const, id, rule: null, words: note, endsAt: null };
    await post(tx, standingLetter(recipientOf(author), news));
  });
}

/** What was kept in waits again, while its author has not appealed against it. */
export async function reopenSubmission(actor: Actor, id: string): Promise<void> {
  authorize(mayModerate(actor));
  await transact(async (tx) => {
    const held = await lockHeld(tx, id);
    const [appealed] = await tx.execute(
      sql`select 1 from appeals where subject_type = 'submission' and subject_id = ${id}`,
    );
    if (held.decision !== "refused" || appealed) throw new Refusal("moderation:refusal.not_undoable", 409);
    await tx
      .update(heldSubmissions)
      .set({ decision: null, decidedAt: null, decidedById: null, note: null })
      .where(eq(heldSubmissions.id, id));
    const { displayName } = await memberById(tx, held.customerId);
    await audit(tx, actor as Person, {
      action: "submission.reopened",
      subjectType: "customer",
      subjectId: held.customerId,
      data: { submissionId: id, threadId: held.threadId, name: displayName },
    });
  });
}

type Held = typeof heldSubmissions.$inferSelect;

/** What the forms of the three kinds have sent, checked when they did. */
interface Fields {
  body: string;
  replyToNumber?: number;
  kind: NewThread["kind"];
  title: string;
  categoryId: string;
  boardId: string;
  tags?: string[];
  answers?: Answers;
  challenge?: string;
}

async function lockHeld(tx: Tx, id: string): Promise<Held> {
  const [held] = await tx.select().from(heldSubmissions).where(eq(heldSubmissions.id, id)).for("update");
  if (!held) throw notFound();
  return held;
}

/** The ordinary way out, by the ordinary rules of today: what has closed meanwhile takes no words. */
async function goOut(tx: Tx, author: Member, held: Held): Promise<{ threadId: string; number: number }> {
  const { submissionId } = held;
  const fields = held.fields as unknown as Fields;
  const rendered = await renderBody(fields.body);
  if (held.kind === "reply") {
    const threadId = held.threadId!;
    authorize(mayReply(author, await findThread(author, threadId)));
    const { body, replyToNumber } = fields;
    const reply = { body, replyToNumber, rendered, submissionId };
    return { threadId, number: (await insertReply(within(tx), author, threadId, reply)).number };
  }
  const { boardId, categoryId, title, body, tags, answers } = fields;
  const kind: ThreadKind = held.kind === "idea" ? "idea" : fields.kind;
  authorize(mayStart(author, kind));
  const [place] =
    kind === "idea"
      ? await tx.execute<{ fields: BoardField[] }>(
          sql`select fields from boards where id = ${boardId}::uuid and archived_at is null and ${visibleBoards(author)}`,
        )
      : await tx.execute<{ fields: BoardField[] }>(
          sql`select '[]'::jsonb as fields from categories where id = ${categoryId}::uuid and archived_at is null and ${visibleCategories(author)}`,
        );
  if (!place) throw new Refusal("moderation:refusal.no_place", 409);
  const made =
    kind === "idea"
      ? await insertIdea(tx, author, {
          boardId,
          title,
          body,
          answers: soundOf(place.fields, answers ?? {}),
          rendered,
          submissionId,
        })
      : await insertThread(tx, author, {
          kind,
          categoryId,
          boardId: null,
          private: false,
          title,
          bodySource: body,
          body: rendered,
          tags,
          submissionId,
        });
  if (fields.challenge)
    await enterLate(tx, author, fields.challenge, { ideaId: made.id, boardId, sentAt: held.createdAt });
  return { threadId: made.id, number: 1 };
}

type Entering = { ideaId: string; boardId: string; sentAt: Date };

/** The idea goes out either way: a challenge that is past taking it takes nothing else away. */
async function enterLate(tx: Tx, author: Member, challenge: string, entry: Entering): Promise<void> {
  await enterWithIdea(tx, author, { challenge, ...entry }).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
}

interface Outcome {
  decision: "approved" | "refused";
  threadId: string | null;
  number: number | null;
  note?: string;
  name: string;
}

async function tell(tx: Tx, staff: Person, held: Held, outcome: Outcome): Promise<void> {
  const { decision, threadId, number, note, name } = outcome;
  const { id, customerId } = held;
  await audit(tx, staff, {
    action: `submission.${decision}`,
    subjectType: "customer",
    subjectId: customerId,
    reason: note,
    data: { submissionId: id, threadId, number, name },
  });
  await record(
    tx,
    "submission.decided",
    { submissionId: id, customerId, decision, threadId, number },
    { actorId: null },
  );
}
