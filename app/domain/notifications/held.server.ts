import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { mayTriage } from "~/domain/ideas/policy";
import { isHeld } from "~/domain/ideas/undoing.server";
import type { Actor } from "~/platform/actor";
import { isConcerned } from "./deciding.server";

/** A decision that can still be undone: when people will be told of it, and how many they are as it stands. */
export type HeldDecision = {
  changeId: string;
  ideaId: string;
  batchId: string | null;
  tellAt: string;
  people: number;
};

/** The latest decision of each of these ideas, where its hold is not over. For whoever decides; nothing for others. */
export async function readHeld(actor: Actor, ideaIds: string[]): Promise<HeldDecision[]> {
  if (ideaIds.length === 0 || !mayTriage(actor).allowed) return [];
  return db.execute<HeldDecision>(sql`
    select held.id as "changeId", held.idea_id as "ideaId", held.batch_id as "batchId", held.tell_at as "tellAt",
      (select count(*)::int from customers c join users u on u.customer_id = c.id
        where ${isConcerned(sql`held.idea_id`, sql`held.changed_by_id`)}) as people
    from (select distinct on (idea_id) * from idea_status_changes
      where idea_id = any(${sql.param(`{${ideaIds.join()}}`)}::uuid[]) and undone_at is null
      order by idea_id, changed_at desc, id desc) held
      join ideas i on i.thread_id = held.idea_id
    where ${isHeld("held")} and i.canonical_id is null`);
}
