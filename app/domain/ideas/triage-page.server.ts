import { sql, type SQL } from "drizzle-orm";
import type { Actor } from "~/platform/actor";
import { segmentByIdea } from "./demand.server";
import type { TriageOrder, TriageStage, TriageView } from "./triage";
import { filtered } from "./triage-filter.server";

/** The kind, for the index that knows it; boards only where the view names one. */
export const tables = ({
  board,
  order,
}: TriageView) => sql`ideas join threads on threads.id = ideas.thread_id and threads.kind = 'idea'
  ${board ? sql`join boards b on b.id = threads.board_id` : sql``}
  ${order === "value" ? sql`left join idea_values on idea_values.idea_id = ideas.thread_id` : sql``}`;

/** As the indexes are ordered: without "nulls last" they would not serve. */
const byColumn: Record<Exclude<TriageOrder, "segment">, SQL> = {
  votes: sql`ideas.vote_count desc nulls last, ideas.thread_id desc nulls last`,
  trend: sql`ideas.score desc nulls last, ideas.thread_id desc nulls last`,
  value: sql`nullif(idea_values.annual_value_eur, 0) desc nulls last, ideas.vote_count desc, ideas.thread_id desc`,
  oldest: sql`ideas.thread_id`,
  priority: sql`(select e.priority from idea_estimates e where e.idea_id = ideas.thread_id) desc nulls last, ideas.vote_count desc, ideas.thread_id desc`,
};

/** The first ideas of a stage, or of all that the view asks for. */
export interface Wanted {
  stage: TriageStage | null;
  limit: SQL;
  skip?: number;
  besides?: SQL | null;
}

/** Which ideas, as `page(id, stage, place)`, by the cheapest way that the view's order allows. */
export function pageOf(actor: Actor, view: TriageView, wanted: Wanted[]): SQL {
  const { order, segment } = view;
  const among = ({ stage, besides }: Wanted) =>
    sql`${filtered(actor, view, stage)} and ${besides ?? sql`true`}`;
  const part = ({ limit, skip }: Wanted) => sql`limit ${limit} ${skip ? sql`offset ${skip}` : sql``}`;
  const all = (parts: SQL[]) => sql.join(parts, sql` union all `);
  if (order !== "segment")
    return sql`page as materialized (${all(
      wanted.map(
        (
          one,
        ) => sql`(select ideas.thread_id as id, ${one.stage}::text as stage, row_number() over (order by ${byColumn[order]}) as place
      from ${tables(view)} where ${among(one)} order by ${byColumn[order]} ${part(one)})`,
      ),
    )})`;
  const sorting = sql`amounts.amount desc nulls last, chosen.vote_count desc, chosen.id desc`;
  return sql`chosen as materialized (${all(
    wanted.map(
      (one) => sql`select ideas.thread_id as id, ideas.vote_count, ${one.stage}::text as stage
      from ${tables(view)} where ${among(one)}`,
    ),
  )}), amounts as materialized (${segmentByIdea(segment)}),
    page as materialized (${all(
      wanted.map(
        (one) => sql`(select first.id, first.stage, row_number() over () as place from (
        select chosen.id, chosen.stage from chosen left join amounts on amounts.idea_id = chosen.id
        where ${one.stage ? sql`chosen.stage = ${one.stage}` : sql`true`} order by ${sorting} ${part(one)}) first)`,
      ),
    )})`;
}
