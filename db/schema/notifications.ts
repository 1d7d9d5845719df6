import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "./columns.ts";
import { customers } from "./customers.ts";

export const notifications = pgTable(
  "notifications",
  {
    id: id().primaryKey(),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    kind: text("kind").notNull(),
    eventId: uuid("event_id").notNull(),
    /** Who caused it. */
    actorId: uuid("actor_id").references(() => customers.id),
    threadId: uuid("thread_id"),
    postNumber: integer("post_number"),
    caseId: uuid("case_id"),
    data: jsonb("data").$type<Record<string, string | number | null>>().notNull().default({}),
    createdAt: at("created_at").notNull().defaultNow(),
    readAt: at("read_at"),
  },
  (t) => [
    unique("notifications_once_key").on(t.customerId, t.eventId, t.kind),
    index("notifications_list_idx").on(t.customerId, t.createdAt.desc(), t.id.desc()),
    index("notifications_unread_idx")
      .on(t.customerId)
      .where(sql`${t.readAt} is null`),
  ],
);

/** Letters: written in the transaction that causes them, sent by a job. */
export const mails = pgTable(
  "mails",
  {
    id: id().primaryKey(),
    idempotencyKey: text("idempotency_key").notNull().unique(),
    toAddress: text("to_address").notNull(),
    customerId: uuid("customer_id").references(() => customers.id),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    html: text("html").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    sentAt: at("sent_at"),
    failedAt: at("failed_at"),
    error: text("error"),
  },
  (t) => [index("mails_created_idx").on(t.createdAt.desc())],
);
