import { eq, sql } from "drizzle-orm";
import { ideas, ideaStatusChanges } from "#db/schema/ideas";
import { nextThreadVersion, record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { newId } from "~/platform/ids";
import { authorize, Refusal } from "~/platform/refusal";
import { findIdea } from "./finding.server";
import type { IdeaStatus } from "./idea";
import { mayChangeStatus, mayTriage } from "./policy";

export interface StatusChange {
  /** The status that the one who decides saw: if somebody else has been quicker, this one learns of it first. */
  from: IdeaStatus;
  status: IdeaStatus;
  /** Public: the reason, for all who voted. */
  note: string;
}

/** Takes an idea one step on its way (or off it), with a reason that everyone can read. */
export async function changeIdeaStatus(
  actor: Actor,
  id: string,
  { from, status, note }: StatusChange,
): Promise<void> {
  authorize(mayTriage(actor));
  const changedById = (actor as Person).customerId;
  await transact(async (tx) => {
    await tx.execute(sql`select 1 from ideas where thread_id = ${id} for update`);
    const idea = await findIdea(actor, id, tx);
    if (idea.status !== from)
      throw new Refusal(`ideas:refusal.now.${idea.status}`, 409, { status: idea.status });
    authorize(mayChangeStatus(actor, idea, status));
    const changeId = newId();
    await tx
      .update(ideas)
      .set({ status, statusChangedAt: sql`now()` })
      .where(eq(ideas.threadId, id));
    await tx.insert(ideaStatusChanges).values({
      id: changeId,
      ideaId: id,
      fromStatus: idea.status,
      toStatus: status,
      note,
      changedById,
    });
    await audit(tx, actor as Person, {
      action: "idea.status",
      subjectType: "thread",
      subjectId: id,
      reason: note,
      data: { from: idea.status, to: status },
    });
    await record(
      tx,
      "idea.status_changed",
      {
        ideaId: id,
        authorId: idea.authorId,
        title: idea.title,
        changeId,
        from: idea.status,
        to: status,
        note,
      },
      { actorId: changedById, threadId: id, roomVersion: await nextThreadVersion(tx, id) },
    );
  });
}
