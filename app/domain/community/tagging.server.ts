import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { tags, threadTags } from "#db/schema/community";
import { newId } from "~/platform/ids";
import { tagSlug } from "./tags";

/** Puts tags on a new thread; those that nobody has used yet come into being. */
export async function insertTags(tx: Tx, threadId: string, names: string[]): Promise<void> {
  // In one order everywhere, so that two threads with the same new tags do not wait for each other in a circle.
  const rows = names
    .map((name) => ({ id: newId(), slug: tagSlug(name), name }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
  await tx.insert(tags).values(rows).onConflictDoNothing({ target: tags.slug });
  const known = await tx.execute<{ id: string }>(
    sql`select id from tags where slug in ${rows.map((row) => row.slug)}`,
  );
  await tx.insert(threadTags).values(known.map(({ id }) => ({ threadId, tagId: id })));
}
