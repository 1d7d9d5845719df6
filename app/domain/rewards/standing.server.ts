import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Bilingual } from "#db/schema/columns";

/** A badge as it stands on somebody's page. */
export interface HeldBadge {
  awardId: string;
  badgeId: string;
  name: Bilingual;
  description: Bilingual;
  emblem: string;
  colour: string;
  givenBy: "rule" | "staff";
  /** Why, and from whom: where it was given by hand. */
  citation: string | null;
  awardedBy: string | null;
  awardedAt: string;
}

export type Rewards = {
  balance: number;
  lifetime: number;
  /** The newest first. */
  badges: HeldBadge[];
};

/** What a customer has earned: his points, and the badges that stand. */
export async function rewardsOf(customerId: string): Promise<Rewards> {
  const [row] = await db.execute<Rewards>(sql`
    select coalesce((select balance from point_balances where customer_id = ${customerId}), 0) as balance,
      coalesce((select lifetime from point_balances where customer_id = ${customerId}), 0) as lifetime,
      coalesce((
        select jsonb_agg(jsonb_build_object('awardId', a.id, 'badgeId', b.id, 'name', b.name, 'description', b.description,
          'emblem', b.emblem, 'colour', b.colour, 'givenBy', b.given_by, 'citation', a.citation, 'awardedBy', g.display_name,
          'awardedAt', a.awarded_at) order by a.awarded_at desc, a.id desc)
        from badge_awards a join badges b on b.id = a.badge_id left join customers g on g.id = a.awarded_by_id
        where a.customer_id = ${customerId} and a.revoked_at is null
      ), '[]') as badges`);
  return row!;
}
