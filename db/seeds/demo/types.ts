import type { SegmentRule } from "~/domain/segments/rule";
/**
 * The shapes of the demo community's content. Every time is an offset from the seed's `now`:
 * `ago` in days before now, `after` in hours after the thing it belongs to.
 */
export type Role = "member" | "moderator" | "product" | "agent" | "admin";
export type Stage = "stranger" | "prospect" | "member" | "customer" | "former";
export type Locale = "fi" | "en";

export interface DemoPerson {
  handle: string;
  name: string;
  locale: Locale;
  city: string;
  stage: Stage;
  /** Days before now that the person became known to the company. */
  joined: number;
  /** Who brought him in: someone earlier in the list, and here before him. */
  invitedBy?: string;
  title?: string;
  bio?: string;
  account?: string;
  email?: string;
  phone?: string;
  mastodon?: string;
  /** Customer number in the company's ERP. */
  erp?: string;
  /** Absent: a customer without a login. */
  role?: Role;
  interests?: string[];
  /** Refused these purposes; the others were granted when joining. */
  refuses?: string[];
}

export interface DemoAccount {
  key: string;
  name: string;
  domain: string;
  plan: "flex" | "fleet" | "fleet-plus";
  annualValueEuros: number;
  owner: string;
  city: string;
  businessId: string;
  erp: string;
}

export interface DemoCategory {
  key: string;
  slug: string;
  name: Record<Locale, string>;
  description: Record<Locale, string>;
  colour: "birch" | "granite" | "spruce" | "lake" | "cloudberry" | "lingonberry" | "moss";
  icon: string;
  audience: "public" | "members" | "staff" | "segment" | "account";
  /** The place above it, by its key; that stands earlier in the list. */
  below?: string;
  /** The segment or the account that it is for, by its key. */
  for?: string;
  /** Each sees his own threads only. */
  oneWay?: true;
}

export interface DemoSegment {
  key: string;
  name: string;
  rule: SegmentRule;
}

export interface DemoReply {
  by: string;
  /** Hours after the opening post. */
  after: number;
  text: string;
  /** Number of the post that this one answers (1 is the opening post). */
  to?: number;
  answer?: true;
  official?: true;
  hidden?: { by: string; after: number; reason: string };
}

export interface DemoThread {
  key: string;
  kind: "discussion" | "question" | "announcement";
  title: string;
  by: string;
  ago: number;
  text: string;
  tags?: string[];
  pinned?: true;
  locked?: true;
  replies: DemoReply[];
}

export type IdeaStatus =
  | "new"
  | "under_review"
  | "planned"
  | "in_progress"
  | "shipped"
  | "declined"
  | "merged";

export interface DemoIdea {
  key: string;
  title: string;
  by: string;
  ago: number;
  text: string;
  tags?: string[];
  /** How many votes it has gathered, its author's own included. */
  votes: number;
  /** The road it has come, oldest first; none means it is still new. */
  road?: { status: IdeaStatus; ago: number; by: string; note: string; into?: string }[];
  /** Votes staff entered for somebody, and votes with a reason of their own. */
  voices?: {
    by: string;
    importance: "nice" | "important" | "critical";
    reason: string;
    via?: { staff: string; source: "call" | "email" | "meeting" };
  }[];
  replies: DemoReply[];
}

export interface DemoBoard {
  key: string;
  slug: string;
  name: Record<Locale, string>;
  description: Record<Locale, string>;
  owner: string;
}

export interface DemoFeedback {
  key: string;
  title: string;
  by: string;
  ago: number;
  text: string;
  sentiment: "praise" | "complaint" | "suggestion";
  topic: "product" | "service" | "purchase";
  public?: true;
  replies: DemoReply[];
}

export interface DemoCase {
  key: string;
  subject: string;
  customer: string;
  source: "thread" | "feedback" | "mention" | "staff" | "api";
  /** Key of the thread or feedback that it was escalated from. */
  from?: string;
  priority: "low" | "normal" | "high" | "urgent";
  status: "new" | "open" | "pending" | "resolved" | "closed" | "reopened";
  assignee?: string;
  opener: string;
  ago: number;
  messages: { by: string; after: number; text: string; note?: true }[];
}

export interface DemoRelease {
  key: string;
  title: Record<Locale, string>;
  ago: number;
  by: string;
  text: Record<Locale, string>;
  ideas: string[];
  /** Everyone may read it, unless said otherwise. */
  audience?: "members" | "staff";
  /** Not out yet: a draft, or so many days before the clock publishes it. */
  waits?: "draft" | number;
}

/** A member's report of a post that nobody has decided on yet. */
export interface DemoFlag {
  thread: string;
  number: number;
  by: string;
  ago: number;
  reason: "spam" | "abuse" | "off_topic" | "personal_data" | "other";
  note?: string;
}

/** A decision of the moderators about a member. */
export interface DemoSanction {
  of: string;
  by: string;
  kind: "warning" | "silence";
  rule: DemoFlag["reason"];
  ago: number;
  days?: number;
  message: string;
}

/** Words that wait until a moderator has looked. */
export interface DemoHeld {
  by: string;
  ago: number;
  reason: string;
  text: string;
  /** In this thread; a new thread in the category otherwise. */
  thread?: string;
  category?: string;
  title?: string;
}

export interface DemoAward {
  to: string;
  /** The id of a badge that staff give. */
  badge: string;
  by: string;
  ago: number;
  citation: string;
}
