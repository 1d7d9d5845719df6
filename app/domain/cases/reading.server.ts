import { asc, sql } from "drizzle-orm";
import { db } from "#db/client";
import { macros } from "#db/schema/cases";
import { face } from "~/domain/community/reading.server";
import type { Face } from "~/domain/community/thread-view";
import type { ThreadKind } from "~/domain/community/thread";
import { isSignedIn, type Actor } from "~/platform/actor";
import { now } from "~/platform/clock";
import { authorize, notFound } from "~/platform/refusal";
import type { CasePriority, CaseStatus, Sla } from "./case";
import { maySeeOwnCase, mayWorkCases } from "./policy";
import { clocksOf } from "./queue.server";
import { slaOf } from "./sla";

export type CaseMessage = {
  id: string;
  author: Face;
  lane: "public" | "note";
  html: string;
  source: string;
  createdAt: string;
};

export type CaseView = {
  id: string;
  number: number;
  subject: string;
  status: CaseStatus;
  priority: CasePriority;
  source: string;
  createdAt: string;
  updatedAt: string;
  resolvedAt: string | null;
  closedAt: string | null;
  reopenedCount: number;
  customer: Face & { city: string | null; stage: string };
  account: { id: string; name: string; plan: string | null } | null;
  assignee: Face | null;
  openedBy: Face;
  thread: {
    id: string;
    title: string;
    slug: string;
    kind: ThreadKind;
    excerpt: string;
    private: boolean;
  } | null;
  outcome: { postNumber: number } | null;
  sla: Sla;
  firstResponseDueAt: string;
  resolutionDueAt: string;
  firstRespondedAt: string | null;
};

export type CaseSide = {
  openCases: { number: number; subject: string; status: CaseStatus }[];
  lastPosts: {
    threadId: string;
    slug: string;
    kind: ThreadKind;
    title: string;
    number: number;
    excerpt: string;
    createdAt: string;
  }[];
};

type Row = Omit<CaseView, "sla"> & { waitingSince: string | null };

/** A case as the desk sees it: both lanes, the source, and its customer's side. */
export async function readCase(
  actor: Actor,
  number: number,
): Promise<{
  case: CaseView;
  messages: CaseMessage[];
  side: CaseSide;
  macros: { id: string; title: string; body: string }[];
}> {
  authorize(mayWorkCases(actor));
  const [head] = await db.execute<{ case: Row }>(sql`
    select jsonb_build_object('id', k.id, 'number', k.number, 'subject', k.subject, 'status', k.status, 'priority', k.priority,
      'source', k.source, 'createdAt', k.created_at, 'updatedAt', k.updated_at, 'resolvedAt', k.resolved_at,
      'closedAt', k.closed_at, 'reopenedCount', k.reopened_count,
      'customer', ${face("c")} || jsonb_build_object('city', c.city, 'stage', c.stage),
      'account', case when a.id is not null then jsonb_build_object('id', a.id, 'name', a.name, 'plan', a.plan) end,
      'assignee', case when w.id is not null then ${face("w")} end, 'openedBy', ${face("o")},
      'thread', case when t.id is not null then jsonb_build_object('id', t.id, 'title', t.title, 'slug', t.slug, 'kind', t.kind,
        'private', t.private, 'excerpt', coalesce((select p.excerpt from posts p where p.id = k.post_id), '')) end,
      'outcome', (select jsonb_build_object('postNumber', p.number) from posts p where p.id = k.outcome_post_id),
      'firstResponseDueAt', k.first_response_due_at, 'resolutionDueAt', k.resolution_due_at,
      'firstRespondedAt', k.first_responded_at, 'waitingSince', k.waiting_since) as case
    from cases k join customers c on c.id = k.customer_id join customers o on o.id = k.opened_by_id
      left join accounts a on a.id = k.account_id left join customers w on w.id = k.assignee_id
      left join threads t on t.id = k.thread_id
    where k.number = ${number}`);
  if (!head) throw notFound();
  const { waitingSince, ...view } = head.case;
  const [messages, side, prepared] = await Promise.all([
    messagesOf(view.id, "both"),
    sideOf(view.customer.customerId, number),
    isSignedIn(actor) ? macrosIn(actor.locale) : [],
  ]);
  return {
    case: { ...view, sla: slaOf(clocksOf({ ...view, waitingSince }), now()) },
    messages,
    side,
    macros: prepared,
  };
}

