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
export const listViews = ["latest", "new", "unread", "unanswered", "top", "mine"] as const;
export type ListView = (typeof listViews)[number];
/** Those that ask who is looking. */
export const ownViews: readonly ListView[] = ["new", "unread", "mine"];

/** Of the top: what happened within; "all" counts the replies of all times. */
export const periods = ["week", "month", "year", "all"] as const;
export type Period = (typeof periods)[number];

/** Of one's own: what one started, and where one took part. */
export const parts = ["started", "joined"] as const;
export type Part = (typeof parts)[number];

/** The kinds that lists can be narrowed to. */
export const listedKinds = ["question", "discussion", "announcement", "idea"] as const;
export type ListedKind = (typeof listedKinds)[number];

/** What a list is asked to show. */
export interface Browsing {
  view: ListView;
  period: Period;
  part: Part;
  kind: ListedKind | null;
  /** A tag's slug. */
  tag: string | null;
  /** The page after this key, or the page before that one. */
  before: string | null;
  after: string | null;
}
