import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { categories, categorySlugs } from "#db/schema/places";
import { sqlState } from "~/events/record.server";
import { now } from "~/platform/clock";
import { notFound, Refusal } from "~/platform/refusal";
import type { PlaceFields } from "./place";

/** A category's row as JSON, as it stands under its lock. */
export type PlaceRow = Record<string, unknown> & { slug: string; parent_id: string | null };

/** Changes to places follow each other: what a place may be hangs on the ones above and below it. */
export async function lockPlaces(tx: Tx): Promise<void> {
  await tx.execute(sql`select 1 from ${categories} order by id for update`);
}

export async function placeRow(tx: Tx, id: string): Promise<PlaceRow> {
  const [found] = await tx.execute<{ row: PlaceRow }>(
    sql`select to_jsonb(c) as row from ${categories} c where id = ${id}`,
  );
  if (!found) throw notFound();
  return found.row;
}

/** Refuses what no place may be: three levels, an audience of nobody, another's address. `id` is null for a new one. */
export async function assertSound(tx: Tx, id: string | null, fields: PlaceFields): Promise<void> {
  const [found] = await tx.execute<{
    parent: boolean;
    children: boolean;
    segment: boolean;
    account: boolean;
  }>(sql`
    select exists (select 1 from categories where id = ${fields.parentId}::uuid and parent_id is null
        and id is distinct from ${id}::uuid) as parent,
      exists (select 1 from categories where parent_id = ${id}::uuid) as children,
      exists (select 1 from segments where id = ${fields.segmentId}::uuid) as segment,
      exists (select 1 from accounts where id = ${fields.accountId}::uuid) as account`);
  if (fields.parentId && !found!.parent) throw new Refusal("places:refusal.parent", 422, {}, "parentId");
  if (fields.parentId && found!.children) throw new Refusal("places:refusal.children", 422, {}, "parentId");
  if (fields.audience === "segment" && !found!.segment)
    throw new Refusal("places:refusal.which_segment", 422, {}, "segmentId");
  if (fields.audience === "account" && !found!.account)
    throw new Refusal("places:refusal.which_account", 422, {}, "accountId");
}

/** The columns that a form decides; of an audience's details only those that it has. */
export function columnsOf(fields: PlaceFields, archivedAt: Date | null) {
  const { archived, segmentId, accountId, ...rest } = fields;
  return {
    ...rest,
    segmentId: fields.audience === "segment" ? segmentId : null,
    accountId: fields.audience === "account" ? accountId : null,
    archivedAt: archived ? (archivedAt ?? now()) : null,
  };
}

/** Its old address leads on; one that it takes up again leads nowhere else. */
export async function keepAddress(tx: Tx, id: string, before: string, after: string): Promise<void> {
  if (before === after) return;
  await tx.execute(sql`delete from ${categorySlugs} where slug = ${after}`);
  await tx
    .insert(categorySlugs)
    .values({ slug: before, categoryId: id, at: now() })
    .onConflictDoUpdate({ target: categorySlugs.slug, set: { categoryId: id, at: now() } });
}

/** Another place has this address. */
export function takenAddress(error: unknown): unknown {
  return sqlState(error) === "23505" ? new Refusal("places:refusal.slug_taken", 422, {}, "slug") : error;
}
