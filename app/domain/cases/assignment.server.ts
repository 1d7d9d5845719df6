import { and, asc, eq, inArray } from "drizzle-orm";
import { db } from "#db/client";
import { customers } from "#db/schema/customers";
import { audit } from "~/platform/audit.server";
import { record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { authorize, Refusal } from "~/platform/refusal";
import { changeCase, lockCase } from "./case-rows.server";
import { mayWorkCases } from "./policy";

const handlers = inArray(customers.staffRole, ["agent", "admin"]);

/** Whom a case can be given to. */
export async function caseWorkers(): Promise<{ customerId: string; displayName: string }[]> {
  return db
    .select({ customerId: customers.id, displayName: customers.displayName })
    .from(customers)
    .where(handlers)
    .orderBy(asc(customers.displayName));
}

/**
 * Gives a case to a colleague, or to nobody. `from` is whom it belonged to on the page that asked: when two reach for
 * the same case, the second is told who has it now.
 */
export async function assignCase(
  actor: Actor,
  number: number,
  { to, from }: { to: string | null; from: string | null },
): Promise<void> {
  authorize(mayWorkCases(actor));
  const staff = actor as Person;
  await transact(async (tx) => {
    const row = await lockCase(tx, number);
    if (row.assigneeId === to) return;
    if (row.assigneeId !== from) {
      const [holder] = row.assigneeId
        ? await tx
            .select({ name: customers.displayName })
            .from(customers)
            .where(eq(customers.id, row.assigneeId))
        : [];
      throw holder
        ? new Refusal("desk:refusal.taken", 409, { name: holder.name })
        : new Refusal("desk:refusal.given_back", 409);
    }
    if (to) {
      const [known] = await tx
        .select({ id: customers.id })
        .from(customers)
        .where(and(eq(customers.id, to), handlers));
      if (!known) throw new Refusal("errors:bad_choice", 422, {}, "assigneeId");
    }
    const roomVersion = await changeCase(tx, row.id, { assigneeId: to });
    const { id: caseId, customerId, subject } = row;
    await audit(tx, staff, {
      action: "case.assigned",
      subjectType: "case",
      subjectId: caseId,
      data: { number, from, to },
    });
    await record(
      tx,
      "case.assigned",
      { caseId, number, customerId, assigneeId: to, subject },
      {
        actorId: staff.customerId,
        caseId,
        roomVersion,
      },
    );
  });
}
