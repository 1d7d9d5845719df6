import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { authorize } from "~/platform/refusal";
import { findIdea } from "./finding.server";
import { noteLook } from "./looking.server";
import { mayTriage } from "./policy";
import type { Estimate } from "./triage";

/** Writes down what an idea would do for what it costs; null takes the estimate away. Answers what stood before. */
export async function estimateIdea(
  actor: Actor,
  id: string,
  estimate: Estimate | null,
): Promise<Estimate | null> {
  authorize(mayTriage(actor));
  const staff = actor as Person;
  return transact(async (tx) => {
    await tx.execute(sql`select 1 from ideas where thread_id = ${id} for update`);
    await findIdea(actor, id, tx);
    const before = await standing(tx, id);
    if (estimate) {
      const { reach, impact, confidence, effort } = estimate;
      await tx.execute(sql`
        insert into idea_estimates (idea_id, reach, impact, confidence, effort, set_by_id)
        values (${id}, ${reach}, ${impact}, ${confidence}, ${effort}, ${staff.customerId})
        on conflict (idea_id) do update set reach = excluded.reach, impact = excluded.impact,
          confidence = excluded.confidence, effort = excluded.effort, set_by_id = excluded.set_by_id, set_at = now()`);
    } else await tx.execute(sql`delete from idea_estimates where idea_id = ${id}`);
    await noteLook(tx, id, staff);
    await audit(tx, staff, {
      action: "idea.estimated",
      subjectType: "thread",
      subjectId: id,
      data: { from: before, to: estimate },
    });
    return before;
  });
}

async function standing(tx: Tx, id: string): Promise<Estimate | null> {
  const [row] = await tx.execute<{ reach: number; impact: number; confidence: number; effort: number }>(
    sql`select reach, impact, confidence, effort from idea_estimates where idea_id = ${id}`,
  );
  return row ?? null;
}
