import { expect, it } from "vitest";
import { seedLarge } from "../../../db/seeds/large";
import { useDatabase } from "../../support/database";

const { sql } = useDatabase();

it("makes a large community of the demo's shape, in places that everyone may read, and once", async () => {
  const told: string[] = [];
  const options = { posts: 2_000, onProgress: (text: string) => void told.push(text) };
  const indexes = async () =>
    sql`select indexdef from pg_indexes where tablename in ('threads', 'posts') order by 1`;
  const before = await indexes();
  await seedLarge(sql, options);
  const [made] = await sql`
    select (select count(*)::int from posts) as posts, (select count(distinct kind)::int from threads) as kinds,
      (select count(*)::int from categories where audience <> 'public' or one_way) as closed,
      (select count(*)::int from threads t where reply_count <> (select count(*) - 1 from posts p where p.thread_id = t.id)) as wrong,
      (select count(*) from customers where account_id is not null)::float8 / (select count(*) from customers) as employed,
      (select count(*)::int from accounts where annual_value_eur is null) as worthless,
      (select count(*)::int from tags) as tags,
      (select count(distinct thread_id) from thread_tags)::float8 / (select count(*) from threads) as tagged,
      (select count(*)::int from threads t join categories c on c.id = t.category_id join customers a on a.id = t.author_id
        where t.kind = 'announcement' and c.slug = 'ajankohtaista' and a.staff_role is not null) as news,
      (select count(*)::int from threads where kind = 'announcement') as announcements,
      (select count(*)::int from threads where pinned_at is not null and kind = 'announcement') as pinned`;
  expect(made).toMatchObject({ posts: 2_000, kinds: 4, closed: 0, wrong: 0, worthless: 0, pinned: 2 });
  // Tags as in the demo, where hardly a thread has none; and news is rare, staff's, and in its place.
  expect(made!.tags).toBeGreaterThan(20);
  expect(made!.tagged).toBeGreaterThan(0.9);
  expect(made!.news).toBe(made!.announcements);
  expect(made!.employed).toBeGreaterThan(0.1);
  expect(await indexes()).toEqual(before);
  await seedLarge(sql, options);
  expect(told.at(-1)).toContain("already");
}, 60_000);
