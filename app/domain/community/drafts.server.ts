import { and, eq, sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { caseMessages } from "#db/schema/cases";
import { posts } from "#db/schema/posts";
import { drafts } from "#db/schema/reading";
import { threads } from "#db/schema/threads";
import { heldSubmissions } from "#db/schema/moderation";
import { isSignedIn, type Actor, type Person } from "~/platform/actor";
import { limit } from "~/platform/limit.server";
import { authorize, denied, Refusal } from "~/platform/refusal";
import type { DraftAnswer, DraftFields, SavedDraft } from "./draft";
import { threadPath } from "./addresses";
import { toPublicId } from "~/platform/ids";
import { visibleThreads } from "./visibility.server";

const MOST = 100;

function ownerOf(actor: Actor): Person {
  if (!isSignedIn(actor)) authorize(denied("errors:sign_in_first"));
  return actor as Person;
}

/** A draft of one's own, or null. */
export async function readDraft(actor: Actor, context: string): Promise<SavedDraft | null> {
  const owner = ownerOf(actor);
  const [draft] = await db.select().from(drafts).where(own(owner, context));
  return draft
    ? { fields: draft.fields, revision: draft.revision, updatedAt: draft.updatedAt.toISOString() }
    : null;
}

/**
 * Keeps a draft over the one that its writer knows (`known`, 0 for none). Where another device has saved since, nothing
 * is overwritten: the answer is the newer draft. An empty one is no draft, nor is one whose form (`submissionId`) was
 * sent: a save that comes late brings nothing back.
 */
export async function saveDraft(
  actor: Actor,
  context: string,
  fields: DraftFields,
  known: number,
  submissionId?: string,
  tries = 3,
): Promise<DraftAnswer> {
  const owner = ownerOf(actor);
  await limit("draft", owner);
  if (!fields.body?.trim() && !fields.title?.trim()) {
    await db.delete(drafts).where(and(own(owner, context), eq(drafts.revision, known)));
    return { revision: 0 };
  }
  const by = owner.customerId;
  const [saved] = await db.execute<{ revision: number }>(sql`
    insert into drafts as d (customer_id, context, fields)
    select ${by}::uuid, ${context}, ${JSON.stringify(fields)}::jsonb
    where (select count(*) from drafts where customer_id = ${by} and context <> ${context}) < ${MOST}
      and not ${wasSent(submissionId)}
    on conflict (customer_id, context) do update
      set fields = excluded.fields, revision = d.revision + 1, updated_at = now()
      where d.revision = ${known}
    returning revision`);
  // Asked again: it may have been sent while this was written, and then its own deletion did not see this yet.
  if (submissionId && (await isSent(submissionId))) {
    if (saved) await db.delete(drafts).where(and(own(owner, context), eq(drafts.revision, saved.revision)));
    return { sent: true };
  }
  if (saved) return { revision: saved.revision };
  const newer = await readDraft(actor, context);
  if (!newer) {
    // What it collided with has been deleted since, or there are too many of them.
    if (tries > 1) return saveDraft(actor, context, fields, known, submissionId, tries - 1);
    throw new Refusal("writing:refusal.too_many_drafts", 409);
  }
  const same = newer.fields.body === fields.body && newer.fields.title === fields.title;
  return same ? { revision: newer.revision } : { newer };
}

/** Whether a form was sent already, into whichever place. */
function wasSent(submissionId: string | undefined): SQL {
  if (!submissionId) return sql`false`;
  const places = [posts, threads, heldSubmissions, caseMessages];
  const found = places.map(
    (table) => sql`exists (select 1 from ${table} where submission_id = ${submissionId}::uuid)`,
  );
  return sql`(${sql.join(found, sql` or `)})`;
}

async function isSent(submissionId: string): Promise<boolean> {
  const [row] = await db.execute<{ sent: boolean }>(sql`select ${wasSent(submissionId)} as sent`);
  return row!.sent;
}

/** Forgets a draft: it was sent, or thrown away. */
export async function deleteDraft(actor: Actor, context: string): Promise<SavedDraft | null> {
  const owner = ownerOf(actor);
  const [gone] = await db.delete(drafts).where(own(owner, context)).returning();
  return gone ? { fields: gone.fields, revision: 0, updatedAt: gone.updatedAt.toISOString() } : null;
}

function own(owner: Person, context: string) {
  return and(eq(drafts.customerId, owner.customerId), eq(drafts.context, context));
}

export type DraftKind = "reply" | "edit" | "thread" | "idea" | "feedback" | "case" | "other";

export interface DraftLine {
  context: string;
  kind: DraftKind;
  /** Of the thread or the draft itself, as far as its writer may still see it. */
  title: string | null;
  caseNumber: number | null;
  excerpt: string;
  fields: DraftFields;
  updatedAt: string;
  /** Where it is written on; null where that is gone. */
  path: string | null;
}

type Row = {
  context: string;
  fields: DraftFields;
  updatedAt: string;
  thread: { id: string; slug: string; kind: string; title: string } | null;
  caseNumber: number | null;
};

const PAGE = 20;

/** One's own drafts, the latest first; `before` is the last one's time of the page before. */
export async function listDrafts(
  actor: Actor,
  before: string | null,
): Promise<{ drafts: DraftLine[]; older: string | null }> {
  const owner = ownerOf(actor);
  const since = before && !Number.isNaN(Date.parse(before)) ? before : null;
  const rows = await db.execute<Row>(sql`
    select d.context, d.fields, to_json(d.updated_at) #>> '{}' as "updatedAt",
      (select jsonb_build_object('id', threads.id, 'slug', threads.slug, 'kind', threads.kind, 'title', threads.title)
        from threads where ${visibleThreads(actor)} and threads.id::text = case split_part(d.context, ':', 1)
          when 'reply' then split_part(d.context, ':', 2)
          when 'edit' then (select p.thread_id::text from posts p where p.id::text = split_part(d.context, ':', 2)) end) as thread,
      (select k.number from cases k where k.customer_id = d.customer_id and d.context = 'case:' || k.id) as "caseNumber"
    from drafts d where d.customer_id = ${owner.customerId} and (${since}::timestamptz is null or d.updated_at < ${since}::timestamptz)
    order by d.updated_at desc limit ${PAGE + 1}`);
  const page = rows.slice(0, PAGE);
  return {
    drafts: page.map(lineOf),
    older: rows.length > PAGE ? page.at(-1)!.updatedAt : null,
  };
}

const NEW: Record<string, [DraftKind, string]> = {
  "thread:new": ["thread", "/threads/new"],
  "idea:new": ["idea", "/ideas/new"],
  "private-feedback:new": ["feedback", "/feedback/new"],
};

function lineOf({ context, fields, updatedAt, thread, caseNumber }: Row): DraftLine {
  const excerpt = (fields.body ?? "").replace(/\s+/g, " ").slice(0, 160);
  const line = { context, fields, excerpt, updatedAt, caseNumber: null, title: fields.title ?? null };
  const fresh = NEW[context];
  if (fresh) return { ...line, kind: fresh[0], path: fresh[1] };
  const [what, id = ""] = context.split(":");
  if (what === "reply" || what === "edit") {
    const path =
      thread && (what === "reply" ? `${threadPath(thread)}#reply` : `/posts/${toPublicId(id)}/edit`);
    return { ...line, kind: what, title: thread?.title ?? null, path };
  }
  if (caseNumber !== null) return { ...line, kind: "case", caseNumber, path: `/cases/${caseNumber}` };
  return { ...line, kind: "other", path: null };
}
