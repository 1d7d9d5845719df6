import { sql, type SQL } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { boards } from "#db/schema/places";
import { visibleBoards } from "~/domain/community/visibility.server";
import type { Actor } from "~/platform/actor";
import { now } from "~/platform/clock";
import { notFound } from "~/platform/refusal";
import { phaseOf, type Dates, type Phase } from "./challenge";
import { mayRunChallenges } from "./policy";

type Bilingual = { en: string; fi: string };

export type Challenge = Dates & {
  id: string;
  slug: string;
  question: Bilingual;
  prize: Bilingual;
  announcedAt: string | null;
  resultsAt: string | null;
  board: { id: string; slug: string; name: Bilingual };
  entries: number;
  /** Whether the actor is one of its judges. */
  isJudge: boolean;
  phase: Phase;
};

/** A condition on `challenges`: who sees its board sees it, once it is announced; the product team before. */
export function visibleChallenges(actor: Actor): SQL {
  const announced = mayRunChallenges(actor).allowed ? sql`true` : sql`challenges.announced_at <= now()`;
  return sql`(${announced} and challenges.board_id in (select id from ${boards} where ${visibleBoards(actor)}))`;
}

/** A challenge as lists show it, without its phase, which the clock decides. */
export const challengeLine = (
  actor: Actor,
) => sql`jsonb_build_object('id', challenges.id, 'slug', challenges.slug,
  'question', challenges.question, 'prize', challenges.prize, 'opensAt', challenges.opens_at, 'votingAt', challenges.voting_at,
  'judgingAt', challenges.judging_at, 'closesAt', challenges.closes_at, 'endedAt', challenges.ended_at,
  'cancelledAt', challenges.cancelled_at, 'announcedAt', challenges.announced_at, 'resultsAt', challenges.results_at,
  'board', (select jsonb_build_object('id', b.id, 'slug', b.slug, 'name', b.name) from boards b where b.id = challenges.board_id),
  'entries', (select count(*)::int from challenge_entries e join threads t on t.id = e.idea_id
    where e.challenge_id = challenges.id and t.deleted_at is null and t.hidden_at is null),
  'isJudge', exists (select 1 from challenge_judges j where j.challenge_id = challenges.id
    and j.customer_id = ${actor.customerId}::uuid))`;

export function inPhase<C extends Dates>(challenge: C): C & { phase: Phase } {
  return { ...challenge, phase: phaseOf(challenge, now()) };
}

/** Found through the actor by its words in the address: what he may not see does not exist for him. */
export async function findChallenge(
  actor: Actor,
  slug: string | undefined,
  from: Tx | typeof db = db,
): Promise<Challenge> {
  const [row] = await from.execute<{ line: Challenge }>(sql`
    select ${challengeLine(actor)} as line from challenges where challenges.slug = ${slug ?? ""} and ${visibleChallenges(actor)}`);
  if (!row) throw notFound();
  return inPhase(row.line);
}

/** The same for a deed: held till its end, so that two deeds never cross each other. */
export async function lockChallenge(tx: Tx, actor: Actor, slug: string): Promise<Challenge> {
  await tx.execute(sql`select 1 from challenges where slug = ${slug} for update`);
  return findChallenge(actor, slug, tx);
}

/** Whether it exists for the actor: who may read its page may hear that the page has changed. */
export async function seesChallenge(actor: Actor, id: string): Promise<boolean> {
  const [row] = await db.execute(
    sql`select 1 from challenges where challenges.id = ${id} and ${visibleChallenges(actor)}`,
  );
  return Boolean(row);
}
