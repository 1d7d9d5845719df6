import { renderBody } from "~/domain/community/writing.server";
import { audit } from "~/platform/audit.server";
import { record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { authorize, notFound, Refusal } from "~/platform/refusal";
import { isUnderWay, type CasePriority, type CaseStatus } from "./case";
import { changeCase, lockCase } from "./case-rows.server";
import { addMessage } from "./message-rows.server";
import { moveCase } from "./moving.server";
import { mayChangeStatus, mayConfirmSorted, maySeeOwnCase, mayWorkCases } from "./policy";
import { dueTimesAs } from "./sla";

export interface StatusChange {
  to: CaseStatus;
  /** What came of it, in words to the customer: asked for when a case is resolved. */
  outcome?: string;
  submissionId: string;
}

export async function changeStatus(actor: Actor, number: number, input: StatusChange): Promise<void> {
  authorize(mayWorkCases(actor));
  const outcome = input.outcome?.trim() ?? "";
  if (input.to === "resolved" && outcome === "")
    throw new Refusal("desk:refusal.outcome", 422, {}, "outcome");
  const rendered = input.to === "resolved" ? await renderBody(outcome, "outcome") : null;
  await transact(async (tx) => {
    const row = await lockCase(tx, number);
    if (row.status === input.to) return;
    authorize(mayChangeStatus(actor, row.status, input.to));
    if (rendered) {
      await addMessage(tx, actor as Person, row, {
        body: outcome,
        lane: "public",
        rendered,
        submissionId: input.submissionId,
      });
    }
    await moveCase(tx, actor as Person, row, input.to);
  });
}

/** "It's sorted": the customer closes what staff have resolved. */
export async function confirmSorted(actor: Actor, number: number): Promise<void> {
  await transact(async (tx) => {
    const row = await lockCase(tx, number);
    if (!maySeeOwnCase(actor, row)) throw notFound();
    if (row.status === "closed") return;
    authorize(mayConfirmSorted(row.status));
    await moveCase(tx, actor as Person, row, "closed");
  });
}

export async function changePriority(actor: Actor, number: number, to: CasePriority): Promise<void> {
  authorize(mayWorkCases(actor));
  const staff = actor as Person;
  await transact(async (tx) => {
    const row = await lockCase(tx, number);
    if (row.priority === to) return;
    const due = isUnderWay(row.status) ? dueTimesAs(to, row.createdAt, row) : {};
    const roomVersion = await changeCase(tx, row.id, { priority: to, ...due });
    const { id: caseId, customerId, priority: from } = row;
    await audit(tx, staff, {
      action: "case.priority_changed",
      subjectType: "case",
      subjectId: caseId,
      data: { number, from, to },
    });
    await record(
      tx,
      "case.priority_changed",
      { caseId, number, customerId, from, to },
      {
        actorId: staff.customerId,
        caseId,
        roomVersion,
      },
    );
  });
}
