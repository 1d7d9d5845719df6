import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { isSignedIn, type Actor } from "~/platform/actor";
import { Refusal } from "~/platform/refusal";
import { findCategoryById } from "./browsing.server";

/** "all", or a category's id. */
export type ReadScope = string;

/** Everything up to now counts as read, everywhere or in one category. What it was before is kept, for the undo. */
export async function markAllRead(actor: Actor, scope: ReadScope): Promise<{ at: string }> {
  if (!isSignedIn(actor)) throw new Refusal("errors:sign_in_first");
  if (scope !== "all") await findCategoryById(actor, scope);
  const [marked] = await db.execute<{ at: string }>(sql`
    insert into read_floors as f (customer_id, scope, at) values (${actor.customerId}, ${scope}, now())
    on conflict (customer_id, scope) do update set at = excluded.at, previous_at = f.at
    returning to_jsonb(at) #>> '{}' as at`);
  return marked!;
}

/** As it was before the marking of that moment. A later marking stands. */
export async function unmarkAllRead(actor: Actor, scope: ReadScope, at: string): Promise<void> {
  if (!isSignedIn(actor)) throw new Refusal("errors:sign_in_first");
  const row = sql`customer_id = ${actor.customerId} and scope = ${scope} and at = ${at}::timestamptz`;
  await db.execute(sql`delete from read_floors where ${row} and previous_at is null`);
  await db.execute(sql`update read_floors set at = previous_at, previous_at = null where ${row}`);
}
