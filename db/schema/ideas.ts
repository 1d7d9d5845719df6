import { sql } from "drizzle-orm";
import {
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { at, id, type Bilingual } from "./columns.ts";
import { threads } from "./community.ts";
import { customers } from "./customers.ts";

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
    canonicalId: uuid("canonical_id"),
    mergedAt: at("merged_at"),
    mergedById: uuid("merged_by_id").references(() => customers.id),
    ownerId: uuid("owner_id").references(() => customers.id),
  },
  (t) => [
    index("ideas_votes_idx").on(t.voteCount.desc(), t.threadId.desc()),
    index("ideas_score_idx").on(t.score.desc(), t.threadId.desc()),
    index("ideas_status_idx").on(t.status, t.statusChangedAt.desc()),
    check(
      "ideas_status",
      sql`${t.status} in ('new','under_review','planned','in_progress','shipped','declined','merged')`,
    ),
    check("ideas_vote_count", sql`${t.voteCount} >= 0`),
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
    note: text("note").notNull(),
    changedById: uuid("changed_by_id")
      .notNull()
      .references(() => customers.id),
    changedAt: at("changed_at").notNull().defaultNow(),
  },
  (t) => [index("idea_status_changes_idea_idx").on(t.ideaId, t.changedAt)],
);

export const releases = pgTable("releases", {
  id: id().primaryKey(),
  slug: text("slug").notNull().unique(),
  title: jsonb("title").$type<Bilingual>().notNull(),
  bodySource: jsonb("body_source").$type<Bilingual>().notNull(),
  bodyHtml: jsonb("body_html").$type<Bilingual>().notNull(),
  authorId: uuid("author_id")
    .notNull()
    .references(() => customers.id),
  publishedAt: at("published_at"),
});

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
