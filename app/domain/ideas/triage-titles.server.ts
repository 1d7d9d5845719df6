import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { visibleThreads } from "~/domain/community/visibility.server";
import type { Actor } from "~/platform/actor";

export type RefusedIdea = { title: string; code: string };

/** By their titles, so that one can say which were refused; those that are not the actor's to see have none. */
export async function ideaTitles(
  actor: Actor,
  refused: { id: string; code: string }[],
): Promise<RefusedIdea[]> {
  if (refused.length === 0) return [];
  const rows = await db.execute<{ id: string; title: string }>(sql`
    select threads.id, threads.title from threads where threads.id in ${refused.map(({ id }) => id)} and ${visibleThreads(actor)}`);
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return refused.map(({ id, code }) => ({ title: titles.get(id) ?? "…", code }));
}
