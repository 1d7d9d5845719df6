import { sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { face } from "~/domain/community/reading.server";
import type { Face } from "~/domain/community/thread-view";
import { visibleThreads } from "~/domain/community/visibility.server";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { authorize, notFound, Refusal } from "~/platform/refusal";
import { criteriaOf } from "./arranging.server";
import type { Criterion } from "./challenge";
import { findChallenge, lockChallenge, type Challenge } from "./finding.server";
import { mayJudge } from "./policy";

export type ToJudge = {
  id: string;
  slug: string;
  kind: "idea";
  title: string;
  language: "en" | "fi";
  html: string;
  author: Face;
  /** His own entry: others judge that one. */
  own: boolean;
  scores: Record<string, number>;
  comment: string | null;
  /** Null until every criterion has a score: what is kept so far does not count. */
  judgedAt: string | null;
};

export interface JudgesDesk {
  challenge: Challenge;
  criteria: Criterion[];
  entries: ToJudge[];
}

/** A condition on `challenge_judgements j`: each criterion has its score. */
export const isWhole = sql`(select count(*) from challenge_scores s where s.judgement_id = j.id)
  >= (select count(*) from challenge_criteria k where k.challenge_id = j.challenge_id)`;

/** What a judge has before him: every entry with his own scores, and nobody else's. The order differs from judge to judge, so that none always comes last. */
export async function readJudging(actor: Actor, slug: string | undefined): Promise<JudgesDesk> {
  const challenge = await findChallenge(actor, slug);
  if (!challenge.isJudge) throw notFound();
  const judge = actor as Person;
  const [[row], entries] = await Promise.all([
    db.execute<{ criteria: Criterion[] }>(sql`select ${criteriaOf(challenge.id)} as criteria`),
    db.execute<{ entry: ToJudge }>(sql`
      select jsonb_build_object('id', threads.id, 'slug', threads.slug, 'kind', 'idea', 'title', threads.title,
        'language', threads.language, 'html', p.body_html, 'author', ${face("a")},
        'own', threads.author_id = ${judge.customerId}::uuid, 'comment', j.comment, 'judgedAt', case when ${isWhole} then j.judged_at end,
        'scores', coalesce((select jsonb_object_agg(s.criterion_id, s.score) from challenge_scores s
          where s.judgement_id = j.id), '{}')) as entry
      from challenge_entries e join threads on threads.id = e.idea_id join customers a on a.id = threads.author_id
        join posts p on p.thread_id = threads.id and p.number = 1
        left join challenge_judgements j on j.challenge_id = e.challenge_id and j.idea_id = e.idea_id
          and j.judge_id = ${judge.customerId}
      where e.challenge_id = ${challenge.id} and threads.hidden_at is null and ${visibleThreads(actor)}
      order by md5(threads.id::text || ${judge.customerId})`),
  ]);
  return { challenge, criteria: row!.criteria, entries: entries.map((each) => each.entry) };
}

export interface Judgement {
  scores: Record<string, number>;
  comment: string | null;
}

/** A judge's word on an entry: a score for each criterion, as often as he changes his mind while the judging lasts. */
export async function judgeEntry(
  actor: Actor,
  slug: string,
  ideaId: string,
  given: Judgement,
): Promise<void> {
  await transact(async (tx) => {
    const { criteria, keep } = await judged(tx, actor, slug, ideaId);
    if (criteria.some(({ id }) => given.scores[id] === undefined))
      throw new Refusal("challenges:refusal.score_all", 422);
    await keep(given);
  });
}

/** What he has scored and written so far, kept as he goes; nothing is asked of it yet. */
export async function keepScores(
  actor: Actor,
  slug: string,
  ideaId: string,
  given: Judgement,
): Promise<void> {
  await transact(async (tx) => {
    const { keep } = await judged(tx, actor, slug, ideaId);
    await keep(given);
  });
}

async function judged(tx: Tx, actor: Actor, slug: string, ideaId: string) {
  const challenge = await lockChallenge(tx, actor, slug);
  const [entry] = await tx.execute<{ authorId: string; criteria: Criterion[] }>(sql`
    select threads.author_id as "authorId", ${criteriaOf(challenge.id)} as criteria
    from challenge_entries e join threads on threads.id = e.idea_id
    where e.challenge_id = ${challenge.id} and e.idea_id = ${ideaId} and ${visibleThreads(actor)}`);
  authorize(mayJudge(actor, challenge, entry));
  if (!entry) throw notFound();
  const { criteria } = entry;
  async function keep({ scores, comment }: Judgement): Promise<void> {
    const [kept] = await tx.execute<{ id: string }>(sql`
      insert into challenge_judgements (id, challenge_id, idea_id, judge_id, comment)
      values (${newId()}, ${challenge.id}, ${ideaId}, ${(actor as Person).customerId}, ${comment})
      on conflict (challenge_id, idea_id, judge_id) do update set comment = excluded.comment, judged_at = now() returning id`);
    for (const { id } of criteria.filter((one) => scores[one.id] !== undefined))
      await tx.execute(sql`
        insert into challenge_scores (judgement_id, criterion_id, score) values (${kept!.id}, ${id}, ${scores[id]!})
        on conflict (judgement_id, criterion_id) do update set score = excluded.score`);
  }
  return { criteria, keep };
}
