import type postgres from "postgres";
import { tagSlug } from "~/domain/community/tags";
import type { Chance } from "../demo/build/chance";
import { categories } from "../demo/categories";
import { ideasByBoard, threadsByCategory } from "../demo/content";
import { pick } from "./words";

/** The tags of each of the demo's open conversations and ideas, none where one has none: a large community is tagged alike. */
const setsOfTags: string[][] = [
  ...categories.filter(({ audience }) => audience === "public").flatMap(({ key }) => threadsByCategory[key]!),
  ...Object.values(ideasByBoard).flat(),
].map(({ tags = [] }) => [...new Set(tags.map(tagSlug))]);

/** Which tag is which row, by its slug; those that are there already stay as they are. */
export async function ensureTags(sql: postgres.Sql, chance: Chance, at: Date): Promise<Map<string, string>> {
  const slugs = [...new Set(setsOfTags.flat())];
  const rows = slugs.map((slug) => ({ id: chance.idAt(at), slug, name: slug.replaceAll("-", " ") }));
  await sql`insert into tags ${sql(rows)} on conflict (slug) do nothing`;
  const there = await sql<
    { id: string; slug: string }[]
  >`select id, slug from tags where slug in ${sql(slugs)}`;
  return new Map(there.map(({ id, slug }) => [slug, id]));
}

export function tagsOf(chance: Chance): string[] {
  return pick(chance, setsOfTags);
}
