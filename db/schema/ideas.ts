import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, id, type Bilingual } from "./columns.ts";
import { threads } from "./threads.ts";
import { customers, segments } from "./customers.ts";
import { boards } from "./places.ts";

/**
 * Statuses of the house's own, each within one of the fixed ones, which decides what may be done. A public one gives that
 * another name for everyone; an internal one is read at the desk alone.
 */
export const ideaStatuses = pgTable(
  "idea_statuses",
  {
    id: id().primaryKey(),
    within: text("within")
      .$type<"new" | "under_review" | "planned" | "in_progress" | "shipped" | "declined">()
      .notNull(),
    label: jsonb("label").$type<Bilingual>().notNull(),
    internal: boolean("internal").notNull(),
    position: integer("position").notNull().default(0),
    /** Not to be given any more; ideas that have it keep it. */
    retiredAt: at("retired_at"),
  },
  (t) => [
    check(
      "idea_statuses_within",
      sql`${t.within} in ('new','under_review','planned','in_progress','shipped','declined')`,
    ),
  ],
);

/** What a thread of kind `idea` has besides. */
export const ideas = pgTable(
  "ideas",
  {
    threadId: uuid("thread_id")
      .primaryKey()
      .references(() => threads.id, { onDelete: "cascade" }),
    status: text("status")
      .$type<"new" | "under_review" | "planned" | "in_progress" | "shipped" | "declined" | "merged">()
      .notNull()
      .default("new"),
    statusChangedAt: at("status_changed_at").notNull().defaultNow(),
    voteCount: integer("vote_count").notNull().default(0),
    /** Trending: votes with a half-life, as a logarithm that never needs recounting as time goes by. */
    score: doublePrecision("score").notNull().default(0),
    /** Joined with another: the votes stay where they were given, and count there over all wordings. One hop, never two. */
    canonicalId: uuid("canonical_id").references((): AnyPgColumn => ideas.threadId),
    /** Grows when a wording joins or leaves, and when it goes to another board: a vote that waited for the lock meanwhile is asked again. */
    wordingsVersion: integer("wordings_version").notNull().default(0),
    mergedAt: at("merged_at"),
    mergedById: uuid("merged_by_id").references(() => customers.id),
    ownerId: uuid("owner_id").references(() => customers.id),
    /** A finer status within the one above: see ideaStatuses. */
    statusId: uuid("status_id").references(() => ideaStatuses.id),
    /** Answers to its board's own fields, by the field's id. */
    answers: jsonb("answers").$type<Record<string, string>>().notNull().default({}),
  },
  (t) => [
    index("ideas_votes_idx").on(t.voteCount.desc(), t.threadId.desc()),
    index("ideas_score_idx").on(t.score.desc(), t.threadId.desc()),
    index("ideas_status_idx").on(t.status, t.statusChangedAt.desc()),
    check(
      "ideas_status",
      sql`${t.status} in ('new','under_review','planned','in_progress','shipped','declined','merged')`,
    ),
    index("ideas_canonical_idx")
      .on(t.canonicalId)
      .where(sql`${t.canonicalId} is not null`),
    check(
      "ideas_canonical",
      sql`(${t.status} = 'merged') = (${t.canonicalId} is not null) and ${t.canonicalId} <> ${t.threadId}`,
    ),
    check("ideas_vote_count", sql`${t.voteCount} >= 0`),
    index("ideas_owner_idx")
      .on(t.ownerId)
      .where(sql`${t.ownerId} is not null`),
  ],
);

/** One vote a customer and idea, ever: taking it back sets withdrawn_at. */
export const votes = pgTable(
  "votes",
  {
    ideaId: uuid("idea_id")
      .notNull()
      .references(() => ideas.threadId, { onDelete: "cascade" }),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    importance: text("importance").$type<"nice" | "important" | "critical">(),
    reason: text("reason"),
    source: text("source").$type<"self" | "call" | "email" | "meeting">().notNull().default("self"),
    addedById: uuid("added_by_id").references(() => customers.id),
    /** What staff wrote down when they gave it for a customer; he can read it. */
    note: text("note"),
    createdAt: at("created_at").notNull().defaultNow(),
    withdrawnAt: at("withdrawn_at"),
  },
  (t) => [primaryKey({ columns: [t.ideaId, t.customerId] }), index("votes_customer_idx").on(t.customerId)],
);

export const ideaStatusChanges = pgTable(
  "idea_status_changes",
  {
    id: id().primaryKey(),
    ideaId: uuid("idea_id")
      .notNull()
      .references(() => ideas.threadId, { onDelete: "cascade" }),
    fromStatus: text("from_status").notNull(),
    toStatus: text("to_status").notNull(),
    /** How exactly it stood before and since when, so that undoing leaves no trace. */
    fromStatusId: uuid("from_status_id").references(() => ideaStatuses.id),
    fromChangedAt: at("from_changed_at"),
    note: text("note").notNull(),
    changedById: uuid("changed_by_id")
      .notNull()
      .references(() => customers.id),
    changedAt: at("changed_at").notNull().defaultNow(),
    /** Made in one go with others: each person is told of all of them at once. */
    batchId: uuid("batch_id"),
    /** Until then it can be undone, and nobody is told. Null: there is nothing to tell. */
    tellAt: at("tell_at"),
    toldAt: at("told_at"),
    undoneAt: at("undone_at"),
    undoneById: uuid("undone_by_id").references(() => customers.id),
    /** The release that brought it: whoever hears of this does not hear of that too. */
    releaseId: uuid("release_id").references((): AnyPgColumn => releases.id, { onDelete: "set null" }),
  },
  (t) => [
    index("idea_status_changes_idea_idx").on(t.ideaId, t.changedAt),
    index("idea_status_changes_held_idx")
      .on(t.tellAt)
      .where(sql`${t.tellAt} is not null and ${t.toldAt} is null and ${t.undoneAt} is null`),
    index("idea_status_changes_batch_idx")
      .on(t.batchId)
      .where(sql`${t.batchId} is not null`),
  ],
);

