import { and, asc, eq, gt, sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { interactions } from "#db/schema/customers";
import { events } from "#db/schema/events";
import type { EventType, RecordedEvent } from "~/events/catalogue";
import type { Subscriber } from "~/events/subscriber";
import { interactionsOf, telling } from "./timeline";

const SOURCE = "community";
const PAGE = 500;

/** Writes what events say of customers onto their timelines. Seeing an event again changes nothing. */
export const timeline: Subscriber = {
  name: "timeline",
  handlers: Object.fromEntries(
    Object.keys(telling).map((type) => [type, (tx: Tx, event: RecordedEvent) => write(tx, [event])]),
  ),
};

async function write(tx: Tx, told: RecordedEvent[]): Promise<void> {
  const rows = told.flatMap((event) =>
    interactionsOf(event).map((line) => ({
      ...line,
      occurredAt: event.at,
      sourceSystem: SOURCE,
      sourceId: event.id,
    })),
  );
  if (rows.length > 0) await tx.insert(interactions).values(rows).onConflictDoNothing();
}

/** Writes all timelines anew from the events. What was imported stays. Delivery waits meanwhile, and then goes on. */
export async function rebuildTimeline(): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select 1 from event_cursors where subscriber = ${timeline.name} for update`);
    await tx.delete(interactions).where(eq(interactions.sourceSystem, SOURCE));
    for (let after = 0; ;) {
      const page = await tx
        .select()
        .from(events)
        .where(and(gt(events.seq, after), sql`${events.type} = any(${sql.param(Object.keys(telling))})`))
        .orderBy(asc(events.seq))
        .limit(PAGE);
      if (page.length === 0) return;
      await write(
        tx,
        page.map((row) => ({
          ...row,
          type: row.type as EventType,
          payload: row.payload as RecordedEvent["payload"],
        })),
      );
      after = page.at(-1)!.seq;
    }
  });
}
