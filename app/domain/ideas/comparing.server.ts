import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Actor } from "~/platform/actor";
import { authorize } from "~/platform/refusal";
import { segmentByIdea } from "./demand.server";
import type { IdeaStatus } from "./idea";
import { mayTriage } from "./policy";
import type { TriageView, Weight } from "./triage";
import { filtered } from "./triage-filter.server";

/** Where an idea stands by each weight, and how much of that there is. */
export type ComparedIdea = {
  id: string;
  slug: string;
  title: string;
  language: "en" | "fi";
  status: IdeaStatus;
  amounts: Record<Weight, number>;
  ranks: Record<Weight, number>;
};

/** So many of the first by any weight. */
const FIRST = 15;

/**
 * The same ideas in several orders side by side, so that one sees whom each order leaves behind: the first by people, by
 * what they pay, by a segment, by what their voters did for others. Those that no order has among its first are left out.
 * Value and influence are read as they are kept (weighing.server).
 */
export async function compareOrders(
  actor: Actor,
  view: TriageView,
  { by, segment }: { by: Weight; segment: string | null },
): Promise<ComparedIdea[]> {
  authorize(mayTriage(actor));
  const open = sql`ideas.status in ('new', 'under_review', 'planned', 'in_progress')`;
  const which = view.status
    ? filtered(actor, view, view.status)
    : sql`${filtered(actor, view, null)} and ${open}`;
  const rank = (column: string) =>
    sql`rank() over (order by ${sql.identifier(column)} desc)::int as ${sql.identifier(`${column}_rank`)}`;
  const rows = await db.execute<{ line: ComparedIdea }>(sql`
    with chosen as materialized (
      select ideas.thread_id as id, ideas.vote_count from ideas join threads on threads.id = ideas.thread_id
        join boards b on b.id = threads.board_id where ${which}),
    weighed as (
      select chosen.id, chosen.vote_count::bigint as people, coalesce(v.annual_value_eur, 0) as value, ${segment ? sql`coalesce(s.amount, 0)` : sql`0::bigint`} as segment,
        coalesce(f.points, 0) as influence
      from chosen left join idea_values v on v.idea_id = chosen.id
        left join idea_influences f on f.idea_id = chosen.id
        ${segment ? sql`left join (${segmentByIdea(segment)}) s on s.idea_id = chosen.id` : sql``}),
    ranked as (select *, ${rank("people")}, ${rank("value")}, ${rank("segment")}, ${rank("influence")} from weighed)
    select jsonb_build_object('id', t.id, 'slug', t.slug, 'title', t.title, 'language', t.language, 'status', i.status,
      'amounts', jsonb_build_object('people', r.people, 'value', r.value, 'segment', r.segment, 'influence', r.influence),
      'ranks', jsonb_build_object('people', r.people_rank, 'value', r.value_rank, 'segment', r.segment_rank,
        'influence', r.influence_rank)) as line
    from ranked r join threads t on t.id = r.id join ideas i on i.thread_id = r.id
    where (r.people_rank <= ${FIRST} and r.people > 0) or (r.value_rank <= ${FIRST} and r.value > 0)
      or (r.segment_rank <= ${FIRST} and r.segment > 0) or (r.influence_rank <= ${FIRST} and r.influence > 0)
    order by r.${sql.identifier(`${by}_rank`)}, r.people_rank, t.id limit 60`);
  return rows.map((row) => row.line);
}
