import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, id } from "./columns.ts";
import { posts } from "./community.ts";
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
    reporterId: uuid("reporter_id")
      .notNull()
      .references(() => customers.id),
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
