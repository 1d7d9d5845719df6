import { sql } from "drizzle-orm";
import type { db, Tx } from "#db/client";
import type { Place } from "~/domain/community/policy";
import { placeOfThread } from "~/domain/community/visibility.server";

/** Who reads a board or a category as it stands, as maySee asks it of their threads. */
export async function placeStanding(
  from: Tx | typeof db,
  which: { boardId: string } | { categoryId: string },
): Promise<Place | null> {
  const tables =
    "boardId" in which
      ? sql`boards b left join categories c on false where b.id = ${which.boardId}`
      : sql`categories c left join boards b on false where c.id = ${which.categoryId}`;
  const [row] = await from.execute<{ place: Place }>(sql`select ${placeOfThread} as place from ${tables}`);
  return row?.place ?? null;
}
