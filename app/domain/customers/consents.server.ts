import { sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { consents } from "#db/schema/customers";
import { transact } from "~/events/record.server";
import type { Person } from "~/platform/actor";
import { consentPurposes, consentTextVersion, type ConsentPurpose } from "./consent";

/**
 * One dated yes or no. Rows are added, never rewritten; saying the same again adds nothing, and neither does leaving
 * a question open: a first no is a row only where no was the answer to that very question (`firstNo`).
 */
export async function recordConsent(
  tx: Tx,
  customerId: string,
  purpose: ConsentPurpose,
  granted: boolean,
  source: string,
  firstNo = false,
): Promise<void> {
  const [latest] = await tx.execute<{ granted: boolean; text_version: string }>(sql`
    select granted, text_version from consents where customer_id = ${customerId} and purpose = ${purpose}
    order by at desc, id desc limit 1`);
  if (
    latest ? latest.granted === granted && latest.text_version === consentTextVersion : !granted && !firstNo
  )
    return;
  await tx.insert(consents).values({ customerId, purpose, granted, textVersion: consentTextVersion, source });
}

export type ConsentState = { purpose: ConsentPurpose; granted: boolean; at: string };

/** The latest word on each purpose that the customer has spoken to. */
export async function readConsents(customerId: string): Promise<ConsentState[]> {
  const rows = await db.execute<ConsentState>(sql`
    select distinct on (purpose) purpose, granted, at from consents
    where customer_id = ${customerId} order by purpose, at desc, id desc`);
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
}

/** The answers of a form: each purpose that it asked about, yes or no. */
export async function answerConsents(
  actor: Person,
  answers: Partial<Record<ConsentPurpose, boolean>>,
  firstNo = false,
): Promise<void> {
  await transact(async (tx) => {
    for (const purpose of consentPurposes) {
      const granted = answers[purpose];
      if (granted !== undefined)
        await recordConsent(tx, actor.customerId, purpose, granted, "settings", firstNo);
    }
  });
}
