export const ideaStatuses = ["new", "under_review", "planned", "in_progress", "shipped", "declined", "merged"] as const;
export type IdeaStatus = (typeof ideaStatuses)[number];

/** The way an idea goes when all goes well, in order. */
export const ideaPath = ["new", "under_review", "planned", "in_progress", "shipped"] as const;

export function acceptsVotes(status: IdeaStatus): boolean {
  return status === "new" || status === "under_review" || status === "planned" || status === "in_progress";
}
