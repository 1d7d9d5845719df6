import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Actor } from "~/platform/actor";
import { authorize } from "~/platform/refusal";
import { mayTriage } from "./policy";

export interface Pictures {
  /** Votes given by month, of the last twelve: "2026-03". */
  months: { month: string; votes: number }[];
  /** Ideas by the quarter in which they came, and how far those have got: "2026-1". */
  cohorts: { quarter: string; came: number; seen: number; planned: number; shipped: number }[];
  /** Days that ideas spent in a status before they left it: the middle, and between which the middle half lies. */
  waits: { status: string; ideas: number; median: number; from: number; to: number }[];
  /** People who vote, by segment: one may be in several. */
  segments: { name: string; voters: number }[];
}

/** What the ideas of a board, or of all, have been through: for the product team. */
export async function readPictures(actor: Actor, board: string | null): Promise<Pictures> {
  authorize(mayTriage(actor));
  const those = sql`select i.thread_id, i.status, t.created_at from ideas i join threads t on t.id = i.thread_id
    left join boards b on b.id = t.board_id where t.deleted_at is null and (${board}::text is null or b.slug = ${board}::text)`;
  const [row] = await db.execute<{ pictures: Pictures }>(sql`
    with those as materialized (${those}),
    given as (select v.customer_id, v.created_at from votes v join those on those.thread_id = v.idea_id where v.withdrawn_at is null),
    changes as (
      select s.idea_id, s.from_status, s.to_status, s.changed_at,
        s.changed_at - coalesce(lag(s.changed_at) over (partition by s.idea_id order by s.changed_at, s.id), those.created_at) as stayed
      from idea_status_changes s join those on those.thread_id = s.idea_id where s.undone_at is null),
    reached as (
      select those.*, exists (select 1 from changes c where c.idea_id = those.thread_id) as seen,
        exists (select 1 from changes c where c.idea_id = those.thread_id and c.to_status in ('planned', 'in_progress', 'shipped')) as planned
      from those)
    select jsonb_build_object(
      'months', coalesce((select jsonb_agg(jsonb_build_object('month', to_char(m, 'YYYY-MM'), 'votes', n) order by m) from (
        select m, (select count(*)::int from given where created_at >= m and created_at < m + interval '1 month') as n
        from generate_series(date_trunc('month', now()) - interval '11 months', date_trunc('month', now()), interval '1 month') m) x), '[]'),
      'cohorts', coalesce((select jsonb_agg(jsonb_build_object('quarter', quarter, 'came', came, 'seen', seen, 'planned', planned,
          'shipped', shipped) order by quarter) from (
        select to_char(created_at, 'YYYY-Q') as quarter, count(*)::int as came, (count(*) filter (where seen))::int as seen,
          (count(*) filter (where planned))::int as planned, (count(*) filter (where status = 'shipped'))::int as shipped
        from reached group by 1 order by 1 desc limit 8) x), '[]'),
      'waits', coalesce((select jsonb_agg(jsonb_build_object('status', from_status, 'ideas', n, 'median', middle, 'from', low, 'to', high)) from (
        select from_status, count(*)::int as n,
          round((extract(epoch from percentile_cont(0.5) within group (order by stayed)) / 86400)::numeric)::int as middle,
          round((extract(epoch from percentile_cont(0.25) within group (order by stayed)) / 86400)::numeric)::int as low,
          round((extract(epoch from percentile_cont(0.75) within group (order by stayed)) / 86400)::numeric)::int as high
        from changes where from_status <> 'merged' group by from_status
        order by array_position(array['new', 'under_review', 'planned', 'in_progress', 'shipped', 'declined'], from_status)) x), '[]'),
      'segments', coalesce((select jsonb_agg(jsonb_build_object('name', name, 'voters', n) order by n desc, name) from (
        select g.name, count(distinct given.customer_id)::int as n from given
          join segment_members m on m.customer_id = given.customer_id join segments g on g.id = m.segment_id group by g.name) x), '[]')
    ) as pictures`);
  return row!.pictures;
}
