import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { isStaff, type Actor } from "~/platform/actor";
import { findThread, type FoundThread } from "./finding.server";

/** What the reply's own page shows: the thread, and the post that is replied to. */
export async function readReplying(
  actor: Actor,
  threadId: string,
  toNumber: number | null,
): Promise<{
  thread: Pick<FoundThread, "id" | "title" | "slug" | "kind">;
  to: { number: number; name: string; excerpt: string } | null;
  staff: boolean;
}> {
  const { id, title, slug, kind } = await findThread(actor, threadId);
  const [to] = toNumber
    ? await db.execute<{ number: number; name: string; excerpt: string }>(sql`
        select p.number, a.display_name as name, p.excerpt from posts p join customers a on a.id = p.author_id
        where p.thread_id = ${threadId} and p.number = ${toNumber} and p.hidden_at is null`)
    : [];
  return { thread: { id, title, slug, kind }, to: to ?? null, staff: isStaff(actor) };
}
