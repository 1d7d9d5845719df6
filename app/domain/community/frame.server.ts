import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { categories } from "#db/schema/community";
import type { Actor } from "~/platform/actor";
import { freshReleases } from "~/domain/ideas/releases.server";
import { inTree, visibleCategories } from "./visibility.server";

export interface FrameCategory {
  id: string;
  slug: string;
  name: { en: string; fi: string };
  colour: string;
  icon: string;
  /** It stands below another, which comes before it. */
  below: boolean;
}

type Frame = { categories: FrameCategory[]; unread: number; releases: number };

/** What each page's frame shows, in one query: the places that the actor may see, how often his bell rang, and what is new. */
export async function loadFrame(actor: Actor): Promise<Frame> {
  const [row] = await db.execute<Omit<Frame, "categories"> & { categories: FrameCategory[] | null }>(sql`
    select (
      select jsonb_agg(jsonb_build_object('id', id, 'slug', slug, 'name', name, 'colour', colour, 'icon', icon,
        'below', parent_id is not null) order by ${inTree})
      from ${categories} where ${visibleCategories(actor)} and archived_at is null
    ) as categories,
    ${unreadCount(sql`${actor.customerId}::uuid`)} as unread, ${freshReleases(actor)} as releases`);
  return { categories: row?.categories ?? [], unread: row?.unread ?? 0, releases: row?.releases ?? 0 };
}

/** How many notifications a customer has not read, up to a hundred: the bell shows no more than "99+". */
export function unreadCount(customerId: SQL): SQL {
  return sql`(select count(*)::int from (
    select 1 from notifications n where n.customer_id = ${customerId} and n.read_at is null limit 100) counted)`;
}
