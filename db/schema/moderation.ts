import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, id } from "./columns.ts";
import { posts } from "./posts.ts";
import { threads } from "./threads.ts";
import { customers } from "./customers.ts";

/** What staff did, to what, why: written in the same transaction as the deed. */
export const auditLog = pgTable(
  "audit_log",
  {
    id: id().primaryKey(),
    actorId: uuid("actor_id")
      .notNull()
      .references(() => customers.id),
    action: text("action").notNull(),
    subjectType: text("subject_type").notNull(),
    subjectId: text("subject_id").notNull(),
    reason: text("reason"),
    data: jsonb("data").$type<Record<string, unknown>>().notNull().default({}),
    at: at("at").notNull().defaultNow(),
  },
  (t) => [
    index("audit_log_at_idx").on(t.at.desc(), t.id.desc()),
    index("audit_log_subject_idx").on(t.subjectType, t.subjectId),
  ],
);

export const flags = pgTable(
  "flags",
  {
    id: id().primaryKey(),
    postId: uuid("post_id")
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    /** Null where a watched word has raised it. */
    reporterId: uuid("reporter_id").references(() => customers.id),
    reason: text("reason").$type<"spam" | "abuse" | "off_topic" | "personal_data" | "other">().notNull(),
    note: text("note"),
    createdAt: at("created_at").notNull().defaultNow(),
    decidedAt: at("decided_at"),
    decidedById: uuid("decided_by_id").references(() => customers.id),
    decision: text("decision").$type<"upheld" | "dismissed">(),
  },
  (t) => [
    uniqueIndex("flags_reporter_key").on(t.postId, t.reporterId),
    index("flags_open_idx")
      .on(t.createdAt)
      .where(sql`${t.decidedAt} is null`),
  ],
);

/** A warning, a silence (reads, does not write) or a suspension (does not sign in), with a reason that its customer can read. */
export const sanctions = pgTable(
  "sanctions",
  {
    id: id().primaryKey(),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    kind: text("kind").$type<"warning" | "silence" | "suspension">().notNull(),
    /** The rule that was broken, and the words to the customer. */
    reason: text("reason").notNull(),
    message: text("message").notNull(),
    /** The post that gave rise to it. */
    postId: uuid("post_id").references(() => posts.id, { onDelete: "set null" }),
    imposedById: uuid("imposed_by_id")
      .notNull()
      .references(() => customers.id),
    imposedAt: at("imposed_at").notNull().defaultNow(),
    endsAt: at("ends_at"),
    liftedAt: at("lifted_at"),
    liftedById: uuid("lifted_by_id").references(() => customers.id),
    liftedReason: text("lifted_reason"),
  },
  (t) => [
    index("sanctions_customer_idx").on(t.customerId, t.imposedAt.desc()),
    check("sanctions_kind", sql`${t.kind} in ('warning','silence','suspension')`),
    check("sanctions_end", sql`(${t.kind} = 'warning') = (${t.endsAt} is null)`),
  ],
);

/** One appeal against one decision, ever. */
export const appeals = pgTable(
  "appeals",
  {
    id: id().primaryKey(),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    subjectType: text("subject_type").$type<"sanction" | "post" | "submission">().notNull(),
    subjectId: uuid("subject_id").notNull(),
    text: text("text").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    decidedAt: at("decided_at"),
    decidedById: uuid("decided_by_id").references(() => customers.id),
    decision: text("decision").$type<"upheld" | "overturned">(),
    answer: text("answer"),
  },
  (t) => [
    uniqueIndex("appeals_open_subject_key")
      .on(t.subjectType, t.subjectId)
      .where(sql`${t.decidedAt} is null`),
    index("appeals_subject_idx").on(t.subjectType, t.subjectId, t.createdAt),
    index("appeals_open_idx")
      .on(t.createdAt)
      .where(sql`${t.decidedAt} is null`),
  ],
);

export const watchedWords = pgTable(
  "watched_words",
  {
    id: id().primaryKey(),
    /** As typed by staff: words, with * at the end for "begins with". No regular expressions. */
    expression: text("expression").notNull(),
    action: text("action").$type<"refuse" | "hold" | "flag">().notNull(),
    createdById: uuid("created_by_id")
      .notNull()
      .references(() => customers.id),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("watched_words_expression_key").on(sql`lower(${t.expression})`),
    check("watched_words_action", sql`${t.action} in ('refuse','hold','flag')`),
  ],
);

/** What waits for approval is no post yet, so that no list, count, search or feed can show it: it becomes one when staff approve it. */
export const heldSubmissions = pgTable(
  "held_submissions",
  {
    id: id().primaryKey(),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    kind: text("kind").$type<"reply" | "thread" | "idea">().notNull(),
    threadId: uuid("thread_id").references(() => threads.id, { onDelete: "cascade" }),
    fields: jsonb("fields").$type<Record<string, unknown>>().notNull(),
    /** Why it waits: "first_posts", "links", "watched_word:<expression>", "too_fast", "honeypot". */
    reasons: text("reasons").array().notNull(),
    submissionId: uuid("submission_id").notNull().unique(),
    createdAt: at("created_at").notNull().defaultNow(),
    decidedAt: at("decided_at"),
    decidedById: uuid("decided_by_id").references(() => customers.id),
    decision: text("decision").$type<"approved" | "refused">(),
    note: text("note"),
    /** The post that it became. */
    postId: uuid("post_id").references(() => posts.id, { onDelete: "set null" }),
  },
  (t) => [
    index("held_submissions_open_idx")
      .on(t.createdAt)
      .where(sql`${t.decidedAt} is null`),
    index("held_submissions_customer_idx").on(t.customerId, t.createdAt.desc()),
  ],
);

/** What staff may set for the whole community, by name. */
export const settings = pgTable("settings", {
  name: text("name").primaryKey(),
  value: jsonb("value").$type<number | string | boolean>().notNull(),
  updatedById: uuid("updated_by_id").references(() => customers.id),
  updatedAt: at("updated_at").notNull().defaultNow(),
});
