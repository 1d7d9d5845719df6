import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { db } from "#db/client";
import { notFound } from "~/platform/refusal";

export type Recipient = { id: string; handle: string; displayName: string; staff: boolean };

/** Somebody who is still here to receive something. */
export async function findRecipient(customerId: string, tx: Tx | typeof db = db): Promise<Recipient> {
  const [row] = await tx.execute<Recipient>(sql`
    select id, handle, display_name as "displayName", staff_role is not null as staff from customers
    where id = ${customerId} and erased_at is null and merged_into_id is null`);
  if (!row) throw notFound();
  return row;
}
