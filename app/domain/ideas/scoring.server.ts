import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client";
import { HALF_LIFE_DAYS } from "./idea";
import { votesFor } from "./wordings.server";

/** A time as a number of half-lives: what a vote given then weighs, as a base-2 logarithm. See trendingScore. */
export function halfLives(at: SQL): SQL {
  return sql`(extract(epoch from ${at}) / ${HALF_LIFE_DAYS * 86_400}::float8)::float8`;
}

/** One more vote in the logarithm. The clamps keep exp() from under- and ln() from overflowing. */
export function scoreWith(at: SQL): SQL {
  const weight = halfLives(at);
  return sql`greatest(score, ${weight}) + ln(1 + exp(-least(abs(score - ${weight}), 60) * ln(2::float8))) / ln(2::float8)`;
}

/** One vote less. The idea's own weight remains, whatever rounding does. */
export function scoreWithout(at: SQL): SQL {
  const less = sql`greatest(1 - exp(greatest(${halfLives(at)} - score, -60) * ln(2::float8)), 1e-9)`;
  return sql`greatest(score + ln(${less}) / ln(2::float8),
    (select ${halfLives(sql`t.created_at`)} from threads t where t.id = ideas.thread_id))`;
}

/** Count and score from the votes themselves, over all wordings: each person once, by his first vote. */
export function countedAnew(id: SQL): SQL {
  return sql`
    select (select count(distinct v.customer_id)::int from (${votesFor(id)}) v) as vote_count,
      (select max(top) + ln(sum(exp((weight - top) * ln(2::float8)))) / ln(2::float8) from (
        select weight, max(weight) over () as top from (
          select ${halfLives(sql`t.created_at`)} as weight from threads t where t.id = ${id}
          union all
          select ${halfLives(sql`min(v.created_at)`)} from (${votesFor(id)}) v group by v.customer_id) weights) topped) as score`;
}

/** The same, written down. A vote that waited for the idea's lock meanwhile is asked again: see voting.server. */
export async function countAnew(tx: Tx, id: string): Promise<{ voteCount: number; score: number }> {
  const [row] = await tx.execute<{ voteCount: number; score: number }>(sql`
    update ideas set vote_count = counted.vote_count, wordings_version = wordings_version + 1,
      -- A sum of logarithms depends on its order in the last digits: what differs no more than that stays.
      score = case when abs(ideas.score - counted.score) < 1e-9 then ideas.score else counted.score end
    from (${countedAnew(sql`${id}::uuid`)}) counted where thread_id = ${id}
    returning ideas.vote_count as "voteCount", ideas.score`);
  return row!;
}
