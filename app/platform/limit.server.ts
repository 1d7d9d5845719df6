import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { Refusal } from "./refusal";

/** How often one person (or address) may do a thing: points in a window of seconds. */
const limits = {
  thread: { points: 20, seconds: 3_600 },
  reply: { points: 30, seconds: 60 },
  vote: { points: 120, seconds: 60 },
  reaction: { points: 120, seconds: 60 },
  preview: { points: 120, seconds: 60 },
  "sign-in": { points: 10, seconds: 300 },
  "sign-in-address": { points: 60, seconds: 300 },
  "sign-up": { points: 10, seconds: 3_600 },
  mail: { points: 5, seconds: 3_600 },
  flag: { points: 30, seconds: 3_600 },
  search: { points: 120, seconds: 60 },
} as const;

export type Limited = keyof typeof limits;

/** Bulk tools and benchmarks speak for many people from one place. */
const factor = Number(process.env.RATE_LIMIT_FACTOR ?? 1);

/**
 * Takes a point from the allowance of `who`, or refuses with the seconds to wait. The window is kept in the database,
 * by its clock, so all processes count together.
 */
export async function limit(what: Limited, who: string): Promise<void> {
  const [taken] = await db.execute<Taken>(taking(what, who));
  refuseBeyond(what, taken!);
}

export type Taken = { points: number; wait: number };

/** The taking alone, as a part of a statement that does more: `with taken as (${taking(…)})`. */
export function taking(what: Limited, who: string): SQL {
  return sql`
    insert into rate_limits as r (key, points, expires_at)
    values (${`${what}:${who}`}, 1, now() + make_interval(secs => ${limits[what].seconds}))
    on conflict (key) do update set
      points = case when r.expires_at <= now() then 1 else r.points + 1 end,
      expires_at = case when r.expires_at <= now() then excluded.expires_at else r.expires_at end
    returning points, ceil(extract(epoch from expires_at - now()))::int as wait`;
}

export function allowance(what: Limited): number {
  return limits[what].points * factor;
}

export function refuseBeyond(what: Limited, { points, wait }: Taken): void {
  if (points > allowance(what)) throw new Refusal("errors:too_many", 429, { seconds: Math.max(1, wait) });
}
