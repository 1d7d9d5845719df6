import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Actor } from "~/platform/actor";
import { face, type Face } from "./reading.server";
import type { ThreadKind } from "./thread";
import { visibleThreads } from "./visibility.server";

export type ThreadLine = {
  id: string;
  kind: ThreadKind;
  title: string;
  slug: string;
  createdAt: string;
  lastActivityAt: string;
  replyCount: number;
  solved: boolean;
  author: Face;
};

/** The newest conversations that the actor may see. */
export async function latestThreads(actor: Actor, count: number): Promise<ThreadLine[]> {
  const rows = await db.execute<{ line: ThreadLine }>(sql`
    select jsonb_build_object('id', threads.id, 'kind', threads.kind, 'title', threads.title, 'slug', threads.slug,
      'createdAt', threads.created_at, 'lastActivityAt', threads.last_activity_at, 'replyCount', threads.reply_count,
      'solved', threads.solved_at is not null, 'author', ${face("a")}) as line
    from threads join customers a on a.id = threads.author_id
    where ${visibleThreads(actor)} order by threads.last_activity_at desc, threads.id desc limit ${count}`);
  return rows.map((row) => row.line);
}
