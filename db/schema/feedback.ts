import { sql } from "drizzle-orm";
import { check, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";
import { threads } from "./threads.ts";

/** What a thread of kind `feedback` has besides. */
export const feedback = pgTable(
  "feedback",
  {
    threadId: uuid("thread_id")
      .primaryKey()
      .references(() => threads.id, { onDelete: "cascade" }),
    sentiment: text("sentiment").$type<"praise" | "complaint" | "suggestion">().notNull(),
    topic: text("topic").$type<"product" | "service" | "purchase">().notNull(),
    madePublicAt: at("made_public_at"),
  },
  (t) => [
    check("feedback_sentiment", sql`${t.sentiment} in ('praise','complaint','suggestion')`),
    check("feedback_topic", sql`${t.topic} in ('product','service','purchase')`),
  ],
);
