import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
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
import { customers } from "./customers.ts";

export const pointRules = pgTable("point_rules", {
  id: text("id").primaryKey(),
  event: text("event").notNull(),
  /** Whom of the event's people the points go to: its actor or the author of the thing. */
  recipient: text("recipient").$type<"actor" | "author">().notNull(),
  amount: integer("amount").notNull(),
  dailyCap: integer("daily_cap"),
  active: boolean("active").notNull().default(true),
  name: jsonb("name").$type<Bilingual>().notNull(),
});

/** One movement of points. Its entries sum to zero; neither is ever changed or deleted (triggers refuse it). */
export const ledgerTransactions = pgTable(
  "ledger_transactions",
  {
    id: id().primaryKey(),
    /** `rule:<rule>:<cause>:<customer>`: the same cause can never pay twice. */
    idempotencyKey: text("idempotency_key").notNull().unique(),
    ruleId: text("rule_id").references(() => pointRules.id),
    /** The event at which it was moved. */
    eventId: uuid("event_id"),
    /** What happened (an event's type), or staff's own words where they corrected by hand. */
    reason: text("reason").notNull(),
    threadId: uuid("thread_id"),
    /** The first transaction of the cause which this one takes back, or gives again. */
    reversesId: uuid("reverses_id"),
    createdById: uuid("created_by_id").references(() => customers.id),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [index("ledger_transactions_reverses_idx").on(t.reversesId)],
);

export const ledgerEntries = pgTable(
  "ledger_entries",
  {
    id: bigint("id", { mode: "number" }).generatedAlwaysAsIdentity().primaryKey(),
    transactionId: uuid("transaction_id")
      .notNull()
      .references(() => ledgerTransactions.id),
    /** `available` of a customer, or the company's `issued`, `spent`, `expired`, `confiscated`. */
    account: text("account").$type<"available" | "issued" | "spent" | "expired" | "confiscated">().notNull(),
    customerId: uuid("customer_id").references(() => customers.id),
    amount: integer("amount").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [
    index("ledger_entries_customer_idx").on(t.customerId, t.createdAt.desc()),
    index("ledger_entries_transaction_idx").on(t.transactionId),
    // For what came in a period: entries are written in the order of time, so a few ranges find them.
    index("ledger_entries_time_idx").using("brin", t.createdAt),
    check("ledger_entries_owner", sql`(${t.account} = 'available') = (${t.customerId} is not null)`),
    check("ledger_entries_amount", sql`${t.amount} <> 0`),
  ],
);

/** A cache of the ledger's sums, written with each entry, rebuilt from it at any time. */
export const pointBalances = pgTable(
  "point_balances",
  {
    customerId: uuid("customer_id")
      .primaryKey()
      .references(() => customers.id),
    balance: integer("balance").notNull().default(0),
    lifetime: integer("lifetime").notNull().default(0),
  },
  (t) => [index("point_balances_lifetime_idx").on(t.lifetime.desc(), t.customerId)],
);

export const badges = pgTable("badges", {
  id: text("id").primaryKey(),
  name: jsonb("name").$type<Bilingual>().notNull(),
  description: jsonb("description").$type<Bilingual>().notNull(),
  /** The emblem's drawing and its colour family. */
  emblem: text("emblem").notNull(),
  colour: text("colour").notNull(),
  /** Given by staff with a citation, or earned by rule. */
  givenBy: text("given_by").$type<"rule" | "staff">().notNull(),
  position: integer("position").notNull().default(0),
});

export const badgeAwards = pgTable(
  "badge_awards",
  {
    id: id().primaryKey(),
    badgeId: text("badge_id")
      .notNull()
      .references(() => badges.id),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    /** One award a period: "ever" for what is earned once, a date for what staff give. */
    period: text("period").notNull().default("ever"),
    awardedById: uuid("awarded_by_id").references(() => customers.id),
    citation: text("citation"),
    eventId: uuid("event_id"),
    awardedAt: at("awarded_at").notNull().defaultNow(),
    revokedAt: at("revoked_at"),
  },
  (t) => [
    unique("badge_awards_key").on(t.badgeId, t.customerId, t.period),
    index("badge_awards_customer_idx").on(t.customerId, t.awardedAt),
  ],
);

/** What each day's rule has given, so that a daily cap holds under concurrent events. */
export const pointDays = pgTable(
  "point_days",
  {
    ruleId: text("rule_id")
      .notNull()
      .references(() => pointRules.id),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    day: text("day").notNull(),
    times: integer("times").notNull(),
  },
  (t) => [primaryKey({ columns: [t.ruleId, t.customerId, t.day] })],
);
