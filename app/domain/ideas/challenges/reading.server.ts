import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { face } from "~/domain/community/reading.server";
import type { Face } from "~/domain/community/thread-view";
import { visibleThreads } from "~/domain/community/visibility.server";
import type { Actor } from "~/platform/actor";
import { ideaLine, ideaLineTables, type IdeaLine } from "../browsing.server";
import { challengeLine, findChallenge, inPhase, visibleChallenges, type Challenge } from "./finding.server";

type Bilingual = { en: string; fi: string };

/** Every challenge that the actor may see, the latest first. */
export async function listChallenges(actor: Actor): Promise<Challenge[]> {
  const rows = await db.execute<{ line: Challenge }>(sql`
    select ${challengeLine(actor)} as line from challenges where ${visibleChallenges(actor)}
    order by challenges.opens_at desc limit 200`);
  return rows.map((row) => inPhase(row.line));
}

/** Without what the product team alone sees yet. */
export async function announcedChallenges(actor: Actor): Promise<Challenge[]> {
  return (await listChallenges(actor)).filter(({ announcedAt }) => announcedAt !== null);
}

export type ToldChallenge = Challenge & { bodyHtml: Bilingual };

/** The announced ones with what they are about, the latest news first. */
export async function tellChallenges(actor: Actor): Promise<ToldChallenge[]> {
  const rows = await db.execute<{ line: ToldChallenge }>(sql`
    select ${challengeLine(actor)} || jsonb_build_object('bodyHtml', body_html) as line from challenges
    where ${visibleChallenges(actor)} and announced_at is not null order by announced_at desc limit 30`);
  return rows.map((row) => inPhase(row.line));
}

/** An entry as an idea's line; its votes as they stand, or as they stood when the voting ended. */
export type Entry = IdeaLine & { enteredAt: string };

export interface Winner {
  rank: number;
  /** Null for one who does not want to be named, or has not said yes. */
  named: {
    author: Face;
    reason: Bilingual;
    idea: { id: string; kind: "idea"; slug: string; title: string };
  } | null;
}

export type ChallengePage = Challenge & {
  bodyHtml: Bilingual;
  rulesHtml: Bilingual;
  list: Entry[];
  winners: Winner[];
  /** What the actor won and has not answered for: his to say whether he is named. */
  asked: { rank: number; answer: "yes" | "no" | null } | null;
  /** His own ideas on this board that could still take part. */
  enterable: { id: string; title: string }[];
};

const votingEnded = sql`least(c.ended_at, c.judging_at)`;

/**
 * The votes of an entry are the idea's own: there is one vote a customer and idea, ever, and a second kind of vote would
 * let the same person back the same wish twice. When the voting ends they are counted as of that moment.
 */
const votesAtTheEnd = sql`(select count(distinct v.customer_id)::int from votes v
  where v.idea_id in (select w.thread_id from ideas w where w.thread_id = ideas.thread_id or w.canonical_id = ideas.thread_id)
    and v.created_at <= ${votingEnded} and (v.withdrawn_at is null or v.withdrawn_at > ${votingEnded}))`;

export const votesThatCount = sql`case when ${votingEnded} <= now() then ${votesAtTheEnd} else ideas.vote_count end`;

export async function readChallenge(actor: Actor, slug: string | undefined): Promise<ChallengePage> {
  const challenge = await findChallenge(actor, slug);
  const [[texts], list, winners, [own]] = await Promise.all([
    db.execute<{ bodyHtml: Bilingual; rulesHtml: Bilingual }>(sql`
      select body_html as "bodyHtml", rules_html as "rulesHtml" from challenges where id = ${challenge.id}`),
    entriesOf(actor, challenge),
    challenge.resultsAt ? readWinners(actor, challenge.id) : [],
    db.execute<Pick<ChallengePage, "asked" | "enterable">>(sql`
      select (select jsonb_build_object('rank', w.rank, 'answer',
            case when w.consented_at is not null then 'yes' when w.declined_at is not null then 'no' end)
          from challenge_winners w join threads t on t.id = w.idea_id
          where w.challenge_id = ${challenge.id} and w.asked_at is not null and t.author_id = ${actor.customerId}::uuid
          order by w.rank limit 1) as asked,
        coalesce((select jsonb_agg(jsonb_build_object('id', threads.id, 'title', threads.title) order by threads.id desc)
          from threads join ideas on ideas.thread_id = threads.id
          where ${challenge.phase === "open"} and threads.author_id = ${actor.customerId}::uuid and threads.board_id = ${challenge.board.id}
            and ideas.canonical_id is null and ${visibleThreads(actor)}
            and not exists (select 1 from challenge_entries e where e.idea_id = threads.id)), '[]') as enterable`),
  ]);
  return { ...challenge, ...texts!, ...own!, list, winners };
}

/** The entries that the actor may see: by votes while those are given, else in the order in which they came. */
async function entriesOf(actor: Actor, challenge: Challenge): Promise<Entry[]> {
  const rows = await db.execute<{ line: Entry }>(sql`
    select ${ideaLine(actor)} || jsonb_build_object('enteredAt', e.entered_at, 'voteCount', ${votesThatCount}) as line
    from challenge_entries e join challenges c on c.id = e.challenge_id, ${ideaLineTables}
    where e.challenge_id = ${challenge.id} and ideas.thread_id = e.idea_id and threads.hidden_at is null and ${visibleThreads(actor)}
    order by ${challenge.phase === "open" ? sql`e.entered_at desc` : sql`${votesThatCount} desc, e.entered_at`} limit 200`);
  return rows.map((row) => row.line);
}

/** Whoever has not said yes is a rank and no more: his idea would name him as well. */
async function readWinners(actor: Actor, challengeId: string): Promise<Winner[]> {
  return db.execute<Winner & Record<string, unknown>>(sql`
    select w.rank, case when w.consented_at is not null and a.erased_at is null and ${visibleThreads(actor)} then jsonb_build_object(
      'author', ${face("a")}, 'reason', w.reason,
      'idea', jsonb_build_object('id', threads.id, 'kind', 'idea', 'slug', threads.slug, 'title', threads.title)) end as named
    from challenge_winners w join threads on threads.id = w.idea_id join customers a on a.id = threads.author_id
    where w.challenge_id = ${challengeId} order by w.rank`);
}

/** The challenge that an idea takes part in, where the actor may see it. */
export async function challengeOf(
  actor: Actor,
  ideaId: string,
): Promise<{ slug: string; question: Bilingual } | null> {
  const [row] = await db.execute<{ slug: string; question: Bilingual }>(sql`
    select challenges.slug, challenges.question from challenge_entries e join challenges on challenges.id = e.challenge_id
    where e.idea_id = ${ideaId} and challenges.cancelled_at is null and ${visibleChallenges(actor)}`);
  return row ?? null;
}
