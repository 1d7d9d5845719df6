import { randomUUID } from "node:crypto";
import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import postgres from "postgres";
import { threadPath } from "~/domain/community/addresses";
import { toPublicId } from "~/platform/ids";
import { demoPassword } from "../../db/seeds/demo/people";
import { crowd, median, spread, type Spread } from "./fan-out";
import { openFloor, raw, type Floor } from "./floor";
import { openHouse, type House } from "./house";
import { load, type Figures } from "./load";

type Row = { what: string; at: number; house: Figures; floor: Figures | null };

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
    const rows = [
      ...(await pages(house, floor, sql, found.thread.path, cookies[0]!, seconds)),
      ...(await writes(house, floor, found, cookies, seconds)),
    ];
    say("deliveries of what was written");
    const calmAfter = await untilDelivered(sql);
    const spreads = [
      await fanOut(house, floor, found, cookies[0]!, 200),
      await fanOut(house, floor, found, cookies[0]!, 1000),
    ];
    const sizes = await weigh(house, found.thread.path);
    process.stdout.write(report(Number(values.posts), rows, { spreads, calmAfter }, sizes, house));
  } finally {
    await sql.end();
    floor.stop();
    await house.stop();
  }
}

interface Found {
  thread: { id: string; path: string; address: string };
  ideas: string[];
}

/** A thread with a full page of posts, and ideas that take votes. */
async function find(sql: postgres.Sql): Promise<Found> {
  const [thread] = await sql`
    select id, slug, kind from threads where last_post_number between 20 and 22 and kind <> 'idea' and state = 'open' order by id limit 1`;
  const ideas =
    await sql`select thread_id from ideas where status in ('new', 'under_review', 'planned') order by thread_id limit 400`;
  const path = threadPath(thread as never);
  return {
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
  sql: postgres.Sql,
  thread: string,
  cookie: string,
  seconds: number,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, path] of [
    ["thread of 20 posts", thread],
    ["idea list", "/ideas"],
    ["home", "/"],
  ] as const) {
    for (const [who, headers, connections] of [
      ["guest", {}, 10],
      ["signed in", { cookie }, 1],
      ["signed in", { cookie }, 10],
    ] as const) {
      say(`${name}, ${who}, ${connections} at once`);
      await floor.mirror(house.url, path, headers);
      rows.push(
        await beside(
          `${name}, ${who}`,
          connections,
          (url) => load({ url: url + path, connections, seconds, headers }),
          house,
          floor,
        ),
      );
    }
  }
  for (const [name, words] of Object.entries(await searched(sql))) {
    say(`search, a ${name} word`);
    let turn = 0;
    const next = () => ({ path: `/search?q=${encodeURIComponent(words[turn++ % words.length]!)}` });
    const { body } = await raw(house.url + next().path, { "accept-encoding": "gzip" });
    await floor.answer(200, {}, "x".repeat(body.length));
    rows.push(
      await beside(
        `search, a ${name} word, guest`,
        1,
        (url) => load({ url, connections: 1, seconds, next }),
        house,
        floor,
      ),
    );
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

interface SpreadRow {
  sockets: number;
  house: { fromAnswer: number; fromRequest: number; firstToLast: number };
  floor: { fromAnswer: number; fromRequest: number; firstToLast: number };
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

interface Sizes {
  html: number;
  js: number;
  css: number;
}

/** What a guest's first visit to the thread page is sent, in compressed bytes: the socket's code, which comes later, included. */
async function weigh(house: House, path: string): Promise<Sizes> {
  const page = await fetch(house.url + path).then((response) => response.text());
  const html = (await raw(house.url + path, { "accept-encoding": "br" })).body.length;
  const seen = new Set<string>();
  let js = 0;
  const take = async (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const { body } = await raw(house.url + file, { "accept-encoding": "br" });
    js += body.length;
    const source = await fetch(house.url + file).then((response) => response.text());
    for (const [, name] of source.matchAll(/from\s*["']\.\/([\w.-]+\.js)["']/g))
      await take(`/assets/${name}`);
    // Of what is fetched later, what each guest does get: his language's words (English's are the second named) and the socket.
    const later = [...source.matchAll(/import\(\s*["']\.\/([\w.-]+\.js)["']/g)].map(([, name]) => name!);
    const words = later.filter((name) => name.startsWith("visitor-")).at(-1);
    for (const name of later) if (name === words || name.startsWith("socket-")) await take(`/assets/${name}`);
  };
  const linked = [
    ...page.matchAll(/(?:href|src|from|import)\s*=?\s*\(?["'](\/assets\/[\w.$-]+\.js)["']/g),
  ].map(([, file]) => file!);
  for (const file of new Set(linked)) await take(file);
  let css = 0;
  for (const file of new Set([...page.matchAll(/href="(\/assets\/[\w.-]+\.css)"/g)].map(([, f]) => f!))) {
    css += (await raw(house.url + file, { "accept-encoding": "br" })).body.length;
  }
  return { html, js, css };
}

function report(
  posts: number,
  rows: Row[],
  { spreads, calmAfter }: { spreads: SpreadRow[]; calmAfter: number },
  sizes: Sizes,
  house: House,
): string {
  const n = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const lines = [
    "",
    `${new Date().toISOString().slice(0, 10)}, ${posts} posts, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}; server, database and load on one machine`,
    "",
    "| what | at once | requests/s | p50 ms | p99 ms | floor requests/s | floor p50 ms | of the floor |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...rows.map(
      ({ what, at, house: h, floor: f }) =>
        `| ${what} | ${at} | ${n(h.perSecond)} | ${n(h.p50)} | ${n(h.p99)} | ${f ? n(f.perSecond) : ""} | ${f ? n(f.p50) : ""} | ${f ? `${((100 * h.perSecond) / f.perSecond).toFixed(0)} %` : ""} |`,
    ),
    "",
    "| one post to all sockets in its room (median of 15) | from its answer to the last socket | from its request | first to last | raw emit: from its answer | from its request | first to last | to the raw emit |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...spreads.map(
      ({ sockets, house: h, floor: f }) =>
        `| ${sockets} sockets | ${n(h.fromAnswer)} ms | ${n(h.fromRequest)} ms | ${n(h.firstToLast)} ms | ${n(f.fromAnswer)} ms | ${n(f.fromRequest)} ms | ${n(f.firstToLast)} ms | ${(h.fromAnswer / f.fromRequest).toFixed(2)} × |`,
    ),
    "",
    `Measured once the deliveries (points, notifications, timelines) of the replies and votes above were done, ${n(calmAfter)} s after the last of them.`,
    `A guest's thread page: HTML ${kb(sizes.html)}, JS ${kb(sizes.js)}, CSS ${kb(sizes.css)}, all compressed.`,
    `The process: ${house.memory.idleMb} MB idle, ${house.memory.peakMb} MB at most; first answer ${house.firstAnswerMs.toFixed(0)} ms after its start.`,
    "",
  ];
  return lines.join("\n");
}
