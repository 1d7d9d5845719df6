import { sql } from "drizzle-orm";
import { record, transact } from "~/events/record.server";
import { isSignedIn, type Actor } from "~/platform/actor";
import { Refusal } from "~/platform/refusal";
import { findThread } from "./finding.server";
import { following } from "./post-rows.server";

/** Who has had a thread before his eyes for so many seconds takes part in it. */
const LONG = 180;
/** More than this between two notes is no reading. */
const MOST = 60;

/**
 * Notes how far, and for how long, the actor has read. It only goes forward, and never past the last post. What the bell
 * rang for on the way is read too; who reads long keeps track, unless he has chosen otherwise.
 */
export async function noteReading(
  actor: Actor,
  threadId: string,
  number: number,
  seconds = 0,
): Promise<void> {
  if (!isSignedIn(actor)) throw new Refusal("errors:sign_in_first");
  const thread = await findThread(actor, threadId);
  const upTo = Math.min(number, thread.lastPostNumber);
  const { customerId } = actor;
  await transact(async (tx) => {
    const [row] = await tx.execute<{ seconds: number }>(sql`
      insert into read_states as r (customer_id, thread_id, last_read_number, seconds)
      values (${customerId}, ${threadId}, ${upTo}, ${Math.min(seconds, MOST)})
      on conflict (customer_id, thread_id) do update set at = now(), seconds = r.seconds + excluded.seconds,
        last_read_number = greatest(r.last_read_number, excluded.last_read_number)
      where r.last_read_number < excluded.last_read_number or (excluded.seconds > 0 and r.seconds < ${LONG})
      returning seconds`);
    if (!row) return;
    if (row.seconds >= LONG) {
      const post = sql`(select ${threadId}::uuid as thread_id) as post`;
      await tx.execute(following(sql`${customerId}::uuid`, "tracking", post));
    }
    const rung = await tx.execute(sql`
      update notifications set read_at = now() where customer_id = ${customerId} and read_at is null
        and thread_id = ${threadId} and post_number <= ${upTo} returning id`);
    if (rung.length > 0)
      await record(tx, "notification.read", { customerIds: [customerId] }, { actorId: customerId });
  });
}
