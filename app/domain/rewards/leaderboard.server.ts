import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { face } from "~/domain/community/reading.server";
import type { Face } from "~/domain/community/thread-view";
import { isSignedIn, isStaff, type Actor } from "~/platform/actor";
import { now } from "~/platform/clock";
import { periodDays, placesShown, type Period } from "./leaderboard";
import { earns } from "./truth.server";

export interface Place {
  place: number;
  person: Face;
  points: number;
  /** Questions that he solved in the period. */
  solved: number;
}

export interface Leaderboard {
  places: Place[];
  /** Where the viewer stands, if he is not among those shown. */
  own: Place | null;
  /** He has asked not to be on the list, or has said no to points. */
  optedOut: boolean;
}

/** Who has helped most: customers who don't mind being named. */
export async function readLeaderboard(actor: Actor, period: Period): Promise<Leaderboard> {
  const me = actor.customerId;
  const since = startOf(period);
  const rows = await db.execute<{ row: Place; beyond: boolean }>(sql`
    with ranked as (
      select c.id, s.points, rank() over (order by s.points desc) as place, row_number() over (order by s.points desc, c.id) as line
      from (${since ? earnedSince(since) : earnedEver}) s join customers c on c.id = s.customer_id
      where s.points > 0 and ${isListed("c")}
    )
    select jsonb_build_object('place', r.place, 'points', r.points, 'person', ${face("c")}, 'solved', ${solved(since)}) as row,
      r.line > ${placesShown} as beyond
    from ranked r join customers c on c.id = r.id where r.line <= ${placesShown} or r.id = ${me}::uuid order by r.line`);
  return {
    places: rows.filter(({ beyond }) => !beyond).map(({ row }) => row),
    own: rows.find(({ beyond }) => beyond)?.row ?? null,
    optedOut: await hasOptedOut(actor),
  };
}

/** Who may be named on a list of people: see `earns`, and the switch in one's settings. */
export function isListed(customer: string): SQL {
  return sql`(${earns(customer)} and not ${sql.identifier(customer)}.leaderboard_opt_out)`;
}

const earnedEver = sql`select customer_id, lifetime as points from point_balances`;

function earnedSince(since: Date): SQL {
  return sql`
    select e.customer_id, sum(e.amount)::int as points from ledger_entries e
    where e.account = 'available' and e.created_at >= ${since.toISOString()}::timestamptz
      and exists (select 1 from ledger_entries o where o.transaction_id = e.transaction_id and o.account = 'issued')
    group by e.customer_id`;
}

function solved(since: Date | null): SQL {
  return sql`(
    select count(*) from answers a join posts p on p.id = a.post_id join threads t on t.id = a.thread_id
    where p.author_id = c.id and a.revoked_at is null and t.author_id <> c.id
      ${since ? sql`and a.chosen_at >= ${since.toISOString()}::timestamptz` : sql``})`;
}

function startOf(period: Period): Date | null {
  const days = periodDays[period];
  return days === null ? null : new Date(now().getTime() - days * 86_400_000);
}

async function hasOptedOut(actor: Actor): Promise<boolean> {
  if (!isSignedIn(actor) || isStaff(actor)) return false;
  const [row] = await db.execute(
    sql`select 1 from customers c where c.id = ${actor.customerId} and not ${isListed("c")}`,
  );
  return row !== undefined;
}
