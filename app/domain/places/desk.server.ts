import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { categories } from "#db/schema/places";
import { threads } from "#db/schema/threads";
import { listThreads } from "~/domain/community/browsing.server";
import { visibleCategories, visibleThreads } from "~/domain/community/visibility.server";
import { guest, type Actor } from "~/platform/actor";
import { authorize, notFound } from "~/platform/refusal";
import { anyMember } from "./effect.server";
import type { PlaceFields } from "./place";
import { mayArrangePlaces } from "./policy";

export type DeskPlace = PlaceFields & {
  id: string;
  threads: number;
  /** The name of its segment or account, where it has one. */
  whose: string | null;
};

const deskPlace = sql`jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'description', c.description,
  'colour', c.colour, 'icon', c.icon, 'parentId', c.parent_id, 'audience', c.audience, 'segmentId', c.segment_id,
  'accountId', c.account_id, 'oneWay', c.one_way, 'severalAnswers', c.several_answers, 'template', c.template,
  'archived', c.archived_at is not null, 'whose', coalesce(s.name, a.name),
  'threads', (select count(*) from threads t where t.category_id = c.id and t.deleted_at is null)) as place`;

/** All places in the order of the tree: each, then what is below it. */
export async function arrangedPlaces(actor: Actor): Promise<DeskPlace[]> {
  authorize(mayArrangePlaces(actor));
  const rows = await db.execute<{ place: DeskPlace }>(sql`
    select ${deskPlace} from categories c left join categories up on up.id = c.parent_id
      left join segments s on s.id = c.segment_id left join accounts a on a.id = c.account_id
    order by coalesce(up.position, c.position), coalesce(up.slug, c.slug), c.parent_id is not null, c.position, c.slug`);
  return rows.map((row) => row.place);
}

export async function arrangedPlace(actor: Actor, id: string): Promise<DeskPlace> {
  const place = (await arrangedPlaces(actor)).find((one) => one.id === id);
  if (!place) throw notFound();
  return place;
}

/** What a place's form may choose from. */
export async function placeChoices(
  actor: Actor,
): Promise<{ segments: { id: string; name: string }[]; accounts: { id: string; name: string }[] }> {
  authorize(mayArrangePlaces(actor));
  const [segments, accounts] = await Promise.all([
    db.execute<{ id: string; name: string }>(sql`select id, name from segments order by name limit 200`),
    db.execute<{ id: string; name: string }>(sql`select id, name from accounts order by name limit 500`),
  ]);
  return { segments: [...segments], accounts: [...accounts] };
}

export interface SeenAs {
  as: "guest" | "member";
  sees: boolean;
  threads: number;
  titles: string[];
}

/** A place as a guest and as any member find it: by the pages' own lists. */
export async function seenBy(actor: Actor, id: string): Promise<SeenAs[]> {
  authorize(mayArrangePlaces(actor));
  return Promise.all(
    (["guest", "member"] as const).map(async (as) => {
      const eyes = as === "guest" ? guest : anyMember;
      const [row] = await db.execute<{ sees: boolean; threads: number }>(sql`
        select exists (select 1 from ${categories} where id = ${id} and ${visibleCategories(eyes)}) as sees,
          (select count(*)::int from ${threads} where ${threads.categoryId} = ${id} and ${visibleThreads(eyes)}) as threads`);
      const { lines } = await listThreads(eyes, { view: "latest", categoryId: id, count: 4 });
      return { as, ...row!, titles: lines.slice(0, 4).map(({ title }) => title) };
    }),
  );
}
