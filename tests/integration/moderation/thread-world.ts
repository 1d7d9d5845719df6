import type postgres from "postgres";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { category, people, person, post, thread } from "../community/arrange";

/** Numbers that look random and are the same for the same seed. */
export function chance(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    upTo: (n: number) => Math.floor(next() * n),
    one: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!,
    some: <T>(list: readonly T[], share = 0.5): T[] => list.filter(() => next() < share),
  };
}
export type Chance = ReturnType<typeof chance>;

export interface World {
  staff: Person;
  persons: Person[];
  /** Two public places, one for members. */
  places: string[];
  threads: string[];
}

const at = (minutes: number) => new Date(Date.UTC(2026, 5, 1) + minutes * 60_000 + minutes);

/** A handful of threads with everything that people hang on them: what any operation has to carry along, and bring back. */
export async function world(sql: postgres.Sql, random: Chance): Promise<World> {
  const staff = await person(sql, { role: "moderator" });
  const persons = await people(sql, 5);
  const places = [await category(sql), await category(sql), await category(sql, "members")];
  await sql`update categories set several_answers = true where id = ${places[1]!}`;
  const threads: string[] = [];
  for (let i = 0; i < 4; i++) {
    const kind = random.one(["question", "question", "discussion"] as const);
    const author = random.one(persons);
    const id = await thread(sql, author, { kind, categoryId: random.one(places), at: at(i * 100) });
    threads.push(id);
    await talk(sql, random, { id, kind, author, staff, persons, start: i * 100, replies: random.upTo(6) });
  }
  return { staff, persons, places, threads };
}

interface Talk {
  id: string;
  kind: "question" | "discussion";
  author: Person;
  staff: Person;
  persons: Person[];
  start: number;
  replies: number;
}

async function talk(
  sql: postgres.Sql,
  random: Chance,
  { id, kind, author, staff, persons, start, replies }: Talk,
) {
  let live = 0;
  let last = { at: at(start), by: author.customerId };
  for (let number = 2; number <= replies + 1; number++) {
    const writer = random.one([...persons, staff]);
    const postId = await post(sql, id, writer, number);
    const created = at(start + random.upTo(400));
    const deleted = random.next() < 0.15;
    await sql`update posts set created_at = ${created}, deleted_at = ${deleted ? created : null},
      hidden_at = ${!deleted && random.next() < 0.15 ? created : null},
      reply_to_id = (select id from posts where thread_id = ${id} and number = ${1 + random.upTo(number - 1)}) where id = ${postId}`;
    if (deleted) continue;
    live++;
    if (created > last.at) last = { at: created, by: writer.customerId };
    for (const fan of random.some(persons, 0.3)) {
      await sql`insert into reactions (post_id, customer_id, kind) values (${postId}, ${fan.customerId}, 'like')`;
      await sql`insert into bookmarks (customer_id, post_id) values (${fan.customerId}, ${postId})`;
      await sql`insert into mentions (post_id, customer_id) values (${postId}, ${fan.customerId})`;
      await sql`insert into notifications ${sql({
        id: newId(),
        customer_id: fan.customerId,
        kind: "reply",
        event_id: newId(),
        thread_id: id,
        post_number: number,
      })}`;
    }
    if (writer === staff) {
      await sql`update posts set official_at = created_at where id = ${postId}`;
      await sql`update threads set official_post_id = ${postId} where id = ${id}
        and not exists (select 1 from posts where id = ${postId} and hidden_at is not null)`;
    }
  }
  await sql`update threads set last_post_number = ${replies + 1}, reply_count = ${live}, last_activity_at = ${last.at},
    last_poster_id = ${last.by} where id = ${id}`;
  if (kind === "question" && random.next() < 0.6) await solve(sql, random, id, author);
  for (const reader of random.some(persons, 0.7)) {
    await sql`insert into read_states (customer_id, thread_id, last_read_number, at)
      values (${reader.customerId}, ${id}, ${1 + random.upTo(replies + 1)}, ${at(start + 7)})`;
    await sql`insert into subscriptions (customer_id, subject_type, subject_id, level)
      values (${reader.customerId}, 'thread', ${id}, ${random.one(["watching", "tracking", "muted"])})`;
    if (random.next() < 0.3)
      await sql`insert into drafts (customer_id, context, fields) values (${reader.customerId}, ${`reply:${id}`}, '{}')`;
  }
  if (random.next() < 0.4) await openCase(sql, id, author, staff);
}

async function solve(sql: postgres.Sql, random: Chance, id: string, author: Person) {
  const candidates = await sql<{ id: string; number: number; several: boolean }[]>`
    select p.id, p.number, c.several_answers as several from posts p join threads t on t.id = p.thread_id
    join categories c on c.id = t.category_id
    where p.thread_id = ${id} and p.number > 1 and p.hidden_at is null and p.deleted_at is null`;
  const chosen = candidates[0]?.several ? random.some(candidates) : candidates.slice(0, 1);
  for (const { id: postId, number, several } of chosen)
    await sql`insert into answers ${sql({
      id: newId(),
      thread_id: id,
      post_id: postId,
      chosen_by_id: author.customerId,
      slot: several ? number : 0,
      chosen_at: at(number),
    })}`;
  if (chosen.length > 0) await sql`update threads set solved_at = ${at(500)} where id = ${id}`;
}

async function openCase(sql: postgres.Sql, id: string, author: Person, staff: Person) {
  await sql`insert into cases ${sql({
    id: newId(),
    subject: "A case",
    customer_id: author.customerId,
    source: "thread",
    opened_by_id: staff.customerId,
    thread_id: id,
    first_response_due_at: at(1),
    resolution_due_at: at(2),
  })}`;
}

const TABLES = [
  "threads",
  "posts",
  "post_redirects",
  "answers",
  "read_states",
  "subscriptions",
  "drafts",
  "notifications",
  "cases",
  "bookmarks",
  "mentions",
  "reactions",
  "thread_tags",
  "held_submissions",
] as const;

/**
 * Every row of every table that operations touch, as text. Room versions only go up, and the shell of a thread that was
 * split off and brought back stays as a signpost: both are left out.
 */
export async function snapshot(
  sql: postgres.Sql,
  signposts: string[] = [],
): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const table of TABLES) {
    const rows = await sql<{ row: string; owner: string | null }[]>`
      select (to_jsonb(x) - 'version' - 'search')::text as row,
        coalesce(to_jsonb(x)->>'thread_id', to_jsonb(x)->>'id') as owner from ${sql(table)} x`;
    all[table] = rows
      .filter(({ owner }) => !signposts.includes(owner ?? ""))
      .map(({ row }) => row)
      .sort();
  }
  return all;
}
