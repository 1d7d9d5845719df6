import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { authorize, Refusal } from "~/platform/refusal";
import type { Effect } from "./place";
import { mayArrangePlaces } from "./policy";
import { placeStanding } from "./standing.server";
import { keepAddress, lockPlaces, placeRow, takenAddress, type PlaceRow } from "./rows.server";

export type LastChange = { id: string; at: string; by: string; effect: Effect };

/** The newest change of a place, if it can still be taken back. */
export async function lastChange(actor: Actor, id: string): Promise<LastChange | null> {
  authorize(mayArrangePlaces(actor));
  const [row] = await db.execute<{ change: LastChange }>(sql`
    select jsonb_build_object('id', l.id, 'at', l.at, 'by', a.display_name, 'effect', l.data->'effect') as change
    from audit_log l join customers a on a.id = l.actor_id join categories c on c.id = l.subject_id::uuid
    where l.subject_type = 'category' and l.subject_id = ${id} and l.action = 'category.changed'
      and (l.data->'after') - 'position' = to_jsonb(c) - 'position'
    order by l.at desc, l.id desc limit 1`);
  return row?.change ?? null;
}

/** Puts a place back to what it was before its newest change; if it has changed since, nothing happens. */
export async function undoChange(actor: Actor, id: string, changeId: string): Promise<void> {
  authorize(mayArrangePlaces(actor));
  const staff = actor as Person;
  await transact(async (tx) => {
    await lockPlaces(tx);
    const now = await placeRow(tx, id);
    const was = (await placeStanding(tx, { categoryId: id }))!;
    const [change] = await tx.execute<{ before: PlaceRow; stands: boolean }>(sql`
      select l.data->'before' as before, (l.data->'after') - 'position' = to_jsonb(c) - 'position' as stands from audit_log l
        join categories c on c.id = ${id}
      where l.id = ${changeId} and l.subject_type = 'category' and l.subject_id = ${id} and l.action = 'category.changed'`);
    if (!change?.stands) throw new Refusal("places:refusal.changed_since", 409);
    await tx.execute(sql`
      update categories c set slug = b.slug, name = b.name, description = b.description, colour = b.colour, icon = b.icon,
        parent_id = b.parent_id, audience = b.audience, segment_id = b.segment_id, account_id = b.account_id,
        one_way = b.one_way, several_answers = b.several_answers, template = b.template, archived_at = b.archived_at
      from jsonb_populate_record(null::categories, ${JSON.stringify(change.before)}::jsonb) b where c.id = ${id}`);
    await keepAddress(tx, id, now.slug, change.before.slug);
    await audit(tx, staff, {
      action: "category.change_undone",
      subjectType: "category",
      subjectId: id,
      data: { name: (now.name as { en: string }).en, changeId },
    });
    await record(tx, "category.changed", { categoryId: id, was }, { actorId: staff.customerId });
  }).catch((error: unknown) => {
    throw takenAddress(error);
  });
}
