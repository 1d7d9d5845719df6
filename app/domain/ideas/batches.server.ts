import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { visibleThreads } from "~/domain/community/visibility.server";
import type { Actor } from "~/platform/actor";
import { ideaLine, ideaLineTables, type IdeaLine } from "./browsing.server";

/** What was decided in one go and told: those of the ideas that the actor may see, with the reason. */
export async function readBatch(actor: Actor, batchId: string): Promise<{ ideas: IdeaLine[]; note: string }> {
  const rows = await db.execute<{ line: IdeaLine; note: string }>(sql`
    select ${ideaLine(actor)} as line, s.note
    from ${ideaLineTables} join idea_status_changes s on s.idea_id = ideas.thread_id
    where s.batch_id = ${batchId} and s.told_at is not null and ${visibleThreads(actor)}
    order by ideas.vote_count desc, threads.id`);
  return { ideas: rows.map((row) => row.line), note: rows[0]?.note ?? "" };
}
