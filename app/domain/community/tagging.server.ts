import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { tags, threadTags } from "#db/schema/tags";
import { newId } from "~/platform/ids";
import { tagSlug } from "./tags";

/** Puts tags on a thread: another word for a tag becomes the tag, and those that nobody has used yet come into being. */
export async function insertTags(tx: Tx, threadId: string, names: string[]): Promise<void> {
  const typed = names.map((name) => ({ slug: tagSlug(name), name }));
  const synonyms = await tx.execute<{ slug: string; tagId: string }>(sql`
    select slug, tag_id as "tagId" from tag_synonyms where slug in ${typed.map(({ slug }) => slug)}`);
  // In one order everywhere, so that two threads with the same new tags do not wait for each other in a circle.
  const rows = typed
    .filter(({ slug }) => !synonyms.some((synonym) => synonym.slug === slug))
    .map((tag) => ({ id: newId(), ...tag }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const ids = new Set(synonyms.map(({ tagId }) => tagId));
  if (rows.length > 0) {
    await tx.insert(tags).values(rows).onConflictDoNothing({ target: tags.slug });
    const known = await tx.execute<{ id: string }>(
      sql`select id from tags where slug in ${rows.map((row) => row.slug)}`,
    );
    for (const { id } of known) ids.add(id);
  }
  await tx.insert(threadTags).values([...ids].map((tagId) => ({ threadId, tagId })));
}
