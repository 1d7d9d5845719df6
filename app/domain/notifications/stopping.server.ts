import { sql } from "drizzle-orm";
import { recordConsent } from "~/domain/customers/consents.server";
import { transact } from "~/events/record.server";
import type { Stoppable } from "./preferences";

/**
 * No more letters of this kind, or none at all, to this customer, by his letter's own link (RFC 8058). Pressed twice it
 * is the same no. Stopping the daily letter turns off all that came with it.
 */
export async function stopLetters(customerId: string, what: Stoppable): Promise<void> {
  await transact(async (tx) => {
    // Two customers may have become one since the letter went out.
    const [row] = await tx.execute<{ id: string }>(sql`
      select coalesce(merged_into_id, id) as id from customers where id = ${customerId} and erased_at is null`);
    if (!row) return;
    if (what === "all") return recordConsent(tx, row.id, "email.digest", false, "letter", true);
    await tx.execute(
      what === "daily"
        ? sql`
          update notification_preferences p set letters = p.letters || coalesce((
            select jsonb_object_agg(key, 'never') from jsonb_each_text(p.letters) where value = 'daily'), '{}')
          where customer_id = ${row.id}`
        : sql`
          insert into notification_preferences (customer_id, letters)
          values (${row.id}, jsonb_build_object(${what}::text, 'never'))
          on conflict (customer_id) do update set letters = notification_preferences.letters || excluded.letters`,
    );
  });
}