async function messagesOf(caseId: string, lanes: "both" | "public"): Promise<CaseMessage[]> {
  const rows = await db.execute<{ message: CaseMessage }>(sql`
    select jsonb_build_object('id', m.id, 'author', ${face("a")}, 'lane', m.lane, 'html', m.body_html, 'source', m.body_source,
      'createdAt', m.created_at) as message
    from case_messages m join customers a on a.id = m.author_id
    where m.case_id = ${caseId} and ${lanes === "both" ? sql`true` : sql`m.lane = 'public'`}
    order by m.created_at, m.id`);
  return rows.map((row) => row.message);
}

async function sideOf(customerId: string, number: number): Promise<CaseSide> {
  const [row] = await db.execute<{ side: CaseSide }>(sql`
    select jsonb_build_object(
      'openCases', coalesce((select jsonb_agg(jsonb_build_object('number', k.number, 'subject', k.subject, 'status', k.status)
        order by k.created_at desc) from cases k
        where k.customer_id = ${customerId} and k.number <> ${number} and k.status not in ('resolved', 'closed')), '[]'),
      'lastPosts', coalesce((select jsonb_agg(p.post) from (
        select jsonb_build_object('threadId', t.id, 'slug', t.slug, 'kind', t.kind, 'title', t.title, 'number', p.number,
          'excerpt', left(p.excerpt, 160), 'createdAt', p.created_at) as post
        from posts p join threads t on t.id = p.thread_id where p.author_id = ${customerId} and p.hidden_at is null and p.deleted_at is null
        order by p.created_at desc limit 3) p), '[]')) as side`);
  return row!.side;
}

/** Prepared replies, those of one's own language first. */
async function macrosIn(language: "en" | "fi") {
  return db
    .select({ id: macros.id, title: macros.title, body: macros.body })
    .from(macros)
    .orderBy(sql`${macros.language} <> ${language}`, asc(macros.title));
}

export type OwnCaseLine = {
  number: number;
  subject: string;
  status: CaseStatus;
  createdAt: string;
  updatedAt: string;
};

/** A customer's own cases, the freshest first. */
export async function listOwnCases(actor: Actor): Promise<OwnCaseLine[]> {
  if (!isSignedIn(actor)) throw notFound();
  const rows = await db.execute<{ line: OwnCaseLine }>(sql`
    select jsonb_build_object('number', k.number, 'subject', k.subject, 'status', k.status, 'createdAt', k.created_at,
      'updatedAt', coalesce((select max(m.created_at) from case_messages m where m.case_id = k.id and m.lane = 'public'),
        k.created_at)) as line
    from cases k where k.customer_id = ${actor.customerId} order by k.created_at desc, k.id desc limit 100`);
  return rows.map((row) => row.line);
}

/** What a customer sees of his own case: nothing of notes, priorities, due times or who else was asked. */
export type OwnCaseView = OwnCaseLine & {
  id: string;
  assignee: Face | null;
  thread: { id: string; title: string; slug: string; kind: ThreadKind } | null;
};

export async function readOwnCase(
  actor: Actor,
  number: number,
): Promise<{ case: OwnCaseView; messages: Omit<CaseMessage, "lane" | "source">[] }> {
  const [row] = await db.execute<{ case: OwnCaseView; customerId: string }>(sql`
    select k.customer_id as "customerId", jsonb_build_object('id', k.id, 'number', k.number, 'subject', k.subject,
      'status', k.status, 'createdAt', k.created_at,
      'updatedAt', coalesce((select max(m.created_at) from case_messages m where m.case_id = k.id and m.lane = 'public'), k.created_at),
      'assignee', case when w.id is not null then ${face("w")} end,
      'thread', case when t.id is not null and t.hidden_at is null then
        jsonb_build_object('id', t.id, 'title', t.title, 'slug', t.slug, 'kind', t.kind) end) as case
    from cases k left join customers w on w.id = k.assignee_id left join threads t on t.id = k.thread_id
    where k.number = ${number}`);
  if (!row || !maySeeOwnCase(actor, row)) throw notFound();
  const messages = await messagesOf(row.case.id, "public");
  return { case: row.case, messages: messages.map(({ lane: _, source: __, ...message }) => message) };
}
