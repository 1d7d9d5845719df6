export const threadKinds = ["discussion", "question", "idea", "feedback", "announcement"] as const;
export type ThreadKind = (typeof threadKinds)[number];

export const reactionKinds = ["like", "thanks", "insightful", "same_here"] as const;
export type ReactionKind = (typeof reactionKinds)[number];

export const titleLimits = { min: 8, max: 140 } as const;
export const postsPerPage = 20;

/** The readable part of a thread's URL: lower-case ASCII words, at most 80 characters. */
export function slugify(title: string): string {
  const slug = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-+$/, "");
  return slug || "thread";
}

/** How much a person wants to hear of a thread; `none` is no row. */
export const followLevels = ["watching", "tracking", "muted", "none"] as const;
export type FollowLevel = (typeof followLevels)[number];

export const tagLimits = { count: 5, min: 2, max: 30 } as const;

/** Ways to look at a list of threads. */
export const listViews = ["latest", "unanswered", "top"] as const;
export type ListView = (typeof listViews)[number];
