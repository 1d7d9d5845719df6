import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { expect, test } from "@playwright/test";
import { ask, openHouse, signIn, submit, type Answer, type Fields, type House } from "./doors";

/** The way to the database, which can be cut as when PostgreSQL restarts, and mended. */
async function wayTo(databaseUrl: string) {
  const { hostname, port } = new URL(databaseUrl);
  const open = new Set<Socket>();
  const way = createServer((from) => {
    const to = connect(Number(port), hostname);
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      open.add(one);
      one.on("error", () => other.destroy()).on("close", () => (open.delete(one), other.destroy()));
      one.pipe(other);
    }
  });
  const listen = (at: number) => new Promise<void>((done) => way.listen(at, "127.0.0.1", done));
  await listen(0);
  const at = (way.address() as AddressInfo).port;
  return {
    port: at,
    async cut() {
      const closed = new Promise((done) => way.close(done));
      for (const socket of open) socket.destroy();
      await closed;
    },
    mend: () => listen(at),
  };
}

const newThread = async (house: House, cookie: string) => {
  const form = (await ask(house, "GET", "/threads/new", { cookie })).body;
  const categoryId = /<option[^>]*value="([0-9a-f-]{36})"/.exec(form)![1]!;
  const started = await submit(
    house,
    "/threads/new",
    withId({
      kind: "discussion",
      categoryId,
      title: "Kestääkö tämä?",
      body: "Katsotaan, kestääkö tämä katkon.",
    }),
    cookie,
  );
  expect(started.status, started.body).toBe(302);
  return started.headers.location!;
};

const withId = (fields: Record<string, string>): Fields =>
  Object.entries({ ...fields, submissionId: randomUUID() });

test("without its database the house says so at once and when to come again; with it, it goes on by itself", async () => {
  const way = await wayTo(process.env.DATABASE_URL!);
  const house = await openHouse({
    reach: (url) => Object.assign(new URL(url), { hostname: "127.0.0.1", port: String(way.port) }).href,
  });
  try {
    const cookie = await signIn(house, "matti");
    const path = await newThread(house, cookie);
    const reply = withId({ body: "Kirjoitettu juuri katkon aikana." });
    const ways: [string, () => Promise<Answer>][] = [
      ["a member's page", () => ask(house, "GET", path, { cookie })],
      ["a guest's page", () => ask(house, "GET", `/search?q=${randomUUID()}`)],
      ["a page's data", () => ask(house, "GET", `${path}.data`, { cookie })],
      ["a form", () => submit(house, `${path}/replies`, reply, cookie)],
    ];

    await way.cut();
    const end = Date.now() + 4_000;
    do {
      for (const [what, asking] of ways) {
        const start = Date.now();
        const answer = await asking();
        expect(answer.status, what).toBe(503);
        expect(Number(answer.headers["retry-after"]), what).toBeGreaterThan(0);
        expect(answer.headers["cache-control"], what).toContain("no-store");
        expect(Date.now() - start, `${what}: ms`).toBeLessThan(5_000);
      }
    } while (Date.now() < end);
    const page = (await ask(house, "GET", path, { cookie, "accept-language": "fi" })).body;
    expect(page).toContain('lang="fi"');
    expect(page).toContain("Palaamme hetken päästä");
    expect((await ask(house, "GET", "/healthz")).status).toBe(200);
    expect((await ask(house, "GET", "/readyz")).status).toBe(503);

    await way.mend();
    const mended = Date.now();
    await expect
      .poll(async () => (await ask(house, "GET", path, { cookie })).status, {
        timeout: 10_000,
        intervals: [50],
      })
      .toBe(200);
    expect(Date.now() - mended, "ms until it works again").toBeLessThan(3_000);
    const crowd = await Promise.all(Array.from({ length: 30 }, () => ask(house, "GET", path, { cookie })));
    expect(crowd.map(({ status }) => status)).toEqual(crowd.map(() => 200));
    expect((await ask(house, "GET", "/readyz")).status).toBe(200);

    // What could not be said then is said now, once, and what follows from it comes too.
    const said = async () =>
      (
        await house.sql`select
          (select count(*)::int from posts where body_source = 'Kirjoitettu juuri katkon aikana.') as posts,
          (select count(*)::int from interactions where kind = 'replied') as lines`
      )[0]!;
    const { lines } = await said();
    for (let press = 0; press < 2; press++)
      expect((await submit(house, `${path}/replies`, reply, cookie)).status).toBe(302);
    await expect.poll(said, { timeout: 20_000 }).toEqual({ posts: 1, lines: lines + 1 });
    expect(house.alive()).toBe(true);
  } finally {
    await house.close();
  }
});

test("asked to end, a process takes no new work, says that it isn't ready, and ends what it began", async () => {
  const house = await openHouse();
  const cookie = await signIn(house, "matti");
  const path = await newThread(house, cookie);
  const body = new URLSearchParams(withId({ body: "Puoliksi lähetetty, kun loppu tuli." })).toString();
  const answered = new Promise<number>((resolve, reject) => {
    const begun = request(
      {
        host: "127.0.0.1",
        port: house.port,
        method: "POST",
        path: `${path}/replies`,
        headers: {
          host: `localhost:${house.port}`,
          cookie,
          "sec-fetch-site": "same-origin",
          "content-type": "application/x-www-form-urlencoded",
          "content-length": String(body.length),
        },
      },
      (answer) => (answer.resume(), resolve(answer.statusCode!)),
    );
    begun.on("error", reject);
    begun.write(body.slice(0, 20), () => void goOn());
    async function goOn() {
      await expect.poll(async () => (await ask(house, "GET", "/readyz")).status).toBe(200);
      const code = house.terminate();
      await expect
        .poll(
          () =>
            ask(house, "GET", "/readyz").then(
              ({ status }) => status,
              () => 503,
            ),
          { intervals: [20] },
        )
        .toBe(503);
      expect(house.alive()).toBe(true);
      begun.end(body.slice(20));
      expect(await code).toBe(0);
    }
  });
  expect(await answered).toBe(302);
  await house.terminate();
  const [kept] =
    await house.sql`select count(*)::int as n from posts where body_source = 'Puoliksi lähetetty, kun loppu tuli.'`;
  expect(kept).toEqual({ n: 1 });
  await house.sql.end();
});
