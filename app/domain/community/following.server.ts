import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { isSignedIn, type Actor } from "~/platform/actor";
import { Refusal } from "~/platform/refusal";
import { findThread, type FoundThread } from "./finding.server";
import type { FollowLevel } from "./thread";

/** How much the actor wants to hear of a thread. */
export async function followThread(actor: Actor, threadId: string, level: FollowLevel): Promise<FoundThread> {
  if (!isSignedIn(actor)) throw new Refusal("errors:sign_in_first");
  const thread = await findThread(actor, threadId);
  await db.execute(
    level === "none"
      ? sql`delete from subscriptions
          where customer_id = ${actor.customerId} and subject_type = 'thread' and subject_id = ${threadId}`
      : sql`insert into subscriptions (customer_id, subject_type, subject_id, level)
          values (${actor.customerId}, 'thread', ${threadId}, ${level})
          on conflict (customer_id, subject_type, subject_id) do update set level = excluded.level`,
  );
  return thread;
}

/** Notes how far the actor has read. It only goes forward, and never past the last post. */
export async function noteReading(actor: Actor, threadId: string, number: number): Promise<void> {
  if (!isSignedIn(actor)) throw new Refusal("errors:sign_in_first");
  const thread = await findThread(actor, threadId);
  const upTo = Math.min(number, thread.lastPostNumber);
  await db.execute(sql`
    insert into read_states as r (customer_id, thread_id, last_read_number) values (${actor.customerId}, ${threadId}, ${upTo})
    on conflict (customer_id, thread_id) do update set last_read_number = excluded.last_read_number, at = now()
    where r.last_read_number < excluded.last_read_number`);
}
