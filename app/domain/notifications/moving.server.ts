import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client";
import type { RecordedEvent } from "~/events/catalogue";
import { record } from "~/events/record.server";
import { tell, these } from "./telling.server";

/**
 * Tells an idea's author where it stands now, if he may read it there; of several that were moved in one go, once. Where all
 * of his were put back before he had read of that, there is nothing to tell: that bell is taken away.
 */
export async function tellOfMove(tx: Tx, event: RecordedEvent<"idea.moved">): Promise<void> {
  const { ideaId: threadId, authorId, moveId, batchId, note, back, along } = event.payload;
  if (along) return;
  const of = batchId ?? moveId;
  const bells = sql`customer_id = ${authorId}::uuid and kind = 'idea_moved' and data->>'of' = ${of}`;
  const news = back
    ? await hasReadOf(tx, bells, { authorId, of })
    : (await isThere(tx, sql`idea_moves where id = ${moveId}::uuid and undone_at is null`)) &&
      !(await isThere(tx, sql`notifications where ${bells} and not data ? 'back'`));
  if (!news) return;
  const data = { of, note, ...(back && { back: 1 }) };
  await tell(tx, event, { kind: "idea_moved", whom: these(authorId), threadId, data });
}

/** Whether he knows of the move, and not yet of its end; what he has not read goes, once none of it stands any more. */
async function hasReadOf(
  tx: Tx,
  bells: SQL,
  { authorId, of }: { authorId: string; of: string },
): Promise<boolean> {
  const standing = await isThere(
    tx,
    sql`idea_moves m join threads t on t.id = m.idea_id where (m.id = ${of}::uuid or m.batch_id = ${of}::uuid)
      and m.undone_at is null and t.author_id = ${authorId}::uuid`,
  );
  if (standing) return false;
  const unread = await tx.execute(
    sql`delete from notifications where ${bells} and not data ? 'back' and read_at is null returning id`,
  );
  if (unread.length > 0)
    await record(tx, "notification.read", { customerIds: [authorId] }, { actorId: null });
  const told = await isThere(tx, sql`notifications where ${bells} and data ? 'back'`);
  return !told && (await isThere(tx, sql`notifications where ${bells} and not data ? 'back'`));
}

async function isThere(tx: Tx, from: SQL): Promise<boolean> {
  return (await tx.execute(sql`select 1 from ${from} limit 1`)).length > 0;
}
