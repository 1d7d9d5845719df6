import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { categories } from "#db/schema/places";
import { record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { authorize } from "~/platform/refusal";
import { step, stepBack, type Standing } from "./order.server";
import { mayArrangePlaces } from "./policy";
import { lockPlaces, placeRow } from "./rows.server";

/** Moves a place one step among those beside it; at the end it stays. */
export async function stepPlace(actor: Actor, id: string, way: "up" | "down"): Promise<void> {
  authorize(mayArrangePlaces(actor));
  await transact(async (tx) => {
    await lockPlaces(tx);
    const { parent_id: parentId } = await placeRow(tx, id);
    const rows = await tx.execute<Standing>(sql`
      select id, position from categories where parent_id is not distinct from ${parentId}::uuid order by position, slug`);
    const moved = await step(tx, categories, rows, id, way);
    if (moved) await noted(tx, actor, id, { step: way, ...moved });
  });
}

/** Puts the places beside this one back as they stood before that step, if they stand as it left them. */
export async function undoStep(actor: Actor, id: string, lineId: string): Promise<void> {
  authorize(mayArrangePlaces(actor));
  await transact(async (tx) => {
    await lockPlaces(tx);
    const moved = await stepBack(tx, categories, { id: lineId, action: "category.ordered", subjectId: id });
    await noted(tx, actor, id, { ...moved });
  });
}

async function noted(tx: Tx, actor: Actor, id: string, data: Record<string, unknown>): Promise<void> {
  const staff = actor as Person;
  const { name } = (await placeRow(tx, id)) as unknown as { name: { en: string } };
  await audit(tx, staff, {
    action: "category.ordered",
    subjectType: "category",
    subjectId: id,
    data: { name: name.en, ...data },
  });
  await record(tx, "category.changed", { categoryId: id }, { actorId: staff.customerId });
}
