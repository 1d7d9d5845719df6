import { sql, type SQL } from "drizzle-orm";
import type { Database, Tx } from "#db/client";
import type { RecordedEvent } from "./catalogue";

export interface Position {
  xid: string;
  seq: number;
}

type Row = {
  seq: string;
  id: string;
  xid: string;
  type: string;
  actor_id: string | null;
  thread_id: string | null;
  case_id: string | null;
  room_version: string | null;
  at: string | Date;
  payload: unknown;
};

/**
 * The events after a position that no transaction still running can precede: ordered by (xid, seq), and only those
 * below the oldest running transaction. So a cursor never steps over an event that commits late.
 */
export async function eventsAfter(
  db: Database | Tx,
  after: Position,
  limit: number,
): Promise<{ event: RecordedEvent; position: Position }[]> {
  const rows = await db.execute<Row>(sql`
    select seq, id, xid::text as xid, type, actor_id, thread_id, case_id, room_version, at, payload from events
    where (xid, seq) > (${after.xid}::text::xid8, ${after.seq}::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
    order by events.xid, seq limit ${limit}`);
  return rows.map((row) => ({ event: toEvent(row), position: { xid: row.xid, seq: Number(row.seq) } }));
}

/** The position after all that has surely happened by now. */
export async function currentPosition(db: Database | Tx): Promise<Position> {
  const [row] = await db.execute<{ xid: string; seq: string }>(sql`
    select xid::text as xid, seq from events where xid < pg_snapshot_xmin(pg_current_snapshot())
    order by events.xid desc, seq desc limit 1`);
  return row ? { xid: row.xid, seq: Number(row.seq) } : { xid: "0", seq: 0 };
}

export async function findEvents(db: Database | Tx, condition: SQL): Promise<RecordedEvent[]> {
  const rows = await db.execute<Row>(
    sql`select seq, id, xid::text as xid, type, actor_id, thread_id, case_id, room_version, at, payload
        from events where ${condition}`,
  );
  return rows.map(toEvent);
}

function toEvent(row: Row): RecordedEvent {
  return {
    seq: Number(row.seq),
    id: row.id,
    type: row.type as RecordedEvent["type"],
    actorId: row.actor_id,
    threadId: row.thread_id,
    caseId: row.case_id,
    roomVersion: row.room_version === null ? null : Number(row.room_version),
    at: new Date(row.at),
    payload: row.payload as RecordedEvent["payload"],
  };
}
