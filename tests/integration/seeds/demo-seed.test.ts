import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import postgres from "postgres";
import { demoAccounts, seedDemo } from "../../../db/seeds/demo.ts";
import { seedReference } from "../../../db/seeds/reference.ts";
import { deliverAll } from "../../../app/events/deliver.server";
import { passwordMatches } from "../../../app/platform/auth.server";
import { createDatabase, useDatabase } from "../../support/database";

const now = new Date("2026-11-22T00:00:00Z");
const { sql, url } = useDatabase();

async function seed(databaseUrl: string): Promise<void> {
  const client = postgres(databaseUrl, { max: 2, onnotice: () => {} });
  await seedReference(client);
  await seedDemo(client, { now });
  await client.end();
}

beforeAll(() => seed(url), 120_000);

async function one<T = number>(query: postgres.PendingQuery<postgres.Row[]>): Promise<T> {
  const [row] = await query;
  return Object.values(row!)[0] as T;
}

test("is a community of the size that was promised", async () => {
  expect(await one(sql`select count(*)::int from customers where staff_role is null`)).toBe(60);
  expect(await one(sql`select count(*)::int from customers where staff_role is not null`)).toBe(8);
  expect(await one(sql`select count(*)::int from accounts`)).toBe(12);
  expect(await one(sql`select count(*)::int from categories`)).toBe(13);
  expect(await one(sql`select count(*)::int from threads where kind <> 'feedback'`)).toBe(155);
  expect(await one(sql`select count(*)::int from ideas`)).toBe(60);
  expect(await one(sql`select count(*)::int from cases`)).toBe(25);
  expect(await one(sql`select count(distinct status)::int from cases`)).toBe(5);
  expect(
    await one(sql`select count(distinct date_trunc('month', created_at))::int from votes`),
  ).toBeGreaterThan(10);
  expect(await one(sql`select count(distinct language)::int from posts`)).toBe(2);
});

test("has a login for each role, and its address is confirmed", async () => {
  for (const { email, role, password } of demoAccounts) {
    const [user] = await sql`select * from users where email = ${email}`;
    expect(user).toMatchObject({ role });
    expect(user!.email_verified_at).not.toBeNull();
    expect(await passwordMatches(user!.password_hash, password)).toBe(true);
  }
  expect(new Set(demoAccounts.map(({ role }) => role)).size).toBe(5);
});

test("has members whom others brought in, each after the other was here", async () => {
  const brought =
    await sql`select c.handle, i.created_at < c.created_at and c.created_at < c.referred_at as later
    from customers c join customers i on i.id = c.referred_by_id`;
  expect(brought.length).toBeGreaterThan(10);
  expect(brought.filter(({ later }) => !later)).toEqual([]);
});

test("counts what stands there", async () => {
  const wrong = await sql`
    select t.title from threads t
    where reply_count <> (select count(*) - 1 from posts where thread_id = t.id)
      or last_post_number <> (select max(number) from posts where thread_id = t.id)
      or last_activity_at <> (select max(created_at) from posts where thread_id = t.id)
      or last_poster_id <> (select author_id from posts where thread_id = t.id order by number desc limit 1)
      or version <> (select count(*) from events where thread_id = t.id and room_version is not null)
      or (solved_at is null) <> (not exists (select 1 from answers where thread_id = t.id and revoked_at is null))`;
  expect(wrong).toEqual([]);
  const ideas = await sql`
    select thread_id from ideas i
    where vote_count <> (select count(distinct customer_id) from votes where withdrawn_at is null
      and idea_id in (select w.thread_id from ideas w where w.thread_id = i.thread_id or w.canonical_id = i.thread_id))`;
  expect(ideas).toEqual([]);
  const posts = await sql`
    select p.id from posts p left join lateral (
      select coalesce(jsonb_object_agg(kind, n), '{}') as counts
      from (select kind, count(*) as n from reactions where post_id = p.id group by kind) as by_kind
    ) r on true where p.reaction_counts <> r.counts`;
  expect(posts).toEqual([]);
});

test("keeps a ledger that sums to zero, and balances that are its sums", async () => {
  expect(await one(sql`select sum(amount)::int from ledger_entries`)).toBe(0);
  expect(await one(sql`select count(*)::int from point_balances where balance > 100`)).toBeGreaterThan(3);
  const wrong = await sql`
    select b.customer_id from point_balances b
    where balance <> (select coalesce(sum(amount), 0) from ledger_entries where customer_id = b.customer_id)`;
  expect(wrong).toEqual([]);
  const staff = await sql`
    select 1 from point_balances join customers on id = customer_id where staff_role is not null`;
  expect(staff).toEqual([]);
});

test("leaves timelines and bells as its events would have", async () => {
  const told = await sql`
    select e.id from events e join threads t on t.id = e.thread_id where e.type = 'thread.created'
      and not exists (select 1 from interactions i where i.source_id = e.id::text and i.customer_id = t.author_id)`;
  expect(told).toEqual([]);
  for (const { email } of demoAccounts) {
    const bell = sql`
      select count(*)::int from notifications n join users u on u.customer_id = n.customer_id
      where u.email = ${email} and n.read_at is null`;
    expect(await one(bell), email).toBeGreaterThan(0);
  }
  const seen = await sql`
    select n.id from notifications n join threads t on t.id = n.thread_id join users u on u.customer_id = n.customer_id
    where t.private and t.author_id <> n.customer_id and u.role = 'member'`;
  expect(seen).toEqual([]);
});

test("is not told to anyone a second time: every subscriber has heard of it all", async () => {
  const before = await one(sql`select count(*)::int from events`);
  await deliverAll();
  expect(await one(sql`select count(*)::int from events`)).toBe(before);
  expect(await one(sql`select count(*)::int from mails`)).toBe(0);
});

test("goes forward in time: nothing before its cause, nothing after now, nobody before he joined", async () => {
  const late = await sql`
    select created_at from posts where created_at >= ${now} union all select created_at from votes where created_at >= ${now}
    union all select at from events where at >= ${now}`;
  expect(late).toEqual([]);
  const early = await sql`
    select p.id from posts p join threads t on t.id = p.thread_id join customers c on c.id = p.author_id
    where p.created_at < c.created_at or p.created_at < t.created_at
    union all
    select a.id from posts a join posts b on b.thread_id = a.thread_id and b.number = a.number + 1
    where b.created_at <= a.created_at`;
  expect(early).toEqual([]);
  const votes = await sql`
    select v.idea_id from votes v join customers c on c.id = v.customer_id join threads t on t.id = v.idea_id
    where v.created_at < t.created_at or (v.source = 'self' and v.created_at < c.created_at)`;
  expect(votes).toEqual([]);
});

test("is the same twice, and once is enough", { timeout: 60_000 }, async () => {
  const other = await createDatabase(url);
  await seed(other);
  const client = postgres(other, { max: 1 });
  const first = await digest(sql);
  expect(await digest(client)).toBe(first);
  await client.end();
  await seed(url);
  expect(await digest(sql)).toBe(first);
});

/** Of everything that can be read or counted, ids and times included. */
async function digest(client: postgres.Sql): Promise<string> {
  const hash = createHash("sha256");
  for (const table of [
    "customers",
    "threads",
    "posts",
    "votes",
    "reactions",
    "cases",
    "case_messages",
    "ledger_entries",
  ]) {
    const rows = await client`
      select md5(string_agg(r, ',' order by r)) as md5 from (select ${client(table)}::text as r from ${client(table)}) as rows`;
    hash.update(`${table} ${rows[0]!.md5}`);
  }
  return hash.digest("hex");
}
