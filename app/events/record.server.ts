import { sql, type SQL } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { events } from "#db/schema/events";
import { newId } from "~/platform/ids";
import type { Catalogue, EventType } from "./catalogue";
import { nudge } from "./nudge.server";

interface About {
  actorId: string | null;
  threadId?: string;
  caseId?: string;
  /** Give the room's new version if the people in the room are to hear of it: see nextThreadVersion. */
  roomVersion?: number;
  /** When it happened, where that is not now: what follows from an event bears the event's time. */
  at?: Date;
}

/** Writes the fact into the transaction that makes it true: both commit, or neither. Returns the event's id. */
export async function record<T extends EventType>(
  tx: Tx,
  type: T,
  payload: Catalogue[T],
  about: About,
): Promise<string> {
  const id = newId();
  await tx.insert(events).values({ id, type, payload, ...about });
  return id;
}

/** The same as a part of a statement: `with event as (${recording(…)})`. The payload's values come from the tables of `from`. */
export function recording<T extends EventType>(
  type: T,
  payload: { [K in keyof Catalogue[T]]: SQL },
  about: { actorId: string; threadId: string; roomVersion: SQL },
  from: SQL,
): SQL {
  const pairs = Object.entries<SQL>(payload).map(([key, value]) => sql`${key}::text, ${value}`);
  return sql`
    insert into events (id, type, payload, actor_id, thread_id, room_version)
    select ${newId()}::uuid, ${type}, jsonb_build_object(${sql.join(pairs, sql`, `)}), ${about.actorId}::uuid, ${about.threadId}::uuid,
      ${about.roomVersion} from ${from}`;
}

const RETRIED = new Set(["40P01", "40001"]); // deadlock, serialization failure

/** One command, one transaction. Tried anew when the database broke a tie against it; wakes the subscribers at its end. */
export function transact<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
  return persist(() => db.transaction(work));
}

/** The same for a command that is one statement: no round trips while its locks are held. */
export function transactAtOnce<R extends Record<string, unknown>>(statement: SQL): Promise<R[]> {
  return persist(async () => (await db.execute<R>(statement)) as R[]);
}

/** How a command of one statement is run: at once and alone (transactAtOnce), or within a larger transaction. */
export type Run = <R extends Record<string, unknown>>(statement: SQL) => Promise<R[]>;

export function within(tx: Tx): Run {
  return async <R extends Record<string, unknown>>(statement: SQL) => (await tx.execute<R>(statement)) as R[];
}

async function persist<R>(work: () => Promise<R>): Promise<R> {
  for (let tries = 1; ; tries++) {
    try {
      const result = await work();
      nudge();
      return result;
    } catch (error) {
      if (tries < 4 && RETRIED.has(sqlState(error) ?? "")) continue;
      throw error;
    }
  }
}

/** The SQLSTATE of a database error, through drizzle's wrapping, or undefined. */
export function sqlState(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ("code" in e && typeof e.code === "string" && /^[0-9A-Z]{5}$/.test(e.code)) return e.code;
  }
  return undefined;
}

/** The next version of a thread's room. Its row is locked till the end, so versions follow the order of commits. */
export async function nextThreadVersion(tx: Tx, threadId: string): Promise<number> {
  const [row] = await tx.execute<{ version: string }>(
    sql`update threads set version = version + 1 where id = ${threadId} returning version`,
  );
  return Number(row!.version);
}
