import { sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { visibleThreads } from "~/domain/community/visibility.server";
import type { Actor } from "~/platform/actor";
import { notFound } from "~/platform/refusal";
import type { IdeaStatus } from "./idea";

export type FoundIdea = {
  id: string;
  slug: string;
  title: string;
  authorId: string;
  status: IdeaStatus;
  voteCount: number;
};

/** An idea, found through the actor: what he may not see does not exist for him. */
export async function findIdea(actor: Actor, id: string, tx: Tx | typeof db = db): Promise<FoundIdea> {
  const [row] = await tx.execute<FoundIdea>(sql`
    select threads.id, threads.slug, threads.title, threads.author_id as "authorId", ideas.status, ideas.vote_count as "voteCount"
    from ideas join threads on threads.id = ideas.thread_id where threads.id = ${id} and ${visibleThreads(actor)}`);
  if (!row) throw notFound();
  return row;
}
