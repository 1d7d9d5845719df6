import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { publicLabel } from "~/domain/community/visibility.server";
import type { Actor } from "~/platform/actor";
import { authorize } from "~/platform/refusal";
import { ideaLine, ideaLineTables, type IdeaLine } from "./browsing.server";
import { briefDemands, demands, type BriefDemand, type Demand } from "./demand.server";
import { mayTriage } from "./policy";
import { readView, triageStages, type Estimate, type TriageStage, type TriageView } from "./triage";
import { filtered, inStage, isLookedAt } from "./triage-filter.server";
import { pageOf, tables, type Wanted } from "./triage-page.server";

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

/** An idea as a card of the board shows it. */
export type BoardIdea = Pick<
  TriagedIdea,
  | "id"
  | "slug"
  | "title"
  | "language"
  | "status"
  | "label"
  | "voteCount"
  | "replyCount"
  | "looked"
  | "owner"
  | "estimate"
  | "finer"
  | "tracker"
  | "notes"
> & { demand: BriefDemand };

/** So many a list shows on a page; one more says whether there are others. */
export const TRIAGE_PAGE = 25;

/** So many a column shows, and one that was opened; in the statement's text, as with other limits, so that its plan can be kept. */
const few = sql`8`;
const many = sql`60`;

export type StageCounts = Record<TriageStage, number>;

/** The ideas that a view asks for, with their demand: one page of them, and whether others follow. */
export async function triagePage(
  actor: Actor,
  view: TriageView,
  page = 1,
): Promise<{ ideas: TriagedIdea[]; more: boolean }> {
  authorize(mayTriage(actor));
  const limits = { limit: sql`26`, skip: (page - 1) * TRIAGE_PAGE };
  const ideas = await triaged(actor, view, { stage: view.status, ...limits });
  return { ideas: ideas.slice(0, TRIAGE_PAGE), more: ideas.length > TRIAGE_PAGE };
}

/** The first of them. */
export async function triageList(actor: Actor, view: TriageView): Promise<TriagedIdea[]> {
  return (await triagePage(actor, view)).ideas;
}

/** The board: of each stage the first ideas in the view's order, in one query. What was joined with another has no column. */
export async function triageBoard(actor: Actor, view: TriageView): Promise<Map<TriageStage, BoardIdea[]>> {
  authorize(mayTriage(actor));
  const stages = triageStages.filter(
    (stage) => stage !== "merged" && (!view.status || view.status === stage),
  );
  const wanted = stages.map((stage) => ({
    stage,
    limit: view.wide.includes(stage) ? many : few,
    // What is in the inbox is new as well, but has a column of its own.
    besides: stage === "new" ? isLookedAt : null,
  }));
  const rows = await db.execute<{ stage: TriageStage; line: BoardIdea }>(sql`
    with ${pageOf(actor, view, wanted)}, ${briefDemands}
    select page.stage, ${boardLine} as line from page join ideas on ideas.thread_id = page.id
      join threads on threads.id = page.id order by page.place`);
  return new Map(
    stages.map((stage) => [stage, rows.filter((row) => row.stage === stage).map((row) => row.line)]),
  );
}

/** How many ideas of the view stand in each stage. What is in the inbox is new as well. */
export async function countStages(actor: Actor, view: TriageView): Promise<StageCounts> {
  authorize(mayTriage(actor));
  const rows = await db.execute<{ status: TriageStage; count: number; inbox: number }>(sql`
    select ideas.status, count(*)::int as count, count(*) filter (where ${inStage("inbox")})::int as inbox from ${tables(view)}
    where ${filtered(actor, view, null)} or (ideas.status = 'merged' and ${filtered(actor, view, "merged")}) group by 1`);
  const counts = Object.fromEntries(triageStages.map((stage) => [stage, 0])) as StageCounts;
  for (const row of rows) counts[row.status] = row.count;
  return { ...counts, inbox: rows.find(({ status }) => status === "new")?.inbox ?? 0 };
}

/** How many nobody has looked at yet, whatever the view shows of them. */
export async function countInbox(actor: Actor): Promise<number> {
  return (await countStages(actor, readView(new URLSearchParams()))).inbox;
}

/** The same without an end, for a table of one's own. */
export async function ideasForExport(actor: Actor, view: TriageView): Promise<TriagedIdea[]> {
  authorize(mayTriage(actor));
  return triaged(actor, view, { stage: view.status, limit: sql`10000` });
}

/** First which ideas, by the cheapest way that their order allows; only those are then dressed with their demand. */
async function triaged(actor: Actor, view: TriageView, wanted: Wanted): Promise<TriagedIdea[]> {
  const rows = await db.execute<{ line: TriagedIdea }>(sql`
    with ${pageOf(actor, view, [wanted])}, ${demands}
    select ${triagedLine(actor)} as line from page, ${ideaLineTables}
    where ideas.thread_id = page.id order by page.place`);
  return rows.map(({ line }) => line);
}

/** What the team has settled about an idea; `ideas` and `threads` are its tables, beside `demands`. */
const settled: SQL = sql`jsonb_build_object(
  'demand', (select d.demand from demands d where d.idea_id = threads.id),
  'looked', exists (select 1 from idea_looks l where l.idea_id = threads.id),
  'owner', (select jsonb_build_object('customerId', o.id, 'displayName', o.display_name, 'avatarUrl', o.avatar_url)
    from customers o where o.id = ideas.owner_id),
  'estimate', (select jsonb_build_object('reach', e.reach, 'impact', e.impact, 'confidence', e.confidence, 'effort', e.effort,
    'priority', e.priority) from idea_estimates e where e.idea_id = threads.id),
  'finer', (select jsonb_build_object('label', s.label, 'internal', s.internal) from idea_statuses s where s.id = ideas.status_id),
  'tracker', (select jsonb_build_object('url', x.url, 'label', x.label) from idea_tracker_links x where x.idea_id = threads.id),
  'notes', (select count(*)::int from idea_notes n where n.idea_id = threads.id and n.deleted_at is null))`;

const boardLine: SQL = sql`jsonb_build_object('id', threads.id, 'slug', threads.slug, 'title', threads.title,
  'language', threads.language, 'status', ideas.status, 'label', ${publicLabel(sql`ideas.status_id`)}, 'voteCount', ideas.vote_count,
  'replyCount', threads.reply_count) || ${settled}`;

/** An idea as the desk shows it; `ideas`, `threads`, `b` and `a` are its tables, beside `demands`. */
export const triagedLine = (actor: Actor): SQL => sql`${ideaLine(actor)} || ${settled} || jsonb_build_object(
  'statusChangedAt', ideas.status_changed_at,
  'lastNote', (select nullif(s.note, '') from idea_status_changes s where s.idea_id = threads.id and s.undone_at is null
    order by s.changed_at desc, s.id desc limit 1))`;
