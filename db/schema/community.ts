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
    /** Two levels at most: a category with a parent has no children (a trigger keeps it so). */
    parentId: uuid("parent_id").references((): AnyPgColumn => categories.id),
    position: integer("position").notNull().default(0),
    /** A colour family of styles/tokens.css and an icon's name in lucide. */
    colour: text("colour").notNull(),
    icon: text("icon").notNull(),
    audience: text("audience").$type<Audience>().notNull(),
    segmentId: uuid("segment_id").references(() => segments.id),
    accountId: uuid("account_id").references(() => accounts.id),
    /** Those in the audience may write here; each sees his own threads, staff see all. */
    oneWay: boolean("one_way").notNull().default(false),
    /** Whether a question here may have several answers. */
    severalAnswers: boolean("several_answers").notNull().default(false),
    /** What the composer of a new thread begins with. */
    template: jsonb("template").$type<Bilingual>(),
    /** Closed for new threads; what is there stays readable. */
    archivedAt: at("archived_at"),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [
    check(
      "categories_audience_of",
      sql`(${t.audience} = 'segment') = (${t.segmentId} is not null) and (${t.audience} = 'account') = (${t.accountId} is not null)`,
    ),
    check("categories_parent", sql`${t.parentId} <> ${t.id}`),
    check("categories_audience", sql`${t.audience} in ('public','members','segment','account','staff')`),
  ],
);

/** The words that led to a category before it got others: its old addresses lead on. */
export const categorySlugs = pgTable(
  "category_slugs",
  {
    slug: text("slug").primaryKey(),
    categoryId: uuid("category_id")
      .notNull()
      .references(() => categories.id, { onDelete: "cascade" }),
    at: at("at").notNull().defaultNow(),
  },
  (t) => [index("category_slugs_category_idx").on(t.categoryId)],
);

/** A set of ideas about one product or topic. */
export const boards = pgTable(
  "boards",
  {
    id: id().primaryKey(),
    slug: text("slug").notNull().unique(),
    name: jsonb("name").$type<Bilingual>().notNull(),
    description: jsonb("description").$type<Bilingual>().notNull(),
    audience: text("audience").$type<Audience>().notNull().default("public"),
    segmentId: uuid("segment_id").references(() => segments.id),
    accountId: uuid("account_id").references(() => accounts.id),
    ownerId: uuid("owner_id").references(() => customers.id),
    position: integer("position").notNull().default(0),
    /** What an idea here is asked besides its title and words. */
    fields: jsonb("fields").$type<BoardField[]>().notNull().default([]),
    /** Closed for new ideas; what is there stays readable. */
    archivedAt: at("archived_at"),
  },
  (t) => [
    check(
      "boards_audience_of",
      sql`(${t.audience} = 'segment') = (${t.segmentId} is not null) and (${t.audience} = 'account') = (${t.accountId} is not null)`,
    ),
    check("boards_audience", sql`${t.audience} in ('public','members','segment','account','staff')`),
  ],
);

/** A question of a board's own to who suggests an idea there. */
export interface BoardField {
  /** Kept while its words change, so that answers stay with their question. */
  id: string;
  kind: "text" | "long" | "choice" | "number" | "yes_no";
  label: Bilingual;
  hint: Bilingual;
  /** Of a choice: an answer is one of these by its id. */
  options: { id: string; label: Bilingual }[];
  required: boolean;
  /** The answer is for staff alone; its author sees it, too. */
  staffOnly: boolean;
}

/** The words that led to a board before it got others: its old addresses lead on. */
export const boardSlugs = pgTable(
  "board_slugs",
  {
    slug: text("slug").primaryKey(),
    boardId: uuid("board_id")
      .notNull()
      .references(() => boards.id, { onDelete: "cascade" }),
    at: at("at").notNull().defaultNow(),
  },
  (t) => [index("board_slugs_board_idx").on(t.boardId)],
);

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
    /** Nobody's, where several trusted members' reports have hidden it until a moderator looks. */
    hiddenById: uuid("hidden_by_id").references(() => customers.id),
    /** Which rule it broke, by its key in domain/moderation. */
    hiddenRule: text("hidden_rule"),
    deletedAt: at("deleted_at"),
    deletedById: uuid("deleted_by_id").references(() => customers.id),
    submissionId: uuid("submission_id").unique(),
    /** What an imported post was called where it comes from ("stackexchange:coffee/1"), and what it was worth there. */
    origin: text("origin").unique(),
    originScore: integer("origin_score"),
    /** As threads.search: stems in the post's language, words as written, and which three days it is of. */
    search: tsvector("search").generatedAlwaysAs(
      sql`to_tsvector(case language when 'fi' then 'finnish'::regconfig else 'english'::regconfig end, body_source) || strip(to_tsvector('simple', body_source)) || array_to_tsvector(array['~' || substr(id::text, 1, 5)])`,
    ),
  },
  (t) => [
    unique("posts_thread_number_key").on(t.threadId, t.number),
    index("posts_author_idx").on(t.authorId, t.createdAt.desc()),
    index("posts_created_idx").on(t.createdAt),
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
    index("reactions_created_idx").on(t.createdAt),
    check("reactions_kind", sql`${t.kind} in ('like','thanks','insightful','same_here')`),
  ],
);