/** One idea joined with another, with what is needed to take it back exactly. */
export const ideaMerges = pgTable(
  "idea_merges",
  {
    id: id().primaryKey(),
    ideaId: uuid("idea_id")
      .notNull()
      .references(() => ideas.threadId, { onDelete: "cascade" }),
    canonicalId: uuid("canonical_id")
      .notNull()
      .references(() => ideas.threadId, { onDelete: "cascade" }),
    /** Public: why they are the same wish. */
    note: text("note").notNull(),
    mergedById: uuid("merged_by_id")
      .notNull()
      .references(() => customers.id),
    mergedAt: at("merged_at").notNull().defaultNow(),
    before: jsonb("before").$type<IdeaMergeBefore>().notNull(),
    undoneAt: at("undone_at"),
    undoneById: uuid("undone_by_id").references(() => customers.id),
  },
  (t) => [
    index("idea_merges_idea_idx").on(t.ideaId, t.mergedAt),
    index("idea_merges_canonical_idx").on(t.canonicalId, t.mergedAt),
    uniqueIndex("idea_merges_standing_key")
      .on(t.ideaId)
      .where(sql`${t.undoneAt} is null`),
  ],
);

/** The absorbed idea's status and state, and the other's count and score, before and just after. */
export interface IdeaMergeBefore {
  status: "new" | "under_review" | "planned" | "in_progress" | "shipped" | "declined";
  state: "open" | "locked" | "archived";
  voteCount: number;
  score: number;
  after: { voteCount: number; score: number };
}

/** One idea that went to another board with its wordings, with what is needed to take it back exactly. */
export const ideaMoves = pgTable(
  "idea_moves",
  {
    id: id().primaryKey(),
    ideaId: uuid("idea_id")
      .notNull()
      .references(() => ideas.threadId, { onDelete: "cascade" }),
    fromBoardId: uuid("from_board_id")
      .notNull()
      .references(() => boards.id),
    toBoardId: uuid("to_board_id")
      .notNull()
      .references(() => boards.id),
    /** Why, in words for its author and for all who read its passport. */
    note: text("note"),
    /** All that went: where each stood, and how much had been said there. */
    went: jsonb("went").$type<IdeaThatWent[]>().notNull(),
    /** Moved in one go with others. */
    batchId: uuid("batch_id"),
    movedById: uuid("moved_by_id")
      .notNull()
      .references(() => customers.id),
    movedAt: at("moved_at").notNull().defaultNow(),
    undoneAt: at("undone_at"),
    undoneById: uuid("undone_by_id").references(() => customers.id),
  },
  (t) => [
    index("idea_moves_idea_idx").on(t.ideaId, t.movedAt),
    index("idea_moves_went_idx").using("gin", sql`${t.went} jsonb_path_ops`),
    index("idea_moves_batch_idx")
      .on(t.batchId)
      .where(sql`${t.batchId} is not null`),
    check("idea_moves_boards", sql`${t.fromBoardId} <> ${t.toBoardId}`),
  ],
);

export type IdeaThatWent = { id: string; boardId: string; lastPostNumber: number };

export const releases = pgTable(
  "releases",
  {
    id: id().primaryKey(),
    slug: text("slug").notNull().unique(),
    title: jsonb("title").$type<Bilingual>().notNull(),
    bodySource: jsonb("body_source").$type<Bilingual>().notNull(),
    bodyHtml: jsonb("body_html").$type<Bilingual>().notNull(),
    authorId: uuid("author_id")
      .notNull()
      .references(() => customers.id),
    audience: text("audience")
      .$type<"public" | "members" | "segment" | "staff">()
      .notNull()
      .default("public"),
    segmentId: uuid("segment_id").references(() => segments.id),
    /** Publishing it takes its ideas to shipped, with its words as the reason. */
    ships: boolean("ships").notNull().default(false),
    /** When the clock publishes it. Null: a draft, or out already. */
    publishAt: at("publish_at"),
    publishedAt: at("published_at"),
    /** Set with the event that tells of it: taken back and published again, it tells nobody twice. */
    notifiedAt: at("notified_at"),
    createdAt: at("created_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (t) => [
    check("releases_audience", sql`${t.audience} in ('public','members','segment','staff')`),
    check("releases_segment", sql`(${t.audience} = 'segment') = (${t.segmentId} is not null)`),
    index("releases_published_idx").on(t.publishedAt.desc()),
    index("releases_due_idx")
      .on(t.publishAt)
      .where(sql`${t.publishAt} is not null`),
  ],
);

export const releaseIdeas = pgTable(
  "release_ideas",
  {
    releaseId: uuid("release_id")
      .notNull()
      .references(() => releases.id, { onDelete: "cascade" }),
    ideaId: uuid("idea_id")
      .notNull()
      .references(() => ideas.threadId, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.releaseId, t.ideaId] })],
);
