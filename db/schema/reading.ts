import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";
import { customers } from "./customers.ts";
import { posts } from "./posts.ts";
import { threads } from "./threads.ts";

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
