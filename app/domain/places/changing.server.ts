import { eq, sql } from "drizzle-orm";
import { categories } from "#db/schema/places";
import { record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { newId } from "~/platform/ids";
import { authorize } from "~/platform/refusal";
import { effectOf, readableIn } from "./effect.server";
import type { PlaceFields } from "./place";
import { mayArrangePlaces } from "./policy";
import { placeStanding } from "./standing.server";
import { assertSound, columnsOf, keepAddress, lockPlaces, placeRow, takenAddress } from "./rows.server";

/** Makes a place, the last among those beside it. Returns its id. */
export async function createPlace(actor: Actor, fields: PlaceFields): Promise<string> {
  authorize(mayArrangePlaces(actor));
  const staff = actor as Person;
  const id = newId();
  return transact(async (tx) => {
    await lockPlaces(tx);
    await assertSound(tx, null, fields);
    const [last] = await tx.execute<{ position: number }>(sql`
      select coalesce(max(position), -1) + 1 as position from categories where parent_id is not distinct from ${fields.parentId}::uuid`);
    await tx.insert(categories).values({ id, position: last!.position, ...columnsOf(fields, null) });
    await tx.execute(sql`delete from category_slugs where slug = ${fields.slug}`);
    await audit(tx, staff, {
      action: "category.created",
      subjectType: "category",
      subjectId: id,
      data: { name: fields.name.en, slug: fields.slug, audience: fields.audience },
    });
    await record(tx, "category.changed", { categoryId: id }, { actorId: staff.customerId });
    return id;
  }).catch((error: unknown) => {
    throw takenAddress(error);
  });
}

/**
 * Changes a place, for everyone at once: who reads what is asked of its row whenever it is read or sent. The audit
 * log keeps what it was, for the undo.
 */
export async function changePlace(actor: Actor, id: string, fields: PlaceFields): Promise<void> {
  authorize(mayArrangePlaces(actor));
  const staff = actor as Person;
  await transact(async (tx) => {
    await lockPlaces(tx);
    const before = await placeRow(tx, id);
    const was = (await placeStanding(tx, { categoryId: id }))!;
    await assertSound(tx, id, fields);
    const readable = await readableIn(tx, id);
    const archivedAt = before.archived_at ? new Date(before.archived_at as string) : null;
    await tx.update(categories).set(columnsOf(fields, archivedAt)).where(eq(categories.id, id));
    await keepAddress(tx, id, before.slug, fields.slug);
    const effect = effectOf(readable, await readableIn(tx, id));
    await audit(tx, staff, {
      action: "category.changed",
      subjectType: "category",
      subjectId: id,
      data: { name: fields.name.en, before, after: await placeRow(tx, id), effect },
    });
    await record(tx, "category.changed", { categoryId: id, was }, { actorId: staff.customerId });
  }).catch((error: unknown) => {
    throw takenAddress(error);
  });
}
