import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { boards, boardSlugs } from "#db/schema/places";
import { threads } from "#db/schema/threads";
import { visibleThreads } from "~/domain/community/visibility.server";
import { now } from "~/platform/clock";
import { guest, type Actor } from "~/platform/actor";
import { notFound, Refusal } from "~/platform/refusal";
import { anyMember } from "../effect.server";
import type { BoardSettings } from "./board";

/** A board's row as JSON, as it stands under its lock. */
export type BoardRow = Record<string, unknown> & {
  slug: string;
  name: { en: string };
  fields: BoardSettings["fields"];
};

/** Changes to boards follow each other. */
export async function lockBoards(tx: Tx): Promise<void> {
  await tx.execute(sql`select 1 from ${boards} order by id for update`);
}

export async function boardRow(tx: Tx, id: string): Promise<BoardRow> {
  const [found] = await tx.execute<{ row: BoardRow }>(
    sql`select to_jsonb(b) as row from ${boards} b where id = ${id}`,
  );
  if (!found) throw notFound();
  return found.row;
}

/** Refuses an audience of nobody, and an owner who is none of staff. */
export async function assertSound(tx: Tx, settings: BoardSettings): Promise<void> {
  const { audience, segmentId, accountId, ownerId } = settings;
  const [found] = await tx.execute<{ segment: boolean; account: boolean; owner: boolean }>(sql`
    select exists (select 1 from segments where id = ${segmentId}::uuid) as segment,
      exists (select 1 from accounts where id = ${accountId}::uuid) as account,
      exists (select 1 from users where customer_id = ${ownerId}::uuid and role in ('product', 'admin')) as owner`);
  if (audience === "segment" && !found!.segment)
    throw new Refusal("places:refusal.which_segment", 422, {}, "segmentId");
  if (audience === "account" && !found!.account)
    throw new Refusal("places:refusal.which_account", 422, {}, "accountId");
  if (ownerId && !found!.owner) throw new Refusal("boards:refusal.owner", 422, {}, "ownerId");
}

/** The columns that a form decides; of an audience's details only those that it has. */
export function columnsOf(settings: BoardSettings, archivedAt: Date | null) {
  const { archived, segmentId, accountId, ...rest } = settings;
  return {
    ...rest,
    segmentId: settings.audience === "segment" ? segmentId : null,
    accountId: settings.audience === "account" ? accountId : null,
    archivedAt: archived ? (archivedAt ?? now()) : null,
  };
}

/** Its old address leads on; one that it takes up again leads nowhere else. */
export async function keepAddress(tx: Tx, id: string, before: string, after: string): Promise<void> {
  if (before === after) return;
  await tx.execute(sql`delete from ${boardSlugs} where slug = ${after}`);
  await tx
    .insert(boardSlugs)
    .values({ slug: before, boardId: id, at: now() })
    .onConflictDoUpdate({ target: boardSlugs.slug, set: { boardId: id, at: now() } });
}

/** How many ideas of a board a guest and any member may read now. */
export async function readableOn(tx: Tx, id: string): Promise<{ guests: number; members: number }> {
  const count = (actor: Actor) =>
    sql`(select count(*)::int from ${threads} where ${threads.boardId} = ${id} and ${visibleThreads(actor)})`;
  const [row] = await tx.execute<{ guests: number; members: number }>(
    sql`select ${count(guest)} as guests, ${count(anyMember)} as members`,
  );
  return row!;
}
