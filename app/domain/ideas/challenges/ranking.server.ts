import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Actor } from "~/platform/actor";
import { authorize } from "~/platform/refusal";
import { criteriaOf } from "./arranging.server";
import { summed, weighted, type Criterion } from "./challenge";
import { findChallenge, type Challenge } from "./finding.server";
import { mayRunChallenges } from "./policy";
import { votesThatCount } from "./reading.server";

type Bilingual = { en: string; fi: string };

export interface Ranked {
  id: string;
  slug: string;
  kind: "idea";
  title: string;
  language: "en" | "fi";
  author: string;
  /** Staff take part nowhere; who became staff since cannot win. */
  mayWin: boolean;
  votes: number;
  /** By the judges: the middle of their weighted scores, and how far they lie apart. */
  average: number | null;
  spread: number | null;
  judgements: {
    judge: string;
    scores: Record<string, number>;
    comment: string | null;
    mark: number | null;
  }[];
  winner: { rank: number; reason: Bilingual; answer: "asked" | "yes" | "no" | null } | null;
}

export interface Ranking {
  challenge: Challenge;
  criteria: Criterion[];
  entries: Ranked[];
}

/** What the judges think, with the votes beside it and never mixed in: for the product team, who choose the winners. */
export async function readRanking(actor: Actor, slug: string | undefined): Promise<Ranking> {
  authorize(mayRunChallenges(actor));
  const challenge = await findChallenge(actor, slug);
  const [row] = await db.execute<{ criteria: Criterion[]; entries: Ranked[] }>(sql`
    select ${criteriaOf(challenge.id)} as criteria, coalesce((select jsonb_agg(jsonb_build_object(
      'id', threads.id, 'slug', threads.slug, 'kind', 'idea', 'title', threads.title, 'language', threads.language,
      'author', a.display_name, 'mayWin', a.staff_role is null, 'votes', ${votesThatCount},
      'judgements', coalesce((select jsonb_agg(jsonb_build_object('judge', jc.display_name, 'comment', j.comment,
          'scores', coalesce((select jsonb_object_agg(s.criterion_id, s.score) from challenge_scores s where s.judgement_id = j.id), '{}'))
          order by jc.display_name)
        from challenge_judgements j join customers jc on jc.id = j.judge_id
        where j.challenge_id = e.challenge_id and j.idea_id = e.idea_id), '[]'),
      'winner', case when w.rank is not null then jsonb_build_object('rank', w.rank, 'reason', w.reason, 'answer',
        case when w.consented_at is not null then 'yes' when w.declined_at is not null then 'no'
          when w.asked_at is not null then 'asked' end) end))
      from challenge_entries e join challenges c on c.id = e.challenge_id join threads on threads.id = e.idea_id
        join ideas on ideas.thread_id = threads.id join customers a on a.id = threads.author_id
        left join challenge_winners w on w.challenge_id = e.challenge_id and w.idea_id = e.idea_id
      where e.challenge_id = ${challenge.id} and threads.deleted_at is null and threads.hidden_at is null), '[]') as entries`);
  const { criteria } = row!;
  const entries = row!.entries.map((entry) => {
    const judgements = entry.judgements.map((one) => ({ ...one, mark: weighted(criteria, one.scores) }));
    const marks = judgements.flatMap(({ mark }) => mark ?? []);
    return { ...entry, judgements, ...summed(marks) };
  });
  entries.sort((a, b) => (b.average ?? 0) - (a.average ?? 0) || b.votes - a.votes || (a.id < b.id ? -1 : 1));
  return { challenge, criteria, entries };
}
