import { eq } from "drizzle-orm";
import { posts } from "#db/schema/posts";
import { insertReply } from "~/domain/community/posting.server";
import { renderBody } from "~/domain/community/writing.server";
import { audit } from "~/platform/audit.server";
import { nextThreadVersion, record, transact, within } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { authorize, Refusal } from "~/platform/refusal";
import { changeCase, lockCase } from "./case-rows.server";
import { mayWorkCases } from "./policy";

export interface Published {
  threadId: string;
  postNumber: number;
}

/** Posts the outcome to the thread that the case came from, as the official reply: once a case, whoever presses first. */
export async function publishOutcome(
  actor: Actor,
  number: number,
  input: { body: string; submissionId: string },
): Promise<Published> {
  authorize(mayWorkCases(actor));
  const staff = actor as Person;
  const rendered = await renderBody(input.body);
  return transact(async (tx) => {
    const row = await lockCase(tx, number);
    const { id: caseId, customerId, threadId, outcomePostId } = row;
    if (!threadId) throw new Refusal("desk:refusal.no_thread", 409);
    if (outcomePostId) {
      const [post] = await tx.select({ number: posts.number }).from(posts).where(eq(posts.id, outcomePostId));
      return { threadId, postNumber: post!.number };
    }
    const reply = await insertReply(within(tx), staff, threadId, { ...input, official: true, rendered });
    await changeCase(tx, caseId, { outcomePostId: reply.postId });
    await audit(tx, staff, {
      action: "case.outcome_published",
      subjectType: "case",
      subjectId: caseId,
      data: { number, threadId, postNumber: reply.number },
    });
    await record(
      tx,
      "case.outcome_published",
      { caseId, number, customerId, threadId, postId: reply.postId },
      { actorId: staff.customerId, threadId, caseId, roomVersion: await nextThreadVersion(tx, threadId) },
    );
    return { threadId, postNumber: reply.number };
  });
}
