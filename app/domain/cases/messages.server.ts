import { eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { caseMessages } from "#db/schema/cases";
import { renderBody } from "~/domain/community/writing.server";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { limit } from "~/platform/limit.server";
import { authorize, notFound, Refusal } from "~/platform/refusal";
import type { CaseStatus } from "./case";
import { lockCase, type CaseRow } from "./case-rows.server";
import { addMessage, type NewMessage } from "./message-rows.server";
import { moveCase } from "./moving.server";
import { mayCustomerWrite, maySeeOwnCase, mayWorkCases } from "./policy";

/** A line by staff: to the customer, or a note that only staff ever see. */
export async function writeInCase(
  actor: Actor,
  number: number,
  input: NewMessage & { lane: "public" | "note"; wait?: boolean },
): Promise<void> {
  authorize(mayWorkCases(actor));
  const rendered = await renderBody(input.body);
  await transact(async (tx) => {
    const row = await lockCase(tx, number);
    if (await wasSent(tx, row, input.submissionId)) return;
    if (row.status === "closed" && input.lane === "public") throw new Refusal("desk:refusal.closed", 409);
    await addMessage(tx, actor as Person, row, { ...input, rendered });
    if (input.lane === "public") await afterReply(tx, actor as Person, row, input.wait ?? false);
  });
}

/** A new case is under way once it has been answered; and may then wait for the customer. */
async function afterReply(tx: Tx, actor: Person, row: CaseRow, wait: boolean): Promise<void> {
  const to: CaseStatus | null =
    wait && row.status !== "resolved" ? "pending" : row.status === "new" ? "open" : null;
  if (to && to !== row.status) await moveCase(tx, actor, row, to);
}

/** The customer's own words. They bring a waiting case back to staff, and reopen a resolved one. */
export async function replyToOwnCase(actor: Actor, number: number, input: NewMessage): Promise<void> {
  const customer = actor as Person;
  if (actor.customerId) await limit("reply", actor.customerId);
  const rendered = await renderBody(input.body);
  await transact(async (tx) => {
    const row = await lockCase(tx, number);
    if (!maySeeOwnCase(actor, row)) throw notFound();
    if (await wasSent(tx, row, input.submissionId)) return;
    authorize(mayCustomerWrite(row.status));
    await addMessage(tx, customer, row, { ...input, lane: "public", rendered });
    if (row.status === "pending" || row.status === "resolved") await moveCase(tx, customer, row, "open");
  });
}

async function wasSent(tx: Tx, row: CaseRow, submissionId: string): Promise<boolean> {
  const [sent] = await tx.select().from(caseMessages).where(eq(caseMessages.submissionId, submissionId));
  if (sent && sent.caseId !== row.id) throw new Refusal("errors:bad_form", 409);
  return sent !== undefined;
}
