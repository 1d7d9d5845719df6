import { type ChildProcess, spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { createServer } from "node:net";
import { expect } from "@playwright/test";
import postgres from "postgres";
import { migrateDatabase } from "../../db/migrate";
import { seedReference } from "../../db/seeds/reference";
import { test } from "./people";

/** Twenty by hand (KILLS=20 npm test -- kills); a few in every run. */
const KILLS = Number(process.env.KILLS ?? 3);
const WRITERS = 8;

test.describe.configure({ mode: "serial" });

/**
 * The web process is killed without warning in the middle of writes, again and again. Writers do as browsers do: what
 * was not answered they send again under the same submission id. Nothing acknowledged may be lost, nothing doubled.
 */
test(`loses no acknowledged write and doubles none over ${KILLS} kills`, async () => {
  test.setTimeout(120_000 + KILLS * 30_000);
  const url = await emptyDatabase();
  await migrateDatabase(url);
  const sql = postgres(url, { max: 4, onnotice: () => {} });
  const seeding = postgres(url, { max: 1, onnotice: () => {} });
  await seedReference(seeding);
  await seeding.end();
  const { cookies, threadAddress, ideaIds, ideaAddresses } = await arrange(sql);
  const port = await freePort();
  let server = await start(url, port);

  const acknowledged: { submissionId: string; body: string }[] = [];
  const voted = new Map<string, boolean>();
  let stopping = false;
  let sent = 0;

  const writer = async (n: number) => {
    for (let turn = 0; !stopping; turn++) {
      if (turn % 3 === 2) {
        const idea = (n + turn) % ideaAddresses.length;
        const key = `${n} ${idea}`;
        const wanted = !voted.get(key);
        await untilAnswered(
          port,
          `${ideaAddresses[idea]}/${wanted ? "vote" : "vote/withdrawal"}`,
          cookies[n]!,
          { next: "/ideas" },
        );
        voted.set(key, wanted);
      } else {
        const reply = { submissionId: randomUUID(), body: `Writer ${n}, turn ${turn}, ${randomUUID()}` };
        sent++;
        await untilAnswered(port, `${threadAddress}/replies`, cookies[n]!, reply);
        acknowledged.push(reply);
      }
    }
  };
  const writers = Array.from({ length: WRITERS }, (_, n) => writer(n));

  for (let kill = 0; kill < KILLS; kill++) {
    await new Promise((resolve) => setTimeout(resolve, 500 + ((kill * 137) % 700)));
    const dead = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGKILL");
    await dead;
    server = await start(url, port);
  }
  stopping = true;
  await Promise.all(writers);

  const rows = await sql<
    { submission_id: string; body_source: string }[]
  >`select submission_id, body_source from posts where number > 1`;
  expect(acknowledged.length).toBe(sent);
  expect(rows.length).toBe(acknowledged.length);
  const stored = new Map(rows.map((row) => [row.submission_id, row.body_source]));
  for (const { submissionId, body } of acknowledged) expect(stored.get(submissionId)).toBe(body);

  const standing = await sql<{ n: string; idea_id: string }[]>`
    select substr(c.handle, 8) as n, v.idea_id from votes v join customers c on c.id = v.customer_id where v.withdrawn_at is null`;
  const expected = [...voted]
    .filter(([, standing]) => standing)
    .map(([key]) => key)
    .sort();
  expect(standing.map((row) => `${row.n} ${ideaIds.indexOf(row.idea_id)}`).sort()).toEqual(expected);

  const [broken] = await sql`select
    (select count(*)::int from threads t where reply_count <> (select count(*) from posts p where p.thread_id = t.id and p.number > 1)) as replies,
    (select count(*)::int from threads t where last_post_number <> (select max(number) from posts p where p.thread_id = t.id)) as numbers,
    (select count(*)::int from ideas i where vote_count <> (select count(*) from votes v where v.idea_id = i.thread_id and withdrawn_at is null)) as votes,
    (select count(*)::int from posts p where number > 1 and 1 <> (select count(*) from events e where e.type = 'post.created' and e.payload->>'postId' = p.id::text)) as events`;
  expect(broken).toEqual({ replies: 0, numbers: 0, votes: 0, events: 0 });

  // What follows from the events arrives too, each once.
  await expect
    .poll(
      async () =>
        (
          await sql`select count(*)::int as n from event_cursors c
            where exists (select 1 from events e where (e.xid, e.seq) > (c.xid, c.seq))`
        )[0]!.n,
      { timeout: 30_000 },
    )
    .toBe(0);
  const [ledger] = await sql`select
    (select coalesce(sum(amount), 0)::int from ledger_entries) as sum,
    (select count(*)::int from point_balances b where balance <> (select coalesce(sum(amount), 0) from ledger_entries e where e.customer_id = b.customer_id)) as balances,
    (select count(*)::int from failed_deliveries) as failed`;
  expect(ledger).toEqual({ sum: 0, balances: 0, failed: 0 });
  const lines = await sql`select count(*)::int as n from interactions where kind = 'replied'`;
  expect(lines[0]!.n).toBe(acknowledged.length);

  server.kill("SIGTERM");
  await sql.end();
});

/** Sends a form until the server answers it, as a person presses the button again. */
async function untilAnswered(
  port: number,
  path: string,
  cookie: string,
  fields: Record<string, string>,
): Promise<void> {
  for (;;) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        method: "POST",
        redirect: "manual",
        headers: { cookie, "sec-fetch-site": "same-origin" },
        body: new URLSearchParams(fields),
      });
      await response.arrayBuffer();
      if (response.status === 302) return;
      if (response.status < 500) throw new Error(`${path} answered ${response.status}`);
    } catch (error) {
      if (error instanceof Error && error.message.includes("answered")) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

async function emptyDatabase(): Promise<string> {
  const url = new URL(process.env.DATABASE_URL!);
  const admin = postgres(url.href, { max: 1, onnotice: () => {} });
  url.pathname = `/kills_${randomUUID().slice(0, 8)}`;
  await admin`create database ${admin(url.pathname.slice(1))} template template0`;
  await admin.end();
  return url.href;
}

async function start(databaseUrl: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["app/commands/serve.mjs"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      APP_URL: `http://127.0.0.1:${port}`,
      RATE_LIMIT_FACTOR: "10000",
      LOG_LEVEL: "fatal",
    },
    stdio: "ignore",
  });
  for (let tries = 0; tries < 2_400; tries++) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return child;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("the server did not come back");
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** Eight people who are signed in, a thread and five ideas, straight into the tables. */
async function arrange(sql: postgres.Sql) {
  const words = sql.json({ en: "Place", fi: "Paikka" });
  const [categoryId, boardId] = [randomUUID(), randomUUID()];
  await sql`insert into categories ${sql({ id: categoryId, slug: "place", name: words, description: words, colour: "lake", icon: "leaf", audience: "public" })}`;
  await sql`insert into boards ${sql({ id: boardId, slug: "board", name: words, description: words })}`;
  const cookies: string[] = [];
  let first = "";
  for (let n = 0; n < WRITERS; n++) {
    const [customerId, userId, secret] = [randomUUID(), randomUUID(), randomUUID()];
    first ||= customerId;
    await sql`insert into customers ${sql({ id: customerId, stage: "member", handle: `writer_${n}`, display_name: `Writer ${n}`, trust_level: 3 })}`;
    await sql`insert into users ${sql({ id: userId, customer_id: customerId, email: `writer${n}@example.com`, email_verified_at: new Date(), password_hash: "none" })}`;
    await sql`insert into sessions ${sql({ id: createHash("sha256").update(secret).digest("hex"), user_id: userId, expires_at: new Date(Date.now() + 86_400_000) })}`;
    cookies.push(`session=${secret}`);
  }
  const thread = async (kind: "discussion" | "idea", title: string) => {
    const id = randomUUID();
    const place = kind === "idea" ? { board_id: boardId } : { category_id: categoryId };
    await sql`insert into threads ${sql({ id, kind, ...place, author_id: first, last_poster_id: first, title, slug: "thread", language: "en" })}`;
    await sql`insert into posts ${sql({ id: randomUUID(), thread_id: id, number: 1, author_id: first, body_source: "Hello", body_html: "<p>Hello</p>", renderer_version: 1, excerpt: "Hello", language: "en" })}`;
    if (kind === "idea") await sql`insert into ideas ${sql({ thread_id: id })}`;
    return id;
  };
  const threadId = await thread("discussion", "Written to while the lights go out");
  const ideaIds: string[] = [];
  for (let n = 0; n < 5; n++) ideaIds.push(await thread("idea", `Idea number ${n}`));
  return {
    cookies,
    threadAddress: `/threads/${publicId(threadId)}`,
    ideaIds,
    ideaAddresses: ideaIds.map((id) => `/ideas/${publicId(id)}`),
  };
}

function publicId(id: string): string {
  let rest = BigInt(`0x${id.replaceAll("-", "")}`);
  let text = "";
  for (let i = 0; i < 26; i++, rest >>= 5n)
    text = "0123456789abcdefghjkmnpqrstvwxyz"[Number(rest & 31n)] + text;
  return text;
}
