import { sql } from "drizzle-orm";
import { integer, pgTable, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, id } from "./columns.ts";
import { customers } from "./customers.ts";
import { posts } from "./posts.ts";
import { threads } from "./threads.ts";

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
