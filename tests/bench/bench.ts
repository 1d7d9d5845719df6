import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import postgres from "postgres";
import { threadPath } from "~/domain/community/addresses";
import { toPublicId } from "~/platform/ids";
import { demoPassword } from "../../db/seeds/demo/people";
import { crowd, median, spread, type Spread } from "./fan-out";
import { openFloor, raw, type Floor } from "./floor";
import { openHouse, type House } from "./house";
import { load, type Figures } from "./load";
import { report, type Row, type SpreadRow } from "./report";
import { weigh } from "./weight";

const say = (text: string) => void process.stderr.write(`  ${text}\n`);

export async function bench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { posts: { type: "string", default: "200000" }, seconds: { type: "string", default: "6" } },
  });
  const seconds = Number(values.seconds);
  const house = await openHouse(Number(values.posts), say);
  const floor = await openFloor();
  const sql = postgres(house.databaseUrl, { max: 2, onnotice: () => {} });
  try {
    const found = await find(sql);
    const cookies = await signIn(house, 100);
    await sql`update users set role = 'product' where email = ${`member${cookies.length}@example.com`}`;
    const rows = [
      ...(await pages(house, floor, found.thread.path, cookies[0]!, cookies.at(-1)!, seconds)),
      ...(await searches(house, floor, sql, seconds)),
      ...(await similar(house, floor, sql, cookies[0]!, seconds)),
      ...(await writes(house, floor, found, cookies, seconds)),
    ];
    say("deliveries of what was written");
    const calmAfter = await untilDelivered(sql);
    const spreads = [
      await fanOut(house, floor, found, cookies[0]!, 200),
      await fanOut(house, floor, found, cookies[0]!, 1000),
    ];
    const sizes = await weigh(house, found.thread.path);
    const of = { posts: Number(values.posts), ideas: found.of };
    process.stdout.write(report(of, rows, { spreads, calmAfter }, sizes, house));
  } finally {
    await sql.end();
    floor.stop();
    await house.stop();
  }
}

interface Found {
  thread: { id: string; path: string; address: string };
  ideas: string[];
  /** How many ideas there are in all. */
  of: number;
}

/** A thread with a full page of posts, and ideas that take votes. */
async function find(sql: postgres.Sql): Promise<Found> {
  const [thread] = await sql`
    select id, slug, kind from threads where last_post_number between 20 and 22 and kind <> 'idea' and state = 'open' order by id limit 1`;
  const ideas =
    await sql`select thread_id from ideas where status in ('new', 'under_review', 'planned') order by thread_id limit 400`;
  const [all] = await sql`select count(*)::int as n from ideas`;
  const path = threadPath(thread as never);
  return {
    of: all!.n as number,
    thread: { id: thread!.id, path, address: `/threads/${toPublicId(thread!.id)}` },
    ideas: ideas.map((row) => toPublicId(row.thread_id as string)),
  };
}

async function signIn(house: House, count: number): Promise<string[]> {
  const cookies: string[] = [];
  for (let n = 1; n <= count; n++) {
    const response = await fetch(`${house.url}/sign-in`, {
      method: "POST",
      redirect: "manual",
      headers: { origin: house.url },
      body: new URLSearchParams({ email: `member${n}@example.com`, password: demoPassword, next: "/" }),
    });
    const cookie = response.headers.getSetCookie().find((text) => text.startsWith("session="));
    if (!cookie) throw new Error(`member${n} could not sign in: ${response.status}`);
    cookies.push(cookie.split(";")[0]!);
  }
  return cookies;
}

async function pages(
  house: House,
  floor: Floor,
  thread: string,
  cookie: string,
  productTeam: string,
  seconds: number,
): Promise<Row[]> {
  const rows: Row[] = [];
  const everyone = [
    ["guest", {}, 10],
    ["signed in", { cookie }, 1],
    ["signed in", { cookie }, 10],
  ] as const;
  const theTeam = [
    ["product team", { cookie: productTeam }, 1],
    ["product team", { cookie: productTeam }, 10],
  ] as const;
  for (const [name, path, visitors] of [
    ["thread of 20 posts", thread, everyone],
    ["idea list", "/ideas", everyone],
    ["home", "/", everyone],
    ["triage board", "/desk/triage?layout=board", theTeam],
    ["triage list by annual value", "/desk/triage?layout=list&order=value", theTeam],
    ["orders compared", "/desk/triage/comparison", theTeam],
  ] as const) {
    for (const [who, headers, connections] of visitors) {
      say(`${name}, ${who}, ${connections} at once`);
      await floor.mirror(house.url, path, headers);
      const run = (url: string) => load({ url: url + path, connections, seconds, headers });
      rows.push(await beside(`${name}, ${who}`, connections, run, house, floor));
    }
  }
  return rows;
}

async function searches(house: House, floor: Floor, sql: postgres.Sql, seconds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, words] of Object.entries(await searched(sql))) {
    say(`search, a ${name} word`);
    let turn = 0;
    const next = () => ({ path: `/search?q=${encodeURIComponent(words[turn++ % words.length]!)}` });
    const { body } = await raw(house.url + next().path, { "accept-encoding": "gzip" });
    await floor.answer(200, {}, "x".repeat(body.length));
    const run = (url: string) => load({ url, connections: 1, seconds, next });
    rows.push(await beside(`search, a ${name} word, guest`, 1, run, house, floor));
  }
  return rows;
}

