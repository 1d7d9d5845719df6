import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { audit } from "~/platform/audit.server";
import { nextThreadVersion, record } from "~/events/record.server";
import { isStaff, type Person } from "~/platform/actor";
import { now } from "~/platform/clock";
import { Refusal } from "~/platform/refusal";
import { isUnderWay, targets, type CaseStatus } from "./case";
import { changeCase, openCaseOf, type CaseRow } from "./case-rows.server";
import { addServiceMinutes } from "~/platform/service-hours";
import { afterWaiting } from "./sla";

/** The one place where a case's status changes: its clocks, the log and the fact go with it. */
export async function moveCase(tx: Tx, actor: Person, row: CaseRow, to: CaseStatus): Promise<void> {
  const from = row.status;
  if (!isUnderWay(from) && isUnderWay(to) && row.threadId) {
    // Under the thread's lock, as an escalation is: the thread has one open case at most.
    await tx.execute(sql`select 1 from threads where id = ${row.threadId} for update`);
    const other = await openCaseOf(tx, row.threadId);
    if (other) throw new Refusal("cases:refusal.newer_open", 409, { number: other.number });
  }
  const changes = clockChanges(row, to);
  const caseVersion = await changeCase(tx, row.id, { status: to, ...changes });
  const { id: caseId, number, customerId, threadId, subject } = row;
  if (isStaff(actor)) {
    await audit(tx, actor, {
      action: "case.status_changed",
      subjectType: "case",
      subjectId: caseId,
      data: { number, from, to },
    });
  }
  Object.assign(row, changes, { status: to });
  // The thread's notice comes and goes with its case, so that room hears of it too.
  const inThread = threadId !== null && isUnderWay(from) !== isUnderWay(to);
  const room = inThread
    ? { threadId, roomVersion: await nextThreadVersion(tx, threadId) }
    : { roomVersion: caseVersion };
  await record(
    tx,
    "case.status_changed",
    { caseId, number, customerId, threadId, from, to, subject },
    { actorId: actor.customerId, caseId, ...room },
  );
}

function clockChanges(row: CaseRow, to: CaseStatus): Partial<CaseRow> {
  const at = now();
  if (to === "pending") return { waitingSince: at };
  const heard =
    row.status === "pending" ? { waitingSince: null, resolutionDueAt: afterWaiting(row, at) } : {};
  if (to === "resolved") return { ...heard, resolvedAt: at };
  if (to === "closed") return { ...heard, closedAt: at, resolvedAt: row.resolvedAt ?? at };
  if (isUnderWay(row.status)) return heard;
  // Reopened: the promise to resolve it begins anew.
  return {
    resolvedAt: null,
    closedAt: null,
    reopenedCount: row.reopenedCount + 1,
    resolutionDueAt: addServiceMinutes(at, targets[row.priority].resolution),
  };
}
