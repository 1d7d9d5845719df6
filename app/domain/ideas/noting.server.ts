import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { renderBody } from "~/domain/community/writing.server";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { authorize, notFound } from "~/platform/refusal";
import { findIdea } from "./finding.server";
import { noteLook } from "./looking.server";
import { mayChangeNote, mayReadNotes } from "./policy";

/** A word among staff on an idea. No page of the community and no letter ever has it. */
export type IdeaNote = {
  id: string;
  authorId: string;
  author: string;
  source: string;
  html: string;
  createdAt: string;
  editedAt: string | null;
};

export const NOTE_MAX = 10_000;

/** The notes on an idea, oldest first. */
export async function readNotes(actor: Actor, ideaId: string): Promise<IdeaNote[]> {
  authorize(mayReadNotes(actor));
  return db.execute<IdeaNote>(sql`
    select n.id, n.author_id as "authorId", a.display_name as author, n.body_source as source, n.body_html as html,
      n.created_at as "createdAt", n.edited_at as "editedAt"
    from idea_notes n join customers a on a.id = n.author_id
    where n.idea_id = ${ideaId} and n.deleted_at is null order by n.created_at, n.id`);
}

/** `submissionId` names the form: sent twice, it is one note. */
export async function noteOnIdea(
  actor: Actor,
  ideaId: string,
  { body, submissionId }: { body: string; submissionId: string },
): Promise<void> {
  authorize(mayReadNotes(actor));
  const staff = actor as Person;
  await findIdea(actor, ideaId);
  const { html } = await renderBody(body);
  await transact(async (tx) => {
    await tx.execute(sql`
      insert into idea_notes (id, idea_id, author_id, body_source, body_html, submission_id)
      values (${newId()}, ${ideaId}, ${staff.customerId}, ${body}, ${html}, ${submissionId}) on conflict (submission_id) do nothing`);
    await noteLook(tx, ideaId, staff);
  });
}

export async function editNote(actor: Actor, ideaId: string, noteId: string, body: string): Promise<void> {
  authorize(mayReadNotes(actor));
  const { html } = await renderBody(body);
  await ownNote(actor, ideaId, noteId);
  await db.execute(sql`
    update idea_notes set body_source = ${body}, body_html = ${html}, edited_at = now()
    where id = ${noteId} and deleted_at is null`);
}

/** Takes a note away, or brings it back. */
export async function setNoteDeleted(
  actor: Actor,
  ideaId: string,
  noteId: string,
  deleted: boolean,
): Promise<void> {
  authorize(mayReadNotes(actor));
  await ownNote(actor, ideaId, noteId);
  await db.execute(
    sql`update idea_notes set deleted_at = ${deleted ? sql`now()` : sql`null`} where id = ${noteId}`,
  );
}

/** What one has noted is one's own to change. */
async function ownNote(actor: Actor, ideaId: string, noteId: string): Promise<void> {
  const [note] = await db.execute<{ authorId: string }>(
    sql`select author_id as "authorId" from idea_notes where id = ${noteId} and idea_id = ${ideaId}`,
  );
  if (!note) throw notFound();
  authorize(mayChangeNote(actor, note));
}