/** "I'm on it": who of staff has taken up a question that waits for its answer. */
export const questionClaims = pgTable("question_claims", {
  threadId: uuid("thread_id")
    .primaryKey()
    .references(() => threads.id, { onDelete: "cascade" }),
  customerId: uuid("customer_id")
    .notNull()
    .references(() => customers.id),
  at: at("at").notNull().defaultNow(),
});

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
    /** 0 where a question has one answer; where it may have several, the post's number. So the key below allows just that. */
    slot: integer("slot").notNull().default(0),
  },
  (t) => [
    uniqueIndex("answers_standing_key")
      .on(t.threadId, t.slot)
      .where(sql`${t.revokedAt} is null`),
    uniqueIndex("answers_post_key")
      .on(t.postId)
      .where(sql`${t.revokedAt} is null`),
  ],
);

export const tags = pgTable("tags", {
  id: id().primaryKey(),
  slug: text("slug").notNull().unique(),
  name: text("name").notNull(),
});

/** Other words for a tag: what is typed becomes the tag. */
export const tagSynonyms = pgTable(
  "tag_synonyms",
  {
    slug: text("slug").primaryKey(),
    name: text("name").notNull(),
    tagId: uuid("tag_id")
      .notNull()
      .references(() => tags.id, { onDelete: "cascade" }),
  },
  (t) => [index("tag_synonyms_tag_idx").on(t.tagId)],
);

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
    subjectType: text("subject_type").$type<"thread" | "category" | "tag" | "board" | "person">().notNull(),
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
    /** How long the thread has stood before his eyes: who reads long keeps track. */
    seconds: integer("seconds").notNull().default(0),
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
    /** Grows with each save: a save that knows an older one is a conflict. */
    revision: integer("revision").notNull().default(1),
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

/** Where a post's old address leads once it has moved to another thread. */
export const postRedirects = pgTable(
  "post_redirects",
  {
    threadId: uuid("thread_id")
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    postId: uuid("post_id")
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.number] })],
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

/** "All read": nothing older than this is unread, everywhere ("all") or in one category (its id). */
export const readFloors = pgTable(
  "read_floors",
  {
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    scope: text("scope").notNull(),
    at: at("at").notNull(),
    /** What it was before, for the undo. */
    previousAt: at("previous_at"),
  },
  (t) => [primaryKey({ columns: [t.customerId, t.scope] })],
);

export const bookmarks = pgTable(
  "bookmarks",
  {
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    postId: uuid("post_id")
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.customerId, t.postId] }),
    index("bookmarks_list_idx").on(t.customerId, t.createdAt.desc()),
  ],
);

/** An uploaded file. Without a post it belongs to what its uploader is writing; what no post takes is removed after a day. */
export const attachments = pgTable(
  "attachments",
  {
    id: id().primaryKey(),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    postId: uuid("post_id").references(() => posts.id, { onDelete: "cascade" }),
    kind: text("kind").$type<"image" | "file">().notNull(),
    name: text("name").notNull(),
    mediaType: text("media_type").notNull(),
    bytes: integer("bytes").notNull(),
    width: integer("width"),
    height: integer("height"),
    /** Where the storage keeps it, and its small picture. */
    storageKey: text("storage_key").notNull().unique(),
    thumbnailKey: text("thumbnail_key"),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [
    index("attachments_post_idx").on(t.postId),
    index("attachments_customer_idx").on(t.customerId, t.createdAt),
    index("attachments_loose_idx")
      .on(t.createdAt)
      .where(sql`${t.postId} is null`),
    check("attachments_kind", sql`${t.kind} in ('image','file')`),
  ],
);

/** What a linked page says of itself, fetched once by a job through the guarded fetcher. */
export const linkPreviews = pgTable("link_previews", {
  url: text("url").primaryKey(),
  state: text("state").$type<"waiting" | "ready" | "failed">().notNull().default("waiting"),
  title: text("title"),
  description: text("description"),
  siteName: text("site_name"),
  fetchedAt: at("fetched_at"),
  createdAt: at("created_at").notNull().defaultNow(),
});
