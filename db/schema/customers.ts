import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
  type AnyPgColumn,
} from "drizzle-orm/pg-core";
import { at, id } from "./columns.ts";

export const accounts = pgTable("accounts", {
  id: id().primaryKey(),
  name: text("name").notNull(),
  domain: text("domain"),
  plan: text("plan"),
  annualValueEur: integer("annual_value_eur"),
  ownerId: uuid("owner_id"),
  externalIds: jsonb("external_ids").$type<Record<string, string>>().notNull().default({}),
  createdAt: at("created_at").notNull().defaultNow(),
});

/** A person, with or without a login. */
export const customers = pgTable(
  "customers",
  {
    id: id().primaryKey(),
    stage: text("stage").$type<"stranger" | "prospect" | "member" | "customer" | "former">().notNull(),
    handle: text("handle").notNull(),
    displayName: text("display_name").notNull(),
    accountId: uuid("account_id").references(() => accounts.id),
    title: text("title"),
    city: text("city"),
    bio: text("bio"),
    locale: text("locale").$type<"en" | "fi">().notNull().default("en"),
    theme: text("theme").$type<"light" | "dark" | "system">().notNull().default("system"),
    timeZone: text("time_zone").notNull().default("Europe/Helsinki"),
    /** Staff only: a copy of users.role, so that a post can show its writer's role without a second join. */
    staffRole: text("staff_role").$type<"moderator" | "product" | "agent" | "admin">(),
    avatarUrl: text("avatar_url"),
    /** 0 to 4, earned by the rules of domain/moderation/trust.ts; trustLocked where staff have set it by hand. */
    trustLevel: integer("trust_level").notNull().default(0),
    trustLocked: boolean("trust_locked").notNull().default(false),
    /** Why all he writes waits for approval ("honeypot", "too_fast"); null as a rule. */
    preApproval: text("pre_approval"),
    /** Single letters on the keyboard do things; who speaks to his machine, or wants none of it, turns them off. */
    keyboardKeys: boolean("keyboard_keys").notNull().default(true),
    leaderboardOptOut: boolean("leaderboard_opt_out").notNull().default(false),
    mergedIntoId: uuid("merged_into_id"),
    /** Who brought him in, as he said himself when he joined. Written once (migration 0034), read through the alias. */
    referredById: uuid("referred_by_id").references((): AnyPgColumn => customers.id),
    /** Since when that counts: his address was confirmed. */
    referredAt: at("referred_at"),
    createdAt: at("created_at").notNull().defaultNow(),
    lastSeenAt: at("last_seen_at"),
    erasedAt: at("erased_at"),
  },
  (t) => [
    uniqueIndex("customers_handle_key").on(sql`lower(${t.handle})`),
    index("customers_account_idx").on(t.accountId),
    index("customers_referred_idx")
      .on(t.referredById)
      .where(sql`${t.referredById} is not null`),
    check("customers_not_by_oneself", sql`${t.referredById} <> ${t.id}`),
    check("customers_handle_shape", sql`${t.handle} ~ '^[a-z0-9_]{2,30}$'`),
    check("customers_stage", sql`${t.stage} in ('stranger','prospect','member','customer','former')`),
  ],
);

export const identities = pgTable(
  "identities",
  {
    id: id().primaryKey(),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    provider: text("provider").notNull(),
    subject: text("subject").notNull(),
    verifiedAt: at("verified_at"),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [
    unique("identities_provider_subject_key").on(t.provider, t.subject),
    index("identities_customer_idx").on(t.customerId),
  ],
);

/** Append-only: the latest row by purpose decides. */
export const consents = pgTable(
  "consents",
  {
    id: id().primaryKey(),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    purpose: text("purpose")
      .$type<"email.digest" | "survey" | "marketing" | "profiling" | "rewards">()
      .notNull(),
    granted: boolean("granted").notNull(),
    textVersion: text("text_version").notNull(),
    source: text("source").notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (t) => [index("consents_customer_idx").on(t.customerId, t.purpose, t.at)],
);

export const segments = pgTable("segments", {
  id: id().primaryKey(),
  name: text("name").notNull().unique(),
  rule: jsonb("rule").$type<Record<string, unknown>>().notNull(),
  createdById: uuid("created_by_id").references(() => customers.id),
  createdAt: at("created_at").notNull().defaultNow(),
});

/** Who is in a segment: worked out from its rule, kept for quick asking. */
export const segmentMembers = pgTable(
  "segment_members",
  {
    segmentId: uuid("segment_id")
      .notNull()
      .references(() => segments.id, { onDelete: "cascade" }),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.segmentId, t.customerId] }),
    index("segment_members_customer_idx").on(t.customerId),
  ],
);

/** The customer's timeline: a projection of events and imports, rebuilt from them at any time. */
export const interactions = pgTable(
  "interactions",
  {
    id: id().primaryKey(),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    kind: text("kind").notNull(),
    occurredAt: at("occurred_at").notNull(),
    recordedAt: at("recorded_at").notNull().defaultNow(),
    sourceSystem: text("source_system").notNull(),
    sourceId: text("source_id").notNull(),
    visibility: text("visibility").$type<"customer" | "staff">().notNull(),
    threadId: uuid("thread_id"),
    caseId: uuid("case_id"),
    data: jsonb("data").$type<Record<string, string | number | null>>().notNull().default({}),
  },
  (t) => [
    unique("interactions_source_key").on(t.sourceSystem, t.sourceId, t.customerId, t.kind),
    index("interactions_timeline_idx").on(t.customerId, t.occurredAt, t.id),
  ],
);

export const watches = pgTable(
  "watches",
  {
    id: id().primaryKey(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => customers.id),
    subjectType: text("subject_type").$type<"customer" | "account" | "thread" | "keyword">().notNull(),
    subjectId: text("subject_id").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [unique("watches_key").on(t.staffId, t.subjectType, t.subjectId)],
);
