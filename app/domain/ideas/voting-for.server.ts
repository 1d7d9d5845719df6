import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { visibleThreads } from "~/domain/community/visibility.server";
import { nextThreadVersion, record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { authorize, Refusal } from "~/platform/refusal";
import { findIdea } from "./finding.server";
import { acceptsVotes, type Importance, type VoteSource } from "./idea";
import { mayVoteFor } from "./policy";
import { countedAnew } from "./scoring.server";
import { backedBy } from "./wordings.server";

export interface VoteFor {
  customerId: string;
  source: VoteSource;
  /** What the customer said, in a line: he can read it. */
  note: string;
  importance: Importance | null;
}

/**
 * Writes down a customer's vote that he gave by telephone, letter or in person. It is his own vote, the only one that he
 * has; he is told, sees who wrote it down and why, and may take it back.
 */
export async function voteOnBehalf(actor: Actor, id: string, vote: VoteFor): Promise<{ voteCount: number }> {
  authorize(mayVoteFor(actor));
  const staff = actor as Person;
  if (vote.customerId === staff.customerId) throw new Refusal("ideas:refusal.not_for_oneself", 409);
  return transact(async (tx) => {
    await tx.execute(sql`select 1 from ideas where thread_id = ${id} for update`);
    const idea = await findIdea(actor, id, tx);
    if (!acceptsVotes(idea.status)) throw new Refusal("ideas:refusal.voting_over", 409);
    const [voter] = await tx.execute<{ id: string; name: string; backs: boolean }>(sql`
      select c.id, c.display_name as name, ${backedBy({ ...staff, customerId: vote.customerId }, sql`${id}::uuid`)} as backs
      from customers c where c.id = ${vote.customerId} and c.erased_at is null and c.merged_into_id is null`);
    if (!voter) throw new Refusal("ideas:refusal.no_such_customer", 422, {}, "customer");
    if (voter.backs) throw new Refusal("ideas:refusal.backs_already", 409, { name: voter.name });
    await tx.execute(sql`
      insert into votes as v (idea_id, customer_id, source, added_by_id, note, importance)
      values (${id}, ${voter.id}, ${vote.source}, ${staff.customerId}, ${vote.note}, ${vote.importance})
      on conflict (idea_id, customer_id) do update set withdrawn_at = null, created_at = now(), source = excluded.source,
        added_by_id = excluded.added_by_id, note = excluded.note, importance = excluded.importance, reason = null`);
    const [counted] = await tx.execute<{ voteCount: number }>(sql`
      update ideas set vote_count = counted.vote_count, score = counted.score from (${countedAnew(sql`${id}::uuid`)}) counted
      where thread_id = ${id} returning ideas.vote_count as "voteCount"`);
    const { voteCount } = counted!;
    await audit(tx, staff, {
      action: "idea.vote_added",
      subjectType: "thread",
      subjectId: id,
      reason: vote.note,
      data: { customerId: voter.id, source: vote.source },
    });
    await record(
      tx,
      "idea.vote_added",
      {
        ideaId: id,
        customerId: voter.id,
        authorId: idea.authorId,
        title: idea.title,
        voteCount,
        source: vote.source,
      },
      { actorId: staff.customerId, threadId: id, roomVersion: await nextThreadVersion(tx, id) },
    );
    return { voteCount };
  });
}

export type StaffVote = {
  customerId: string;
  handle: string;
  displayName: string;
  source: "self" | VoteSource;
  note: string | null;
  addedBy: string | null;
  createdAt: string;
};

/** The votes that staff wrote down for an idea, for staff. */
export async function votesOnBehalf(actor: Actor, id: string): Promise<StaffVote[]> {
  authorize(mayVoteFor(actor));
  return db.execute<StaffVote>(sql`
    select c.id as "customerId", c.handle, c.display_name as "displayName", v.source, v.note, a.display_name as "addedBy",
      v.created_at as "createdAt"
    from votes v join customers c on c.id = v.customer_id join customers a on a.id = v.added_by_id
      join threads on threads.id = v.idea_id
    where v.idea_id = ${id} and v.withdrawn_at is null and ${visibleThreads(actor)} order by v.created_at desc limit 50`);
}
