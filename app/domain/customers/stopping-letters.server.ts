import { sql } from "drizzle-orm";
import { transact } from "~/events/record.server";
import { recordConsent } from "./consents.server";

/** No more letters to this customer, by his letter's own link (RFC 8058). Pressed twice it is the same no. */
export async function stopLetters(customerId: string): Promise<void> {
  await transact(async (tx) => {
    // Two customers may have become one since the letter went out.
    const [row] = await tx.execute<{ id: string }>(sql`
      select coalesce(merged_into_id, id) as id from customers where id = ${customerId} and erased_at is null`);
    if (row) await recordConsent(tx, row.id, "email.digest", false, "letter", true);
  });
}
