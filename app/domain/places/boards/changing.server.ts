import { eq, sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { boards } from "#db/schema/places";
import { record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { newId } from "~/platform/ids";
import { authorize, Refusal } from "~/platform/refusal";
import type { Place } from "~/domain/community/policy";
import { effectOf, foreseen } from "../effect.server";
import type { Effect } from "../place";
import { step, stepBack, type Standing } from "../order.server";
import { mayArrangeBoards } from "../policy";
import { takenAddress } from "../rows.server";
import { placeStanding } from "../standing.server";
import type { BoardSettings } from "./board";
import { withAnswersKept } from "./fields.server";
import {
  assertSound,
  boardRow,
  columnsOf,
  keepAddress,
  lockBoards,
  readableOn,
  type BoardRow,
} from "./rows.server";

/** Makes a board, the last of all. Returns its id. */
export async function createBoard(actor: Actor, settings: BoardSettings): Promise<string> {
  authorize(mayArrangeBoards(actor));
  const id = newId();
  return arranging(async (tx) => {
    await assertSound(tx, settings);
    const [last] = await tx.execute<{ position: number }>(
      sql`select coalesce(max(position), -1) + 1 as position from boards`,
    );
    await tx.insert(boards).values({ id, position: last!.position, ...columnsOf(settings, null) });
    await tx.execute(sql`delete from board_slugs where slug = ${settings.slug}`);
    const { name, slug, audience } = settings;
    await noted(tx, actor, "board.created", id, { name: name.en, slug, audience });
    return id;
  });
}

/**
 * Changes a board, for everyone at once: who reads what is asked of its row whenever it is read or sent. The audit log
 * keeps what it was, for the undo.
 */
export async function changeBoard(actor: Actor, id: string, settings: BoardSettings): Promise<void> {
  authorize(mayArrangeBoards(actor));
  await arranging(async (tx) => {
    const before = await boardRow(tx, id);
    const was = await placeStanding(tx, { boardId: id });
    await assertSound(tx, settings);
    const readable = await readableOn(tx, id);
    const archivedAt = before.archived_at ? new Date(before.archived_at as string) : null;
    const fields = withAnswersKept(before.fields, settings.fields);
    await tx
      .update(boards)
      .set({ ...columnsOf(settings, archivedAt), fields })
      .where(eq(boards.id, id));
    await keepAddress(tx, id, before.slug, settings.slug);
    const effect = effectOf(readable, await readableOn(tx, id));
    const after = await boardRow(tx, id);
    await noted(tx, actor, "board.changed", id, { name: settings.name.en, before, after, effect }, was);
  });
}

/** What a change would do to who reads what: it is made, looked at, and taken back before anyone sees it. */
export async function foreseeBoard(actor: Actor, id: string, settings: BoardSettings): Promise<Effect> {
  authorize(mayArrangeBoards(actor));
  return foreseen(async (tx) => {
    await lockBoards(tx);
    await boardRow(tx, id);
    await assertSound(tx, settings);
    const before = await readableOn(tx, id);
    await tx.update(boards).set(columnsOf(settings, null)).where(eq(boards.id, id));
    return effectOf(before, await readableOn(tx, id));
  });
}

export type LastBoardChange = { id: string; at: string; by: string; effect: Effect };

/** The newest change of a board, if it can still be taken back. */
export async function lastBoardChange(actor: Actor, id: string): Promise<LastBoardChange | null> {
  authorize(mayArrangeBoards(actor));
  const [row] = await db.execute<{ change: LastBoardChange }>(sql`
    select jsonb_build_object('id', l.id, 'at', l.at, 'by', a.display_name, 'effect', l.data->'effect') as change
    from audit_log l join customers a on a.id = l.actor_id join boards b on b.id = l.subject_id::uuid
    where l.subject_type = 'board' and l.subject_id = ${id} and l.action = 'board.changed'
      and (l.data->'after') - 'position' = to_jsonb(b) - 'position'
    order by l.at desc, l.id desc limit 1`);
  return row?.change ?? null;
}

/** Puts a board back to what it was before its newest change; if it has changed since, nothing happens. */
export async function undoBoardChange(actor: Actor, id: string, changeId: string): Promise<void> {
  authorize(mayArrangeBoards(actor));
  await arranging(async (tx) => {
    const now = await boardRow(tx, id);
    const was = await placeStanding(tx, { boardId: id });
    const [change] = await tx.execute<{ before: BoardRow; stands: boolean }>(sql`
      select l.data->'before' as before, (l.data->'after') - 'position' = to_jsonb(b) - 'position' as stands
      from audit_log l join boards b on b.id = ${id}
      where l.id = ${changeId} and l.subject_type = 'board' and l.subject_id = ${id} and l.action = 'board.changed'`);
    if (!change?.stands) throw new Refusal("places:refusal.changed_since", 409);
    // What was promised to be for staff alone since then is not brought into the open by the undo.
    const fields = withAnswersKept(now.fields, change.before.fields);
    await tx.execute(sql`
      update boards b set slug = w.slug, name = w.name, description = w.description, audience = w.audience,
        segment_id = w.segment_id, account_id = w.account_id, owner_id = w.owner_id, fields = w.fields,
        archived_at = w.archived_at
      from jsonb_populate_record(null::boards, ${JSON.stringify({ ...change.before, fields })}::jsonb) w where b.id = ${id}`);
    await keepAddress(tx, id, now.slug, change.before.slug);
    await noted(tx, actor, "board.change_undone", id, { name: now.name.en, changeId }, was);
  });
}

/** Moves a board one step among the others; at the end it stays. */
export async function stepBoard(actor: Actor, id: string, way: "up" | "down"): Promise<void> {
  authorize(mayArrangeBoards(actor));
  await arranging(async (tx) => {
    const { name } = await boardRow(tx, id);
    const rows = await tx.execute<Standing>(sql`select id, position from boards order by position, slug`);
    const moved = await step(tx, boards, rows, id, way);
    if (moved) await noted(tx, actor, "board.ordered", id, { name: name.en, step: way, ...moved });
  });
}

/** Puts the boards back as they stood before that step, if they stand as it left them. */
export async function undoBoardStep(actor: Actor, id: string, lineId: string): Promise<void> {
  authorize(mayArrangeBoards(actor));
  await arranging(async (tx) => {
    const { name } = await boardRow(tx, id);
    const moved = await stepBack(tx, boards, { id: lineId, action: "board.ordered", subjectId: id });
    await noted(tx, actor, "board.ordered", id, { name: name.en, ...moved });
  });
}

function arranging<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
  return transact(async (tx) => {
    await lockBoards(tx);
    return work(tx);
  }).catch((error: unknown) => {
    throw takenAddress(error);
  });
}

type Deed = "board.created" | "board.changed" | "board.change_undone" | "board.ordered";

async function noted(
  tx: Tx,
  actor: Actor,
  action: Deed,
  id: string,
  data: Record<string, unknown>,
  was: Place | null = null,
) {
  const staff = actor as Person;
  await audit(tx, staff, { action, subjectType: "board", subjectId: id, data });
  await record(tx, "board.changed", { boardId: id, ...(was && { was }) }, { actorId: staff.customerId });
}
