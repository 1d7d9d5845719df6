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

/**
 * The demand of each idea of `page(id)`, as `demands(idea_id, demand)`: all of a page in one go, since one by one it is what
 * a board takes its time for. An account counts once, however many of its people vote.
 */
export const demands: SQL = sql`backers as materialized (
    select v.idea_id, c.id, c.stage, c.account_id, v.importance, v.since from (
      select page.id as idea_id, v.customer_id, min(v.created_at) as since,
        min(array_position(array['critical', 'important', 'nice'], v.importance)) as importance
      from page cross join lateral (${votesFor(sql`page.id`)}) v group by 1, 2
    ) v join customers c on c.id = v.customer_id
  ), demands as materialized (
    select page.id as idea_id, jsonb_build_object('accounts', coalesce(a.accounts, 0), 'annualValueEur', coalesce(a.value, 0),
      'stages', coalesce(s.stages, '{}'), 'important', coalesce(n.important, 0), 'recent', coalesce(n.recent, 0),
      'segments', coalesce(g.segments, '[]')) as demand
    from page
      left join (select idea_id, count(*) filter (where importance <= 2)::int as important,
          count(*) filter (where since > now() - make_interval(days => ${RECENT_DAYS}::int))::int as recent
        from backers group by 1) n on n.idea_id = page.id
      left join (select b.idea_id, count(*)::int as accounts, sum(k.annual_value_eur)::int as value
        from (select distinct idea_id, account_id from backers) b join accounts k on k.id = b.account_id group by 1) a on a.idea_id = page.id
      left join (select idea_id, jsonb_object_agg(stage, n) as stages
        from (select idea_id, stage, count(*)::int as n from backers group by 1, 2) b group by 1) s on s.idea_id = page.id
      left join (select idea_id, jsonb_agg(jsonb_build_object('name', name, 'customers', n) order by n desc, name) as segments
        from (select b.idea_id, m.segment_id, count(*)::int as n from backers b
          join segment_members m on m.customer_id = b.id group by 1, 2) b join segments on segments.id = b.segment_id group by 1) g
        on g.idea_id = page.id)`;

/** The voters of many ideas at once, one twice who voted in two wordings: for orders and comparisons over a whole list. */
export function votersOf(ideas: SQL): SQL {
  return sql`select coalesce(w.canonical_id, w.thread_id) as idea_id, v.customer_id
    from votes v join ideas w on w.thread_id = v.idea_id
    where v.withdrawn_at is null and coalesce(w.canonical_id, w.thread_id) in (${ideas})`;
}

/** Euros a year behind each idea, of `voters(idea_id, customer_id)`. */
export const valueByIdea: SQL = sql`select a.idea_id, sum(k.annual_value_eur)::bigint as amount from (
    select distinct voters.idea_id, c.account_id from voters join customers c on c.id = voters.customer_id) a
  join accounts k on k.id = a.account_id group by a.idea_id`;

export function segmentByIdea(segmentId: string | null): SQL {
  return sql`select voters.idea_id, count(distinct voters.customer_id)::bigint as amount from voters
    join segment_members m on m.customer_id = voters.customer_id and m.segment_id = ${segmentId}::uuid group by voters.idea_id`;
}

/** What their help and their ideas have earned the voters of thanks: points for answers chosen, thanks, and ideas that came true. */
export const helpfulRules: SQL = sql`('answer-chosen', 'thanks-received', 'idea-planned', 'idea-shipped')`;

export const influenceByIdea: SQL = sql`select voters.idea_id, sum(h.points)::bigint as amount from (select distinct idea_id, customer_id from voters) voters join (
    select e.customer_id, sum(e.amount) as points from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
    where t.rule_id in ${helpfulRules} and e.account = 'available' group by e.customer_id) h on h.customer_id = voters.customer_id
  group by voters.idea_id`;
