import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { authorize, Refusal } from "~/platform/refusal";
import { mayArrangePlaces } from "./policy";
import { lockPlaces, placeRow } from "./rows.server";

/** Moves a place one step among those beside it; at the end it stays. */
export async function stepPlace(actor: Actor, id: string, step: "up" | "down"): Promise<void> {
  authorize(mayArrangePlaces(actor));
  const staff = actor as Person;
  await transact(async (tx) => {
    await lockPlaces(tx);
    const { parent_id: parentId, name } = await placeRow(tx, id);
    const rows = await tx.execute<Standing>(sql`
      select id, position from categories where parent_id is not distinct from ${parentId}::uuid order by position, slug`);
    const order = rows.map((row) => row.id);
    const from = order.indexOf(id);
    const to = from + (step === "up" ? -1 : 1);
    if (to < 0 || to >= order.length) return;
    [order[from], order[to]] = [order[to]!, order[from]!];
    const after = order.map((one, position) => ({ id: one, position }));
    await putInOrder(tx, after);
    await audit(tx, staff, {
      action: "category.ordered",
      subjectType: "category",
      subjectId: id,
      data: { name: (name as { en: string }).en, step, before: [...rows], after },
    });
    await record(tx, "category.changed", { categoryId: id }, { actorId: staff.customerId });
  });
}

/** Puts the places beside this one back as they stood before that step, if they stand as it left them. */
export async function undoStep(actor: Actor, id: string, lineId: string): Promise<void> {
  authorize(mayArrangePlaces(actor));
  const staff = actor as Person;
  await transact(async (tx) => {
    await lockPlaces(tx);
    const { name } = await placeRow(tx, id);
    const [line] = await tx.execute<{ before: Standing[]; after: Standing[] }>(sql`
      select data->'before' as before, data->'after' as after from audit_log
      where id = ${lineId} and action = 'category.ordered' and subject_id = ${id} and data ? 'after'`);
    const rows = await tx.execute<Standing>(sql`select id, position from categories`);
    const now = new Map(rows.map((row) => [row.id, row.position]));
    if (!line || line.after.some((one) => now.get(one.id) !== one.position))
      throw new Refusal("places:refusal.changed_since", 409);
    await putInOrder(tx, line.before);
    await audit(tx, staff, {
      action: "category.ordered",
      subjectType: "category",
      subjectId: id,
      data: { name: (name as { en: string }).en, before: line.after, after: line.before },
    });
    await record(tx, "category.changed", { categoryId: id }, { actorId: staff.customerId });
  });
}

type Standing = { id: string; position: number };

async function putInOrder(tx: Tx, order: Standing[]): Promise<void> {
  await tx.execute(sql`
    update categories c set position = o.position
    from jsonb_to_recordset(${JSON.stringify(order)}::text::jsonb) o(id uuid, position int) where c.id = o.id`);
}
