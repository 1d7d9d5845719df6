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

/**
 * Reads the events from now on as soon as they are there, each once: what is live must not wait for whatever long
 * transaction runs. So what comes early is remembered, until nothing can come before it any more.
 */
export async function readAsTheyCome(db: Database): Promise<(limit: number) => Promise<RecordedEvent[]>> {
  let settled = await currentPosition(db);
  const early = new Map<number, bigint>();
  return async (limit) => {
    const rows = await db.execute<Row & { oldest: string }>(sql`
      select seq, id, xid::text as xid, type, actor_id, thread_id, case_id, room_version, at, payload,
        pg_snapshot_xmin(pg_current_snapshot())::text as oldest from events
      where (xid, seq) > (${settled.xid}::text::xid8, ${settled.seq}::bigint)
        and seq <> all(${`{${[...early.keys()].join()}}`}::text::bigint[])
      order by events.xid, seq limit ${limit}`);
    const last = rows.at(-1);
    if (!last) return [];
    for (const { seq, xid } of rows) early.set(Number(seq), BigInt(xid));
    // A full page may have left some of its last transaction behind.
    const known = rows.length < limit ? BigInt(last.oldest) : least(BigInt(last.oldest), BigInt(last.xid));
    for (const [seq, xid] of early) {
      if (xid >= known) continue;
      early.delete(seq);
      const at = BigInt(settled.xid);
      if (xid > at || (xid === at && seq > settled.seq)) settled = { xid: String(xid), seq };
    }
    return rows.map(toEvent);
  };
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
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
