export const ideaStatuses = [
  "new",
  "under_review",
  "planned",
  "in_progress",
  "shipped",
  "declined",
  "merged",
] as const;
export type IdeaStatus = (typeof ideaStatuses)[number];

/** The way an idea goes when all goes well, in order. */
export const ideaPath = ["new", "under_review", "planned", "in_progress", "shipped"] as const;

/** What the roadmap shows, in the order in which things happen. */
export const roadmapStatuses = ["under_review", "planned", "in_progress", "shipped"] as const;

export const ideaOrders = ["trending", "top", "new"] as const;
export type IdeaOrder = (typeof ideaOrders)[number];

export const noteLimits = { min: 10, max: 2_000 } as const;

/** A word to the author of an idea that is moved. */
export const moveLimits = { note: 500 } as const;

/** So long a decision can be undone before anyone is told of it. */
export const HOLD_MINUTES = 10;

/** Those who wished are owed a reason when it is not to be, and the news of what came when it is. */
export function needsNote(to: IdeaStatus): boolean {
  return to === "declined" || to === "shipped";
}

/** A note may be left out where none is owed, but not be a word thrown in. */
export function isNoteMissing(to: IdeaStatus, note: string): boolean {
  return note.length < noteLimits.min && (needsNote(to) || note.length > 0);
}

export function acceptsVotes(status: IdeaStatus): boolean {
  return status === "new" || status === "under_review" || status === "planned" || status === "in_progress";
}

export const votableStatuses = ideaStatuses.filter(acceptsVotes);

/** Where the product team may take an idea from here. Nothing becomes new again; merging is a deed of its own. */
export function nextStatuses(from: IdeaStatus): IdeaStatus[] {
  if (from === "merged") return [];
  return ideaStatuses.filter((to) => to !== from && to !== "new" && to !== "merged");
}

/** A vote weighs half as much after a week. */
export const HALF_LIFE_DAYS = 7;

/**
 * Trending: the sum of all votes, each weighing 2^(its time in half-lives), as a base-2 logarithm. Later votes weigh
 * more from the start, so nothing has to be recounted as time goes by. The idea itself counts as one vote at its
 * creation: an idea without votes has a place, and a vote taken back never leaves the logarithm of nothing.
 */
export function trendingScore(createdAt: Date, votedAt: Date[]): number {
  const halfLives = [createdAt, ...votedAt].map((at) => at.getTime() / (HALF_LIFE_DAYS * 86_400_000));
  const latest = Math.max(...halfLives);
  return latest + Math.log2(halfLives.reduce((sum, at) => sum + 2 ** (at - latest), 0));
}

/** How much it matters to the one who votes. */
export const importances = ["nice", "important", "critical"] as const;
export type Importance = (typeof importances)[number];

/** Where a customer said it to whom. */
export const voteSources = ["call", "email", "meeting"] as const;
export type VoteSource = (typeof voteSources)[number];

export const reasonLimit = 500;

/** A status of the house's own within one of the fixed ones: see ideaStatuses of db/schema/ideas. */
export interface FinerStatusFields {
  within: Exclude<IdeaStatus, "merged">;
  label: { en: string; fi: string };
  /** Read at the desk alone. */
  internal: boolean;
}

export interface FinerStatus extends FinerStatusFields {
  id: string;
  retired: boolean;
}
