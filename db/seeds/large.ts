import type postgres from "postgres";
import { boards as demoBoards, categories as demoCategories } from "./demo/categories";
import { Chance, mulberry32 } from "./demo/build/chance";
import { copyRows } from "./large/copy";
import { addAnnouncer, copyPeople } from "./large/people";
import { ensureTags } from "./large/tags";
import { addThread, columns, noRows, type Places, type Rows } from "./large/threads";

interface Options {
  posts: number;
  onProgress: (text: string) => void;
}

const BATCH = 25_000;
const NEWS = demoCategories.find(({ key }) => key === "news")!.slug;
const DAY = 86_400_000;
const UNTIL = new Date("2026-11-01T12:00:00Z");

/**
 * A large community of the demo's shape, by COPY: for benchmarks, beside whatever the database holds. The indexes of
 * the big tables are taken away while it loads and made anew at its end. The same number always makes the same community.
 */
export async function seedLarge(sql: postgres.Sql, { posts, onProgress }: Options): Promise<void> {
  const [there] = await sql`select 1 from customers where handle = 'member1'`;
  if (there) return onProgress("A large community is there already.");
  const started = Date.now();
  const from = new Date(UNTIL.getTime() - 4 * 365 * DAY);
  const people = await copyPeople(sql, Math.min(50_000, Math.max(500, Math.round(posts / 20))), from, UNTIL);
  const curation = new Chance(mulberry32(29));
  const places: Places = {
    people,
    announcer: await addAnnouncer(sql, curation.idAt(from), from),
    tags: await ensureTags(sql, curation, from),
    ...(await ensurePlaces(sql)),
  };
  onProgress(`${people.length} customers`);

  const indexes = await takeIndexes(sql);
  try {
    const chance = new Chance(mulberry32(17));
    const chances = { chance, curation, discussions: 0 };
    const expectedThreads = posts / 6;
    let rows = noRows();
    for (let made = 0, thread = 0; made < posts; thread++) {
      const age = Math.max(0, 1 - thread / expectedThreads);
      const createdAt = new Date(
        UNTIL.getTime() - age * (UNTIL.getTime() - from.getTime()) - chance.unit() * DAY,
      );
      made += addThread(rows, chances, places, createdAt, posts - made);
      if (rows.posts.length < BATCH && made < posts) continue;
      await store(sql, rows);
      rows = noRows();
      onProgress(`${made} of ${posts} posts, ${seconds(started)}`);
    }
  } finally {
    for (const index of indexes) {
      // PostgreSQL's own words, from pg_get_indexdef.
      // oxlint-disable-next-line house/no-raw-sql
      await sql.unsafe(index);
      onProgress(`${/INDEX (\w+)/.exec(index)?.[1]}, ${seconds(started)}`);
    }
  }
  await pinNews(sql, places.announcer);
  await sql`select recount_words()`;
  onProgress(`words weighed, ${seconds(started)}`);
  await sql`analyze`;
  onProgress(`${posts} posts in ${seconds(started)}`);
}

/** Parents first; then the posts' two halves at once, since making their search words is what takes time. */
async function store(sql: postgres.Sql, rows: Rows): Promise<void> {
  await copyRows(sql, "threads", [...columns.threads], rows.threads);
  const half = Math.ceil(rows.posts.length / 2);
  await Promise.all([
    copyRows(sql, "posts", [...columns.posts], rows.posts.slice(0, half)),
    copyRows(sql, "posts", [...columns.posts], rows.posts.slice(half)),
    copyRows(sql, "ideas", [...columns.ideas], rows.ideas),
  ]);
  await Promise.all([
    copyRows(sql, "reactions", [...columns.reactions], rows.reactions),
    copyRows(sql, "answers", [...columns.answers], rows.answers),
    copyRows(sql, "votes", [...columns.votes], rows.votes),
    copyRows(sql, "thread_tags", [...columns.thread_tags], rows.thread_tags),
  ]);
}

/** As in the demo, the newest two stay at the top. */
async function pinNews(sql: postgres.Sql, announcer: string): Promise<void> {
  await sql`update threads set pinned_at = created_at where id in
    (select id from threads where kind = 'announcement' and author_id = ${announcer} order by created_at desc, id limit 2)`;
}

/** Takes the big tables' plain indexes away (not those that keep a promise) and answers the statements that make them. */
async function takeIndexes(sql: postgres.Sql): Promise<string[]> {
  const indexes = await sql<{ name: string; definition: string }[]>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relname in ('threads', 'posts', 'reactions', 'votes', 'ideas') and not i.indisunique and c.relnamespace = 'public'::regnamespace`;
  for (const { name } of indexes) await sql`drop index ${sql(name)}`;
  return indexes.map(({ definition }) => definition);
}

/** The demo's public categories and boards, made if there are none. */
async function ensurePlaces(sql: postgres.Sql): Promise<Pick<Places, "categories" | "boards" | "news">> {
  const chance = new Chance(mulberry32(5));
  const open = demoCategories.filter(({ audience, oneWay }) => audience === "public" && !oneWay);
  for (const [position, { slug, name, description, colour, icon }] of open.entries()) {
    await sql`insert into categories (id, slug, name, description, position, colour, icon, audience)
      values (${chance.idAt(UNTIL)}, ${slug}, ${sql.json(name)}, ${sql.json(description)}, ${position}, ${colour}, ${icon}, 'public')
      on conflict (slug) do nothing`;
  }
  for (const [position, { slug, name, description }] of demoBoards.entries()) {
    await sql`insert into boards (id, slug, name, description, position)
      values (${chance.idAt(UNTIL)}, ${slug}, ${sql.json(name)}, ${sql.json(description)}, ${position}) on conflict (slug) do nothing`;
  }
  const categories =
    await sql`select id, slug from categories where audience = 'public' and not one_way order by slug`;
  const boards = await sql`select id from boards where audience = 'public' order by slug`;
  return {
    categories: categories.map((row) => row.id as string),
    news: categories.find(({ slug }) => slug === NEWS)?.id ?? categories[0]!.id,
    boards: boards.map((row) => row.id as string),
  };
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(0)} s`;
}
