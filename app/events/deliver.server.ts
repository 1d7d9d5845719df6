import { sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { addJob } from "~/jobs/queue.server";
import { isDatabaseGone } from "~/platform/database-gone.server";
import { log } from "~/platform/log.server";
import { onNudge } from "./nudge.server";
import { eventsAfter, findEvents } from "./read.server";
import { subscribers } from "./reactions";
import type { RecordedEvent } from "./catalogue";
import type { Subscriber } from "./subscriber";

const BATCH = 200;
/** What is delivered shows when its batch commits: a storm of events must not keep the first of them waiting. */
const BATCH_MS = 100;
const POLL_MS = 250;
/** When the database is gone, asking for it every moment would only fill the log. */
const PAUSE_MS = 1_000;
/** A delivery that has failed this often is parked, where staff see it and can replay it. */
export const MAX_ATTEMPTS = 8;

/**
 * Brings events to the subscribers, in batches from a cursor: measured against one job per event and subscriber, a
 * vote storm costs a tenth. A failing event is set aside for the job queue to retry and never holds up its neighbours.
 */
export function startDelivery(): () => Promise<void> {
  let stopped = false;
  let wake: (() => void) | null = null;
  const off = onNudge(() => wake?.());
  const loop = (async () => {
    while (!stopped) {
      let moved = 0;
      let pause = POLL_MS;
      for (const subscriber of subscribers) {
        if (stopped || pause === PAUSE_MS) break;
        moved += await deliverBatch(subscriber).catch((error: unknown) => {
          log.error({ error, subscriber: subscriber.name }, "delivery stopped, will go on");
          if (isDatabaseGone(error)) pause = PAUSE_MS;
          return 0;
        });
      }
      if ((moved === 0 || pause === PAUSE_MS) && !stopped) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, pause);
          wake = () => (clearTimeout(timer), resolve());
        });
        wake = null;
      }
    }
  })();
  return async () => {
    stopped = true;
    off();
    wake?.();
    await loop;
  };
}

/**
 * Delivers until no subscriber has anything left, waiting for what another transaction of the server still holds up.
 * For tests and for rebuilding projections.
 */
export async function deliverAll(): Promise<void> {
  for (const deadline = Date.now() + 10_000; ;) {
    let moved = 0;
    for (const subscriber of subscribers) moved += await deliverBatch(subscriber);
    if (moved > 0) continue;
    if (!(await isAnythingWaiting())) return;
    if (Date.now() > deadline) throw new Error("Events wait for a transaction that does not end");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function isAnythingWaiting(): Promise<boolean> {
  const names = sql.join(
    subscribers.map(({ name }) => sql`(${name}::text)`),
    sql`, `,
  );
  const [waiting] = await db.execute(sql`
    select 1 from (values ${names}) s (name) left join event_cursors c on c.subscriber = s.name
    where exists (select 1 from events e where (e.xid, e.seq) > (coalesce(c.xid, '0'::xid8), coalesce(c.seq, 0))) limit 1`);
  return waiting !== undefined;
}

async function deliverBatch(subscriber: Subscriber): Promise<number> {
  return db.transaction(async (tx) => {
    const [cursor] = await tx.execute<{ xid: string; seq: string }>(sql`
      select xid::text as xid, seq from event_cursors where subscriber = ${subscriber.name} for update skip locked`);
    if (!cursor) {
      await tx.execute(
        sql`insert into event_cursors (subscriber) values (${subscriber.name}) on conflict do nothing`,
      );
      return 0;
    }
    const batch = await eventsAfter(tx, { xid: cursor.xid, seq: Number(cursor.seq) }, BATCH);
    if (batch.length === 0) return 0;
    const events = batch.map(({ event }) => event);
    const delivered =
      (await deliverTogether(tx, subscriber, events)) ??
      (await untilLate(events, (event) => deliverOne(tx, subscriber, event)));
    const { xid, seq } = batch[delivered - 1]!.position;
    await tx.execute(sql`
      update event_cursors set xid = ${xid}::text::xid8, seq = ${seq}::bigint, updated_at = now()
      where subscriber = ${subscriber.name}`);
    return delivered;
  });
}

/** How many of these were done before the batch's time was over: one at least. */
async function untilLate(
  events: RecordedEvent[],
  deliver: (event: RecordedEvent) => Promise<void>,
): Promise<number> {
  const end = Date.now() + BATCH_MS;
  let delivered = 0;
  do await deliver(events[delivered++]!);
  while (delivered < events.length && Date.now() < end);
  return delivered;
}

/** All of them behind one savepoint: one each is a third of what small ones cost. Null if one failed, and nothing is done. */
async function deliverTogether(
  tx: Tx,
  subscriber: Subscriber,
  events: RecordedEvent[],
): Promise<number | null> {
  if (events.length === 1) return null;
  return tx
    .transaction((inner) => untilLate(events, async (event) => handlerOf(subscriber, event)?.(inner, event)))
    .catch(() => null);
}

async function deliverOne(tx: Tx, subscriber: Subscriber, event: RecordedEvent): Promise<void> {
  const handler = handlerOf(subscriber, event);
  if (!handler) return;
  try {
    await tx.transaction((inner) => handler(inner, event));
  } catch (error) {
    log.warn({ error, subscriber: subscriber.name, event: event.type, seq: event.seq }, "delivery failed");
    await tx.execute(sql`
      insert into failed_deliveries (subscriber, event_seq, error) values (${subscriber.name}, ${event.seq}, ${String(error)})
      on conflict do nothing`);
    await addJob(
      tx,
      "redeliver",
      { subscriber: subscriber.name, seq: event.seq },
      { maxAttempts: MAX_ATTEMPTS },
    );
  }
}

/** One more try of a failed delivery; throws when it fails again, so that the queue backs off. */
export async function redeliver(subscriberName: string, seq: number): Promise<void> {
  const subscriber = subscribers.find((s) => s.name === subscriberName);
  const [event] = await findEvents(db, sql`seq = ${seq}`);
  try {
    await db.transaction(async (tx) => {
      const [failed] = await tx.execute(sql`
        delete from failed_deliveries where subscriber = ${subscriberName} and event_seq = ${seq} returning event_seq`);
      if (!failed || !subscriber || !event) return;
      await handlerOf(subscriber, event)?.(tx, event);
    });
  } catch (error) {
    await db.execute(sql`
      update failed_deliveries set attempts = attempts + 1, error = ${String(error)}, failed_at = now(),
        parked_at = case when attempts + 1 >= ${MAX_ATTEMPTS} then now() end
      where subscriber = ${subscriberName} and event_seq = ${seq}`);
    throw error;
  }
}

function handlerOf(subscriber: Subscriber, event: RecordedEvent) {
  return subscriber.handlers[event.type] as ((tx: Tx, event: RecordedEvent) => Promise<void>) | undefined;
}
