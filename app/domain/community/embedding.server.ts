import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { guest } from "~/platform/actor";
import type { ThreadKind } from "./thread";
import { visibleThreads } from "./visibility.server";

export interface Embedded {
  id: string;
  kind: ThreadKind;
  slug: string;
  title: string;
  author: { handle: string; displayName: string };
  excerpt: string;
  solved: boolean;
  /** Its place's; of an idea, none. */
  colour: string | null;
}

/** A thread as other sites may show it: only what a guest may read. */
export async function findEmbeddable(id: string): Promise<Embedded | null> {
  const [row] = await db.execute<{ thread: Embedded }>(sql`
    select jsonb_build_object('id', threads.id, 'kind', threads.kind, 'slug', threads.slug, 'title', threads.title,
      'author', jsonb_build_object('handle', a.handle, 'displayName', a.display_name), 'excerpt', p.excerpt,
      'solved', threads.solved_at is not null, 'colour', (select c.colour from categories c where c.id = threads.category_id)) as thread
    from threads join customers a on a.id = threads.author_id
      join posts p on p.thread_id = threads.id and p.number = 1 and p.hidden_at is null and p.deleted_at is null
    where threads.id = ${id} and ${visibleThreads(guest)}`);
  return row?.thread ?? null;
}
