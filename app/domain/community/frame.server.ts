import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { categories } from "#db/schema/community";
import { notifications } from "#db/schema/notifications";
import type { Actor } from "~/platform/actor";
import { visibleCategories } from "./visibility.server";

export interface FrameCategory {
  id: string;
  slug: string;
  name: { en: string; fi: string };
  colour: string;
  icon: string;
}

/** What the frame of each page shows, in one query: the places that the actor may see, and how often his bell rang. */
export async function loadFrame(actor: Actor): Promise<{ categories: FrameCategory[]; unread: number }> {
  const [row] = await db.execute<{ categories: FrameCategory[] | null; unread: number }>(sql`
    select (
      select jsonb_agg(jsonb_build_object('id', id, 'slug', slug, 'name', name, 'colour', colour, 'icon', icon)
        order by position, slug)
      from ${categories} where ${visibleCategories(actor)}
    ) as categories,
    (
      select count(*)::int from ${notifications}
      where ${notifications.customerId} = ${actor.customerId}::uuid and ${notifications.readAt} is null
    ) as unread`);
  return { categories: row?.categories ?? [], unread: row?.unread ?? 0 };
}
