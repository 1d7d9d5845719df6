import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, id } from "./columns.ts";
import { posts } from "./posts.ts";
import { threads } from "./threads.ts";
import { accounts, customers } from "./customers.ts";

export const cases = pgTable(
  "cases",
  {
    id: id().primaryKey(),
    number: integer("number").generatedAlwaysAsIdentity({ startWith: 1001 }).unique(),
    subject: text("subject").notNull(),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    accountId: uuid("account_id").references(() => accounts.id),
    source: text("source").$type<"thread" | "feedback" | "mention" | "staff" | "api">().notNull(),
    priority: text("priority").$type<"low" | "normal" | "high" | "urgent">().notNull().default("normal"),
    status: text("status")
      .$type<"new" | "open" | "pending" | "resolved" | "closed">()
      .notNull()
      .default("new"),
    assigneeId: uuid("assignee_id").references(() => customers.id),
    openedById: uuid("opened_by_id")
      .notNull()
      .references(() => customers.id),
    threadId: uuid("thread_id").references(() => threads.id),
    postId: uuid("post_id").references(() => posts.id),
    outcomePostId: uuid("outcome_post_id").references(() => posts.id),
    firstResponseDueAt: at("first_response_due_at").notNull(),
    resolutionDueAt: at("resolution_due_at").notNull(),
    firstRespondedAt: at("first_responded_at"),
    /** Since when the customer is waited for: the clock to the resolution stands still meanwhile. */
    waitingSince: at("waiting_since"),
    createdAt: at("created_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
    resolvedAt: at("resolved_at"),
    closedAt: at("closed_at"),
    reopenedCount: integer("reopened_count").notNull().default(0),
    version: bigint("version", { mode: "number" }).notNull().default(0),
  },
  (t) => [
    uniqueIndex("cases_open_thread_key")
      .on(t.threadId)
      .where(sql`${t.threadId} is not null and ${t.status} not in ('resolved','closed')`),
    index("cases_queue_idx").on(t.status, t.resolutionDueAt),
    index("cases_assignee_idx").on(t.assigneeId, t.status),
    index("cases_customer_idx").on(t.customerId, t.createdAt.desc()),
    check("cases_priority", sql`${t.priority} in ('low','normal','high','urgent')`),
    check("cases_status", sql`${t.status} in ('new','open','pending','resolved','closed')`),
  ],
);

export const caseMessages = pgTable(
  "case_messages",
  {
    id: id().primaryKey(),
    caseId: uuid("case_id")
      .notNull()
      .references(() => cases.id, { onDelete: "cascade" }),
    authorId: uuid("author_id")
      .notNull()
      .references(() => customers.id),
    /** public: between the customer and staff. note: staff alone. */
    lane: text("lane").$type<"public" | "note">().notNull(),
    bodySource: text("body_source").notNull(),
    bodyHtml: text("body_html").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    submissionId: uuid("submission_id").unique(),
  },
  (t) => [
    index("case_messages_case_idx").on(t.caseId, t.createdAt, t.id),
    check("case_messages_lane", sql`${t.lane} in ('public','note')`),
  ],
);

export const macros = pgTable("macros", {
  id: id().primaryKey(),
  title: text("title").notNull().unique(),
  body: text("body").notNull(),
  language: text("language").$type<"en" | "fi">().notNull(),
});
