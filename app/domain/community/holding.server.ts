import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "#db/client";
import { heldSubmissions } from "#db/schema/moderation";
import type { Person } from "~/platform/actor";
import { Held } from "~/platform/held";
import { newId } from "~/platform/ids";
import { notFound, Refusal } from "~/platform/refusal";
import type { HeldKind } from "./publishing";
import { renderBody } from "./writing.server";

export interface Waiting {
  id: string;
  kind: HeldKind;
  threadId: string | null;
  title: string | null;
  body: string;
  html: string;
  createdAt: string;
}

interface Submission {
  kind: HeldKind;
  threadId: string | null;
  fields: Record<string, unknown>;
  submissionId: string;
  path: string;
}

/** Puts words aside until a moderator has looked, and says so by throwing Held. Sent twice, they wait once. */
export async function hold(author: Person, submission: Submission, reasons: string[]): Promise<never> {
  const { path, ...row } = submission;
  const [held] = await db
    .insert(heldSubmissions)
    .values({ id: newId(), customerId: author.customerId, reasons, ...row })
    .onConflictDoUpdate({ target: heldSubmissions.submissionId, set: { submissionId: row.submissionId } })
    .returning({ customerId: heldSubmissions.customerId });
  if (held?.customerId !== author.customerId) throw new Refusal("errors:bad_form", 409);
  throw new Held(path);
}

/** One's own words that wait: all of them, oldest first. */
export async function listWaiting(author: Person): Promise<Waiting[]> {
  const rows = await db
    .select()
    .from(heldSubmissions)
    .where(and(eq(heldSubmissions.customerId, author.customerId), isNull(heldSubmissions.decidedAt)))
    .orderBy(asc(heldSubmissions.createdAt))
    .limit(50);
  return Promise.all(
    rows.map(async ({ id, kind, threadId, fields, createdAt }) => {
      const body = String(fields.body);
      const { html } = await renderBody(body);
      const title = fields.title ? String(fields.title) : null;
      return { id, kind, threadId, title, body, html, createdAt: createdAt.toISOString() };
    }),
  );
}

/** Changes words that wait still. What a moderator has decided on is changed no more. */
export async function changeWaiting(
  author: Person,
  id: string,
  change: { title?: string; body: string },
): Promise<void> {
  await renderBody(change.body);
  const [held] = await db.select().from(heldSubmissions).where(own(author, id));
  if (!held) throw notFound();
  const title = held.fields.title === undefined ? {} : { title: change.title ?? held.fields.title };
  const changed = await db
    .update(heldSubmissions)
    .set({ fields: { ...held.fields, ...title, body: change.body } })
    .where(own(author, id))
    .returning({ id: heldSubmissions.id });
  if (changed.length === 0) throw notFound();
}

export async function withdrawWaiting(author: Person, id: string): Promise<void> {
  const gone = await db.delete(heldSubmissions).where(own(author, id)).returning({ id: heldSubmissions.id });
  if (gone.length === 0) throw notFound();
}

function own(author: Person, id: string) {
  return and(
    eq(heldSubmissions.id, id),
    eq(heldSubmissions.customerId, author.customerId),
    isNull(heldSubmissions.decidedAt),
  );
}
