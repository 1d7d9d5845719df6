import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { visibleThreads } from "~/domain/community/visibility.server";
import type { Actor } from "~/platform/actor";

type Bilingual = { en: string; fi: string };

export interface Release {
  id: string;
  slug: string;
  title: Bilingual;
  bodyHtml: Bilingual;
  publishedAt: string;
  ideas: { id: string; kind: "idea"; slug: string; title: string; voteCount: number }[];
}

/** What has been shipped, newest first, with the ideas that it answers: those that the actor may see. */
export async function listReleases(
  actor: Actor,
  before?: string | null,
  count = 10,
): Promise<{ releases: Release[]; next: string | null }> {
  const until = before && !Number.isNaN(Date.parse(before)) ? new Date(before).toISOString() : null;
  const rows = await db.execute<{ release: Release }>(sql`
    select jsonb_build_object('id', r.id, 'slug', r.slug, 'title', r.title, 'bodyHtml', r.body_html, 'publishedAt', r.published_at,
      'ideas', coalesce((
        select jsonb_agg(jsonb_build_object('id', threads.id, 'kind', 'idea', 'slug', threads.slug, 'title', threads.title,
          'voteCount', ideas.vote_count) order by ideas.vote_count desc)
        from release_ideas ri join ideas on ideas.thread_id = ri.idea_id join threads on threads.id = ideas.thread_id
        where ri.release_id = r.id and ${visibleThreads(actor)}), '[]')) as release
    from releases r where r.published_at <= now() ${until ? sql`and r.published_at < ${until}::timestamptz` : sql``}
    order by r.published_at desc limit ${count + 1}`);
  const releases = rows.slice(0, count).map((row) => row.release);
  return { releases, next: rows.length > count ? releases.at(-1)!.publishedAt : null };
}
