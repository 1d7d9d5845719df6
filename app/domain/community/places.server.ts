import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { categories } from "#db/schema/places";
import { threads } from "#db/schema/threads";
import { isStaff, type Actor } from "~/platform/actor";
import type { ThreadKind } from "./thread";
import { inTree, isOneWay, visibleCategories, visibleThreads } from "./visibility.server";

export interface PlaceCard {
  id: string;
  slug: string;
  name: { en: string; fi: string };
  description: { en: string; fi: string };
  colour: string;
  icon: string;
  audience: "public" | "members" | "segment" | "account" | "staff";
  parentId: string | null;
  oneWay: boolean;
  archived: boolean;
  threads: number;
  /** The thread of it with the latest word, of those that the actor may see. */
  newest: {
    id: string;
    kind: ThreadKind;
    title: string;
    slug: string;
    language: "en" | "fi";
    at: string;
  } | null;
}

/**
 * The places that the actor may see, each before what is below it; all of them, or one and what is below it. `counts`
 * are everyone's; in a one-way place each counts his own, for even a number would tell of the others.
 */
export async function readPlaces(
  actor: Actor,
  counts: Record<string, number> | null | Promise<Record<string, number> | null>,
  within?: string,
): Promise<PlaceCard[]> {
  const mine = isStaff(actor)
    ? sql`null`
    : sql`case when ${isOneWay} then (select count(*)::int from ${threads}
        where ${threads.authorId} = ${actor.customerId}::uuid and ${threads.categoryId} = ${categories.id} and ${visibleThreads(actor)}) end`;
  const rows = await db.execute<{ place: PlaceCard & { mine: number | null } }>(sql`
    select jsonb_build_object('id', ${categories.id}, 'slug', ${categories.slug}, 'name', ${categories.name},
      'description', ${categories.description}, 'colour', ${categories.colour}, 'icon', ${categories.icon},
      'audience', ${categories.audience}, 'parentId', ${categories.parentId}, 'oneWay', ${isOneWay},
      'archived', ${categories.archivedAt} is not null, 'mine', ${mine},
      'newest', (select jsonb_build_object('id', threads.id, 'kind', threads.kind, 'title', threads.title, 'slug', threads.slug,
          'language', threads.language, 'at', threads.last_activity_at) from ${threads}
        where ${threads.categoryId} = ${categories.id} and ${threads.hiddenAt} is null and not ${threads.private} and ${visibleThreads(actor)}
        order by ${threads.lastActivityAt} desc nulls last, ${threads.id} desc nulls last limit 1)) as place
    from ${categories} where ${visibleCategories(actor)}
      ${within ? sql`and (${categories.id} = ${within} or ${categories.parentId} = ${within})` : sql``}
    order by ${inTree}`);
  const known = await counts;
  return rows.map(({ place: { mine: own, ...place } }) => ({
    ...place,
    threads: own ?? known?.[place.id] ?? 0,
  }));
}

/** How many threads of each category are for all of its readers: made by counting, so callers keep it for a while. */
export const countsByCategory = sql`(select jsonb_object_agg(category_id, n) from (
  select category_id, count(*) as n from threads
  where category_id is not null and deleted_at is null and hidden_at is null and not private group by category_id) counted)`;

/** Where a category's former address leads, if the actor may see it. */
export async function movedCategory(actor: Actor, slug: string): Promise<string | null> {
  const [row] = await db.execute<{ slug: string }>(sql`
    select ${categories.slug} as slug from category_slugs s join ${categories} on ${categories.id} = s.category_id
    where s.slug = ${slug} and ${visibleCategories(actor)}`);
  return row?.slug ?? null;
}
