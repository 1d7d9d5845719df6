import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { badgeAwards } from "#db/schema/rewards";
import type { RecordedEvent } from "~/events/catalogue";
import { record } from "~/events/record.server";
import { newId } from "~/platform/ids";
import { badges, type BadgeDefinition } from "./badges";
import { countOf } from "./counting.server";
import { deedsOf, type Done } from "./deeds";
import { earns } from "./truth.server";

/** Awards what this event has completed. What has been earned stays, also when its cause is undone later. */
export async function awardEarned(tx: Tx, event: RecordedEvent): Promise<void> {
  for (const done of deedsOf(event)) {
    for (const badge of badges) {
      if (badge.earnedBy?.deed === done.deed) await awardIfEarned(tx, badge, done, event);
    }
  }
}

async function awardIfEarned(
  tx: Tx,
  badge: BadgeDefinition,
  done: Done,
  event: RecordedEvent,
): Promise<void> {
  const { customerId, deed } = done;
  const yearly = deed === "years";
  // Once it is held, nothing is counted any more; a year's ring asks again each year.
  const [look] = await tx.execute<{ count: string | null; joined: number }>(sql`
    select ${countOf(deed, customerId, event.at)} as count, extract(year from c.created_at)::int as joined from customers c
    where c.id = ${customerId}::uuid and ${earns("c")} and (${yearly} or not exists (
      select 1 from badge_awards a where a.badge_id = ${badge.id} and a.customer_id = c.id and a.period = 'ever'))`);
  const count = Number(look?.count ?? 0);
  if (count < badge.earnedBy!.count) return;
  // A ring is of the calendar year in which the customer's day came round.
  const period = yearly ? String(look!.joined + count) : "ever";
  await insertAward(tx, { badgeId: badge.id, customerId, period }, event);
}

async function insertAward(
  tx: Tx,
  award: { badgeId: string; customerId: string; period: string },
  event: RecordedEvent,
): Promise<void> {
  const { customerId, badgeId } = award;
  const awardId = newId();
  const [fresh] = await tx
    .insert(badgeAwards)
    .values({ id: awardId, ...award, eventId: event.id, awardedAt: event.at })
    .onConflictDoNothing()
    .returning({ id: badgeAwards.id });
  if (!fresh) return;
  await record(
    tx,
    "badge.awarded",
    { customerId, badgeId, awardId, citation: null },
    { actorId: null, at: event.at },
  );
}
