import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { challenges } from "#db/schema/challenges";
import { record, sqlState, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock";
import { authorize, notFound, Refusal } from "~/platform/refusal";
import { findChallenge, lockChallenge, type Challenge } from "./finding.server";
import { mayChooseWinners } from "./policy";

type Bilingual = { en: string; fi: string };

/** Names a winner, or says the reason in other words. */
export async function chooseWinner(
  actor: Actor,
  slug: string,
  { ideaId, rank, reason }: { ideaId: string; rank: number; reason: Bilingual },
): Promise<void> {
  await deciding(actor, slug, async (tx, staff, challenge) => {
    const [entry] = await tx.execute<{ staff: boolean }>(sql`
      select a.staff_role is not null as staff from challenge_entries e
        join threads t on t.id = e.idea_id join customers a on a.id = t.author_id
      where e.challenge_id = ${challenge.id} and e.idea_id = ${ideaId} and t.deleted_at is null and t.hidden_at is null`);
    if (!entry) throw notFound();
    if (entry.staff) throw new Refusal("challenges:refusal.staff", 409);
    const before = await choiceOf(tx, challenge.id, ideaId);
    await tx.execute(sql`
      insert into challenge_winners (challenge_id, idea_id, rank, reason, chosen_by_id)
      values (${challenge.id}, ${ideaId}, ${rank}, ${JSON.stringify(reason)}::text::jsonb, ${staff.customerId})
      on conflict (challenge_id, idea_id) do update set rank = excluded.rank, reason = excluded.reason`);
    const data = { slug, ideaId, rank, before };
    await audit(tx, staff, {
      action: "challenge.winner_chosen",
      subjectType: "challenge",
      subjectId: challenge.id,
      data,
    });
  }).catch((error: unknown) => {
    throw sqlState(error) === "23505" ? new Refusal("challenges:refusal.rank_taken", 422, {}, "rank") : error;
  });
}

/** Takes a choice back, as long as its winner has not been asked: from then on he knows. */
export async function unchooseWinner(actor: Actor, slug: string, ideaId: string): Promise<void> {
  await deciding(actor, slug, async (tx, staff, challenge) => {
    const before = await choiceOf(tx, challenge.id, ideaId);
    const [gone] = await tx.execute(sql`
      delete from challenge_winners where challenge_id = ${challenge.id} and idea_id = ${ideaId} and asked_at is null returning 1`);
    if (!gone) throw new Refusal("challenges:refusal.asked_already", 409);
    const data = { slug, ideaId, before };
    await audit(tx, staff, {
      action: "challenge.winner_unchosen",
      subjectType: "challenge",
      subjectId: challenge.id,
      data,
    });
  });
}

/** Tells the winners that they have won, and asks each whether he may be named; whoever was asked is not asked again. */
export async function askWinners(actor: Actor, slug: string): Promise<void> {
  await deciding(actor, slug, async (tx, staff, challenge) => {
    const asked = await tx.execute<{ ideaId: string; rank: number; customerId: string }>(sql`
      update challenge_winners w set asked_at = now() from threads t
      where t.id = w.idea_id and w.challenge_id = ${challenge.id} and w.asked_at is null
      returning w.idea_id as "ideaId", w.rank, t.author_id as "customerId"`);
    for (const winner of asked)
      await record(
        tx,
        "challenge.consent_asked",
        { challengeId: challenge.id, ...winner },
        { actorId: staff.customerId },
      );
    if (asked.length === 0) return;
    await audit(tx, staff, {
      action: "challenge.winners_asked",
      subjectType: "challenge",
      subjectId: challenge.id,
      data: { slug, winners: asked.length },
    });
  });
}

/** Lets everyone see who has won, as far as they want to be seen, and tells all who took part: once. */
export async function publishResults(actor: Actor, slug: string): Promise<void> {
  await transact(async (tx) => {
    const challenge = await lockChallenge(tx, actor, slug);
    if (
      challenge.resultsAt &&
      mayChooseWinners(actor, { ...challenge, resultsAt: null, cancelled: false }).allowed
    )
      return;
    authorize(mayChooseWinners(actor, { ...challenge, cancelled: challenge.cancelledAt !== null }));
    const staff = actor as Person;
    const winners = await tx.execute<{ ideaId: string; authorId: string; rank: number; asked: boolean }>(sql`
      select w.idea_id as "ideaId", t.author_id as "authorId", w.rank, w.asked_at is not null as asked
      from challenge_winners w join threads t on t.id = w.idea_id where w.challenge_id = ${challenge.id} order by w.rank`);
    if (winners.length === 0) throw new Refusal("challenges:refusal.no_winner", 409);
    if (winners.some(({ asked }) => !asked)) throw new Refusal("challenges:refusal.ask_first", 409);
    await tx
      .update(challenges)
      .set({
        resultsAt: now(),
        resultsById: staff.customerId,
        endedAt: challenge.endedAt ? undefined : now(),
      })
      .where(eq(challenges.id, challenge.id));
    await audit(tx, staff, {
      action: "challenge.results_published",
      subjectType: "challenge",
      subjectId: challenge.id,
      data: { slug, winners: winners.length },
    });
    await record(
      tx,
      "challenge.results_published",
      {
        challengeId: challenge.id,
        winners: winners.map(({ ideaId, authorId, rank }) => ({ ideaId, authorId, rank })),
      },
      { actorId: staff.customerId },
    );
  });
}

/** The winner's own answer; he may change it whenever he likes, and the page follows. */
export async function answerForConsent(actor: Actor, slug: string, yes: boolean): Promise<void> {
  await transact(async (tx) => {
    const challenge = await findChallenge(actor, slug, tx);
    const answered = await tx.execute<{ askedById: string }>(sql`
      update challenge_winners w set consented_at = ${yes ? sql`now()` : sql`null`}, declined_at = ${yes ? sql`null` : sql`now()`}
      from threads t where t.id = w.idea_id and w.challenge_id = ${challenge.id} and w.asked_at is not null
        and t.author_id = ${actor.customerId}::uuid
      returning w.chosen_by_id as "askedById"`);
    if (answered.length === 0) throw notFound();
    await record(
      tx,
      "challenge.consent_answered",
      { challengeId: challenge.id, askedById: answered[0]!.askedById, yes },
      { actorId: actor.customerId },
    );
  });
}

export interface Choice {
  rank: number;
  reason: Bilingual;
}

async function choiceOf(tx: Tx, challengeId: string, ideaId: string): Promise<Choice | null> {
  const [row] = await tx.execute<{ rank: number; reason: Bilingual }>(
    sql`select rank, reason from challenge_winners where challenge_id = ${challengeId} and idea_id = ${ideaId}`,
  );
  return row ?? null;
}

async function deciding(
  actor: Actor,
  slug: string,
  work: (tx: Tx, staff: Person, challenge: Challenge) => Promise<void>,
): Promise<void> {
  await transact(async (tx) => {
    const challenge = await lockChallenge(tx, actor, slug);
    authorize(mayChooseWinners(actor, { ...challenge, cancelled: challenge.cancelledAt !== null }));
    await work(tx, actor as Person, challenge);
  });
}
