import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { visibleReleases, visibleThreads } from "~/domain/community/visibility.server";
import type { Actor, Person } from "~/platform/actor";
import { notFound } from "~/platform/refusal";
import { mayRelease } from "./policy";
import type { ReleaseAudience } from "./release";

type Bilingual = { en: string; fi: string };

export interface Release {
  id: string;
  slug: string;
  title: Bilingual;
  bodyHtml: Bilingual;
  audience: ReleaseAudience;
  /** Null for what is not out yet: only who makes releases sees those. */
  publishedAt: string | null;
  publishAt: string | null;
  updatedAt: string;
  ideas: {
    id: string;
    kind: "idea";
    slug: string;
    title: string;
    language: "en" | "fi";
    voteCount: number;
  }[];
}

const releaseFor = (actor: Actor): SQL => sql`jsonb_build_object('id', r.id, 'slug', r.slug, 'title', r.title,
  'bodyHtml', r.body_html, 'audience', r.audience, 'publishedAt', r.published_at, 'publishAt', r.publish_at, 'updatedAt', r.updated_at,
  'ideas', coalesce((
    select jsonb_agg(jsonb_build_object('id', threads.id, 'kind', 'idea', 'slug', threads.slug, 'title', threads.title,
      'language', threads.language, 'voteCount', ideas.vote_count) order by ideas.vote_count desc, threads.id)
    from release_ideas ri join ideas on ideas.thread_id = ri.idea_id join threads on threads.id = ideas.thread_id
    where ri.release_id = r.id and ${visibleThreads(actor)}), '[]'))`;

/** What has been shipped, newest first, with the ideas that it answers: those that the actor may see. */
export async function listReleases(
  actor: Actor,
  before?: string | null,
  count = 10,
): Promise<{ releases: Release[]; next: string | null }> {
  const until = before && !Number.isNaN(Date.parse(before)) ? new Date(before).toISOString() : null;
  const rows = await db.execute<{ release: Release }>(sql`
    select ${releaseFor(actor)} as release from releases r
    where ${visibleReleases(actor)} ${until ? sql`and r.published_at < ${until}::timestamptz` : sql``}
    order by r.published_at desc limit ${count + 1}`);
  const releases = rows.slice(0, count).map((row) => row.release);
  return { releases, next: rows.length > count ? releases.at(-1)!.publishedAt : null };
}

/** One release by its address; whoever makes them sees it before it is out. */
export async function readRelease(actor: Actor, slug: string): Promise<Release> {
  const seen = mayRelease(actor).allowed ? sql`true` : visibleReleases(actor);
  const [row] = await db.execute<{ release: Release }>(
    sql`select ${releaseFor(actor)} as release from releases r where r.slug = ${slug} and ${seen}`,
  );
  if (!row) throw notFound();
  return row.release;
}

/** The actor has looked at what is new: until the next release there is no mark in the frame. */
export async function markReleasesSeen(actor: Person): Promise<void> {
  await db.execute(sql`
    insert into release_visits (customer_id, seen_at) values (${actor.customerId}, now())
    on conflict (customer_id) do update set seen_at = greatest(release_visits.seen_at, excluded.seen_at)`);
}
