import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { at, bytea, id, xid8 } from "./columns.ts";

/** The memory of the house: what happened, committed with the change itself. */
export const events = pgTable(
  "events",
  {
    seq: bigint("seq", { mode: "number" }).generatedAlwaysAsIdentity().primaryKey(),
    id: id().notNull().unique(),
    /** The writing transaction: readers follow (xid, seq), which no late commit can overtake. */
    xid: xid8("xid")
      .notNull()
      .default(sql`pg_current_xact_id()`),
    type: text("type").notNull(),
    actorId: uuid("actor_id"),
    threadId: uuid("thread_id"),
    caseId: uuid("case_id"),
    payload: jsonb("payload").notNull(),
    /** The version of the thread's (or case's) room that this event brings, if it brings one. */
    roomVersion: bigint("room_version", { mode: "number" }),
    at: at("at").notNull().defaultNow(),
  },
  (t) => [
    index("events_order_idx").on(t.xid, t.seq),
    index("events_thread_idx").on(t.threadId, t.roomVersion),
    index("events_case_idx").on(t.caseId, t.roomVersion),
  ],
);

/** How far each subscriber has come. */
export const eventCursors = pgTable("event_cursors", {
  subscriber: text("subscriber").primaryKey(),
  xid: xid8("xid")
    .notNull()
    .default(sql`'0'::xid8`),
  seq: bigint("seq", { mode: "number" }).notNull().default(0),
  updatedAt: at("updated_at").notNull().defaultNow(),
});

/** Deliveries that failed: retried by a job with back-off, then parked where staff see them. */
export const failedDeliveries = pgTable(
  "failed_deliveries",
  {
    subscriber: text("subscriber").notNull(),
    eventSeq: bigint("event_seq", { mode: "number" }).notNull(),
    attempts: integer("attempts").notNull().default(1),
    error: text("error").notNull(),
    failedAt: at("failed_at").notNull().defaultNow(),
    parkedAt: at("parked_at"),
  },
  (t) => [primaryKey({ columns: [t.subscriber, t.eventSeq] })],
);

/** Messages between processes that NOTIFY cannot carry (past 8,000 bytes): of @socket.io/postgres-adapter. */
export const socketIoAttachments = pgTable("socket_io_attachments", {
  id: bigserial("id", { mode: "number" }).unique(),
  createdAt: at("created_at").defaultNow(),
  payload: bytea("payload"),
});
