import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import type { Actor } from "~/platform/actor";
import { authorize } from "~/platform/refusal";
import { ideaLine, ideaLineTables, type IdeaLine } from "./browsing.server";
import { demands, segmentByIdea, valueByIdea, votersOf, type Demand } from "./demand.server";
import { mayTriage } from "./policy";
import { triageStages, type Estimate, type TriageOrder, type TriageStage, type TriageView } from "./triage";
import { filtered, inStage } from "./triage-filter.server";

export interface TriagedIdea extends IdeaLine {
  statusChangedAt: string;
  lastNote: string | null;
  demand: Demand;
  /** Whether one of the team has looked at it. */
  looked: boolean;
  owner: { customerId: string; displayName: string; avatarUrl: string | null } | null;
  estimate: (Estimate & { priority: number }) | null;
  tracker: { url: string; label: string } | null;
  /** What its status is called more exactly, also where only the desk may say so. */
  finer: { label: { en: string; fi: string }; internal: boolean } | null;
  /** How many notes staff have left on it. */
  notes: number;
}

/** How many a list shows, and how many a column of the board. */
const SHOWN = { list: 50, column: 25 } as const;

export type StageCounts = Record<TriageStage, number>;

/** The ideas that a view asks for, with their demand. */
export async function triageList(actor: Actor, view: TriageView): Promise<TriagedIdea[]> {
  authorize(mayTriage(actor));
  return triaged(actor, view, view.status, SHOWN.list);
}

/** The board: of each stage the first ideas in the view's order. What was joined with another has no column. */
export async function triageBoard(actor: Actor, view: TriageView): Promise<Map<TriageStage, TriagedIdea[]>> {
  authorize(mayTriage(actor));
  const stages = triageStages.filter(
    (stage) => stage !== "merged" && (!view.status || view.status === stage),
  );
  const columns = await Promise.all(
    stages.map(async (stage) => {
      const looked =
        stage === "new" ? sql`exists (select 1 from idea_looks l where l.idea_id = ideas.thread_id)` : null;
      return [stage, await triaged(actor, view, stage, SHOWN.column, looked)] as const;
    }),
  );
  return new Map(columns);
}

/** How many ideas of the view stand in each stage. What is in the inbox is new as well. */
export async function countStages(actor: Actor, view: TriageView): Promise<StageCounts> {
  authorize(mayTriage(actor));
  const unlooked = inStage("inbox");
  const [rows, [inbox]] = await Promise.all([
    db.execute<{ status: TriageStage; count: number }>(sql`
      select ideas.status, count(*)::int as count from ${tables}
      where ${filtered(actor, view, null)} or (ideas.status = 'merged' and ${filtered(actor, view, "merged")}) group by 1`),
    db.execute<{ count: number }>(sql`
      select count(*)::int as count from ${tables} where ${filtered(actor, view, null)} and ${unlooked}`),
  ]);
  const counts = Object.fromEntries(triageStages.map((stage) => [stage, 0])) as StageCounts;
  for (const row of rows) counts[row.status] = row.count;
  return { ...counts, inbox: inbox!.count };
}

const EXPORTED = 10_000;

/** The same without an end, for a table of one's own. */
export async function ideasForExport(actor: Actor, view: TriageView): Promise<TriagedIdea[]> {
  authorize(mayTriage(actor));
  return triaged(actor, view, view.status, EXPORTED);
}

const tables = sql`ideas join threads on threads.id = ideas.thread_id join boards b on b.id = threads.board_id`;

const byColumn: Record<Exclude<TriageOrder, "value" | "segment">, SQL> = {
  votes: sql`ideas.vote_count desc, ideas.thread_id desc`,
  trend: sql`ideas.score desc, ideas.thread_id desc`,
  oldest: sql`ideas.thread_id`,
  priority: sql`(select e.priority from idea_estimates e where e.idea_id = ideas.thread_id) desc nulls last, ideas.vote_count desc, ideas.thread_id desc`,
};

/** First which ideas, by the cheapest way that their order allows; only those are then dressed with their demand. */
async function triaged(
  actor: Actor,
  view: TriageView,
  stage: TriageStage | null,
  limit: number,
  more: SQL | null = null,
): Promise<TriagedIdea[]> {
  const condition = more ? sql`${filtered(actor, view, stage)} and ${more}` : filtered(actor, view, stage);
  const rows = await db.execute<{ line: TriagedIdea }>(sql`
    with ${pageOf(view, condition, limit)}, ${demands}
    select ${triagedLine(actor)} as line from page, ${ideaLineTables}
    where ideas.thread_id = page.id order by page.place`);
  return rows.map((row) => row.line);
}

function pageOf({ order, segment }: TriageView, condition: SQL, limit: number): SQL {
  if (order !== "value" && order !== "segment")
    return sql`page as materialized (
      select ideas.thread_id as id, row_number() over (order by ${byColumn[order]}) as place
      from ${tables} where ${condition} order by ${byColumn[order]} limit ${limit})`;
  const amounts = order === "value" ? valueByIdea : segmentByIdea(segment);
  const sorting = sql`amounts.amount desc nulls last, chosen.vote_count desc, chosen.id desc`;
  return sql`chosen as materialized (select ideas.thread_id as id, ideas.vote_count from ${tables} where ${condition}),
    voters as (${votersOf(sql`select id from chosen`)}), amounts as materialized (${amounts}),
    page as materialized (
      select chosen.id, row_number() over (order by ${sorting}) as place
      from chosen left join amounts on amounts.idea_id = chosen.id order by ${sorting} limit ${limit})`;
}

/** An idea as the desk shows it; `ideas`, `threads`, `b` and `a` are its tables, beside `demands`. */
export const triagedLine = (actor: Actor): SQL => sql`${ideaLine(actor)} || jsonb_build_object(
  'statusChangedAt', ideas.status_changed_at, 'demand', (select d.demand from demands d where d.idea_id = threads.id),
  'lastNote', (select nullif(s.note, '') from idea_status_changes s where s.idea_id = threads.id and s.undone_at is null
    order by s.changed_at desc, s.id desc limit 1),
  'looked', exists (select 1 from idea_looks l where l.idea_id = threads.id),
  'owner', (select jsonb_build_object('customerId', o.id, 'displayName', o.display_name, 'avatarUrl', o.avatar_url)
    from customers o where o.id = ideas.owner_id),
  'estimate', (select jsonb_build_object('reach', e.reach, 'impact', e.impact, 'confidence', e.confidence, 'effort', e.effort,
    'priority', e.priority) from idea_estimates e where e.idea_id = threads.id),
  'finer', (select jsonb_build_object('label', s.label, 'internal', s.internal) from idea_statuses s where s.id = ideas.status_id),
  'tracker', (select jsonb_build_object('url', x.url, 'label', x.label) from idea_tracker_links x where x.idea_id = threads.id),
  'notes', (select count(*)::int from idea_notes n where n.idea_id = threads.id and n.deleted_at is null))`;
