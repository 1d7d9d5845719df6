import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { visibleThreads } from "~/domain/community/visibility.server";
import type { Actor } from "~/platform/actor";
import { authorize, notFound } from "~/platform/refusal";
import type { IdeaStatus } from "./idea";
import { mayRelease } from "./policy";
import type { ReleaseAudience } from "./release";
import { isHeld } from "./undoing.server";

type Bilingual = { en: string; fi: string };

export interface DeskRelease {
  id: string;
  slug: string;
  title: Bilingual;
  bodySource: Bilingual;
  audience: ReleaseAudience;
  segmentId: string | null;
  segment: string | null;
  ships: boolean;
  publishAt: string | null;
  publishedAt: string | null;
  notifiedAt: string | null;
  author: string;
  /** How many ideas it shipped of which nobody has been told yet: taking it back takes those back. */
  held: number;
  ideas: { id: string; slug: string; title: string; status: IdeaStatus; voteCount: number }[];
}

const line = (
  actor: Actor,
) => sql`jsonb_build_object('id', r.id, 'slug', r.slug, 'title', r.title, 'bodySource', r.body_source,
  'audience', r.audience, 'segmentId', r.segment_id, 'segment', g.name, 'ships', r.ships, 'publishAt', r.publish_at,
  'publishedAt', r.published_at, 'notifiedAt', r.notified_at, 'author', a.display_name,
  'held', (select count(*)::int from idea_status_changes s join ideas i on i.thread_id = s.idea_id and i.status = s.to_status
    where s.release_id = r.id and ${isHeld("s")}),
  'ideas', coalesce((
    select jsonb_agg(jsonb_build_object('id', threads.id, 'slug', threads.slug, 'title', threads.title, 'status', ideas.status,
      'voteCount', ideas.vote_count) order by ideas.vote_count desc, threads.id)
    from release_ideas ri join ideas on ideas.thread_id = ri.idea_id join threads on threads.id = ideas.thread_id
    where ri.release_id = r.id and ${visibleThreads(actor)}), '[]'))`;

const tables = sql`releases r join customers a on a.id = r.author_id left join segments g on g.id = r.segment_id`;

/** All releases as they are made: drafts first, then those that the clock will publish, then what is out. */
export async function deskReleases(actor: Actor): Promise<DeskRelease[]> {
  authorize(mayRelease(actor));
  const rows = await db.execute<{ release: DeskRelease }>(sql`
    select ${line(actor)} as release from ${tables}
    order by r.published_at is not null, r.publish_at is not null, coalesce(r.published_at, r.created_at) desc limit 200`);
  return rows.map((row) => row.release);
}

export async function findDeskRelease(actor: Actor, id: string): Promise<DeskRelease> {
  authorize(mayRelease(actor));
  const [row] = await db.execute<{ release: DeskRelease }>(
    sql`select ${line(actor)} as release from ${tables} where r.id = ${id}`,
  );
  if (!row) throw notFound();
  return row.release;
}

/** The segments that a release can be for. */
export async function segmentChoices(actor: Actor): Promise<{ id: string; name: string }[]> {
  authorize(mayRelease(actor));
  return db.execute<{ id: string; name: string }>(sql`select id, name from segments order by name limit 200`);
}
