import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { EventType } from "~/events/catalogue";
import type { Room } from "./messages";

/** A page that is this many events old is taken to have missed something, and no more is looked at. */
const MOST = 5_000;

/** What a page can have seen that reads from now on: https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-SNAPSHOT */
export async function currentSnapshot(): Promise<string> {
  const [row] = await db.execute<{ snapshot: string }>(sql`select pg_current_snapshot()::text as snapshot`);
  return row!.snapshot;
}

/** What changes a challenge's page: who takes part, how far it is, who has won and may be named. */
export const onChallengePage: ReadonlySet<EventType> = new Set<EventType>([
  "challenge.changed",
  "challenge.entered",
  "challenge.phase_reached",
  "challenge.consent_answered",
  "challenge.results_published",
]);

/** After these an entry is seen or is not, or reads otherwise. */
export const reachesEntries: ReadonlySet<EventType> = new Set<EventType>([
  "post.edited",
  "post.hidden",
  "post.restored",
  "thread.deleted",
  "thread.undeleted",
  "thread.retitled",
  "idea.merged",
  "idea.unmerged",
  "idea.moved",
]);

/**
 * Whether a room whose people fetch for themselves may have been told to since a page was read: asked by whoever comes
 * in, for what happened while he was on his way or cut off. Rather once too often: of challenges it is not asked which.
 */
export async function hasMissed(room: Room, asOf: unknown): Promise<boolean> {
  if (typeof asOf !== "string" || asOf.length > 1_000 || !/^\d{1,19}:\d{1,19}:[\d,]*$/.test(asOf))
    return true;
  const told =
    room === "desk"
      ? sql`case_id is not null`
      : room.startsWith("case:")
        ? sql`case_id = ${room.slice("case:".length)}`
        : sql`type in ${[...onChallengePage, ...reachesEntries, "board.changed"]}`;
  const [row] = await db.execute<{ missed: boolean }>(sql`
    select coalesce(bool_or(${told}), false) or count(*) = ${MOST} as missed from (
      select type, case_id from events
      where xid >= pg_snapshot_xmin(${asOf}::pg_snapshot) and not pg_visible_in_snapshot(xid, ${asOf}::pg_snapshot)
      order by events.xid, seq limit ${MOST}) since`);
  return row!.missed;
}
