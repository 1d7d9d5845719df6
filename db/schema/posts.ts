import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id, tsvector } from "./columns.ts";
import { customers } from "./customers.ts";
import { threads } from "./threads.ts";

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
