import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { at, id, type Bilingual } from "./columns.ts";
import { boards } from "./places.ts";
import { customers } from "./customers.ts";
import { ideas } from "./ideas.ts";

/**
 * A time-boxed call for ideas on one question. Its phase follows from its dates and the clock; nothing has to run for
 * it to change. Who sees its board sees it: an entry stands there, and could be no narrower or wider than the call.
 */
export const challenges = pgTable(
  "challenges",
  {
    id: id().primaryKey(),
    slug: text("slug").notNull().unique(),
    question: jsonb("question").$type<Bilingual>().notNull(),
    bodySource: jsonb("body_source").$type<Bilingual>().notNull(),
    bodyHtml: jsonb("body_html").$type<Bilingual>().notNull(),
    rulesSource: jsonb("rules_source").$type<Bilingual>().notNull(),
    rulesHtml: jsonb("rules_html").$type<Bilingual>().notNull(),
    prize: jsonb("prize").$type<Bilingual>().notNull(),
    boardId: uuid("board_id")
      .notNull()
      .references(() => boards.id),
    opensAt: at("opens_at").notNull(),
    votingAt: at("voting_at").notNull(),
    judgingAt: at("judging_at").notNull(),
    closesAt: at("closes_at").notNull(),
    createdById: uuid("created_by_id")
      .notNull()
      .references(() => customers.id),
    createdAt: at("created_at").notNull().defaultNow(),
    /** From then on others than the product team can see it. */
    announcedAt: at("announced_at"),
    /** Ended by staff before its time: closed from then on. */
    endedAt: at("ended_at"),
    endedById: uuid("ended_by_id").references(() => customers.id),
    /** Called off: it has no winners. */
    cancelledAt: at("cancelled_at"),
    cancelledById: uuid("cancelled_by_id").references(() => customers.id),
    /** From then on everyone sees the winners; judges' scores stay with the judges and the product team. */
    resultsAt: at("results_at"),
    resultsById: uuid("results_by_id").references(() => customers.id),
  },
  (t) => [
    index("challenges_opens_idx").on(t.opensAt.desc()),
    check(
      "challenges_dates",
      sql`${t.opensAt} < ${t.votingAt} and ${t.votingAt} < ${t.judgingAt} and ${t.judgingAt} < ${t.closesAt}`,
    ),
    check("challenges_results", sql`${t.resultsAt} is null or ${t.cancelledAt} is null`),
  ],
);

/** An idea takes part in one challenge at most, once; its author is who takes part. */
export const challengeEntries = pgTable(
  "challenge_entries",
  {
    challengeId: uuid("challenge_id")
      .notNull()
      .references(() => challenges.id, { onDelete: "cascade" }),
    ideaId: uuid("idea_id")
      .notNull()
      .unique()
      .references(() => ideas.threadId, { onDelete: "cascade" }),
    enteredAt: at("entered_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.challengeId, t.ideaId] })],
);

export const challengeJudges = pgTable(
  "challenge_judges",
  {
    challengeId: uuid("challenge_id")
      .notNull()
      .references(() => challenges.id, { onDelete: "cascade" }),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    invitedById: uuid("invited_by_id")
      .notNull()
      .references(() => customers.id),
    invitedAt: at("invited_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.challengeId, t.customerId] }),
    index("challenge_judges_customer_idx").on(t.customerId),
  ],
);

/** What the judges look at, and how much each counts. */
export const challengeCriteria = pgTable(
  "challenge_criteria",
  {
    id: id().primaryKey(),
    challengeId: uuid("challenge_id")
      .notNull()
      .references(() => challenges.id, { onDelete: "cascade" }),
    name: jsonb("name").$type<Bilingual>().notNull(),
    weight: integer("weight").notNull().default(1),
    position: integer("position").notNull(),
  },
  (t) => [
    unique("challenge_criteria_position_key").on(t.challengeId, t.position),
    check("challenge_criteria_weight", sql`${t.weight} between 1 and 5`),
  ],
);

/** What one judge thinks of one entry: for the judge himself and the product team alone. */
export const challengeJudgements = pgTable(
  "challenge_judgements",
  {
    id: id().primaryKey(),
    challengeId: uuid("challenge_id").notNull(),
    ideaId: uuid("idea_id").notNull(),
    judgeId: uuid("judge_id")
      .notNull()
      .references(() => customers.id),
    comment: text("comment"),
    judgedAt: at("judged_at").notNull().defaultNow(),
  },
  (t) => [
    unique("challenge_judgements_once_key").on(t.challengeId, t.ideaId, t.judgeId),
    foreignKey({
      name: "challenge_judgements_entry_fk",
      columns: [t.challengeId, t.ideaId],
      foreignColumns: [challengeEntries.challengeId, challengeEntries.ideaId],
    }).onDelete("cascade"),
  ],
);

export const challengeScores = pgTable(
  "challenge_scores",
  {
    judgementId: uuid("judgement_id")
      .notNull()
      .references(() => challengeJudgements.id, { onDelete: "cascade" }),
    criterionId: uuid("criterion_id")
      .notNull()
      .references(() => challengeCriteria.id, { onDelete: "cascade" }),
    score: integer("score").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.judgementId, t.criterionId] }),
    check("challenge_scores_score", sql`${t.score} between 1 and 5`),
  ],
);

/** Named only where the one who won has said yes; the answer can be changed at any time. */
export const challengeWinners = pgTable(
  "challenge_winners",
  {
    challengeId: uuid("challenge_id").notNull(),
    ideaId: uuid("idea_id").notNull(),
    rank: integer("rank").notNull(),
    reason: jsonb("reason").$type<Bilingual>().notNull(),
    chosenById: uuid("chosen_by_id")
      .notNull()
      .references(() => customers.id),
    chosenAt: at("chosen_at").notNull().defaultNow(),
    askedAt: at("asked_at"),
    consentedAt: at("consented_at"),
    declinedAt: at("declined_at"),
  },
  (t) => [
    primaryKey({ columns: [t.challengeId, t.ideaId] }),
    unique("challenge_winners_rank_key").on(t.challengeId, t.rank),
    foreignKey({
      name: "challenge_winners_entry_fk",
      columns: [t.challengeId, t.ideaId],
      foreignColumns: [challengeEntries.challengeId, challengeEntries.ideaId],
    }).onDelete("cascade"),
    check("challenge_winners_rank", sql`${t.rank} between 1 and 10`),
    check("challenge_winners_answer", sql`${t.consentedAt} is null or ${t.declinedAt} is null`),
  ],
);

/** Which phases have been told of, to its participants or to its open pages: whichever worker writes the row tells, and no other. */
export const challengeTellings = pgTable(
  "challenge_tellings",
  {
    challengeId: uuid("challenge_id")
      .notNull()
      .references(() => challenges.id, { onDelete: "cascade" }),
    phase: text("phase").$type<"open" | "voting" | "judging" | "closed">().notNull(),
    toldAt: at("told_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.challengeId, t.phase] }),
    check("challenge_tellings_phase", sql`${t.phase} in ('open','voting','judging','closed')`),
  ],
);
