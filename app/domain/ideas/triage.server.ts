import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { visibleThreads } from "~/domain/community/visibility.server";
import type { Actor } from "~/platform/actor";
import { authorize } from "~/platform/refusal";
import { ideaLine, ideaLineTables, type IdeaLine } from "./browsing.server";
import { ideaStatuses, type IdeaStatus } from "./idea";
import { mayTriage } from "./policy";
import type { TriageOrder } from "./triage";
import { votesFor } from "./wordings.server";

/** What a vote count alone hides: who is behind it. Beside the votes, never mixed into them. */
export interface Demand {
  accounts: number;
  /** Of those accounts together, in euros a year. */
  annualValueEur: number;
  /** Voters by what they are to the company. */
  stages: Record<string, number>;
  important: number;
  /** Voters by segment, the largest first: one may be in several. */
  segments: { name: string; customers: number }[];
}

export interface TriagedIdea extends IdeaLine {
  statusChangedAt: string;
  lastNote: string | null;
  demand: Demand;
}

const orders = {
  votes: sql`ideas.vote_count desc, threads.id`,
  value: sql`d.annual_value desc, ideas.vote_count desc, threads.id`,
  oldest: sql`threads.id`,
};

const SHOWN = 50;

/** The ideas of one status with their demand, and how many stand in each. */
export async function triageIdeas(
  actor: Actor,
  status: IdeaStatus,
  order: TriageOrder,
): Promise<{ ideas: TriagedIdea[]; counts: Record<IdeaStatus, number> }> {
  authorize(mayTriage(actor));
  const [rows, counted] = await Promise.all([
    triaged(actor, status, order, SHOWN),
    db.execute<{ status: IdeaStatus; count: number }>(
      sql`select status, count(*)::int as count from ideas group by status`,
    ),
  ]);
  const counts = Object.fromEntries(ideaStatuses.map((name) => [name, 0])) as Record<IdeaStatus, number>;
  for (const row of counted) counts[row.status] = row.count;
  return { ideas: rows, counts };
}

const EXPORTED = 10_000;

/** The same without an end, for a table of one's own. */
export async function ideasForExport(
  actor: Actor,
  status: IdeaStatus,
  order: TriageOrder,
): Promise<TriagedIdea[]> {
  authorize(mayTriage(actor));
  return triaged(actor, status, order, EXPORTED);
}

async function triaged(
  actor: Actor,
  status: IdeaStatus,
  order: TriageOrder,
  limit: number,
): Promise<TriagedIdea[]> {
  const rows = await db.execute<{ line: TriagedIdea }>(sql`
    select ${ideaLine(actor)} || jsonb_build_object('statusChangedAt', ideas.status_changed_at,
      'lastNote', (select s.note from idea_status_changes s where s.idea_id = threads.id and s.undone_at is null order by s.changed_at desc limit 1),
      'demand', jsonb_build_object('accounts', d.accounts, 'annualValueEur', d.annual_value, 'stages', d.stages,
        'important', d.important, 'segments', d.segments)) as line
    from ${ideaLineTables} cross join lateral (${demand}) d
    where ideas.status = ${status} and ${visibleThreads(actor)} order by ${orders[order]} limit ${limit}`);
  return rows.map((row) => row.line);
}

/** An account counts once, however many of its people vote. */
const demand = sql`
  with voters as (
    select c.id, c.stage, c.account_id, v.importance from (
      select distinct on (v.customer_id) v.customer_id, v.importance from (${votesFor(sql`ideas.thread_id`)}) v
      order by v.customer_id, array_position(array['critical', 'important', 'nice'], v.importance)
    ) v join customers c on c.id = v.customer_id
  ), behind as (select k.annual_value_eur from accounts k where k.id in (select account_id from voters))
  select (select count(*)::int from behind) as accounts,
    (select coalesce(sum(annual_value_eur), 0)::int from behind) as annual_value,
    (select coalesce(jsonb_object_agg(stage, n), '{}') from (select stage, count(*)::int as n from voters group by stage) s) as stages,
    (select count(*)::int from voters where importance in ('important', 'critical')) as important,
    (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'customers', n) order by n desc, name), '[]') from (
      select g.name, count(*)::int as n from voters join segment_members m on m.customer_id = voters.id
        join segments g on g.id = m.segment_id group by g.name) s) as segments`;
