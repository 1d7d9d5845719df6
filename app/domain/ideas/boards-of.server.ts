import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { isWithin, type Reach } from "~/domain/community/reach";
import { Refusal } from "~/platform/refusal";

/** A board as moving asks after it; the author decides nothing there: no board is one-way. */
export type MovingBoard = {
  id: string;
  slug: string;
  name: { en: string; fi: string };
  archived: boolean;
  reach: Reach;
};

/** Board `b` as moving asks after it. */
export const movingBoard = sql`jsonb_build_object('id', b.id, 'slug', b.slug, 'name', b.name, 'archived', b.archived_at is not null,
  'reach', jsonb_build_object('audience', b.audience, 'accountId', b.account_id, 'segmentId', b.segment_id, 'personal', false, 'authorId', ''))`;

/** Boards that keep their audience till the end of the deed, in the order of their ids; one that is not there is a bad choice. */
export async function holdBoards<const T extends string[]>(
  tx: Tx,
  ...ids: T
): Promise<{ [K in keyof T]: MovingBoard }> {
  await tx.execute(sql`select 1 from boards where id in ${[...new Set(ids)]} order by id for share`);
  const rows = await tx.execute<{ board: MovingBoard }>(
    sql`select ${movingBoard} as board from boards b where b.id in ${[...new Set(ids)]}`,
  );
  return ids.map((id) => {
    const row = rows.find(({ board }) => board.id === id);
    if (!row) throw new Refusal("errors:bad_choice", 422, {}, "boardId");
    return row.board;
  }) as { [K in keyof T]: MovingBoard };
}

/** Whether all who would read it there may read it here: then nobody comes to read more. */
export function shows(here: MovingBoard, nobodyMoreThan: MovingBoard): boolean {
  return isWithin(here.reach, nobodyMoreThan.reach);
}
