import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { face } from "~/domain/community/reading.server";
import type { Face } from "~/domain/community/thread-view";
import { visibleThreads } from "~/domain/community/visibility.server";
import type { Actor } from "~/platform/actor";

/**
 * Ideas that were joined are one wish in several wordings: the canonical one and those that lead to it. Votes stay where
 * they were given; what is counted is people, over all wordings.
 */
export function wordingsOf(id: SQL): SQL {
  return sql`select w.thread_id from ideas w where w.thread_id = ${id} or w.canonical_id = ${id}`;
}

/** The standing votes for an idea in any of its wordings. */
export function votesFor(id: SQL): SQL {
  return sql`select v.* from votes v where v.idea_id in (${wordingsOf(id)}) and v.withdrawn_at is null`;
}

/** Whether the actor backs it, in whatever wording. */
export function backedBy(actor: Actor, id: SQL): SQL {
  return sql`exists (select 1 from votes v where v.customer_id = ${actor.customerId}::uuid and v.withdrawn_at is null
    and v.idea_id in (${wordingsOf(id)}))`;
}

export interface Wording {
  id: string;
  slug: string;
  title: string;
  language: "en" | "fi";
  author: Face;
  /** How many backed it in these words. */
  voteCount: number;
  /** Whether the viewer is one of them. */
  voted: boolean;
  note: string;
  mergedAt: string;
  posts: { number: number; html: string; language: "en" | "fi"; createdAt: string; author: Face }[];
}

const SHOWN = 30;

/**
 * The other wordings of an idea with what was said about them: those that the actor may see where they stood. Joining
 * never shows anyone what he could not read before.
 */
export async function readWordings(actor: Actor, id: string): Promise<Wording[]> {
  const rows = await db.execute<{ wording: Wording }>(sql`
    select jsonb_build_object('id', threads.id, 'slug', threads.slug, 'title', threads.title, 'language', threads.language,
      'author', ${face("a")}, 'voteCount', ideas.vote_count, 'note', m.note, 'mergedAt', m.merged_at,
      'voted', exists (select 1 from votes v where v.idea_id = threads.id and v.customer_id = ${actor.customerId}::uuid
        and v.withdrawn_at is null),
      'posts', coalesce((select jsonb_agg(said order by said->'number') from (
        select jsonb_build_object('number', p.number, 'html', p.body_html, 'language', p.language, 'createdAt', p.created_at,
          'author', ${face("w")}) as said
        from posts p join customers w on w.id = p.author_id
        where p.thread_id = threads.id and p.hidden_at is null and p.deleted_at is null order by p.number limit ${SHOWN}) s), '[]')
      ) as wording
    from ideas join threads on threads.id = ideas.thread_id join customers a on a.id = threads.author_id
      join idea_merges m on m.idea_id = ideas.thread_id and m.undone_at is null
    where ideas.canonical_id = ${id} and ${visibleThreads(actor)} order by m.merged_at, threads.id`);
  return rows.map((row) => row.wording);
}

/** Where an idea leads that was joined with another; null where it stands by itself, or the other is not for the actor. */
export async function canonicalOf(actor: Actor, id: string): Promise<{ id: string; slug: string } | null> {
  const [row] = await db.execute<{ id: string; slug: string }>(sql`
    select threads.id, threads.slug from ideas i join threads on threads.id = i.canonical_id
    where i.thread_id = ${id} and ${visibleThreads(actor)}`);
  return row ?? null;
}
