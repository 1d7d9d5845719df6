import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { notificationPreferences } from "#db/schema/notifications";
import type { Person } from "~/platform/actor";
import { letterGroupNames, usualPace, type LetterGroup, type Pace, type TakingPart } from "./preferences";

export interface Preferences {
  takingPart: TakingPart;
  letters: Record<LetterGroup | "highlights", Pace>;
}

/** How much the actor wants to hear, with what is usual where he has not chosen. */
export async function readPreferences(actor: Person): Promise<Preferences> {
  const [row] = await db.execute<{ takingPart: TakingPart; letters: Partial<Record<string, Pace>> }>(sql`
    select taking_part as "takingPart", letters from notification_preferences where customer_id = ${actor.customerId}`);
  const groups = [...letterGroupNames, "highlights"] as const;
  return {
    takingPart: row?.takingPart ?? "tracking",
    letters: Object.fromEntries(
      groups.map((group) => [group, row?.letters[group] ?? usualPace(group)]),
    ) as Preferences["letters"],
  };
}

export async function savePreferences(actor: Person, { takingPart, letters }: Preferences): Promise<void> {
  await db
    .insert(notificationPreferences)
    .values({ customerId: actor.customerId, takingPart, letters })
    .onConflictDoUpdate({ target: notificationPreferences.customerId, set: { takingPart, letters } });
}
