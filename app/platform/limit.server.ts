import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import type { Person } from "./actor";
import { Refusal } from "./refusal";

/** How often one person (or address) may do a thing: points in a window of seconds; five of them go by trust level, 0 to 4. */
const limits = {
  thread: { points: [4, 10, 15, 20, 60], seconds: 3_600 },
  reply: { points: [5, 10, 20, 30, 60], seconds: 60 },
  vote: { points: [30, 60, 120, 120, 240], seconds: 60 },
  reaction: { points: [30, 60, 120, 120, 240], seconds: 60 },
  upload: { points: [5, 20, 40, 60, 200], seconds: 3_600 },
  preview: { points: 120, seconds: 60 },
  draft: { points: 120, seconds: 60 },
  suggest: { points: 240, seconds: 60 },
  "sign-in": { points: 10, seconds: 300 },
  "sign-in-address": { points: 60, seconds: 300 },
  "sign-up": { points: 10, seconds: 3_600 },
  mail: { points: 5, seconds: 3_600 },
  flag: { points: [5, 10, 20, 30, 120], seconds: 3_600 },
  appeal: { points: 10, seconds: 3_600 },
  search: { points: 120, seconds: 60 },
} as const satisfies Record<string, { points: number | readonly number[]; seconds: number }>;

export type Limited = keyof typeof limits;

const KNOWN = 3;

/** Bulk tools and benchmarks speak for many people from one place. */
const factor = Number(process.env.RATE_LIMIT_FACTOR ?? 1);

/**
 * Takes a point from the allowance of `who`, or refuses with the seconds to wait. A person's allowance goes by his trust
 * level; an address has that of a member known for long. The window is kept in the database, by its clock, so all
 * processes count together.
 */
export async function limit(what: Limited, who: string | Person): Promise<void> {
  const [key, level] = typeof who === "string" ? [who] : [who.customerId, who.trustLevel];
  const [taken] = await db.execute<Taken>(taking(what, key));
  refuseBeyond(what, taken!, level);
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

export function allowance(what: Limited, level = KNOWN): number {
  const { points } = limits[what];
  return (typeof points === "number" ? points : points[level]!) * factor;
}

export function refuseBeyond(what: Limited, { points, wait }: Taken, level = KNOWN): void {
  if (points > allowance(what, level))
    throw new Refusal("errors:too_many", 429, { seconds: Math.max(1, wait) });
}
