import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { nextThreadVersion, record } from "~/events/record.server";
import type { Person } from "~/platform/actor";
import type { Before } from "./operations.server";
import { asJson, movedTable, type LockedThread, type Moved } from "./rows.server";

type Answer = { id: string; post_id: string; slot: number; revoked_at: string | null; thread_id: string };

const rowsOf = (tx: Tx, ids: string[]) =>
  tx
    .execute<{ row: Answer }>(sql`select to_jsonb(a) as row from answers a where id in ${ids} order by id`)
    .then((rows) => rows.map(({ row }) => row));

/** Answers go along where the target takes them; beyond its limit the target's own stand, and these are taken back. */
export async function moveAnswers(
  tx: Tx,
  staff: Person,
  source: LockedThread,
  target: LockedThread,
  moved: Moved[],
): Promise<Before["answers"]> {
  const standing = await tx.execute<{ id: string; postId: string; helperId: string }>(sql`
    select a.id, a.post_id as "postId", p.author_id as "helperId" from answers a join posts p on p.id = a.post_id
    where a.thread_id = ${source.id} and a.revoked_at is null order by a.chosen_at, a.id`);
  if (standing.length === 0) return undefined;
  const ids = standing.map(({ id }) => id);
  const was = await rowsOf(tx, ids);
  const [taken] = await tx.execute(
    sql`select 1 from answers where thread_id = ${target.id} and revoked_at is null limit 1`,
  );
  const room = target.kind !== "question" ? 0 : target.severalAnswers ? standing.length : taken ? 0 : 1;
  for (const [at, { id, postId, helperId }] of standing.entries()) {
    const number = moved.find((post) => post.id === postId)!.new;
    if (at < room) {
      const slot = target.severalAnswers ? number : 0;
      await tx.execute(sql`update answers set thread_id = ${target.id}, slot = ${slot} where id = ${id}`);
    } else {
      await tx.execute(
        sql`update answers set revoked_at = now(), revoked_by_id = ${staff.customerId} where id = ${id}`,
      );
      const { id: threadId, authorId: askerId, title } = source;
      await record(
        tx,
        "answer.revoked",
        { threadId, postId, number, helperId, askerId, title },
        { actorId: staff.customerId, threadId, roomVersion: await nextThreadVersion(tx, threadId) },
      );
    }
  }
  return { was, made: await rowsOf(tx, ids) };
}

/** Each answer as it was, unless someone has taken it back since; what was chosen since goes with its post. */
export async function restoreAnswers(
  tx: Tx,
  threadId: string,
  fromId: string,
  before: Before,
): Promise<void> {
  const { was = [], made = [] } = before.answers ?? {};
  await tx.execute(sql`
    update answers a set thread_id = was.thread_id, slot = was.slot,
      revoked_at = case when a.revoked_at is not distinct from made.revoked_at then was.revoked_at else a.revoked_at end,
      revoked_by_id = case when a.revoked_at is not distinct from made.revoked_at then was.revoked_by_id else a.revoked_by_id end
    from jsonb_populate_recordset(null::answers, ${asJson(was)}) was
      join jsonb_populate_recordset(null::answers, ${asJson(made)}) made on made.id = was.id
    where a.id = was.id`);
  await tx.execute(sql`
    update answers a set thread_id = ${threadId}, slot = case when a.slot = 0 then 0 else m.old end,
      revoked_at = case when exists (select 1 from answers o where o.thread_id = ${threadId} and o.revoked_at is null)
        then coalesce(a.revoked_at, now()) else a.revoked_at end
    from ${movedTable(before.moved)} where a.post_id = m.id and a.thread_id = ${fromId}`);
}
