import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { transact } from "~/events/record.server";
import { addJob } from "~/jobs/queue.server";
import type { Actor, Person } from "~/platform/actor";
import { authorize, notFound } from "~/platform/refusal";
import { audit } from "~/platform/audit.server";
import { mayReplayDeliveries } from "./policy";

export type FailedDelivery = {
  subscriber: string;
  seq: number;
  event: string;
  at: string;
  attempts: number;
  error: string;
  failedAt: string;
  parkedAt: string | null;
};

/** Deliveries of events that failed: the parked ones first, then those still being retried. */
export async function failedDeliveries(actor: Actor): Promise<FailedDelivery[]> {
  authorize(mayReplayDeliveries(actor));
  const rows = await db.execute<{ delivery: FailedDelivery }>(sql`
    select jsonb_build_object('subscriber', f.subscriber, 'seq', f.event_seq, 'event', e.type, 'at', e.at, 'attempts', f.attempts,
      'error', left(f.error, 400), 'failedAt', f.failed_at, 'parkedAt', f.parked_at) as delivery
    from failed_deliveries f join events e on e.seq = f.event_seq
    order by f.parked_at is null, f.failed_at desc limit 100`);
  return rows.map((row) => row.delivery);
}

/** Brings a parked delivery back to the queue, which tries it anew. */
export async function replayDelivery(actor: Actor, subscriber: string, seq: number): Promise<void> {
  authorize(mayReplayDeliveries(actor));
  await transact(async (tx) => {
    const [parked] = await tx.execute(sql`
      update failed_deliveries set parked_at = null, attempts = 0
      where subscriber = ${subscriber} and event_seq = ${seq} and parked_at is not null returning event_seq`);
    if (!parked) throw notFound();
    await addJob(
      tx,
      "redeliver",
      { subscriber, seq },
      { maxAttempts: 8, key: `redeliver:${subscriber}:${seq}` },
    );
    await audit(tx, actor as Person, {
      action: "delivery.replayed",
      subjectType: "delivery",
      subjectId: `${subscriber}:${seq}`,
    });
  });
}
