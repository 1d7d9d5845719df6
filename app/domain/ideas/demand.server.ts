import { sql, type SQL } from "drizzle-orm";
import { referrals } from "~/domain/customers/referrals.server";
import { RECENT_DAYS } from "./triage";

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
  /** Customers whom its voters brought in, by how many of them, and the accounts of those with what they pay a year. */
  referrals: { customers: number; inviters: number; accounts: number; annualValueEur: number };
}

/**
 * Who backs each idea of `page(id)`, as `backers`: all of a page in one go, since one by one it is what a board takes its
 * time for. Only where an idea stands in several wordings can one voter be there twice: for the others the votes' key says
 * that each is one person.
 */
const wordings = sql`wordings as materialized (
    select page.id as idea_id, w.thread_id, exists (select 1 from ideas o where o.canonical_id = page.id) as several
    from page join ideas w on w.thread_id = page.id or w.canonical_id = page.id)`;

const backers = sql`select w.idea_id, v.customer_id, v.importance in ('critical', 'important') as important, v.created_at as since
    from wordings w join votes v on v.idea_id = w.thread_id where v.withdrawn_at is null and not w.several
    union all
    select w.idea_id, v.customer_id, bool_or(v.importance in ('critical', 'important')), min(v.created_at)
    from wordings w join votes v on v.idea_id = w.thread_id where v.withdrawn_at is null and w.several group by 1, 2`;

const recent = sql`count(*) filter (where b.since > (select now() - make_interval(days => ${RECENT_DAYS}::int)))`;

const byAccount = sql`select idea_id, count(*)::int as accounts, sum(k.annual_value_eur)::int as value
  from (select distinct idea_id, account_id from behind) b join accounts k on k.id = b.account_id group by 1`;

/** Whom the voters brought in, each once; who works for the house neither brings in nor is brought. */
const referred = sql`referred as materialized (
    select b.idea_id, f.by_id, f.customer_id, f.account_id from backers b join (${referrals}) f on f.by_id = b.customer_id where not f.staff)`;

const referralsByIdea = sql`select n.idea_id, jsonb_build_object('customers', n.customers, 'inviters', n.inviters,
    'accounts', coalesce(a.accounts, 0), 'annualValueEur', coalesce(a.value, 0)) as referrals
  from (select idea_id, count(distinct customer_id)::int as customers, count(distinct by_id)::int as inviters from referred group by 1) n
  left join (select d.idea_id, count(*)::int as accounts, sum(k.annual_value_eur)::int as value
    from (select distinct idea_id, account_id from referred) d join accounts k on k.id = d.account_id group by 1) a
    on a.idea_id = n.idea_id`;

const noReferrals = sql`'{"customers": 0, "inviters": 0, "accounts": 0, "annualValueEur": 0}'::jsonb`;

/** Of the demand what a card of the board has room for. */
export type BriefDemand = Pick<Demand, "accounts" | "annualValueEur" | "recent">;

export const briefDemands: SQL = sql`${wordings}, behind as materialized (
    select b.idea_id, c.account_id, ${recent} as recent
    from (${backers}) b join customers c on c.id = b.customer_id group by 1, 2
  ), demands as materialized (
    select page.id as idea_id, jsonb_build_object('accounts', coalesce(a.accounts, 0), 'annualValueEur', coalesce(a.value, 0),
      'recent', coalesce(r.recent, 0)) as demand
    from page left join (${byAccount}) a on a.idea_id = page.id
      left join (select idea_id, sum(recent)::int as recent from behind group by 1) r on r.idea_id = page.id)`;

/** The demand of each idea of `page(id)`, as `demands(idea_id, demand)`. An account counts once, however many of its people vote. */
export const demands: SQL = sql`${wordings}, backers as materialized (${backers}
  ), behind as materialized (
    select b.idea_id, c.stage, c.account_id, count(*) as people, count(*) filter (where b.important) as important,
      ${recent} as recent
    from backers b join customers c on c.id = b.customer_id group by 1, 2, 3
  ), ${referred}, demands as materialized (
    select page.id as idea_id, jsonb_build_object('accounts', coalesce(a.accounts, 0), 'annualValueEur', coalesce(a.value, 0),
      'stages', coalesce(s.stages, '{}'), 'important', coalesce(s.important, 0), 'recent', coalesce(s.recent, 0),
      'segments', coalesce(g.segments, '[]'), 'referrals', coalesce(f.referrals, ${noReferrals})) as demand
    from page
      left join (${byAccount}) a on a.idea_id = page.id
      left join (${referralsByIdea}) f on f.idea_id = page.id
      left join (select idea_id, jsonb_object_agg(stage, people) as stages, sum(important)::int as important, sum(recent)::int as recent
        from (select idea_id, stage, sum(people)::int as people, sum(important) as important, sum(recent) as recent
          from behind group by 1, 2) b group by 1) s on s.idea_id = page.id
      left join (select idea_id, jsonb_agg(jsonb_build_object('name', name, 'customers', n) order by n desc, name) as segments
        from (select b.idea_id, m.segment_id, count(*)::int as n from backers b
          join segment_members m on m.customer_id = b.customer_id group by 1, 2) b join segments on segments.id = b.segment_id group by 1) g
        on g.idea_id = page.id)`;

/** The voters of many ideas at once, one twice who voted in two wordings: for orders and comparisons over a whole list. */
export function votersOf(ideas: SQL): SQL {
  return sql`select coalesce(w.canonical_id, w.thread_id) as idea_id, v.customer_id
    from votes v join ideas w on w.thread_id = v.idea_id
    where v.withdrawn_at is null and coalesce(w.canonical_id, w.thread_id) in (${ideas})`;
}

/** Euros a year behind each idea, of `voters(idea_id, customer_id)`. */
export const valueByIdea: SQL = sql`select a.idea_id, sum(k.annual_value_eur)::bigint as amount from (
    select distinct voters.idea_id, c.account_id from voters join customers c on c.id = voters.customer_id
    where c.account_id is not null) a
  join accounts k on k.id = a.account_id group by a.idea_id`;

/** How many of a segment are behind each idea: from the segment, which is smaller than all votes. */
export function segmentByIdea(segmentId: string | null): SQL {
  return sql`select coalesce(w.canonical_id, w.thread_id) as idea_id, count(distinct v.customer_id)::bigint as amount
    from segment_members m join votes v on v.customer_id = m.customer_id and v.withdrawn_at is null
      join ideas w on w.thread_id = v.idea_id
    where m.segment_id = ${segmentId}::uuid group by 1`;
}

/** What their help and their ideas have earned the voters of thanks: points for answers chosen, thanks, and ideas that came true. */
export const helpfulRules: SQL = sql`('answer-chosen', 'thanks-received', 'idea-planned', 'idea-shipped')`;

export const influenceByIdea: SQL = sql`select voters.idea_id, sum(h.points)::bigint as amount from (select distinct idea_id, customer_id from voters) voters join (
    select e.customer_id, sum(e.amount) as points from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
    where t.rule_id in ${helpfulRules} and e.account = 'available' group by e.customer_id) h on h.customer_id = voters.customer_id
  group by voters.idea_id`;
