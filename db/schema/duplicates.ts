import { sql } from "drizzle-orm";
import {
  check,
  doublePrecision,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, id } from "./columns.ts";
import { customers } from "./customers.ts";
import { ideaMerges, ideas } from "./ideas.ts";

/** Two ideas that may be one wish, for the product team to judge. A pair has one order: the lesser id first. */
export const mergeSuggestions = pgTable(
  "merge_suggestions",
  {
    id: id().primaryKey(),
    ideaId: uuid("idea_id")
      .notNull()
      .references(() => ideas.threadId, { onDelete: "cascade" }),
    otherId: uuid("other_id")
      .notNull()
      .references(() => ideas.threadId, { onDelete: "cascade" }),
    /** 0 to 1. */
    score: doublePrecision("score").notNull(),
    reasons: jsonb("reasons").$type<SuggestionReasons>().notNull(),
    /** Expired: one of the two has been joined with another, or decided on, meanwhile. */
    status: text("status")
      .$type<"pending" | "accepted" | "dismissed" | "expired">()
      .notNull()
      .default("pending"),
    createdAt: at("created_at").notNull().defaultNow(),
    decidedAt: at("decided_at"),
    decidedById: uuid("decided_by_id").references(() => customers.id),
  },
  (t) => [
    // What was found to be two wishes is never asked again.
    uniqueIndex("merge_suggestions_pair_key")
      .on(t.ideaId, t.otherId)
      .where(sql`${t.status} in ('pending', 'dismissed')`),
    index("merge_suggestions_queue_idx")
      .on(t.score.desc(), t.id)
      .where(sql`${t.status} = 'pending'`),
    index("merge_suggestions_other_idx").on(t.otherId),
    check("merge_suggestions_order", sql`${t.ideaId} < ${t.otherId}`),
    check("merge_suggestions_status", sql`${t.status} in ('pending','accepted','dismissed','expired')`),
    check("merge_suggestions_decided", sql`${t.status} = 'pending' or ${t.decidedAt} is not null`),
  ],
);

/** What speaks for it, as the desk puts it into words. */
export interface SuggestionReasons {
  /** Words of the titles that both have, in whatever form. */
  words: string[];
  /** How alike the titles are letter by letter, 0 to 1. */
  titles: number;
  tags: string[];
  sameBoard: boolean;
  sameAuthor: boolean;
}

/** Where those stand who say that an absorbed wording is another wish: in the author's words, an idea of its own again. */
export const ideaSplitOffs = pgTable("idea_split_offs", {
  mergeId: uuid("merge_id")
    .primaryKey()
    .references(() => ideaMerges.id, { onDelete: "cascade" }),
  ideaId: uuid("idea_id")
    .notNull()
    .unique()
    .references(() => ideas.threadId, { onDelete: "cascade" }),
  createdAt: at("created_at").notNull().defaultNow(),
});

/** "That's not what I meant": one voter's support, taken along to the split-off. */
export const ideaObjections = pgTable(
  "idea_objections",
  {
    mergeId: uuid("merge_id")
      .notNull()
      .references(() => ideaMerges.id, { onDelete: "cascade" }),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    objectedAt: at("objected_at").notNull().defaultNow(),
    undoneAt: at("undone_at"),
  },
  (t) => [
    primaryKey({ columns: [t.mergeId, t.customerId] }),
    index("idea_objections_customer_idx").on(t.customerId),
  ],
);
