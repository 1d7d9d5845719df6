import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { categories } from "#db/schema/places";
import { isSignedIn, type Actor } from "~/platform/actor";
import { inTree, visibleCategories, visibleReleases } from "./visibility.server";

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

/** So long a release is news for one who has not looked since. */
const NEWS_DAYS = 14;

/** How many releases have come out since the actor looked; one who has never looked has missed the last weeks' alone. */
function freshReleases(actor: Actor): SQL {
  if (!isSignedIn(actor)) return sql`0`;
  return sql`(select count(*)::int from releases r where ${visibleReleases(actor)}
    and r.published_at > now() - make_interval(days => ${NEWS_DAYS}) and r.published_at > greatest(
      (select seen_at from release_visits v where v.customer_id = ${actor.customerId}::uuid),
      (select created_at from customers c where c.id = ${actor.customerId}::uuid)))`;
}
