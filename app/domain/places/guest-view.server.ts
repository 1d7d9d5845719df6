import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { categories } from "#db/schema/places";
import { threads } from "#db/schema/threads";
import { visibleCategories, visibleThreads } from "~/domain/community/visibility.server";
import { guest, type Actor } from "~/platform/actor";
import { authorize } from "~/platform/refusal";
import { mayAuditAudiences } from "./policy";

export const openKinds = ["places", "threads", "posts", "official", "ideas", "feedback", "people"] as const;
export type OpenKind = (typeof openKinds)[number];

export interface GuestView {
  kinds: { kind: OpenKind; readable: number; all: number }[];
  places: {
    id: string;
    slug: string;
    name: { en: string; fi: string };
    readable: number;
    all: number;
    open: boolean;
  }[];
}

/** All that is open without signing in, counted by the rules of the pages themselves: nothing here is a list of its own. */
export async function readGuestView(actor: Actor): Promise<GuestView> {
  authorize(mayAuditAudiences(actor));
  const open = visibleThreads(guest);
  const both = (kind: string, what: ReturnType<typeof sql>) =>
    sql`${kind}::text, (select jsonb_build_object('readable', count(*) filter (where ${open}), 'all', count(*))
      from ${threads} where ${what} and ${threads.deletedAt} is null)`;
  const posts = (kind: string, what: ReturnType<typeof sql>) =>
    sql`${kind}::text, (select jsonb_build_object('all', count(*),
        'readable', count(*) filter (where ${open} and p.hidden_at is null))
      from posts p join ${threads} on threads.id = p.thread_id where p.deleted_at is null and ${what})`;
  const [row] = await db.execute<{
    counts: Record<OpenKind, { readable: number; all: number }>;
    places: GuestView["places"] | null;
  }>(sql`
    select jsonb_build_object(
      'places', (select jsonb_build_object('readable', count(*) filter (where ${visibleCategories(guest)}), 'all', count(*)) from ${categories}),
      ${both("threads", sql`${threads.categoryId} is not null`)}, ${both("ideas", sql`${threads.kind} = 'idea'`)},
      ${both("feedback", sql`${threads.kind} = 'feedback'`)},
      ${posts("posts", sql`true`)}, ${posts("official", sql`p.official_at is not null`)},
      'people', (select jsonb_build_object('all', count(*), 'readable', count(*) filter (where exists (
        select 1 from users u where u.customer_id = c.id) or exists (select 1 from posts p join ${threads} on threads.id = p.thread_id
          where p.author_id = c.id and p.hidden_at is null and ${open})))
        from customers c where c.erased_at is null and c.merged_into_id is null)) as counts,
    (select jsonb_agg(jsonb_build_object('id', id, 'slug', slug, 'name', name, 'open', ${visibleCategories(guest)},
        'all', (select count(*) from ${threads} where ${threads.categoryId} = ${categories.id} and ${threads.deletedAt} is null),
        'readable', (select count(*) from ${threads} where ${threads.categoryId} = ${categories.id} and ${open})) order by position, slug)
      from ${categories}) as places`);
  return {
    kinds: openKinds.map((kind) => ({ kind, ...row!.counts[kind] })),
    places: row!.places ?? [],
  };
}
