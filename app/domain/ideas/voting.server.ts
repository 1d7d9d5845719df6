import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client";
import { mayWrite } from "~/domain/community/policy";
import { visibleThreads } from "~/domain/community/visibility.server";
import { recording, transact, transactAtOnce, within } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { allowance, refuseBeyond, taking, type Taken } from "~/platform/limit.server";
import { authorize, notFound } from "~/platform/refusal";
import { findIdea } from "./finding.server";
import { votableStatuses } from "./idea";
import { mayVote } from "./policy";
import { scoreWith, scoreWithout } from "./scoring.server";
import { wordingsOf } from "./wordings.server";

export type Vote = {
  voted: boolean;
  voteCount: number;
  /** Of the idea's room: of two tellings, the later one counts. */
  version: number;
};

/**
 * Gives the actor's vote, or gives it anew after it was taken back. Voting twice is voting once. A vote given anew is a
 * new one, of which nothing was said yet; only an undo brings back what was said with the one that it undoes.
 */
export async function voteForIdea(actor: Actor, id: string, { undoing = false } = {}): Promise<Vote> {
  return castVote(actor, id, {
    type: "idea.voted",
    voted: true,
    change: (voter) => sql`
      insert into votes as v (idea_id, customer_id) select thread_id, ${voter} from idea
      where idea.wordings_version = 0 or not exists (select 1 from votes o where o.idea_id in (${wordingsOf(sql`${id}::uuid`)}) and o.idea_id <> idea.thread_id
        and o.customer_id = ${voter} and o.withdrawn_at is null)
      on conflict (idea_id, customer_id) do update set withdrawn_at = null, created_at = now(), source = 'self', added_by_id = null, note = null
        ${undoing ? sql`` : sql`, importance = null, reason = null`}
        where v.withdrawn_at is not null
      returning created_at`,
    counted: sql`vote_count = vote_count + 1, score = ${scoreWith(sql`now()`)}`,
  });
}

/** Takes the actor's vote back, if it stands, in whatever wording it was given. */
export async function withdrawVote(actor: Actor, id: string): Promise<Vote> {
  return castVote(actor, id, {
    type: "idea.vote_withdrawn",
    voted: false,
    change: (voter) => sql`
      update votes set withdrawn_at = now() from idea
      where votes.idea_id in (${wordingsOf(sql`${id}::uuid`)}) and votes.customer_id = ${voter} and votes.withdrawn_at is null
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

type Cast = Taken & { vote_count: number | null; version: string | null; stale: boolean };

/**
 * Allowance, lock, vote, count, version and fact in one statement: at a vote storm, round trips under the lock are
 * what it costs. Who may is asked of the policy: of the actor before, of the idea as a condition under the lock; what
 * the condition leaves out, the policy puts into words. A statement sees the other wordings as they were when it began:
 * where one joined or left, or the idea went to another board, while it waited for the lock, it does nothing and is asked again, with the lock held before.
 */
async function castVote(
  actor: Actor,
  id: string,
  casting: Casting,
  /** Within it, all is asked there: whoever holds the lock waits for no other connection. */
  tx?: Tx,
): Promise<Vote> {
  authorize(mayWrite(actor));
  const run = tx ? within(tx) : transactAtOnce;
  const { customerId, trustLevel } = actor as Person;
  const [cast] = await run<Cast>(sql`
    with taken as (${taking("vote", customerId)}
    ), locked as (
      select ideas.thread_id, ideas.vote_count, ideas.wordings_version, threads.author_id, threads.title, threads.version
      from ideas join threads on threads.id = ideas.thread_id
      where ideas.thread_id = ${id} and ideas.status in ${votableStatuses} and ${visibleThreads(actor)}
        and (select points from taken) <= ${allowance("vote", trustLevel)}::float8
      for update of ideas
    ), idea as (
      select * from locked where wordings_version = (select i.wordings_version from ideas i where i.thread_id = ${id})
    ), changed as (${casting.change(customerId)}
    ), counted as (
      update ideas set ${casting.counted} from (select min(created_at) as created_at from changed having count(*) > 0) changed
      where ideas.thread_id = ${id} returning vote_count
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
    select taken.points, taken.wait, exists (select 1 from locked) and not exists (select 1 from idea) as stale, coalesce((select vote_count from counted), (select vote_count from idea)) as vote_count,
      coalesce((select version from room), (select version from idea)) as version
    from taken`);
  refuseBeyond("vote", cast!, trustLevel);
  if (cast!.stale)
    return transact(async (tx) => {
      await tx.execute(sql`select 1 from ideas where thread_id = ${id} for update`);
      return castVote(actor, id, casting, tx);
    });
  if (cast!.vote_count === null) throw await refusal(actor, id, tx);
  return { voted: casting.voted, voteCount: cast!.vote_count, version: Number(cast!.version) };
}

async function refusal(actor: Actor, id: string, tx?: Tx): Promise<Error> {
  authorize(mayVote(actor, await findIdea(actor, id, tx)));
  return notFound();
}
