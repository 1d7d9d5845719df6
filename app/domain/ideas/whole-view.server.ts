import { sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import type { Actor } from "~/platform/actor";
import { authorize, Refusal } from "~/platform/refusal";
import { mayTriage } from "./policy";
import { MANY_MAX, type TriageView } from "./triage";
import { filtered } from "./triage-filter.server";
import { tables } from "./triage-page.server";

/** Every idea of a view, to be chosen for one deed; null where they are more than one deed reaches. */
export async function wholeView(actor: Actor, view: TriageView): Promise<string[] | null> {
  authorize(mayTriage(actor));
  const rows = await db.execute<{ id: string }>(sql`
    select ideas.thread_id as id from ${tables(view)} where ${filtered(actor, view, view.status)}
    order by ideas.thread_id limit ${MANY_MAX + 1}`);
  return rows.length > MANY_MAX ? null : rows.map(({ id }) => id);
}

/**
 * Who chose a whole view meant what stood in it: an idea that has left it since is left alone, and one that has come since
 * was never chosen. Asked under the idea's lock.
 */
export async function requireWithin(
  tx: Tx,
  actor: Actor,
  id: string,
  view: TriageView | null | undefined,
): Promise<void> {
  if (!view) return;
  const [within] = await tx.execute(sql`
    select 1 from ${tables(view)} where ${filtered(actor, view, view.status)} and ideas.thread_id = ${id}`);
  if (!within) throw new Refusal("triaging:refusal.left_view", 409);
}
