import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { isStaff, type Actor } from "~/platform/actor";
import { now } from "~/platform/clock";
import { findThread, type FoundThread } from "./finding.server";
import { mayReopen } from "./policy";

/** What the reply's own page shows: the thread, and the post that is replied to. */
export async function readReplying(
  actor: Actor,
  threadId: string,
  toNumber: number | null,
): Promise<{
  thread: Pick<FoundThread, "id" | "title" | "slug" | "kind">;
  to: { number: number; name: string; excerpt: string } | null;
  staff: boolean;
  /** Its asker may say that it is still broken. */
  reopens: boolean;
}> {
  const { id, title, slug, kind, authorId } = await findThread(actor, threadId);
  const [solved] = await db.execute<{ at: string }>(
    sql`select solved_at as at from threads where id = ${threadId} and solved_at is not null`,
  );
  const reopens =
    actor.customerId === authorId &&
    solved !== undefined &&
    mayReopen(actor, { kind, authorId, solvedAt: solved.at }, now()).allowed;
  const [to] = toNumber
    ? await db.execute<{ number: number; name: string; excerpt: string }>(sql`
        select p.number, a.display_name as name, p.excerpt from posts p join customers a on a.id = p.author_id
        where p.thread_id = ${threadId} and p.number = ${toNumber} and p.hidden_at is null and p.deleted_at is null`)
    : [];
  return { thread: { id, title, slug, kind }, to: to ?? null, staff: isStaff(actor), reopens };
}
