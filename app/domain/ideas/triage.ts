import { toPublicId } from "~/platform/ids";
import { ideaStatuses, type IdeaStatus } from "./idea";

/** One after the other, never mixed: what many want, what those pay, what one segment wants, what we reckon it to do. */
export const triageOrders = ["votes", "value", "segment", "priority", "trend", "oldest"] as const;
export type TriageOrder = (typeof triageOrders)[number];

/** The inbox is what is new and nobody of the team has looked at yet. */
export const triageStages = ["inbox", ...ideaStatuses] as const;
export type TriageStage = (typeof triageStages)[number];

export const triageLayouts = ["board", "list"] as const;
export type TriageLayout = (typeof triageLayouts)[number];

/** What a view of the triage board asks for; its address says all of it. */
export interface TriageView {
  layout: TriageLayout;
  /** null: in whatever status, but those that were joined with another. */
  status: TriageStage | null;
  order: TriageOrder;
  board: string | null;
  /** "mine", "nobody", or a colleague's id. */
  owner: string | null;
  segment: string | null;
  tag: string | null;
  words: string | null;
  asleep: boolean;
  /** Only those of which nobody has estimated what they would do. */
  unestimated: boolean;
  /** Columns of the board that were opened further. */
  wide: TriageStage[];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads an address; what it can't mean is left out. A status asks for the list, as it always has. */
export function readView(search: URLSearchParams): TriageView {
  const one = <T extends string>(name: string, known: readonly T[]) =>
    known.find((value) => value === search.get(name)) ?? null;
  const matching = (name: string, shape: RegExp) => {
    const value = search.get(name)?.trim() ?? "";
    return shape.test(value) ? value : null;
  };
  const status = one("status", triageStages);
  const segment = matching("segment", uuid);
  const order = one("order", triageOrders) ?? "votes";
  return {
    layout: one("layout", triageLayouts) ?? (status ? "list" : "board"),
    status,
    order: order === "segment" && !segment ? "votes" : order,
    board: matching("board", /^[\w-]{1,80}$/),
    owner:
      search.get("owner") === "mine" || search.get("owner") === "nobody"
        ? search.get("owner")
        : matching("owner", uuid),
    segment,
    tag: matching("tag", /^[\p{L}\p{N}-]{1,80}$/u),
    words: search.get("q")?.trim().slice(0, 100) || null,
    asleep: search.get("asleep") === "1",
    unestimated: search.get("unestimated") === "1",
    wide: triageStages.filter((stage) => search.get("wide")?.split(".").includes(stage)),
  };
}

/** Whether a view leaves ideas out, whatever their status. */
export const isNarrowed = ({ board, owner, segment, tag, words, asleep, unestimated }: TriageView) =>
  [board, owner, segment, tag, words, asleep, unestimated].some(Boolean);

/** The one address of a view: "?layout=list&owner=mine". */
export function searchOf(view: TriageView): string {
  const said: [string, string | null][] = [
    ["layout", view.layout],
    ["status", view.status],
    ["order", view.order === "votes" ? null : view.order],
    ["board", view.board],
    ["owner", view.owner],
    ["segment", view.segment],
    ["tag", view.tag],
    ["q", view.words],
    ["asleep", view.asleep ? "1" : null],
    ["unestimated", view.unestimated ? "1" : null],
    ["wide", view.wide.join(".") || null],
  ];
  const search = new URLSearchParams(said.filter((pair): pair is [string, string] => pair[1] !== null));
  return `?${search.toString()}`;
}

/** An idea's own page at the desk. */
export const triageIdeaPath = (idea: { slug: string; id: string }) =>
  `/desk/triage/${idea.slug}-${toPublicId(idea.id)}`;

/** Where an owner finds his ideas that are asleep. */
export const ASLEEP_PATH = "/desk/triage?layout=list&owner=mine&asleep=1";

/** A view as it is kept: how far one has opened it just now is not part of it. */
export const keptSearch = (view: TriageView) => searchOf({ ...view, wide: [] });

export const triagePath = (view: TriageView) => `/desk/triage${searchOf(view)}`;

/** What would come of an idea, for what it costs. */
export interface Estimate {
  reach: number;
  impact: number;
  confidence: number;
  effort: number;
}

export const impacts = [0.25, 0.5, 1, 2, 3] as const;

/** As the database reckons it too. */
export function priorityOf({ reach, impact, confidence, effort }: Estimate): number {
  return (reach * impact * confidence) / 100 / effort;
}

/** An idea still to be decided on that has had no vote, no word and no decision for so long is asleep. */
export const ASLEEP_DAYS = 90;

/** A vote counts as recent for so long. */
export const RECENT_DAYS = 30;

export const asleepStatuses: IdeaStatus[] = ["new", "under_review", "planned", "in_progress"];

export const VIEW_NAME_MAX = 40;

/** How many ideas one deed reaches: each is done by itself, while someone waits for it. */
export const MANY_MAX = 500;

/** How many ideas a view shows, of the counts of its stages; what is in the inbox is new as well. */
export function countOf(view: TriageView, counts: Record<TriageStage, number>): number {
  if (view.status) return counts[view.status];
  return ideaStatuses.reduce((sum, status) => (status === "merged" ? sum : sum + counts[status]), 0);
}

/** Where a form on this desk may lead back to: a page of ours, never another house. */
export const backToTriage = /^\/desk\/triage(?:\/[\w-]{1,200})?(?:\?[\w=&%.+-]*)?$/u;

/** By what the orders are compared: none is a sum of others. */
export const weights = ["people", "value", "segment", "influence"] as const;
export type Weight = (typeof weights)[number];
