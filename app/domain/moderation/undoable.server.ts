import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Actor, Person } from "~/platform/actor";
import { authorize, notFound, Refusal } from "~/platform/refusal";
import { seesOfLog } from "./audit-log.server";
import { mayModerate } from "./policy";
import type { Undo } from "./undoable";
import { heldChange, undoOf } from "./undoable-of.server";

export type UndoableDeed = {
  undo: Undo;
  subjectId: string;
  data: Record<string, unknown>;
};

/** The deed of a line of the log that its reader may take back now. */
export async function findUndoable(actor: Actor, lineId: string): Promise<UndoableDeed> {
  authorize(mayModerate(actor));
  const [line] = await db.execute<{
    undo: Undo | null;
    subjectId: string;
    data: Record<string, unknown>;
  }>(sql`
    select ${undoOf(actor as Person)} as undo, l.subject_id as "subjectId",
      case when l.action = 'idea.status' then l.data || jsonb_build_object('changeId', ${heldChange}) else l.data end
        || jsonb_build_object('lineId', l.id, 'action', l.action) as data
    from audit_log l where l.id = ${lineId} and ${seesOfLog(actor)}`);
  if (!line) throw notFound();
  const { undo, ...rest } = line;
  if (!undo) throw new Refusal("moderation:refusal.not_undoable", 409);
  return { undo, ...rest };
}
