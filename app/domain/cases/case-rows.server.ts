import { and, eq, notInArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { cases } from "#db/schema/cases";
import { now } from "~/platform/clock";
import { notFound } from "~/platform/refusal";

export type CaseRow = typeof cases.$inferSelect;

/** The case of a number, locked till the end of the transaction: changes and room versions follow each other. */
export async function lockCase(tx: Tx, number: number): Promise<CaseRow> {
  const [row] = await tx.select().from(cases).where(eq(cases.number, number)).for("update");
  if (!row) throw notFound();
  return row;
}

/** Changes a case and answers the version that this brings to its room. */
export async function changeCase(
  tx: Tx,
  id: string,
  fields: Partial<typeof cases.$inferInsert>,
): Promise<number> {
  const [row] = await tx
    .update(cases)
    .set({ ...fields, updatedAt: now(), version: sql`${cases.version} + 1` })
    .where(eq(cases.id, id))
    .returning({ version: cases.version });
  return row!.version;
}

/** The thread's case that is under way: there is one at most. */
export async function openCaseOf(
  tx: Tx,
  threadId: string,
): Promise<{ caseId: string; number: number } | undefined> {
  const [row] = await tx
    .select({ caseId: cases.id, number: cases.number })
    .from(cases)
    .where(and(eq(cases.threadId, threadId), notInArray(cases.status, ["resolved", "closed"])));
  return row;
}
