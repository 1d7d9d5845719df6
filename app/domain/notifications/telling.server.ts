import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client";
import type { RecordedEvent } from "~/events/catalogue";
import { record } from "~/events/record.server";
import { addJob } from "~/jobs/queue.server";
import { now } from "~/platform/clock";
import { canBeTold, mayBeToldOf } from "./audience.server";
import { hasMuted } from "./followers.server";
import { freshFor, letterKinds, type NotificationKind } from "./notification";

interface Telling {
  kind: NotificationKind;
  /** A select of one column: whom it may concern. Who may not see, has muted, or did it himself is left out here. */
  whom: SQL;
  threadId?: string;
  postNumber?: number;
  caseId?: string;
  data?: Record<string, string | number | null>;
  /** What the thread's mute does not silence: what one did oneself, such as being hidden. */
  evenIfMuted?: boolean;
  /** Its thread may be out of sight for the one it concerns, who is told of no more than that it is. */
  evenIfHidden?: boolean;
}

const BELLS = 1_000;

/** These people, as a select of one column. */
export const these = (...ids: (string | null)[]): SQL =>
  sql`select unnest(${sql.param(`{${ids.filter(Boolean).join(",")}}`)}::uuid[])`;

/** Of these people, those who may see a thread, or those who may not. */
export const ofThem = (whom: SQL, threadId: string, { who }: { who: "see it" | "see it not" }): SQL =>
  sql`select c.id from customers c join users u on u.customer_id = c.id where c.id in (${whom})
    and ${who === "see it"} = exists (select 1 from threads t where t.id = ${threadId}::uuid and ${mayBeToldOf})`;

/**
 * Writes one notification for each person, in one statement however many they are; once for each person and event. The
 * right to see is checked now, when it is sent, not when someone subscribed. Then the bells ring.
 */
export async function tell(tx: Tx, event: RecordedEvent, telling: Telling): Promise<void> {
  const age = now().getTime() - event.at.getTime();
  if (age > freshFor.bellDays * 86_400_000) return;
  const { kind, whom, threadId = null, postNumber = null, caseId = null, data = {} } = telling;
  const seen = sql`exists (select 1 from threads t where t.id = ${threadId}::uuid and ${mayBeToldOf})`;
  const muted = hasMuted(threadId, event.actorId);
  const told = await tx.execute<{ id: string }>(sql`
    insert into notifications (id, customer_id, kind, event_id, actor_id, thread_id, post_number, case_id, data, created_at)
    select gen_random_uuid(), c.id, ${kind}::text, ${event.id}::uuid, ${event.actorId}::uuid, ${threadId}::uuid,
      ${postNumber}::int, ${caseId}::uuid, ${JSON.stringify(data)}::text::jsonb, ${event.at.toISOString()}::timestamptz
    from customers c join users u on u.customer_id = c.id
    where c.id in (${whom}) and c.id is distinct from ${event.actorId}::uuid and ${canBeTold}
      and (${threadId === null || telling.evenIfHidden === true} or ${seen})
      and (${threadId === null || telling.evenIfMuted === true} or not ${muted})
      and not exists (select 1 from notifications n where n.customer_id = c.id and n.event_id = ${event.id}::uuid)
    on conflict do nothing returning customer_id as id`);
  if (told.length === 0) return;
  for (let at = 0; at < told.length; at += BELLS) {
    const customerIds = told.slice(at, at + BELLS).map((row) => row.id);
    await record(tx, "notification.added", { customerIds }, { actorId: event.actorId });
  }
  const mailed = (letterKinds as readonly string[]).includes(kind) && age < freshFor.letterHours * 3_600_000;
  if (mailed) await addJob(tx, "write-letters", { eventId: event.id, after: null });
}
