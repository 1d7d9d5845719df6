import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
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
    index("notifications_thread_idx").on(t.threadId),
    index("notifications_unread_idx")
      .on(t.customerId)
      .where(sql`${t.readAt} is null`),
  ],
);

/** How much one wants to hear, where that differs from what is usual: see domain/notifications/preferences.ts. */
export const notificationPreferences = pgTable(
  "notification_preferences",
  {
    customerId: uuid("customer_id")
      .primaryKey()
      .references(() => customers.id),
    /** What taking part in a thread does by itself. */
    takingPart: text("taking_part").$type<"watching" | "tracking" | "never">().notNull().default("tracking"),
    /** By kind of letter: "at_once", "daily" or "never". */
    letters: jsonb("letters").$type<Record<string, "at_once" | "daily" | "never">>().notNull().default({}),
    /** Up to when the last daily letter told. */
    digestAt: at("digest_at"),
  },
  (t) => [check("notification_preferences_part", sql`${t.takingPart} in ('watching','tracking','never')`)],
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
