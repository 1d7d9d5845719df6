import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, id, tsvector, type Bilingual } from "./columns.ts";
import { accounts, customers, segments } from "./customers.ts";

export type Audience = "public" | "members" | "segment" | "account" | "staff";

export const categories = pgTable(
  "categories",
  {
    id: id().primaryKey(),
    slug: text("slug").notNull().unique(),
    name: jsonb("name").$type<Bilingual>().notNull(),
    description: jsonb("description").$type<Bilingual>().notNull(),
    parentId: uuid("parent_id"),
    position: integer("position").notNull().default(0),
    /** A colour family of styles/tokens.css and an icon's name in lucide. */
    colour: text("colour").notNull(),
    icon: text("icon").notNull(),
    audience: text("audience").$type<Audience>().notNull(),
    segmentId: uuid("segment_id").references(() => segments.id),
    accountId: uuid("account_id").references(() => accounts.id),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [
    check("categories_audience", sql`${t.audience} in ('public','members','segment','account','staff')`),
  ],
);

/** A set of ideas about one product or topic. */
export const boards = pgTable("boards", {
  id: id().primaryKey(),
  slug: text("slug").notNull().unique(),
  name: jsonb("name").$type<Bilingual>().notNull(),
  description: jsonb("description").$type<Bilingual>().notNull(),
  audience: text("audience").$type<Audience>().notNull().default("public"),
  ownerId: uuid("owner_id").references(() => customers.id),
  position: integer("position").notNull().default(0),
});

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
    officialPostId: uuid("official_post_id"),
    /** Counts the messages of the thread's room; a gap tells a page that it missed something. */
    version: bigint("version", { mode: "number" }).notNull().default(0),
    submissionId: uuid("submission_id").unique(),
    search: tsvector("search").generatedAlwaysAs(
      sql`setweight(to_tsvector('finnish', title), 'A') || setweight(to_tsvector('english', title), 'A')`,
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
    index("threads_pinned_idx")
      .on(t.categoryId)
      .where(sql`${t.pinnedAt} is not null`),
    index("threads_author_idx").on(t.authorId, t.createdAt.desc()),
    index("threads_search_idx").using("gin", t.search),
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

export type ReactionCounts = Partial<Record<"like" | "thanks" | "insightful" | "same_here", number>>;

export const posts = pgTable(
  "posts",
  {
    id: id().primaryKey(),
    threadId: uuid("thread_id")
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    authorId: uuid("author_id")
      .notNull()
      .references(() => customers.id),
    bodySource: text("body_source").notNull(),
    bodyHtml: text("body_html").notNull(),
    rendererVersion: integer("renderer_version").notNull(),
    excerpt: text("excerpt").notNull(),
    language: text("language").$type<"en" | "fi">().notNull(),
    replyToId: uuid("reply_to_id"),
    reactionCounts: jsonb("reaction_counts").$type<ReactionCounts>().notNull().default({}),
    createdAt: at("created_at").notNull().defaultNow(),
    editedAt: at("edited_at"),
    officialAt: at("official_at"),
    hiddenAt: at("hidden_at"),
    hiddenReason: text("hidden_reason"),
    hiddenById: uuid("hidden_by_id").references(() => customers.id),
    submissionId: uuid("submission_id").unique(),
    /** What an imported post was called where it comes from ("stackexchange:coffee/1"), and what it was worth there. */
    origin: text("origin").unique(),
    originScore: integer("origin_score"),
    search: tsvector("search").generatedAlwaysAs(
      sql`to_tsvector('finnish', body_source) || to_tsvector('english', body_source)`,
    ),
  },
  (t) => [
    unique("posts_thread_number_key").on(t.threadId, t.number),
    index("posts_author_idx").on(t.authorId, t.createdAt.desc()),
    index("posts_search_idx").using("gin", t.search),
  ],
);

export const postRevisions = pgTable(
  "post_revisions",
  {
    id: id().primaryKey(),
    postId: uuid("post_id")
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    editorId: uuid("editor_id")
      .notNull()
      .references(() => customers.id),
    bodySource: text("body_source").notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (t) => [index("post_revisions_post_idx").on(t.postId, t.at)],
);

export const reactions = pgTable(
  "reactions",
  {
    postId: uuid("post_id")
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    kind: text("kind").$type<"like" | "thanks" | "insightful" | "same_here">().notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.postId, t.customerId, t.kind] }),
    index("reactions_customer_idx").on(t.customerId),
    check("reactions_kind", sql`${t.kind} in ('like','thanks','insightful','same_here')`),
  ],
);

/** Answers are rows: who chose, when, and when it was taken back. */
export const answers = pgTable(
  "answers",
  {
    id: id().primaryKey(),
    threadId: uuid("thread_id")
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    postId: uuid("post_id")
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    chosenById: uuid("chosen_by_id")
      .notNull()
      .references(() => customers.id),
    chosenAt: at("chosen_at").notNull().defaultNow(),
    revokedAt: at("revoked_at"),
    revokedById: uuid("revoked_by_id").references(() => customers.id),
  },
  (t) => [
    uniqueIndex("answers_standing_key")
      .on(t.threadId)
      .where(sql`${t.revokedAt} is null`),
  ],
);

export const tags = pgTable("tags", {
  id: id().primaryKey(),
  slug: text("slug").notNull().unique(),
  name: text("name").notNull(),
});

export const threadTags = pgTable(
  "thread_tags",
  {
    threadId: uuid("thread_id")
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    tagId: uuid("tag_id")
      .notNull()
      .references(() => tags.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.tagId] }), index("thread_tags_tag_idx").on(t.tagId)],
);

export const subscriptions = pgTable(
  "subscriptions",
  {
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    subjectType: text("subject_type").$type<"thread" | "category" | "tag" | "board">().notNull(),
    subjectId: uuid("subject_id").notNull(),
    level: text("level").$type<"watching" | "tracking" | "muted">().notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.customerId, t.subjectType, t.subjectId] }),
    index("subscriptions_subject_idx").on(t.subjectType, t.subjectId, t.level),
  ],
);

export const readStates = pgTable(
  "read_states",
  {
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    threadId: uuid("thread_id")
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    lastReadNumber: integer("last_read_number").notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.customerId, t.threadId] })],
);

export const drafts = pgTable(
  "drafts",
  {
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    /** What is being written: "reply:<thread>", "thread:new", "case:<case>". */
    context: text("context").notNull(),
    fields: jsonb("fields").$type<Record<string, string>>().notNull(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.customerId, t.context] })],
);

export const mentions = pgTable(
  "mentions",
  {
    postId: uuid("post_id")
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
  },
  (t) => [primaryKey({ columns: [t.postId, t.customerId] }), index("mentions_customer_idx").on(t.customerId)],
);
