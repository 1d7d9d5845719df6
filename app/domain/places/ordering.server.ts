import { sql } from "drizzle-orm";
import { record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { authorize } from "~/platform/refusal";
import { mayArrangePlaces } from "./policy";
import { lockPlaces, placeRow } from "./rows.server";

/** Moves a place one step among those beside it; at the end it stays. */
export async function stepPlace(actor: Actor, id: string, step: "up" | "down"): Promise<void> {
  authorize(mayArrangePlaces(actor));
  const staff = actor as Person;
  await transact(async (tx) => {
    await lockPlaces(tx);
    const { parent_id: parentId, name } = await placeRow(tx, id);
    const rows = await tx.execute<{ id: string }>(sql`
      select id from categories where parent_id is not distinct from ${parentId}::uuid order by position, slug`);
    const order = rows.map((row) => row.id);
    const from = order.indexOf(id);
    const to = from + (step === "up" ? -1 : 1);
    if (to < 0 || to >= order.length) return;
    [order[from], order[to]] = [order[to]!, order[from]!];
    const places = sql.join(
      order.map((one, position) => sql`(${one}::uuid, ${position}::int)`),
      sql`, `,
    );
    await tx.execute(sql`
      update categories c set position = o.position from (values ${places}) o (id, position) where c.id = o.id`);
    await audit(tx, staff, {
      action: "category.ordered",
      subjectType: "category",
      subjectId: id,
      data: { name: (name as { en: string }).en, step },
    });
    await record(tx, "category.changed", { categoryId: id }, { actorId: staff.customerId });
  });
}
