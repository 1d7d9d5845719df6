import type { ReactionCounts } from "#db/schema/posts";
import type { BestPost } from "./best-posts.server";
import type { PostOrigin } from "./origin";
import type { ReactionKind, ThreadKind } from "./thread";

/** A person as everyone may see him beside his words. */
export interface Face {
  customerId: string;
  handle: string;
  displayName: string;
  avatarUrl: string | null;
  staffRole: "moderator" | "product" | "agent" | "admin" | null;
  title: string | null;
}

/** A post as everyone in its room may see it: the same object stands in the page and in the room's messages. */
export interface PostView {
  id: string;
  number: number;
  author: Face;
  html: string;
  excerpt: string;
  language: "en" | "fi";
  createdAt: string;
  editedAt: string | null;
  official: boolean;
  hidden: boolean;
  /** By its author: its number stays, its words are gone. */
  deleted: boolean;
  replyToNumber: number | null;
  reactions: ReactionCounts;
  /** Where it was first written, for one that was brought in from another community. */
  origin: PostOrigin | null;
}

export interface ThreadView {
  id: string;
  kind: ThreadKind;
  title: string;
  slug: string;
  language: "en" | "fi";
  state: "open" | "locked" | "archived";
  private: boolean;
  /** Staff have asked its author whether everyone may read it. */
  publicityAsked: boolean;
  hidden: boolean;
  pinned: boolean;
  /** In every list, not in its category alone. */
  pinnedEverywhere: boolean;
  createdAt: string;
  replyCount: number;
  lastPostNumber: number;
  solvedAt: string | null;
  /** Why it counts as solved without an answer. */
  solvedReason: string | null;
  /** The posts that solve it: one, or several where its category allows that. */
  answerNumbers: number[];
  severalAnswers: boolean;
  officialNumber: number | null;
  version: number;
  author: Face;
  category: {
    id: string;
    slug: string;
    name: { en: string; fi: string };
    colour: string;
    icon: string;
  } | null;
  board: { id: string; slug: string; name: { en: string; fi: string } } | null;
  tags: { slug: string; name: string }[];
  idea: IdeaPart | null;
  feedback: { sentiment: string; topic: string; madePublicAt: string | null } | null;
  /** The open case about it: its number is public, its talk is not. */
  openCase: number | null;
  /** Of a thread of several pages, the replies that most people reacted to, the best first. */
  best: BestPost[];
}

export interface IdeaPart {
  status: "new" | "under_review" | "planned" | "in_progress" | "shipped" | "declined" | "merged";
  label?: { en: string; fi: string } | null;
  voteCount: number;
  changes: { to: string; note: string; at: string; by: string }[];
}

/** What depends on who looks: never part of a room's message or of a page kept for guests. */
export interface ViewerPart {
  /** Who looks, to tell his own posts; null for guests. */
  customerId: string | null;
  staff: boolean;
  mayReply: boolean;
  /** Why not, as a translation key. */
  replyRefusal: string | null;
  replyRefusalParams?: Record<string, string | number>;
  mayReact: boolean;
  mayChooseAnswer: boolean;
  /** A question that is solved, but perhaps not for good. */
  mayReopen: boolean;
  lastReadNumber: number;
  voted: boolean;
  watching: "watching" | "tracking" | "muted" | null;
  /** One's own replies here that wait for approval: nobody else's eyes have them. */
  waiting: { id: string; body: string; at: string }[];
  /** By post number, why staff hid it: for its author and for staff. */
  hiddenReasons: Record<number, string>;
  /** The viewer's own posts whose words he may change no more: too old, or the thread is closed. */
  fixed: number[];
  /** The numbers of the posts that the viewer keeps for himself. */
  bookmarked: number[];
  /** By post number, the viewer's own reactions. */
  reactions: Record<number, ReactionKind[]>;
}
