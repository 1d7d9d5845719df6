import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { at, id, tsvector } from "./columns.ts";
import { customers } from "./customers.ts";
import { categories, boards } from "./places.ts";

export const threads = pgTable(
  "threads",
  {
    id: id().primaryKey(),
    kind: text("kind").$type<"discussion" | "question" | "idea" | "feedback" | "announcement">().notNull(),
    /** Where it stands: ideas on a board, feedback nowhere, all else in a category. */
    categoryId: uuid("category_id").references(() => categories.id),
    boardId: uuid("board_id").references(() => boards.id),
    authorId: uuid("author_id")
      .notNull()
      .references(() => customers.id),
    title: text("title").notNull(),
    slug: text("slug").notNull(),
    language: text("language").$type<"en" | "fi">().notNull(),
    state: text("state").$type<"open" | "locked" | "archived">().notNull().default("open"),
    /** Only its author and staff may see it (feedback, unless its author has made it public). */
    private: boolean("private").notNull().default(false),
    pinnedAt: at("pinned_at"),
    /** Pinned in every list, not in its category alone. */
    pinnedEverywhere: boolean("pinned_everywhere").notNull().default(false),
    /** Gone from every list; a merged thread is gone too, and leads on to mergedIntoId. */
    deletedAt: at("deleted_at"),
    deletedById: uuid("deleted_by_id").references(() => customers.id),
    mergedIntoId: uuid("merged_into_id").references((): AnyPgColumn => threads.id),
    hiddenAt: at("hidden_at"),
    createdAt: at("created_at").notNull().defaultNow(),
    lastActivityAt: at("last_activity_at").notNull().defaultNow(),
    lastPosterId: uuid("last_poster_id")
      .notNull()
      .references(() => customers.id),
    /** The number of the newest post; numbers are never used twice. */
    lastPostNumber: integer("last_post_number").notNull().default(1),
    replyCount: integer("reply_count").notNull().default(0),
    solvedAt: at("solved_at"),
    /** Why a question counts as solved though no post of it is the answer. */
    solvedReason: text("solved_reason"),
    /** Staff have asked the author to let everyone read it. */
    publicityAskedAt: at("publicity_asked_at"),
    publicityAskedById: uuid("publicity_asked_by_id").references(() => customers.id),
    officialPostId: uuid("official_post_id"),
    /** Counts the messages of the thread's room; a gap tells a page that it missed something. */
    version: bigint("version", { mode: "number" }).notNull().default(0),
    submissionId: uuid("submission_id").unique(),
    /**
     * Its words in both languages' stems and as written; and the first five digits of its id, which are some three
     * days: a word that half of all texts have is looked for in the newest days by the index alone.
     */
    search: tsvector("search").generatedAlwaysAs(
      sql`setweight(to_tsvector('finnish', title) || to_tsvector('english', title) || strip(to_tsvector('simple', title)), 'A') || array_to_tsvector(array['~' || substr(id::text, 1, 5)])`,
    ),
  },
  (t) => [
    index("threads_latest_idx").on(t.lastActivityAt.desc(), t.id.desc()),
    index("threads_category_latest_idx").on(t.categoryId, t.lastActivityAt.desc(), t.id.desc()),
    index("threads_category_top_idx").on(t.categoryId, t.replyCount.desc(), t.id.desc()),
    index("threads_top_idx").on(t.replyCount.desc(), t.id.desc()),
    index("threads_waiting_idx")
      .on(t.lastActivityAt.desc(), t.id.desc())
      .where(sql`${t.kind} = 'question' and ${t.solvedAt} is null`),
    // Few among very many: looked for one by one, all threads would be gone through.
    index("threads_announcements_idx")
      .on(t.lastActivityAt.desc(), t.id.desc())
      .where(sql`${t.kind} = 'announcement'`),
    // The desk of questions: who has waited longest comes first.
    index("threads_queue_idx")
      .on(t.createdAt, t.id)
      .where(sql`${t.kind} = 'question' and ${t.solvedAt} is null`),
    index("threads_pinned_idx")
      .on(t.categoryId)
      .where(sql`${t.pinnedAt} is not null`),
    index("threads_created_idx").on(t.createdAt.desc(), t.id.desc()),
    index("threads_author_idx").on(t.authorId, t.createdAt.desc()),
    index("threads_search_idx").using("gin", t.search),
    // Five in six threads are no ideas: what is similar would read and drop them.
    index("threads_idea_search_idx")
      .using("gin", t.search)
      .where(sql`${t.kind} = 'idea'`),
    // Which threads are ideas, and stand: for counts over all of them.
    index("threads_ideas_idx")
      .on(t.id)
      .where(sql`${t.kind} = 'idea' and ${t.deletedAt} is null`),
    index("threads_idea_titles_idx")
      .using("gin", t.title.op("gin_trgm_ops"))
      .where(sql`${t.kind} = 'idea'`),
    check("threads_kind", sql`${t.kind} in ('discussion','question','idea','feedback','announcement')`),
    check("threads_state", sql`${t.state} in ('open','locked','archived')`),
    check(
      "threads_place",
      sql`case ${t.kind} when 'feedback' then ${t.categoryId} is null and ${t.boardId} is null
        when 'idea' then ${t.categoryId} is null and ${t.boardId} is not null
        else ${t.categoryId} is not null and ${t.boardId} is null end`,
    ),
    index("threads_board_idx").on(t.boardId),
  ],
);

/** A thread's earlier titles and tags. */
export const threadRevisions = pgTable(
  "thread_revisions",
  {
    id: id().primaryKey(),
    threadId: uuid("thread_id")
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    editorId: uuid("editor_id")
      .notNull()
      .references(() => customers.id),
    title: text("title").notNull(),
    tags: text("tags").array().notNull().default([]),
    /** An idea's answers to its board's own fields, where those were what changed. */
    answers: jsonb("answers").$type<Record<string, string>>(),
    at: at("at").notNull().defaultNow(),
  },
  (t) => [index("thread_revisions_thread_idx").on(t.threadId, t.at)],
);

/** What staff did to whole threads, with everything that is needed to take it back exactly. */
export const threadOperations = pgTable(
  "thread_operations",
  {
    id: id().primaryKey(),
    kind: text("kind").$type<"move" | "split" | "merge">().notNull(),
    /** The thread that was moved, split from, or merged away. */
    threadId: uuid("thread_id")
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    /** The thread that was split off, or merged into. */
    otherThreadId: uuid("other_thread_id").references(() => threads.id, { onDelete: "cascade" }),
    actorId: uuid("actor_id")
      .notNull()
      .references(() => customers.id),
    reason: text("reason"),
    /** The touched rows as they were, by table. */
    before: jsonb("before").$type<Record<string, unknown>>().notNull(),
    at: at("at").notNull().defaultNow(),
    undoneAt: at("undone_at"),
    undoneById: uuid("undone_by_id").references(() => customers.id),
  },
  (t) => [
    index("thread_operations_thread_idx").on(t.threadId, t.at),
    index("thread_operations_other_idx").on(t.otherThreadId, t.at),
    check("thread_operations_kind", sql`${t.kind} in ('move','split','merge')`),
  ],
);

/** How much happened in a thread within a period: replies, reactions, votes. A job counts it anew; nobody waits for it. */
export const threadScores = pgTable(
  "thread_scores",
  {
    threadId: uuid("thread_id")
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    period: text("period").$type<"week" | "month" | "year">().notNull(),
    score: integer("score").notNull(),
    scoredAt: at("scored_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.threadId, t.period] }),
    index("thread_scores_top_idx").on(t.period, t.score.desc(), t.threadId.desc()),
  ],
);
