import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Bilingual } from "#db/schema/columns";

export type RuleView = { id: string; name: Bilingual; amount: number; dailyCap: number | null };

/** What brings points here and now, the most first. */
export async function listRules(): Promise<RuleView[]> {
  return db.execute<RuleView>(sql`
    select id, name, amount, daily_cap as "dailyCap" from point_rules where active and amount > 0 order by amount desc, id`);
}
