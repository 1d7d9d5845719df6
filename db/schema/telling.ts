import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";
import { customers } from "./customers.ts";
import { ideas, ideaStatusChanges } from "./ideas.ts";

/** Who was told of which decision: once each, whatever was undone, sent again or read since. */
export const ideaTellings = pgTable(
  "idea_tellings",
  {
    changeId: uuid("change_id")
      .notNull()
      .references(() => ideaStatusChanges.id, { onDelete: "cascade" }),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    toldAt: at("told_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.changeId, t.customerId] }),
    index("idea_tellings_customer_idx").on(t.customerId),
  ],
);

/** "Did it solve it?": asked once of each who voted; the answer may change. */
export const ideaVerdicts = pgTable(
  "idea_verdicts",
  {
    ideaId: uuid("idea_id")
      .notNull()
      .references(() => ideas.threadId, { onDelete: "cascade" }),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    askedAt: at("asked_at").notNull().defaultNow(),
    verdict: text("verdict").$type<"yes" | "partly" | "no">(),
    words: text("words"),
    /** Whether others may read his words, under his name. */
    wordsPublic: boolean("words_public").notNull().default(false),
    answeredAt: at("answered_at"),
  },
  (t) => [
    primaryKey({ columns: [t.ideaId, t.customerId] }),
    index("idea_verdicts_customer_idx").on(t.customerId),
    check("idea_verdicts_verdict", sql`${t.verdict} in ('yes','partly','no')`),
    check("idea_verdicts_answered", sql`(${t.verdict} is null) = (${t.answeredAt} is null)`),
  ],
);

/** Up to when a member has seen what is new. */
export const releaseVisits = pgTable("release_visits", {
  customerId: uuid("customer_id")
    .primaryKey()
    .references(() => customers.id),
  seenAt: at("seen_at").notNull(),
});
