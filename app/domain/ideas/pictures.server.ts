import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Actor } from "~/platform/actor";
import { authorize } from "~/platform/refusal";
import { periods, type Period, type Pictures } from "./pictures";
import { mayTriage } from "./policy";

/** What is asked for in an address: a board or all, over a year unless said otherwise. */
export function readAsked(search: URLSearchParams): { board: string | null; period: Period } {
  const period = periods.find((each) => String(each) === search.get("period")) ?? 12;
  return { board: search.get("board"), period };
}

/** What the ideas of a board, or of all, have been through in so many months: for the product team. */
export async function readPictures(
  actor: Actor,
  { board, period }: { board: string | null; period: Period },
): Promise<Pictures> {
  authorize(mayTriage(actor));
  const since = sql`(date_trunc('month', now()) - make_interval(months => ${period - 1}::int))`;
  const those = sql`select i.thread_id, i.status, t.created_at from ideas i join threads t on t.id = i.thread_id
    left join boards b on b.id = t.board_id where t.deleted_at is null and (${board}::text is null or b.slug = ${board}::text)`;
  const [row] = await db.execute<{ pictures: Pictures }>(sql`
    with those as materialized (${those}),
    given as (select v.customer_id, v.created_at from votes v join those on those.thread_id = v.idea_id where v.withdrawn_at is null
      and v.created_at >= ${since}),
    changes as (
      select s.id, s.idea_id, s.from_status, s.to_status, s.changed_at,
        s.changed_at - coalesce(lag(s.changed_at) over (partition by s.idea_id order by s.changed_at, s.id), those.created_at) as stayed
      from idea_status_changes s join those on those.thread_id = s.idea_id where s.undone_at is null),
    reached as (
      select those.*, exists (select 1 from changes c where c.idea_id = those.thread_id) as seen,
        exists (select 1 from changes c where c.idea_id = those.thread_id and c.to_status in ('planned', 'in_progress', 'shipped')) as planned
      from those where created_at >= ${since}),
    -- When a finer status was given is written down in the audit log alone; a decision ends it.
    finer as (
      select status_id, lead(at) over (partition by idea_id order by at, id) as left_at,
        lead(at) over (partition by idea_id order by at, id) - at as stayed
      from (select idea_id, changed_at as at, id, null::uuid as status_id from changes
        union all select those.thread_id, l.at, l.id, (l.data->>'statusId')::uuid from audit_log l
          join those on l.subject_type = 'thread' and l.subject_id = those.thread_id::text
          where l.action = 'idea_status.given') steps),
    stays as (
      select from_status as status, null::uuid as finer, stayed from changes where from_status <> 'merged' and changed_at >= ${since}
      union all select s.within, s.id, f.stayed from finer f join idea_statuses s on s.id = f.status_id where f.left_at >= ${since})
    select jsonb_build_object(
      'months', coalesce((select jsonb_agg(jsonb_build_object('month', to_char(m, 'YYYY-MM'), 'votes', n) order by m) from (
        select m, (select count(*)::int from given where created_at >= m and created_at < m + interval '1 month') as n
        from generate_series(${since}, date_trunc('month', now()), interval '1 month') m) x), '[]'),
      'cohorts', coalesce((select jsonb_agg(jsonb_build_object('quarter', quarter, 'came', came, 'seen', seen, 'planned', planned,
          'shipped', shipped) order by quarter) from (
        select to_char(created_at, 'YYYY-Q') as quarter, count(*)::int as came, (count(*) filter (where seen))::int as seen,
          (count(*) filter (where planned))::int as planned, (count(*) filter (where status = 'shipped'))::int as shipped
        from reached group by 1 order by 1) x), '[]'),
      'waits', coalesce((select jsonb_agg(jsonb_build_object('status', status, 'finer', label, 'ideas', n, 'median', middle,
          'from', low, 'to', high) order by array_position(array['new', 'under_review', 'planned', 'in_progress', 'shipped', 'declined'],
          status), position nulls first) from (
        select y.status, s.label, s.position, count(*)::int as n,
          round((extract(epoch from percentile_cont(0.5) within group (order by stayed)) / 86400)::numeric)::int as middle,
          round((extract(epoch from percentile_cont(0.25) within group (order by stayed)) / 86400)::numeric)::int as low,
          round((extract(epoch from percentile_cont(0.75) within group (order by stayed)) / 86400)::numeric)::int as high
        from stays y left join idea_statuses s on s.id = y.finer group by y.status, s.id, s.label, s.position) x), '[]'),
      'segments', coalesce((select jsonb_agg(jsonb_build_object('name', name, 'voters', n) order by n desc, name) from (
        select g.name, count(distinct given.customer_id)::int as n from given
          join segment_members m on m.customer_id = given.customer_id join segments g on g.id = m.segment_id group by g.name) x), '[]')
    ) as pictures`);
  return row!.pictures;
}
