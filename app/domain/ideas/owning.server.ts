import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { authorize, Refusal } from "~/platform/refusal";
import { findIdea } from "./finding.server";
import { noteLook } from "./looking.server";
import { mayTriage } from "./policy";
import type { TriageView } from "./triage";
import { requireWithin } from "./whole-view.server";

export type Owner = { customerId: string; displayName: string };

/** Who may be given an idea: those who decide on ideas. */
export async function listOwners(actor: Actor): Promise<Owner[]> {
  authorize(mayTriage(actor));
  return db.execute<Owner>(sql`
    select id as "customerId", display_name as "displayName" from customers
    where staff_role in ('product', 'admin') and erased_at is null and merged_into_id is null order by display_name, id`);
}

export interface Owning {
  ideaId: string;
  ownerId: string | null;
}

/**
 * Gives ideas to colleagues, or to nobody, each by itself: one that is refused holds up none of the others. `before` says
 * whose each was, so that it can be given back.
 */
export async function giveIdeas(
  actor: Actor,
  owning: Owning[],
  within?: TriageView | null,
): Promise<{ before: Owning[]; refused: { id: string; code: string }[] }> {
  authorize(mayTriage(actor));
  const owners = new Set((await listOwners(actor)).map(({ customerId }) => customerId));
  const before: Owning[] = [];
  const refused: { id: string; code: string }[] = [];
  for (const { ideaId, ownerId } of owning) {
    if (ownerId && !owners.has(ownerId)) throw new Refusal("errors:bad_choice", 422, {}, "owner");
    try {
      before.push({ ideaId, ownerId: await giveIdea(actor as Person, ideaId, ownerId, within) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ id: ideaId, code: error.code });
    }
  }
  return { before, refused };
}

async function giveIdea(
  staff: Person,
  id: string,
  to: string | null,
  within?: TriageView | null,
): Promise<string | null> {
  return transact(async (tx) => {
    await tx.execute(sql`select 1 from ideas where thread_id = ${id} for update`);
    await findIdea(staff, id, tx);
    await requireWithin(tx, staff, id, within);
    const [idea] = await tx.execute<{ from: string | null }>(
      sql`select owner_id as "from" from ideas where thread_id = ${id}`,
    );
    const from = idea!.from;
    if (from === to) return from;
    await tx.execute(sql`update ideas set owner_id = ${to} where thread_id = ${id}`);
    await noteLook(tx, id, staff);
    await audit(tx, staff, {
      action: "idea.owned",
      subjectType: "thread",
      subjectId: id,
      data: { from, to },
    });
    return from;
  });
}