/** What a form asks while a title is typed: titles of ideas that are there, the last word half written. */
async function similar(
  house: House,
  floor: Floor,
  sql: postgres.Sql,
  cookie: string,
  seconds: number,
): Promise<Row[]> {
  const ideas = await sql`select title from threads where kind = 'idea' order by md5(id::text) limit 40`;
  const typed = ideas.map((row) => (row.title as string).slice(0, -3));
  const rows: Row[] = [];
  let turn = 0;
  const next = () => ({
    path: `/ideas/similar?title=${encodeURIComponent(typed[turn++ % typed.length]!)}`,
    headers: { cookie },
  });
  const { body } = await raw(house.url + next().path, { cookie, "accept-encoding": "gzip" });
  await floor.answer(200, {}, "x".repeat(body.length));
  for (const connections of [1, 10]) {
    say(`similar ideas, ${connections} at once`);
    const run = (url: string) => load({ url, connections, seconds, next });
    rows.push(await beside("similar ideas, signed in", connections, run, house, floor));
  }
  return rows;
}

/** Words that few texts have, and words that a twentieth of all texts have: none of them made up. */
async function searched(sql: postgres.Sql): Promise<{ rare: string[]; common: string[] }> {
  const of = async (few: number, many: number) => {
    const rows = await sql`
      select word from (select word, sum(texts) as n from search_words group by word) w
      where n between ${few} and ${many} and length(word) between 4 and 14 and word ~ '^[a-zåäö]+$' order by md5(word) limit 12`;
    return rows.map((row) => row.word as string);
  };
  const [texts] = await sql`select count(*)::int as n from posts`;
  const all = texts!.n as number;
  return { rare: await of(5, Math.max(50, all / 500)), common: await of(all / 20, all) };
}

async function writes(
  house: House,
  floor: Floor,
  { thread, ideas }: Found,
  cookies: string[],
  seconds: number,
): Promise<Row[]> {
  const rows: Row[] = [];
  await floor.answer(302, { location: `${thread.address}#post-21` }, "");
  let turn = 0;
  const reply = () => ({
    path: `${thread.address}/replies`,
    method: "POST" as const,
    headers: { cookie: cookies[turn++ % cookies.length]! },
    body: new URLSearchParams({
      submissionId: randomUUID(),
      body: `Kiitos, **juuri näin** se meni meilläkin. Kerta ${turn}.`,
    }).toString(),
  });
  for (const connections of [1, 10]) {
    say(`replies, ${connections} at once`);
    rows.push(
      await beside(
        "reply",
        connections,
        (url) => load({ url, connections, seconds, next: reply }),
        house,
        floor,
      ),
    );
  }
  // Each pair of a person and an idea votes once and takes it back, in turn.
  let step = 0;
  const vote = () => {
    const at = step++;
    const person = at % cookies.length;
    const round = Math.floor(at / cookies.length);
    const idea = ideas[(Math.floor(round / 2) + person) % ideas.length]!;
    return {
      path: `/ideas/${idea}/${round % 2 ? "vote/withdrawal" : "vote"}`,
      method: "POST" as const,
      headers: { cookie: cookies[person]! },
      body: "next=%2Fideas",
    };
  };
  await floor.answer(302, { location: "/ideas" }, "");
  for (const connections of [1, 10]) {
    say(`votes, ${connections} at once`);
    rows.push(
      await beside(
        "vote",
        connections,
        (url) => load({ url, connections, seconds, next: vote }),
        house,
        floor,
      ),
    );
  }
  return rows;
}

async function beside(
  what: string,
  at: number,
  run: (url: string) => Promise<Figures>,
  house: House,
  floor: Floor,
): Promise<Row> {
  const floorFigures = await run(floor.url);
  const figures = await run(house.url);
  if (figures.errors > 0) say(`! ${what}: ${figures.errors} requests failed`);
  return { what, at, house: figures, floor: floorFigures };
}

/** Points, notifications and timelines of the storm go on after it: a post into a quiet house is measured without them. */
async function untilDelivered(sql: postgres.Sql): Promise<number> {
  const started = performance.now();
  for (;;) {
    const [waiting] = await sql`
      select 1 from event_cursors c where exists (select 1 from events e where (e.xid, e.seq) > (c.xid, c.seq)) limit 1`;
    const seconds = (performance.now() - started) / 1000;
    if (!waiting || seconds > 300) return seconds;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function fanOut(
  house: House,
  floor: Floor,
  { thread }: Found,
  cookie: string,
  sockets: number,
): Promise<SpreadRow> {
  say(`a post to ${sockets} sockets`);
  const rounds = 15;
  const here = await crowd(house.url, sockets, `thread:${thread.id}`);
  const own: Spread[] = [];
  for (let round = 0; round < rounds; round++) {
    own.push(
      await spread(here, async () => {
        const response = await fetch(`${house.url}${thread.address}/replies`, {
          method: "POST",
          redirect: "manual",
          headers: { cookie, origin: house.url },
          body: new URLSearchParams({ submissionId: randomUUID(), body: `Sama täällä, kierros ${round}.` }),
        });
        await response.arrayBuffer();
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  here.forEach((socket) => socket.disconnect());
  await floor.emit(own.at(-1)!.payload);
  const there = await crowd(floor.url, sockets, null);
  const bare: Spread[] = [];
  for (let round = 0; round < rounds; round++) {
    bare.push(await spread(there, async () => void (await (await fetch(`${floor.url}/emit`)).text())));
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  there.forEach((socket) => socket.disconnect());
  const middle = (spreads: Spread[]) => ({
    fromAnswer: median(spreads.map((s) => s.fromAnswer)),
    fromRequest: median(spreads.map((s) => s.fromRequest)),
    firstToLast: median(spreads.map((s) => s.firstToLast)),
  });
  return { sockets, house: middle(own), floor: middle(bare) };
}
