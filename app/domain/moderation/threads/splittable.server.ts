import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Actor } from "~/platform/actor";
import { authorize } from "~/platform/refusal";
import { mayModerate } from "../policy";

export type SplittablePost = { number: number; name: string; excerpt: string; createdAt: string };

const PAGE = 50;

/** The posts that may be split off a thread, from a number on, for a moderator to choose from. */
export async function splittablePosts(
  actor: Actor,
  threadId: string,
  from: number,
): Promise<{ posts: SplittablePost[]; next: number | null; categoryId: string | null }> {
  authorize(mayModerate(actor));
  const rows = await db.execute<SplittablePost>(sql`
    select p.number, a.display_name as name, p.excerpt, p.created_at as "createdAt"
    from posts p join customers a on a.id = p.author_id
    where p.thread_id = ${threadId} and p.number >= greatest(${from}, 2) and p.hidden_at is null and p.deleted_at is null
      and not exists (select 1 from answers x where x.post_id = p.id and x.revoked_at is null)
    order by p.number limit ${PAGE + 1}`);
  const [thread] = await db.execute<{ categoryId: string | null }>(
    sql`select category_id as "categoryId" from threads where id = ${threadId}`,
  );
  return {
    posts: rows.slice(0, PAGE),
    next: rows[PAGE]?.number ?? null,
    categoryId: thread?.categoryId ?? null,
  };
}
