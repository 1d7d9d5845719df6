import { sql, type SQL } from "drizzle-orm";
import { RECENT_DAYS } from "./triage";
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
  /** Those who came to it lately. */
  recent: number;
}

/** The demand of the idea in the same row, as jsonb. An account counts once, however many of its people vote. */
export const demand: SQL = sql`(
  with voters as materialized (
    select c.id, c.stage, c.account_id, v.importance, v.since from (
      select v.customer_id, min(v.created_at) as since,
        min(array_position(array['critical', 'important', 'nice'], v.importance)) as importance
      from (${votesFor(sql`ideas.thread_id`)}) v group by v.customer_id
    ) v join customers c on c.id = v.customer_id
  )
  select jsonb_build_object(
    'accounts', (select count(distinct account_id)::int from voters),
    'annualValueEur', (select coalesce(sum(k.annual_value_eur), 0)::int from accounts k
      where k.id in (select account_id from voters)),
    'stages', (select coalesce(jsonb_object_agg(stage, n), '{}') from (
      select stage, count(*)::int as n from voters group by stage) s),
    'important', (select count(*)::int from voters where importance <= 2),
    'recent', (select count(*)::int from voters where since > now() - make_interval(days => ${RECENT_DAYS}::int)),
    'segments', (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'customers', n) order by n desc, name), '[]') from (
      select g.name, count(*)::int as n from voters join segment_members m on m.customer_id = voters.id
        join segments g on g.id = m.segment_id group by g.name) s)))`;

/** The voters of many ideas at once, each person once an idea: for orders and comparisons over a whole list. */
export function votersOf(ideas: SQL): SQL {
  return sql`select distinct coalesce(w.canonical_id, w.thread_id) as idea_id, v.customer_id
    from votes v join ideas w on w.thread_id = v.idea_id
    where v.withdrawn_at is null and coalesce(w.canonical_id, w.thread_id) in (${ideas})`;
}

/** Euros a year behind each idea, of `voters(idea_id, customer_id)`. */
export const valueByIdea: SQL = sql`select a.idea_id, sum(k.annual_value_eur)::bigint as amount from (
    select distinct voters.idea_id, c.account_id from voters join customers c on c.id = voters.customer_id) a
  join accounts k on k.id = a.account_id group by a.idea_id`;

export function segmentByIdea(segmentId: string | null): SQL {
  return sql`select voters.idea_id, count(*)::bigint as amount from voters
    join segment_members m on m.customer_id = voters.customer_id and m.segment_id = ${segmentId}::uuid group by voters.idea_id`;
}

/** What their help and their ideas have earned the voters of thanks: points for answers chosen, thanks, and ideas that came true. */
export const helpfulRules: SQL = sql`('answer-chosen', 'thanks-received', 'idea-planned', 'idea-shipped')`;

export const influenceByIdea: SQL = sql`select voters.idea_id, sum(h.points)::bigint as amount from voters join (
    select e.customer_id, sum(e.amount) as points from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
    where t.rule_id in ${helpfulRules} and e.account = 'available' group by e.customer_id) h on h.customer_id = voters.customer_id
  group by voters.idea_id`;
