import type { Tx } from "#db/client";
import { caseMessages } from "#db/schema/cases";
import type { Written } from "~/domain/community/writing.server";
import { audit } from "~/platform/audit.server";
import { record } from "~/events/record.server";
import type { Person } from "~/platform/actor";
import { now } from "~/platform/clock";
import { newId } from "~/platform/ids";
import { changeCase, type CaseRow } from "./case-rows.server";

export interface NewMessage {
  body: string;
  /** Made by the form: sending it twice makes one message. */
  submissionId: string;
}

/** The row and the fact of a message. Staff's first words to the customer stop the first clock. */
export async function addMessage(
  tx: Tx,
  author: Person,
  row: CaseRow,
  message: NewMessage & { lane: "public" | "note"; rendered: Written },
): Promise<void> {
  const { lane, body, rendered, submissionId } = message;
  const id = newId();
  const at = now();
  const byStaff = author.customerId !== row.customerId;
  await tx.insert(caseMessages).values({
    id,
    caseId: row.id,
    authorId: author.customerId,
    lane,
    bodySource: body,
    bodyHtml: rendered.html,
    createdAt: at,
    submissionId,
  });
  const answers = lane === "public" && byStaff && !row.firstRespondedAt;
  const roomVersion = await changeCase(tx, row.id, answers ? { firstRespondedAt: at } : {});
  if (answers) row.firstRespondedAt = at;
  if (byStaff) {
    await audit(tx, author, {
      action: "case.message_added",
      subjectType: "case",
      subjectId: row.id,
      data: { number: row.number, lane },
    });
  }
  await record(
    tx,
    "case.message_added",
    {
      caseId: row.id,
      number: row.number,
      customerId: row.customerId,
      messageId: id,
      authorId: author.customerId,
      lane,
      assigneeId: row.assigneeId,
      subject: row.subject,
    },
    { actorId: author.customerId, caseId: row.id, roomVersion },
  );
}
