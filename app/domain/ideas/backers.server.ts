import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { face } from "~/domain/community/reading.server";
import type { Face } from "~/domain/community/thread-view";
import { votesFor } from "./wordings.server";

/** The latest to stand behind an idea. For one that the viewer may see: its page asks after that first. */
export async function latestBackers(ideaId: string, count = 8): Promise<Face[]> {
  const rows = await db.execute<{ face: Face }>(sql`
    select ${face("c")} as face from (
      select v.customer_id, max(v.created_at) as at from (${votesFor(sql`${ideaId}::uuid`)}) v group by v.customer_id
    ) v join customers c on c.id = v.customer_id
    where c.erased_at is null order by v.at desc, c.id desc limit ${count}`);
  return rows.map((row) => row.face);
}
