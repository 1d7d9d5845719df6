import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Bilingual } from "#db/schema/columns";
import { face } from "~/domain/community/reading.server";
import type { Face } from "~/domain/community/thread-view";
import type { Actor } from "~/platform/actor";
import { notFound } from "~/platform/refusal";

export type BadgeView = {
  id: string;
  name: Bilingual;
  description: Bilingual;
  emblem: string;
  colour: string;
  givenBy: "rule" | "staff";
  /** How many people hold it. */
  holders: number;
  /** The viewer does. */
  held: boolean;
};

export interface Holder {
  awardId: string;
  person: Face;
  citation: string | null;
  awardedBy: string | null;
  awardedAt: string;
}

const holdersPerPage = 30;

const badgeView = (
  actor: Actor,
) => sql`b.id, b.name, b.description, b.emblem, b.colour, b.given_by as "givenBy",
  (select count(distinct a.customer_id)::int from badge_awards a join customers c on c.id = a.customer_id
    where a.badge_id = b.id and a.revoked_at is null and c.erased_at is null) as holders,
  exists (select 1 from badge_awards a where a.badge_id = b.id and a.revoked_at is null
    and a.customer_id = ${actor.customerId}::uuid) as held`;

export async function listBadges(actor: Actor): Promise<BadgeView[]> {
  return db.execute<BadgeView>(sql`select ${badgeView(actor)} from badges b order by b.position, b.id`);
}

/** One badge and who holds it, the newest first, `before` an award. Who is on no list is not named here either. */
export async function readBadge(
  actor: Actor,
  id: string,
  before: string | null,
): Promise<{ badge: BadgeView; holders: Holder[]; unnamed: number; next: string | null }> {
  const named = sql`(not c.leaderboard_opt_out or c.id = ${actor.customerId}::uuid)`;
  const [row] = await db.execute<BadgeView & { unnamed: number }>(sql`
    select ${badgeView(actor)}, (
      select count(distinct c.id)::int from badge_awards a join customers c on c.id = a.customer_id
      where a.badge_id = b.id and a.revoked_at is null and c.erased_at is null and not ${named}) as unnamed
    from badges b where b.id = ${id}`);
  if (!row) throw notFound();
  const { unnamed, ...badge } = row;
  const rows = await db.execute<{ holder: Holder }>(sql`
    select jsonb_build_object('awardId', a.id, 'person', ${face("c")}, 'citation', a.citation,
      'awardedBy', g.display_name, 'awardedAt', a.awarded_at) as holder
    from badge_awards a join customers c on c.id = a.customer_id left join customers g on g.id = a.awarded_by_id
    where a.badge_id = ${id} and a.revoked_at is null and c.erased_at is null
      and ${named}
      and (${before}::uuid is null or (a.awarded_at, a.id) < (select awarded_at, id from badge_awards where id = ${before}::uuid))
    order by a.awarded_at desc, a.id desc limit ${holdersPerPage + 1}`);
  const holders = rows.slice(0, holdersPerPage).map(({ holder }) => holder);
  return { badge, holders, unnamed, next: rows.length > holdersPerPage ? holders.at(-1)!.awardId : null };
}

export type AwardView = {
  customerId: string;
  displayName: string;
  badge: Bilingual;
  citation: string | null;
};

/** One standing award, for the page that takes it back. */
export async function readAward(awardId: string): Promise<AwardView> {
  const [row] = await db.execute<AwardView>(sql`
    select c.id as "customerId", c.display_name as "displayName", b.name as badge, a.citation
    from badge_awards a join badges b on b.id = a.badge_id join customers c on c.id = a.customer_id
    where a.id = ${awardId} and a.revoked_at is null`);
  if (!row) throw notFound();
  return row;
}
