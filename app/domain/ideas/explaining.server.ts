import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Actor, Person } from "~/platform/actor";
import { authorize, Refusal } from "~/platform/refusal";
import { findIdea } from "./finding.server";
import type { Importance, VoteSource } from "./idea";
import { mayVote } from "./policy";
import { votesFor, wordingsOf } from "./wordings.server";

export interface OwnVote {
  importance: Importance | null;
  reason: string | null;
  source: "self" | VoteSource;
  /** What staff wrote down with it, and who did. */
  note: string | null;
  addedBy: string | null;
}

/** The actor's own standing vote with what was said with it, or null. */
export async function readOwnVote(actor: Actor, id: string): Promise<OwnVote | null> {
  if (actor.customerId === null) return null;
  const [row] = await db.execute<OwnVote & Record<string, unknown>>(sql`
    select v.importance, v.reason, v.source, v.note, a.display_name as "addedBy"
    from (${votesFor(sql`${id}::uuid`)}) v left join customers a on a.id = v.added_by_id
    where v.customer_id = ${actor.customerId}::uuid order by v.idea_id = ${id}::uuid desc limit 1`);
  return row ?? null;
}

/** Says how much the actor's vote matters to him, and why. The count stays one: importance is for those who decide. */
export async function explainVote(
  actor: Actor,
  id: string,
  { importance, reason }: { importance: Importance | null; reason: string | null },
): Promise<void> {
  authorize(mayVote(actor, await findIdea(actor, id)));
  const { customerId } = actor as Person;
  const changed = await db.execute(sql`
    update votes set importance = ${importance}, reason = ${reason}
    where customer_id = ${customerId} and withdrawn_at is null and idea_id in (${wordingsOf(sql`${id}::uuid`)}) returning 1`);
  if (changed.length === 0) throw new Refusal("ideas:refusal.vote_first", 409);
}
