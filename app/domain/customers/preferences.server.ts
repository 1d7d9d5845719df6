import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { customers } from "#db/schema/customers";
import type { Person } from "~/platform/actor";

export async function changePreferences(
  actor: Person,
  chosen: { locale?: Person["locale"]; theme?: Person["theme"] },
): Promise<void> {
  if (chosen.locale === undefined && chosen.theme === undefined) return;
  await db.update(customers).set(chosen).where(eq(customers.id, actor.customerId));
}
