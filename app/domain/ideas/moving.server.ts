import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { ideaMoves, type IdeaThatWent } from "#db/schema/ideas";
import { sameReach } from "~/domain/community/reach";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { authorize, Refusal } from "~/platform/refusal";
import { holdBoards, type MovingBoard } from "./boards-of.server";
import { findIdea } from "./finding.server";
import { mayMove, mayTriage } from "./policy";
import type { TriageView } from "./triage";
import { goTo, isEntry, wordingsToGo } from "./moving-set.server";
import { requireWithin } from "./whole-view.server";

export interface Move {
  boardId: string;
  /** The board that the one who moves it saw it on: if somebody else has been quicker, this one learns of it first. */
  from?: string;
  /** Said yes to other readers than before. */
  otherReaders?: boolean;
  /** Why, for its author and for all who read its passport. */
  note?: string;
}

/**
 * Puts an idea on another board, with its wordings. Votes, words and answers stay with it, and its address leads to it as
 * before. Where others will read it than before, whoever moves it must have said yes to that.
 */
export async function moveIdea(
  actor: Actor,
  id: string,
  move: Move,
): Promise<{ moveId: string; board: MovingBoard }> {
  authorize(mayTriage(actor));
  return transact((tx) => take(tx, actor as Person, id, move, null));
}

/** The same for many, each by itself: one that is refused holds up none of the others. */
export async function moveIdeas(
  actor: Actor,
  ids: string[],
  { within, ...move }: Omit<Move, "from"> & { within?: TriageView | null },
): Promise<{ batchId: string; changed: string[]; refused: { id: string; code: string }[] }> {
  authorize(mayTriage(actor));
  const batchId = newId();
  const changed: string[] = [];
  const refused: { id: string; code: string }[] = [];
  for (const id of [...new Set(ids)]) {
    try {
      await transact(async (tx) => {
        await take(tx, actor as Person, id, move, { id: batchId, within });
      });
      changed.push(id);
    } catch (error) {
      // What is wrong with the choice itself is said at once, not once for each idea.
      if (!(error instanceof Refusal) || error.field === "boardId") throw error;
      refused.push({ id, code: error.code });
    }
  }
  return { batchId, changed, refused };
}

async function take(
  tx: Tx,
  staff: Person,
  id: string,
  { boardId, from, otherReaders, note }: Move,
  batch: { id: string; within?: TriageView | null } | null,
): Promise<{ moveId: string; board: MovingBoard }> {
  // Locked, so that votes, merges and decisions never cross it; joining and parting its wordings ask for the same lock.
  await tx.execute(sql`select 1 from ideas where thread_id = ${id} for update`);
  const idea = await findIdea(staff, id, tx);
  await requireWithin(tx, staff, id, batch?.within);
  authorize(mayMove(staff, idea));
  const [stood] = await tx.execute<IdeaThatWent & { challenged: boolean }>(sql`
    select t.id, t.board_id as "boardId", t.last_post_number as "lastPostNumber", ${isEntry(sql`t.id`)} as challenged
    from threads t where t.id = ${id}`);
  const { challenged, ...itself } = stood!;
  if (from && from !== itself.boardId) throw new Refusal("moving:refusal.moved_meanwhile", 409);
  if (itself.boardId === boardId)
    throw new Refusal("moving:refusal.there_already", 422, {}, batch ? undefined : "boardId");
  const [there, here] = await holdBoards(tx, boardId, itself.boardId);
  if (there.archived) throw new Refusal("moving:refusal.board_archived", 409, {}, "boardId");
  if (challenged) throw new Refusal("moving:refusal.challenge", 409);
  if (!otherReaders && !sameReach(there.reach, here.reach))
    throw new Refusal("moving:refusal.other_readers", 409, {}, "otherReaders");
  const moveId = newId();
  const batchId = batch?.id ?? null;
  const went = [itself, ...(await wordingsToGo(tx, id, there)).go];
  await tx.insert(ideaMoves).values({
    id: moveId,
    ideaId: id,
    fromBoardId: here.id,
    toBoardId: there.id,
    note: note || null,
    went,
    batchId,
    movedById: staff.customerId,
  });
  await goTo(
    tx,
    staff,
    went.map((one) => ({ id: one.id, boardId: there.id })),
    {
      idea,
      moveId,
      batchId,
      note: note || null,
      from: here,
      to: there,
      back: false,
    },
  );
  return { moveId, board: there };
}
