import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { face } from "~/domain/community/reading.server";
import type { Face } from "~/domain/community/thread-view";
import type { Actor, Person } from "~/platform/actor";
import { now } from "~/platform/clock";
import { authorize } from "~/platform/refusal";
import type { CasePriority, CaseStatus, Sla } from "./case";
import { mayWorkCases } from "./policy";
import { slaOf } from "./sla";

const PAGE = 30;

export interface QueueFilter {
  /** active: everything under way. */
  status: CaseStatus | "active" | "all";
  who: "all" | "mine" | "unassigned";
  priority: CasePriority | "all";
  /** A case's number, or words of its subject or its customer's name. */
  search: string;
  after: string | null;
}

export type QueueLine = {
  number: number;
  subject: string;
  status: CaseStatus;
  priority: CasePriority;
  customer: Face;
  account: string | null;
  assignee: Face | null;
  updatedAt: string;
  sla: Sla;
};

/** The next promise of a case: the queue's order. One that waits for its customer moves along, by whole days so that pages hold. */
const due = sql`case when k.status = 'pending' and k.waiting_since is not null
  then k.resolution_due_at + greatest(interval '0', date_trunc('day', now()) - k.waiting_since)
  when k.first_responded_at is null and k.status not in ('resolved', 'closed')
  then least(k.first_response_due_at, k.resolution_due_at) else k.resolution_due_at end`;

type Row = Omit<QueueLine, "sla"> & {
  due: string;
  id: string;
  firstResponseDueAt: string;
  resolutionDueAt: string;
  firstRespondedAt: string | null;
  resolvedAt: string | null;
  waitingSince: string | null;
};

/** The desk's cases, the next due first, paged by key. */
export async function readQueue(
  actor: Actor,
  filter: QueueFilter,
): Promise<{
  lines: QueueLine[];
  next: string | null;
  counts: Record<"active" | "mine" | "unassigned", number>;
}> {
  authorize(mayWorkCases(actor));
  const me = (actor as Person).customerId;
  const after = keyOf(filter.after);
  const rows = await db.execute<{ line: Row }>(sql`
    select jsonb_build_object('id', k.id, 'due', ${due}, 'number', k.number, 'subject', k.subject, 'status', k.status,
      'priority', k.priority, 'customer', ${face("c")}, 'account', a.name,
      'assignee', case when w.id is not null then ${face("w")} end, 'updatedAt', k.updated_at,
      'firstResponseDueAt', k.first_response_due_at, 'resolutionDueAt', k.resolution_due_at,
      'firstRespondedAt', k.first_responded_at, 'resolvedAt', k.resolved_at, 'waitingSince', k.waiting_since) as line
    from cases k join customers c on c.id = k.customer_id left join accounts a on a.id = k.account_id
      left join customers w on w.id = k.assignee_id
    where ${statusIs(filter.status)} and ${whoIs(filter.who, me)}
      and ${filter.priority === "all" ? sql`true` : sql`k.priority = ${filter.priority}`} and ${matches(filter.search)}
      and ${after ? sql`(${due}, k.id) > (${after.due}::timestamptz, ${after.id}::uuid)` : sql`true`}
    order by ${due}, k.id limit ${PAGE + 1}`);
  const [counts] = await db.execute<Record<"active" | "mine" | "unassigned", number>>(sql`
    select count(*)::int as active, (count(*) filter (where k.assignee_id = ${me}))::int as mine,
      (count(*) filter (where k.assignee_id is null))::int as unassigned
    from cases k where ${statusIs("active")}`);
  const page = rows.slice(0, PAGE).map((row) => row.line);
  const last = page.at(-1);
  return {
    lines: page.map(toLine),
    next: rows.length > PAGE && last ? `${last.due}~${last.id}` : null,
    counts: { ...counts! },
  };
}

function toLine({ id: _, due: __, ...row }: Row): QueueLine {
  const { firstResponseDueAt, resolutionDueAt, firstRespondedAt, resolvedAt, waitingSince, ...line } = row;
  return { ...line, sla: slaOf(clocksOf(row), now()) };
}

/** The clocks of a row that came as JSON. */
export function clocksOf(row: {
  status: CaseStatus;
  priority: CasePriority;
  firstResponseDueAt: string;
  resolutionDueAt: string;
  firstRespondedAt: string | null;
  resolvedAt: string | null;
  waitingSince: string | null;
}) {
  const date = (iso: string | null) => (iso ? new Date(iso) : null);
  return {
    status: row.status,
    priority: row.priority,
    firstResponseDueAt: new Date(row.firstResponseDueAt),
    resolutionDueAt: new Date(row.resolutionDueAt),
    firstRespondedAt: date(row.firstRespondedAt),
    resolvedAt: date(row.resolvedAt),
    waitingSince: date(row.waitingSince),
  };
}

function statusIs(status: QueueFilter["status"]): SQL {
  if (status === "all") return sql`true`;
  return status === "active" ? sql`k.status not in ('resolved', 'closed')` : sql`k.status = ${status}`;
}

function whoIs(who: QueueFilter["who"], me: string): SQL {
  if (who === "all") return sql`true`;
  return who === "mine" ? sql`k.assignee_id = ${me}` : sql`k.assignee_id is null`;
}

function matches(search: string): SQL {
  const words = search.trim();
  if (words === "") return sql`true`;
  if (/^#?\d{1,9}$/.test(words)) return sql`k.number = ${Number(words.replace("#", ""))}`;
  const like = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  return sql`(k.subject ilike ${like} or c.display_name ilike ${like} or a.name ilike ${like})`;
}

function keyOf(after: string | null): { due: string; id: string } | null {
  const found = after?.match(/^(\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d))~([0-9a-f-]{36})$/);
  return found ? { due: found[1]!, id: found[2]! } : null;
}
