import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import type { RecordedEvent } from "~/events/catalogue";
import { record } from "~/events/record.server";
import { tell, these } from "./telling.server";

/**
 * Tells an idea's author where it stands now, if he may read it there. Where it was put back before he had read of that,
 * there is nothing to tell: that bell is taken away.
 */
export async function tellOfMove(tx: Tx, event: RecordedEvent<"idea.moved">): Promise<void> {
  const { ideaId: threadId, authorId, moveId, note, back, along } = event.payload;
  if (along) return;
  const wanted = back ? await hasReadOf(tx, authorId, moveId) : await stands(tx, moveId);
  if (!wanted) return;
  await tell(tx, event, { kind: "idea_moved", whom: these(authorId), threadId, data: { moveId, note } });
}

async function stands(tx: Tx, moveId: string): Promise<boolean> {
  const [move] = await tx.execute(sql`select 1 from idea_moves where id = ${moveId} and undone_at is null`);
  return move !== undefined;
}

async function hasReadOf(tx: Tx, authorId: string, moveId: string): Promise<boolean> {
  const ofMove = sql`customer_id = ${authorId}::uuid and kind = 'idea_moved' and data->>'moveId' = ${moveId}`;
  const unread = await tx.execute(
    sql`delete from notifications where ${ofMove} and read_at is null returning id`,
  );
  if (unread.length > 0)
    await record(tx, "notification.read", { customerIds: [authorId] }, { actorId: null });
  const [read] = await tx.execute(sql`select 1 from notifications where ${ofMove} limit 1`);
  return read !== undefined;
}
