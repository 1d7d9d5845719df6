import { eq, sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { challengeCriteria, challenges } from "#db/schema/challenges";
import { slugify } from "~/domain/community/thread";
import { renderBody } from "~/domain/community/writing.server";
import { record, sqlState, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock";
import { newId } from "~/platform/ids";
import { authorize, Refusal } from "~/platform/refusal";
import type { Criterion } from "./challenge";
import { lockChallenge, findChallenge, type Challenge } from "./finding.server";
import { mayRunChallenges } from "./policy";

type Bilingual = { en: string; fi: string };

export interface ChallengeForm {
  question: Bilingual;
  body: Bilingual;
  rules: Bilingual;
  prize: Bilingual;
  boardId: string;
  opensAt: Date;
  votingAt: Date;
  judgingAt: Date;
  closesAt: Date;
  criteria: { name: Bilingual; weight: number }[];
}

export type ArrangedChallenge = Challenge & {
  body: Bilingual;
  rules: Bilingual;
  criteria: Criterion[];
  /** From the first judgement on the criteria stand: scores were given by them. */
  judged: boolean;
};

export async function readArranged(actor: Actor, slug: string | undefined): Promise<ArrangedChallenge> {
  authorize(mayRunChallenges(actor));
  const challenge = await findChallenge(actor, slug);
  const [more] = await db.execute<Pick<ArrangedChallenge, "body" | "rules" | "criteria" | "judged">>(sql`
    select body_source as body, rules_source as rules, ${criteriaOf(challenge.id)} as criteria,
      exists (select 1 from challenge_judgements j where j.challenge_id = challenges.id) as judged
    from challenges where id = ${challenge.id}`);
  return { ...challenge, ...more! };
}

export const criteriaOf = (
  challengeId: string,
) => sql`coalesce((select jsonb_agg(jsonb_build_object('id', k.id,
  'name', k.name, 'weight', k.weight) order by k.position) from challenge_criteria k where k.challenge_id = ${challengeId}), '[]')`;

/** What can be changed of `challenges`, as the log keeps it. */
export const challengeForm = sql`jsonb_build_object('question', challenges.question, 'body', challenges.body_source,
  'rules', challenges.rules_source, 'prize', challenges.prize, 'boardId', challenges.board_id, 'opensAt', challenges.opens_at,
  'votingAt', challenges.voting_at, 'judgingAt', challenges.judging_at, 'closesAt', challenges.closes_at,
  'criteria', coalesce((select jsonb_agg(jsonb_build_object('name', k.name, 'weight', k.weight) order by k.position)
    from challenge_criteria k where k.challenge_id = challenges.id), '[]'))`;

/** A draft that only the product team sees, until it is announced. Answers the words of its address. */
export async function createChallenge(actor: Actor, form: ChallengeForm): Promise<string> {
  authorize(mayRunChallenges(actor));
  const staff = actor as Person;
  const id = newId();
  const slug = slugify(form.question.en);
  const row = await rowOf(form);
  await transact(async (tx) => {
    await tx.insert(challenges).values({ id, slug, createdById: staff.customerId, ...row });
    await setCriteria(tx, id, form.criteria);
    await note(tx, staff, { id, action: "challenge.created", data: { slug, question: form.question.en } });
  }).catch((error: unknown) => {
    throw sqlState(error) === "23505"
      ? new Refusal("challenges:refusal.asked", 422, {}, "questionEn")
      : error;
  });
  return slug;
}

/** Its address stays, whatever the question becomes: it was sent to people. */
export async function changeChallenge(actor: Actor, slug: string, form: ChallengeForm): Promise<void> {
  authorize(mayRunChallenges(actor));
  const row = await rowOf(form);
  await transact(async (tx) => {
    const challenge = await lockChallenge(tx, actor, slug);
    if (challenge.entries > 0 && form.boardId !== challenge.board.id)
      throw new Refusal("challenges:refusal.board_stands", 409, {}, "boardId");
    if (challenge.resultsAt || challenge.endedAt || challenge.cancelledAt)
      throw new Refusal("challenges:refusal.over", 409);
    const before = await formOf(tx, challenge.id);
    await tx.update(challenges).set(row).where(eq(challenges.id, challenge.id));
    const [judged] = await tx.execute(
      sql`select 1 from challenge_judgements where challenge_id = ${challenge.id} limit 1`,
    );
    if (!judged) await setCriteria(tx, challenge.id, form.criteria);
    await note(tx, actor as Person, {
      id: challenge.id,
      action: "challenge.changed",
      data: { slug, before, after: await formOf(tx, challenge.id) },
    });
  });
}

const deeds = {
  announce: { column: "announcedAt", action: "challenge.announced" },
  end: { column: "endedAt", action: "challenge.ended" },
  cancel: { column: "cancelledAt", action: "challenge.cancelled" },
} as const;
export type ChallengeDeed = keyof typeof deeds;

/** Shows it to its audience, ends it before its time, or calls it off. Each is done once; done again, nothing happens. */
export async function tendChallenge(actor: Actor, slug: string, deed: ChallengeDeed): Promise<void> {
  authorize(mayRunChallenges(actor));
  const staff = actor as Person;
  await transact(async (tx) => {
    const challenge = await lockChallenge(tx, actor, slug);
    const { column, action } = deeds[deed];
    if (challenge[column]) return;
    if (challenge.resultsAt || challenge.cancelledAt) throw new Refusal("challenges:refusal.over", 409);
    if (deed === "end" && challenge.phase === "coming") throw new Refusal("challenges:refusal.not_yet", 409);
    const by = {
      announce: {},
      end: { endedById: staff.customerId },
      cancel: { cancelledById: staff.customerId },
    }[deed];
    await tx
      .update(challenges)
      .set({ [column]: now(), ...by })
      .where(eq(challenges.id, challenge.id));
    await note(tx, staff, { id: challenge.id, action, data: { slug } });
  });
}

/** Lets one go on that was ended or called off, while no winner of it has been chosen. */
export async function resumeChallenge(actor: Actor, slug: string, deed: "end" | "cancel"): Promise<void> {
  authorize(mayRunChallenges(actor));
  await transact(async (tx) => {
    const challenge = await lockChallenge(tx, actor, slug);
    if (!challenge[deeds[deed].column]) return;
    const [won] = await tx.execute(
      sql`select 1 from challenge_winners where challenge_id = ${challenge.id} limit 1`,
    );
    if (challenge.resultsAt || (deed === "end" && won)) throw new Refusal("challenges:refusal.over", 409);
    const open =
      deed === "end" ? { endedAt: null, endedById: null } : { cancelledAt: null, cancelledById: null };
    await tx.update(challenges).set(open).where(eq(challenges.id, challenge.id));
    await note(tx, actor as Person, { id: challenge.id, action: "challenge.resumed", data: { slug } });
  });
}

async function formOf(tx: Tx, id: string): Promise<ChallengeForm> {
  const [row] = await tx.execute<{ form: ChallengeForm }>(
    sql`select ${challengeForm} as form from challenges where id = ${id}`,
  );
  return row!.form;
}

async function rowOf(form: ChallengeForm) {
  const { criteria: _, body, rules, ...row } = form;
  const [bodyEn, bodyFi, rulesEn, rulesFi] = await Promise.all([
    renderBody(body.en, "bodyEn"),
    renderBody(body.fi, "bodyFi"),
    renderBody(rules.en, "rulesEn"),
    renderBody(rules.fi, "rulesFi"),
  ]);
  return {
    ...row,
    bodySource: body,
    bodyHtml: { en: bodyEn.html, fi: bodyFi.html },
    rulesSource: rules,
    rulesHtml: { en: rulesEn.html, fi: rulesFi.html },
  };
}

async function setCriteria(tx: Tx, challengeId: string, criteria: ChallengeForm["criteria"]): Promise<void> {
  await tx.delete(challengeCriteria).where(eq(challengeCriteria.challengeId, challengeId));
  if (criteria.length > 0)
    await tx
      .insert(challengeCriteria)
      .values(criteria.map((one, at) => ({ id: newId(), challengeId, position: at + 1, ...one })));
}

interface Noted {
  id: string;
  action:
    | "challenge.created"
    | "challenge.changed"
    | "challenge.resumed"
    | (typeof deeds)[ChallengeDeed]["action"];
  data: Record<string, unknown>;
}

async function note(tx: Tx, staff: Person, { id, action, data }: Noted): Promise<void> {
  await audit(tx, staff, { action, subjectType: "challenge", subjectId: id, data });
  await record(tx, "challenge.changed", { challengeId: id }, { actorId: staff.customerId });
}
