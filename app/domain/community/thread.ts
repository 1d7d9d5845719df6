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
