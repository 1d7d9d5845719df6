import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { caseMessages, cases } from "#db/schema/cases";
import { findThread } from "~/domain/community/finding.server";
import { renderBody, type Written } from "~/domain/community/writing.server";
import { audit } from "~/platform/audit.server";
import { nextThreadVersion, record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { now } from "~/platform/clock";
import { newId } from "~/platform/ids";
import { authorize, notFound, Refusal } from "~/platform/refusal";
import type { CasePriority } from "./case";
import { openCaseOf } from "./case-rows.server";
import { mayEscalate } from "./policy";
import { dueTimes } from "./sla";

export interface Escalation {
  subject: string;
  priority: CasePriority;
  /** For colleagues: why this needs more than an answer in the open. */
  note?: string;
  /** One post of the thread; its author is then the customer. Else it is the opening post. */
  postNumber?: number;
}

export interface Escalated {
  caseId: string;
  number: number;
  /** False if the thread's case was open already: there is one at most, whoever presses first. */
  fresh: boolean;
}

/** Turns a thread into a case. The thread shows that the company is on it; the talk in the case is private. */
export async function escalateThread(actor: Actor, threadId: string, input: Escalation): Promise<Escalated> {
  authorize(mayEscalate(actor));
  await findThread(actor, threadId);
  const note = input.note?.trim() ? await renderBody(input.note, "note") : null;
  return transact((tx) => openFromThread(tx, actor as Person, threadId, { ...input, rendered: note }));
}

async function openFromThread(
  tx: Tx,
  actor: Person,
  threadId: string,
  input: Escalation & { rendered: Written | null },
): Promise<Escalated> {
  await tx.execute(sql`select 1 from threads where id = ${threadId} for update`);
  const standing = await openCaseOf(tx, threadId);
  if (standing) return { ...standing, fresh: false };
  const source = await sourcePost(tx, threadId, input.postNumber ?? 1);
  if (source.staff) throw new Refusal("desk:refusal.staff_author", 409);
  const openedAt = now();
  const [opened] = await tx
    .insert(cases)
    .values({
      subject: input.subject,
      priority: input.priority,
      source: "thread",
      threadId,
      postId: source.postId,
      customerId: source.customerId,
      accountId: source.accountId,
      openedById: actor.customerId,
      createdAt: openedAt,
      updatedAt: openedAt,
      ...dueTimes(openedAt, input.priority),
    })
    .returning({ caseId: cases.id, number: cases.number });
  const { caseId, number } = opened!;
  if (input.rendered) {
    await tx.insert(caseMessages).values({
      id: newId(),
      caseId,
      authorId: actor.customerId,
      lane: "note",
      bodySource: input.note!,
      bodyHtml: input.rendered.html,
      createdAt: openedAt,
    });
  }
  await audit(tx, actor, {
    action: "case.opened",
    subjectType: "case",
    subjectId: caseId,
    data: { number, threadId },
  });
  await record(
    tx,
    "case.opened",
    { caseId, number, customerId: source.customerId, threadId, subject: input.subject },
    { actorId: actor.customerId, threadId, caseId, roomVersion: await nextThreadVersion(tx, threadId) },
  );
  return { caseId, number, fresh: true };
}

type Source = { postId: string; customerId: string; accountId: string | null; staff: boolean };

async function sourcePost(tx: Tx, threadId: string, number: number): Promise<Source> {
  const [row] = await tx.execute<Source>(sql`
    select p.id as "postId", a.id as "customerId", a.account_id as "accountId", a.staff_role is not null as staff
    from posts p join customers a on a.id = p.author_id where p.thread_id = ${threadId} and p.number = ${number}`);
  if (!row) throw notFound();
  return row;
}
