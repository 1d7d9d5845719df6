import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Actor } from "~/platform/actor";
import { authorize } from "~/platform/refusal";
import { mayModerate } from "./policy";

export type WaitingCounts = { flags: number; approval: number; appeals: number };

/** How much waits for a moderator in each queue: reported posts, words not yet seen, appeals. */
export async function countWaiting(actor: Actor): Promise<WaitingCounts> {
  authorize(mayModerate(actor));
  const [counts] = await db.execute<WaitingCounts>(sql`select
    (select count(distinct post_id)::int from flags where decided_at is null) as flags,
    (select count(*)::int from held_submissions where decided_at is null) as approval,
    (select count(*)::int from appeals where decided_at is null) as appeals`);
  return counts!;
}
