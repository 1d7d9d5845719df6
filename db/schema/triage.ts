import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { at, id } from "./columns.ts";
import { customers } from "./customers.ts";
import { ideas } from "./ideas.ts";

// What the product team thinks of ideas among themselves. No page of the community reads any of it.

/** How much an idea would do for what it costs; whole or not at all. The priority follows from the parts by itself. */
export const ideaEstimates = pgTable(
  "idea_estimates",
  {
    ideaId: uuid("idea_id")
      .primaryKey()
      .references(() => ideas.threadId, { onDelete: "cascade" }),
    /** People in a quarter whom it would touch. */
    reach: integer("reach").notNull(),
    /** 0.25 barely, 0.5 a little, 1 well, 2 much, 3 very much. */
    impact: doublePrecision("impact").notNull(),
    /** How sure we are, in per cent. */
    confidence: integer("confidence").notNull(),
    /** Weeks of one person. */
    effort: doublePrecision("effort").notNull(),
    priority: doublePrecision("priority")
      .notNull()
      .generatedAlwaysAs(sql`reach * impact * confidence / 100.0 / effort`),
    setById: uuid("set_by_id")
      .notNull()
      .references(() => customers.id),
    setAt: at("set_at").notNull().defaultNow(),
  },
  (t) => [
    index("idea_estimates_priority_idx").on(t.priority.desc()),
    check("idea_estimates_reach", sql`${t.reach} between 0 and 100000000`),
    check("idea_estimates_impact", sql`${t.impact} in (0.25, 0.5, 1, 2, 3)`),
    check("idea_estimates_confidence", sql`${t.confidence} between 1 and 100`),
    check("idea_estimates_effort", sql`${t.effort} > 0 and ${t.effort} <= 1000`),
  ],
);

/** Where the work on an idea is followed: the issue in the team's own tracker. */
export const ideaTrackerLinks = pgTable("idea_tracker_links", {
  ideaId: uuid("idea_id")
    .primaryKey()
    .references(() => ideas.threadId, { onDelete: "cascade" }),
  url: text("url").notNull(),
  /** As the tracker calls it: "APP-214". */
  label: text("label").notNull(),
  linkedById: uuid("linked_by_id")
    .notNull()
    .references(() => customers.id),
  linkedAt: at("linked_at").notNull().defaultNow(),
});

export const ideaNotes = pgTable(
  "idea_notes",
  {
    id: id().primaryKey(),
    ideaId: uuid("idea_id")
      .notNull()
      .references(() => ideas.threadId, { onDelete: "cascade" }),
    authorId: uuid("author_id")
      .notNull()
      .references(() => customers.id),
    bodySource: text("body_source").notNull(),
    bodyHtml: text("body_html").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    editedAt: at("edited_at"),
    deletedAt: at("deleted_at"),
    submissionId: uuid("submission_id").unique(),
  },
  (t) => [index("idea_notes_idea_idx").on(t.ideaId, t.createdAt, t.id)],
);

/** Who took an idea out of the inbox by looking at it, the first time. */
export const ideaLooks = pgTable("idea_looks", {
  ideaId: uuid("idea_id")
    .primaryKey()
    .references(() => ideas.threadId, { onDelete: "cascade" }),
  lookedById: uuid("looked_by_id")
    .notNull()
    .references(() => customers.id),
  lookedAt: at("looked_at").notNull().defaultNow(),
});

/** Euros a year behind an idea, over all its wordings, each account once: kept for the order by it. See weighing.server. */
export const ideaValues = pgTable("idea_values", {
  ideaId: uuid("idea_id")
    .primaryKey()
    .references(() => ideas.threadId, { onDelete: "cascade" }),
  annualValueEur: bigint("annual_value_eur", { mode: "number" }).notNull(),
});

/** What an idea's voters did for others, by the clock: kept for the comparison of orders. */
export const ideaInfluences = pgTable("idea_influences", {
  ideaId: uuid("idea_id")
    .primaryKey()
    .references(() => ideas.threadId, { onDelete: "cascade" }),
  points: bigint("points", { mode: "number" }).notNull(),
});

/** A view of the triage board that somebody wants to come back to: what its address asks for, under a name. */
export const triageViews = pgTable(
  "triage_views",
  {
    id: id().primaryKey(),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => customers.id),
    name: text("name").notNull(),
    /** Whether the whole team has it among its tabs. */
    shared: boolean("shared").notNull().default(false),
    /** The query of its address, in the order in which the page writes it. */
    query: text("query").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    removedAt: at("removed_at"),
  },
  (t) => [unique("triage_views_name_key").on(t.ownerId, t.name)],
);

/** When each owner was last told which of his ideas are asleep: at most once a week. */
export const asleepTellings = pgTable("asleep_tellings", {
  ownerId: uuid("owner_id")
    .primaryKey()
    .references(() => customers.id),
  toldAt: at("told_at").notNull(),
});
