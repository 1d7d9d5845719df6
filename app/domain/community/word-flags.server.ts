import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { newId } from "~/platform/ids";

/** A watched word in a post that has just gone out: it stands in the moderators' queue, with nobody's report. */
export async function raiseFlag(
  tx: Tx,
  post: { threadId: string; number: number },
  expressions: string[],
): Promise<void> {
  if (expressions.length === 0) return;
  await tx.execute(sql`
    insert into flags (id, post_id, reason, note)
    select ${newId()}::uuid, p.id, 'other', ${expressions.join(", ")} from posts p
    where p.thread_id = ${post.threadId}::uuid and p.number = ${post.number}`);
}
