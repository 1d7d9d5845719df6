import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { challengeJudges } from "#db/schema/challenges";
import { beginning, type Suggestion } from "~/domain/community/mentionable.server";
import { face } from "~/domain/community/reading.server";
import type { Face } from "~/domain/community/thread-view";
import { record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { authorize, Refusal } from "~/platform/refusal";
import { most } from "./challenge";
import { findChallenge, lockChallenge } from "./finding.server";
import { isWhole } from "./judging.server";
import { mayRunChallenges } from "./policy";

/** How many entries he has judged, and whether he has begun: what is kept of one half judged counts for the latter. */
export type Judge = Face & { judged: number; begun: boolean };

export async function listJudges(actor: Actor, slug: string): Promise<Judge[]> {
  authorize(mayRunChallenges(actor));
  const { id } = await findChallenge(actor, slug);
  const rows = await db.execute<{ judge: Judge }>(sql`
    select ${face("c")} || jsonb_build_object(
      'judged', (select count(*)::int from challenge_judgements j
        where j.challenge_id = g.challenge_id and j.judge_id = g.customer_id and ${isWhole}),
      'begun', exists (select 1 from challenge_judgements j
        where j.challenge_id = g.challenge_id and j.judge_id = g.customer_id)) as judge
    from challenge_judges g join customers c on c.id = g.customer_id where g.challenge_id = ${id} order by g.invited_at`);
  return rows.map((row) => row.judge);
}

const CANDIDATES = 6;

/** Whom a name that is being typed may mean: staff first, without those who judge already. */
export async function judgeCandidates(actor: Actor, slug: string, q: string): Promise<Suggestion[]> {
  authorize(mayRunChallenges(actor));
  const { id } = await findChallenge(actor, slug);
  const word = q.trim().replace(/^@/, "").toLowerCase();
  if (!word) return [];
  const like = beginning(word);
  const rows = await db.execute<{ handle: string; name: string }>(sql`
    select c.handle, c.display_name as name from customers c join users u on u.customer_id = c.id
    where (lower(c.handle) like ${like} or lower(c.display_name) like ${like} or lower(c.display_name) like ${`% ${like}`})
      and c.erased_at is null and c.merged_into_id is null
      and not exists (select 1 from challenge_judges j where j.challenge_id = ${id} and j.customer_id = c.id)
    order by c.staff_role is null, lower(c.display_name), c.id limit ${CANDIDATES}`);
  return rows.map(({ handle, name }) => ({ insert: `@${handle}`, label: name, detail: `@${handle}` }));
}

/** Staff or a customer, by the name that stands after the @; who is invited hears of it once. */
export async function inviteJudge(actor: Actor, slug: string, handle: string): Promise<void> {
  await invite(actor, slug, sql`lower(c.handle) = ${handle.replace(/^@/, "").toLowerCase()}`);
}

/** One whose invitation was taken back: he hears of it anew. */
export async function inviteJudgeAgain(actor: Actor, slug: string, customerId: string): Promise<void> {
  await invite(actor, slug, sql`c.id = ${customerId}`);
}

async function invite(actor: Actor, slug: string, whom: SQL): Promise<void> {
  authorize(mayRunChallenges(actor));
  const staff = actor as Person;
  await transact(async (tx) => {
    const { id, resultsAt, cancelledAt } = await lockChallenge(tx, actor, slug);
    if (resultsAt || cancelledAt) throw new Refusal("challenges:refusal.over", 409);
    const [person] = await tx.execute<{ id: string; judges: number }>(sql`
      select c.id, (select count(*)::int from challenge_judges j where j.challenge_id = ${id}) as judges
      from customers c join users u on u.customer_id = c.id
      where ${whom} and c.erased_at is null and c.merged_into_id is null`);
    if (!person) throw new Refusal("challenges:refusal.nobody", 422, {}, "handle");
    if (person.judges >= most.judges)
      throw new Refusal("challenges:refusal.enough_judges", 409, {}, "handle");
    const [invited] = await tx
      .insert(challengeJudges)
      .values({ challengeId: id, customerId: person.id, invitedById: staff.customerId })
      .onConflictDoNothing()
      .returning();
    if (!invited) return;
    await audit(tx, staff, {
      action: "challenge.judge_invited",
      subjectType: "challenge",
      subjectId: id,
      data: { slug, customerId: person.id },
    });
    await record(
      tx,
      "challenge.judge_invited",
      { challengeId: id, customerId: person.id },
      { actorId: staff.customerId },
    );
  });
}

/** Who has judged already stays: his scores are part of what the others are compared with. */
export async function dismissJudge(actor: Actor, slug: string, customerId: string): Promise<void> {
  authorize(mayRunChallenges(actor));
  await transact(async (tx) => {
    const { id } = await lockChallenge(tx, actor, slug);
    const [judged] = await tx.execute(
      sql`select 1 from challenge_judgements where challenge_id = ${id} and judge_id = ${customerId} limit 1`,
    );
    if (judged) throw new Refusal("challenges:refusal.has_judged", 409);
    const [gone] = await tx.execute(
      sql`delete from challenge_judges where challenge_id = ${id} and customer_id = ${customerId} returning 1`,
    );
    if (!gone) return;
    await audit(tx, actor as Person, {
      action: "challenge.judge_dismissed",
      subjectType: "challenge",
      subjectId: id,
      data: { slug, customerId },
    });
  });
}
