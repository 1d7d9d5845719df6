import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { isStaff, type Actor } from "~/platform/actor";
import { notFound } from "~/platform/refusal";
import { wordsChanged, type Change } from "./difference.server";
import { findPost, type FoundPost } from "./finding.server";
import { face } from "./reading.server";
import type { Face } from "./thread-view";

export interface Revision {
  /** Counts from 1, as the post was first written. */
  number: number;
  at: string;
  by: Face;
  /** What changed since the one before; of the first, all of it. */
  changes: Change[];
}

const SHOWN = 20;

/** What a post said before, newest first. Of one that was hidden or deleted only staff read it. */
export async function readRevisions(
  actor: Actor,
  postId: string,
): Promise<{ post: FoundPost; revisions: Revision[]; earlier: number }> {
  const post = await findPost(actor, postId);
  if (post.hidden && !isStaff(actor)) throw notFound();
  const kept = await db.execute<{ source: string; at: string; by: Face }>(sql`
    select r.body_source as source, to_json(r.at) #>> '{}' as at, ${face("a")} as by
    from post_revisions r join customers a on a.id = r.editor_id
    where r.post_id = ${postId} order by r.at desc, r.id desc limit ${SHOWN}`);
  const [first] = await db.execute<{ at: string; by: Face; count: number }>(sql`
    select to_json(p.created_at) #>> '{}' as at, ${face("a")} as by,
      (select count(*)::int from post_revisions r where r.post_id = p.id) as count
    from posts p join customers a on a.id = p.author_id where p.id = ${postId}`);
  // A row keeps the words before an edit: so each edit made of its row's words those of the next newer row.
  const texts = [post.bodySource, ...kept.map(({ source }) => source)];
  const edits = kept.map(({ at, by }, index) => ({
    number: first!.count + 1 - index,
    at,
    by,
    changes: wordsChanged(texts[index + 1]!, texts[index]!),
  }));
  const earlier = first!.count - kept.length;
  const origin = { number: 1, at: first!.at, by: first!.by, changes: wordsChanged("", texts.at(-1)!) };
  return { post, revisions: earlier > 0 ? edits : [...edits, origin], earlier };
}

/** How often a post was changed: an edit that knows an older number meets words that it has not seen. */
export async function revisionOf(postId: string): Promise<number> {
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from post_revisions where post_id = ${postId}`,
  );
  return row!.count;
}
