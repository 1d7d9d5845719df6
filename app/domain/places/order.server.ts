import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import type { boards, categories } from "#db/schema/places";
import { Refusal } from "~/platform/refusal";

export type Standing = { id: string; position: number };

/** How one order became another: what the log keeps of a step. */
export interface Reordering {
  before: Standing[];
  after: Standing[];
}

type Ordered = typeof boards | typeof categories;

/** Moves one a step among these, which stand in their order; null if it stands at that end already. */
export async function step(
  tx: Tx,
  table: Ordered,
  rows: readonly Standing[],
  id: string,
  way: "up" | "down",
): Promise<Reordering | null> {
  const order = rows.map((row) => row.id);
  const from = order.indexOf(id);
  const to = from + (way === "up" ? -1 : 1);
  if (to < 0 || to >= order.length) return null;
  [order[from], order[to]] = [order[to]!, order[from]!];
  const after = order.map((one, position) => ({ id: one, position }));
  await putInOrder(tx, table, after);
  return { before: [...rows], after };
}

/** Puts back what that line of the log moved, if all stands as it left it. */
export async function stepBack(
  tx: Tx,
  table: Ordered,
  line: { id: string; action: string; subjectId: string },
): Promise<Reordering> {
  const [step] = await tx.execute<Reordering & Record<string, unknown>>(sql`
    select data->'before' as before, data->'after' as after from audit_log
    where id = ${line.id} and action = ${line.action} and subject_id = ${line.subjectId} and data ? 'after'`);
  const rows = await tx.execute<Standing>(sql`select id, position from ${table}`);
  const now = new Map(rows.map((row) => [row.id, row.position]));
  if (!step || step.after.some((one) => now.get(one.id) !== one.position))
    throw new Refusal("places:refusal.changed_since", 409);
  await putInOrder(tx, table, step.before);
  return { before: step.after, after: step.before };
}

async function putInOrder(tx: Tx, table: Ordered, order: Standing[]): Promise<void> {
  await tx.execute(sql`
    update ${table} p set position = o.position
    from jsonb_to_recordset(${JSON.stringify(order)}::text::jsonb) o(id uuid, position int) where p.id = o.id`);
}
