import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client";
import { badgeAwards } from "#db/schema/rewards";
import type { RecordedEvent } from "~/events/catalogue";
import { record } from "~/events/record.server";
import { newId } from "~/platform/ids";
import { badges, type BadgeDefinition, type Deed } from "./badges";
import { countOf } from "./counting.server";
import { deedsOf } from "./deeds";
import { earns } from "./truth.server";

type Candidate = { badge: BadgeDefinition; customerId: string; deed: Deed };

/** Awards what this event has completed. What has been earned stays, also when its cause is undone later. */
export async function awardEarned(tx: Tx, event: RecordedEvent): Promise<void> {
  const candidates: Candidate[] = deedsOf(event).flatMap((done) =>
    badges.filter(({ earnedBy }) => earnedBy?.deed === done.deed).map((badge) => ({ badge, ...done })),
  );
  if (candidates.length === 0) return;
  const looks = await tx.execute<Look>(
    sql.join(
      candidates.map((candidate, at) => lookAt(candidate, at, event.at)),
      sql` union all `,
    ),
  );
  for (const { at, count, joined } of looks) {
    const { badge, customerId, deed } = candidates[at]!;
    if (Number(count) < badge.earnedBy!.count) continue;
    // A ring is of the calendar year in which the customer's day came round.
    const period = deed === "years" ? String(joined + Number(count)) : "ever";
    await insertAward(tx, { badgeId: badge.id, customerId, period }, event);
  }
}

type Look = { at: number; count: string; joined: number };

/** How far he has come. Once it is held, nothing is counted any more; a year's ring asks again each year. */
function lookAt({ badge, customerId, deed }: Candidate, at: number, until: Date): SQL {
  return sql`
    select ${at}::int as at, ${countOf(deed, customerId, until)}::bigint as count, extract(year from c.created_at)::int as joined
    from customers c
    where c.id = ${customerId}::uuid and ${earns("c")} and (${deed === "years"}::boolean or not exists (
      select 1 from badge_awards a where a.badge_id = ${badge.id} and a.customer_id = c.id and a.period = 'ever'))`;
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
