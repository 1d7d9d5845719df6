import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, id } from "./columns.ts";
import { customers } from "./customers.ts";

/** A login. Belongs to exactly one customer. */
export const users = pgTable(
  "users",
  {
    id: id().primaryKey(),
    customerId: uuid("customer_id")
      .notNull()
      .unique()
      .references(() => customers.id),
    email: text("email").notNull(),
    emailVerifiedAt: at("email_verified_at"),
    passwordHash: text("password_hash").notNull(),
    role: text("role")
      .$type<"member" | "moderator" | "product" | "agent" | "admin">()
      .notNull()
      .default("member"),
    suspendedUntil: at("suspended_until"),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("users_email_key").on(sql`lower(${t.email})`),
    check("users_role", sql`${t.role} in ('member','moderator','product','agent','admin')`),
  ],
);

/**
 * id is the SHA-256 of the cookie's secret: a read of this table signs nobody in. One that a suspension closed never opens
 * again: while that lasts it shows why, and then it is none.
 */
export const sessions = pgTable(
  "sessions",
  {
    id: text("id").primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    expiresAt: at("expires_at").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    closedAt: at("closed_at"),
  },
  (t) => [index("sessions_user_idx").on(t.userId), index("sessions_expiry_idx").on(t.expiresAt)],
);

/** Single-use letters by mail: the token itself is only in the letter. */
export const emailTokens = pgTable(
  "email_tokens",
  {
    tokenHash: text("token_hash").primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    purpose: text("purpose").$type<"confirm" | "reset">().notNull(),
    email: text("email").notNull(),
    expiresAt: at("expires_at").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [index("email_tokens_user_idx").on(t.userId, t.purpose)],
);

/** What a feed reader signs in with: the address itself holds the token, the table its hash. */
export const feedTokens = pgTable(
  "feed_tokens",
  {
    tokenHash: text("token_hash").primaryKey(),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id, { onDelete: "cascade" }),
    createdAt: at("created_at").notNull().defaultNow(),
    lastUsedAt: at("last_used_at"),
    revokedAt: at("revoked_at"),
  },
  (t) => [index("feed_tokens_customer_idx").on(t.customerId)],
);

export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text("key").primaryKey(),
    points: integer("points").notNull(),
    expiresAt: at("expires_at").notNull(),
  },
  (t) => [index("rate_limits_expiry_idx").on(t.expiresAt)],
);
