import { sql, type SQL } from "drizzle-orm";
import { mayWrite } from "~/domain/community/policy";
import { visibleThreads } from "~/domain/community/visibility.server";
import { recording, transactAtOnce } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { allowance, refuseBeyond, taking, type Taken } from "~/platform/limit.server";
import { authorize, notFound } from "~/platform/refusal";
import { findIdea } from "./finding.server";
import { HALF_LIFE_DAYS, votableStatuses } from "./idea";
import { mayVote } from "./policy";

export interface Vote {
  voted: boolean;
  voteCount: number;
}

/** Gives the actor's vote, or gives it anew after it was taken back. Voting twice is voting once. */
export async function voteForIdea(actor: Actor, id: string): Promise<Vote> {
  return castVote(actor, id, {
    type: "idea.voted",
    voted: true,
    change: (voter) => sql`
      insert into votes as v (idea_id, customer_id) select thread_id, ${voter} from idea
      on conflict (idea_id, customer_id) do update set withdrawn_at = null, created_at = now(), source = 'self', added_by_id = null
        where v.withdrawn_at is not null
      returning created_at`,
    counted: sql`vote_count = vote_count + 1, score = ${scoreWith(sql`now()`)}`,
  });
}

/** Takes the actor's vote back, if it stands. */
export async function withdrawVote(actor: Actor, id: string): Promise<Vote> {
  return castVote(actor, id, {
    type: "idea.vote_withdrawn",
    voted: false,
    change: (voter) => sql`
      update votes set withdrawn_at = now() from idea
      where votes.idea_id = idea.thread_id and votes.customer_id = ${voter} and votes.withdrawn_at is null
      returning votes.created_at`,
    counted: sql`vote_count = vote_count - 1, score = ${scoreWithout(sql`changed.created_at`)}`,
  });
}

interface Casting {
  type: "idea.voted" | "idea.vote_withdrawn";
  voted: boolean;
  change: (voter: string) => SQL;
  counted: SQL;
}

type Cast = Taken & { vote_count: number | null };

/**
 * Allowance, lock, vote, count, version and fact in one statement: at a vote storm, round trips under the lock are
 * what it costs. Who may is asked of the policy: of the actor before, of the idea as a condition under the lock; what
 * the condition leaves out, the policy puts into words.
 */
async function castVote(actor: Actor, id: string, casting: Casting): Promise<Vote> {
  authorize(mayWrite(actor));
  const { customerId } = actor as Person;
  const [cast] = await transactAtOnce<Cast>(sql`
    with taken as (${taking("vote", customerId)}
    ), idea as (
      select ideas.thread_id, ideas.vote_count, threads.author_id, threads.title
      from ideas join threads on threads.id = ideas.thread_id
      where ideas.thread_id = ${id} and ideas.status in ${votableStatuses} and ${visibleThreads(actor)}
        and (select points from taken) <= ${allowance("vote")}::float8
      for update of ideas
    ), changed as (${casting.change(customerId)}
    ), counted as (
      update ideas set ${casting.counted} from changed where ideas.thread_id = ${id} returning vote_count
    ), room as (
      update threads set version = version + 1 from counted where threads.id = ${id} returning version
    ), event as (${recording(
      casting.type,
      {
        ideaId: sql`idea.thread_id`,
        customerId: sql`${customerId}::uuid`,
        authorId: sql`idea.author_id`,
        title: sql`idea.title`,
        voteCount: sql`counted.vote_count`,
      },
      { actorId: customerId, threadId: id, roomVersion: sql`room.version` },
      sql`idea, counted, room`,
    )})
    select taken.points, taken.wait, coalesce((select vote_count from counted), (select vote_count from idea)) as vote_count
    from taken`);
  refuseBeyond("vote", cast!);
  if (cast!.vote_count === null) throw await refusal(actor, id);
  return { voted: casting.voted, voteCount: cast!.vote_count };
}

async function refusal(actor: Actor, id: string): Promise<Error> {
  authorize(mayVote(actor, await findIdea(actor, id)));
  return notFound();
}

/** One more vote in the logarithm; see trendingScore. The clamps keep exp() from under- and ln() from overflowing. */
function scoreWith(at: SQL): SQL {
  const weight = halfLives(at);
  return sql`greatest(score, ${weight}) + ln(1 + exp(-least(abs(score - ${weight}), 60) * ln(2::float8))) / ln(2::float8)`;
}

/** One vote less. The idea's own weight remains, whatever rounding does. */
function scoreWithout(at: SQL): SQL {
  const less = sql`greatest(1 - exp(greatest(${halfLives(at)} - score, -60) * ln(2::float8)), 1e-9)`;
  return sql`greatest(score + ln(${less}) / ln(2::float8),
    (select ${halfLives(sql`t.created_at`)} from threads t where t.id = ideas.thread_id))`;
}

function halfLives(at: SQL): SQL {
  return sql`(extract(epoch from ${at}) / ${HALF_LIFE_DAYS * 86_400}::float8)::float8`;
}
