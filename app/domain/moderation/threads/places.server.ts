import { sql } from "drizzle-orm";
import { db, type Database, type Tx } from "#db/client";
import type { Reach } from "~/domain/community/reach";
import { Refusal } from "~/platform/refusal";

export type PlaceChoice = {
  id: string;
  name: { en: string; fi: string };
  reach: Reach;
};

const reach = (authorId: string) => sql`jsonb_build_object('audience', c.audience, 'accountId', c.account_id,
  'segmentId', c.segment_id, 'personal', c.one_way, 'authorId', ${authorId}::text) as reach`;

/** The category that a thread of this author is to go to: one that is open for new threads. */
export async function placeOf(
  from: Database | Tx,
  categoryId: string,
  authorId: string,
): Promise<PlaceChoice> {
  const [place] = await from.execute<PlaceChoice & { archived: boolean }>(sql`
    select c.id, c.name, ${reach(authorId)}, c.archived_at is not null as archived from categories c where c.id = ${categoryId}`);
  if (!place) throw new Refusal("errors:bad_choice", 422, {}, "categoryId");
  if (place.archived) throw new Refusal("curation:refusal.place_archived", 409, {}, "categoryId");
  return place;
}

/** All places where staff may put a thread of this author. Callers authorise. */
export async function placesFor(authorId: string): Promise<PlaceChoice[]> {
  return db.execute<PlaceChoice>(sql`
    select c.id, c.name, ${reach(authorId)} from categories c where c.archived_at is null order by c.position, c.slug`);
}
