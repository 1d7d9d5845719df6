import { sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import type { IdeaThatWent } from "#db/schema/ideas";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { authorize, notFound, Refusal } from "~/platform/refusal";
import { holdBoards, shows } from "./boards-of.server";
import { findIdea } from "./finding.server";
import { goTo, isEntry } from "./moving-set.server";
import { mayMove, mayTriage } from "./policy";

type Standing = {
  ideaId: string;
  fromBoardId: string;
  toBoardId: string;
  went: IdeaThatWent[];
  undoneAt: string | null;
  batchId: string | null;
};

/**
 * Takes a move back, the last one first: all that went stands where it stood, but for what was moved again since. Not when
 * that would show more people what was written since.
 */
export async function moveIdeaBack(actor: Actor, moveId: string): Promise<{ ideaId: string }> {
  authorize(mayTriage(actor));
  return transact((tx) => takeBack(tx, actor as Person, moveId));
}

/** All of a batch that can still be taken back; how many those were. */
export async function moveIdeasBack(actor: Actor, batchId: string): Promise<number> {
  authorize(mayTriage(actor));
  const standing = await db.execute<{ id: string }>(
    sql`select id from idea_moves where batch_id = ${batchId} and undone_at is null order by id`,
  );
  let back = 0;
  for (const { id } of standing) {
    try {
      await transact((tx) => takeBack(tx, actor as Person, id));
      back++;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return back;
}

async function takeBack(tx: Tx, staff: Person, moveId: string): Promise<{ ideaId: string }> {
  const [known] = await tx.execute<{ ids: string[] }>(sql`
    select array(select x->>'id' from jsonb_array_elements(went) x) as ids from idea_moves where id = ${moveId}`);
  if (!known) throw notFound();
  await tx.execute(sql`select 1 from ideas where thread_id in ${known.ids} order by thread_id for update`);
  const [move] = await tx.execute<Standing>(sql`
    select idea_id as "ideaId", from_board_id as "fromBoardId", to_board_id as "toBoardId", went, undone_at as "undoneAt", batch_id as "batchId"
    from idea_moves where id = ${moveId} for update`);
  const { ideaId, fromBoardId, toBoardId, went, undoneAt, batchId } = move!;
  if (undoneAt) throw new Refusal("moving:refusal.undone_already", 409);
  const idea = await findIdea(staff, ideaId, tx);
  authorize(mayMove(staff, idea));
  const now = await tx.execute<IdeaThatWent & { challenged: boolean }>(sql`
    select t.id, t.board_id as "boardId", t.last_post_number as "lastPostNumber", ${isEntry(sql`t.id`)} as challenged
    from threads t where t.id in ${went.map(({ id }) => id)}`);
  const itself = now.find(({ id }) => id === ideaId)!;
  if (itself.boardId !== toBoardId) throw new Refusal("moving:refusal.undo_later_first", 409);
  if (itself.challenged) throw new Refusal("moving:refusal.challenge", 409);
  const staying = (id: string) =>
    now.some((one) => one.id === id && (one.boardId !== toBoardId || one.challenged));
  const goes = went.filter(({ id }) => !staying(id));
  const [here, from, ...former] = await holdBoards(
    tx,
    toBoardId,
    fromBoardId,
    ...goes.map(({ boardId }) => boardId),
  );
  const widened = goes.some(
    ({ id, lastPostNumber }, at) =>
      now.some((one) => one.id === id && one.lastPostNumber !== lastPostNumber) && !shows(former[at]!, here),
  );
  if (widened) throw new Refusal("moving:refusal.undo_widens", 409);
  await tx.execute(sql`
    update idea_moves set undone_at = now(), undone_by_id = ${staff.customerId} where id = ${moveId}`);
  await goTo(tx, staff, goes, { idea, moveId, batchId, note: null, from: here, to: from, back: true });
  return { ideaId };
}
