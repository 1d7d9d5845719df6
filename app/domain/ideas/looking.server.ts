import { sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import type { Actor, Person } from "~/platform/actor";
import { authorize } from "~/platform/refusal";
import { findIdea } from "./finding.server";
import { mayTriage } from "./policy";

/** Takes an idea out of the inbox: one of the team has looked at it. Nobody outside hears or sees anything of that. */
export async function lookAtIdea(actor: Actor, id: string): Promise<void> {
  authorize(mayTriage(actor));
  await findIdea(actor, id);
  await noteLook(db, id, actor as Person);
}

/** Whoever does something with an idea at the desk has looked at it. */
export async function noteLook(tx: Tx | typeof db, id: string, staff: Person): Promise<void> {
  await tx.execute(sql`
    insert into idea_looks (idea_id, looked_by_id) values (${id}, ${staff.customerId}) on conflict do nothing`);
}

/** Puts it back into the inbox. */
export async function unlookAtIdea(actor: Actor, id: string): Promise<void> {
  authorize(mayTriage(actor));
  await findIdea(actor, id);
  await db.execute(sql`delete from idea_looks where idea_id = ${id}`);
}
