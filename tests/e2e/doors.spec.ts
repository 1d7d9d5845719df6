import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { io, type Socket } from "socket.io-client";
import { stopPath } from "../../app/emails/stop-link.server";
import {
  actionPatterns,
  addresses,
  ask,
  formsOf,
  openHouse,
  patterns,
  signIn,
  signingSecret,
  submit,
  type Answer,
  type Fields,
  type Form,
  type House,
} from "./doors";
import { test } from "./people";

/*
 * Every door of the house, knocked on as strangers do: security.md, "Our stack" and the classes named at each test. The
 * routes are those of app/routes.ts, so a new one is knocked on from its first day.
 */
let house: House;
let member: string;
let admin: string;
let at: (pattern: string) => string;

test.beforeAll(async () => {
  house = await openHouse();
  [member, admin] = [await signIn(house, "matti"), await signIn(house, "aino")];
  at = await addresses({ ...house, cookie: admin });
});
test.afterAll(() => house?.close());

/** What nobody may move by a form that is not made for it. */
async function standing(): Promise<unknown> {
  const [row] = await house.sql`select
    (select md5(string_agg(concat_ws(' ', id, role, suspended_until, email, email_verified_at), ',' order by id)) from users) as users,
    (select md5(string_agg(concat_ws(' ', id, stage, staff_role, account_id, handle, created_at), ',' order by id)) from customers) as customers,
    (select md5(string_agg(concat_ws(' ', id, author_id, kind, state, private, pinned_at, hidden_at, created_at), ',' order by id)) from threads) as threads,
    (select md5(string_agg(concat_ws(' ', id, author_id, number, body_html, official_at, hidden_at, created_at), ',' order by id)) from posts) as posts,
    (select md5(string_agg(concat_ws(' ', thread_id, status, vote_count), ',' order by thread_id)) from ideas) as ideas,
    (select md5(string_agg(concat_ws(' ', id, status, priority, assignee_id), ',' order by id)) from cases) as cases,
    (select coalesce(sum(abs(amount)), 0)::int from ledger_entries) as points,
    (select count(*)::int from badge_awards) as badges, (select count(*)::int from consents) as consents`;
  return row;
}

const refused = ({ status }: Answer) => status >= 400 && status < 500;

/** Where a living page sends the same form. */
function asData(path: string): string {
  const [where = "", query] = path.split("?");
  return `${where === "/" ? "/_root" : where}.data${query ? `?${query}` : ""}`;
}

/** The route that takes a form: a page has twenty posts, and each of them the same buttons. */
function patternOf(path: string): string {
  const where = path.split("?")[0]!;
  const takes = (pattern: string) => new RegExp(`^${pattern.replaceAll(/:\w+/g, "[^/]+")}$`).test(where);
  return actionPatterns.find((pattern) => pattern === where) ?? actionPatterns.find(takes) ?? where;
}

/** The forms of all pages that a person sees, each action once. */
async function formsSeenBy(cookie: string): Promise<Form[]> {
  const seen = new Map<string, Form>();
  for (const pattern of patterns) {
    const path = at(pattern);
    const answer = await ask(house, "GET", path, { cookie, accept: "text/html" });
    if (answer.status !== 200 || !answer.headers["content-type"]?.includes("text/html")) continue;
    for (const form of formsOf(answer.body, path)) {
      const key = `${patternOf(form.path)} ${form.fields.map(([name]) => name).join()}`;
      if (!seen.has(key)) seen.set(key, form);
    }
  }
  return [...seen.values()];
}

test("no action takes a request that was not made by a page of ours (class 7)", async () => {
  const before = await standing();
  expect(actionPatterns.length).toBeGreaterThan(30);
  const origins: [string, Record<string, string>][] = [
    ["foreign", { origin: "https://evil.example" }],
    ["null", { origin: "null" }],
    ["none", {}],
    ["ours by name alone", { origin: `http://localhost.evil.example:${house.port}` }],
    ["another port", { origin: "http://localhost:1" }],
    ["cross-site", { "sec-fetch-site": "cross-site", origin: house.url }],
    ["same-site", { "sec-fetch-site": "same-site", origin: house.url }],
    ["typed in", { "sec-fetch-site": "none" }],
  ];
  const taken: string[] = [];
  for (const pattern of actionPatterns.filter((each) => !each.startsWith("/letters/stop/"))) {
    for (const [name, headers] of origins)
      for (const [type, body] of [
        ["application/x-www-form-urlencoded", "email=aino%40example.com&password=kohtaamo-demo-2026"],
        ["text/plain", '{"a":"="}'],
      ] as const) {
        const answer = await ask(
          house,
          "POST",
          at(pattern),
          { cookie: admin, "content-type": type, ...headers },
          body,
        );
        if (answer.status !== 403 || answer.headers["set-cookie"])
          taken.push(`${pattern}, ${name}: ${answer.status}`);
      }
    for (const method of ["PUT", "PATCH", "DELETE"]) {
      const answer = await ask(
        house,
        method,
        at(pattern),
        { cookie: admin, origin: "https://evil.example" },
        "",
      );
      if (answer.status !== 403) taken.push(`${method} ${pattern}: ${answer.status}`);
    }
  }
  expect(taken).toEqual([]);
  expect(await standing()).toEqual(before);
});

test("looking changes nothing, and an action asked for by GET neither (class 7)", async () => {
  const before = await standing();
  const broken: string[] = [];
  for (const pattern of patterns)
    for (const cookie of ["", member, admin]) {
      const answer = await ask(
        house,
        "GET",
        `${at(pattern)}?kind=like&on=true&number=2&status=planned&end=all`,
        { cookie },
      );
      if (answer.status >= 500) broken.push(`${pattern}: ${answer.status}`);
    }
  expect(broken).toEqual([]);
  expect(await standing()).toEqual(before);
  expect((await ask(house, "GET", "/settings", { cookie: member })).status).toBe(200);
});

test("no action falls over what is no form of ours (classes 6 and 18)", async () => {
  const before = await standing();
  const big = "x".repeat(1024 * 1024);
  const shapes: [string, string, string][] = [
    ["a list", "application/json", "[1,2]"],
    ["an object", "application/json", '{"email":{"$gt":""},"__proto__":{"role":"admin"}}'],
    ["null", "application/json", "null"],
    ["a prototype", "application/x-www-form-urlencoded", "__proto__=1&constructor=2&toString=3"],
    ["brackets", "application/x-www-form-urlencoded", "email[]=a&email[]=b&body[x]=1&__proto__[role]=admin"],
    ["one key twice", "application/x-www-form-urlencoded", "reason=a&reason=b&body=a&body=b&end=all&end=all"],
    ["broken percent signs", "application/x-www-form-urlencoded", "a=%E0%A4%A&%=%%&b=%00"],
    [
      "a broken multipart",
      "multipart/form-data; boundary=x",
      "--x\r\nContent-Disposition: form-data; name=a\r\n",
    ],
    ["no boundary", "multipart/form-data", "a"],
    [
      "a file",
      "multipart/form-data; boundary=x",
      '--x\r\nContent-Disposition: form-data; name="body"; filename="a.txt"\r\n\r\nwords\r\n--x--\r\n',
    ],
    ["a megabyte", "application/x-www-form-urlencoded", `body=${big}`],
  ];
  // These as a browser without JavaScript sends them, with the page that comes back; the rest without it, for speed.
  const drawn = new Set(["a list", "a file", "a megabyte"]);
  const fell: string[] = [];
  // Signing out takes no field and looks at none. Who is signed in has no business at the doors.
  for (const pattern of actionPatterns.filter((each) => each !== "/sign-out"))
    for (const [name, type, body] of shapes) {
      const cookie = /^\/(sign-in|join|confirm|reset)/.test(pattern) ? "" : admin;
      const answer = await ask(
        house,
        "POST",
        (drawn.has(name) ? (path: string) => path : asData)(at(pattern)),
        { cookie, "content-type": type, "sec-fetch-site": "same-origin" },
        body,
      );
      if (!refused(answer)) fell.push(`${pattern}, ${name}: ${answer.status}`);
      if (name === "a megabyte" && answer.status !== 413) fell.push(`${pattern}, ${name}: ${answer.status}`);
    }
  expect(fell).toEqual([]);
  expect(house.alive()).toBe(true);
  expect(await standing()).toEqual(before);
  const rest = await ask(
    house,
    "POST",
    "/sign-in",
    { "sec-fetch-site": "same-origin", "transfer-encoding": "chunked" },
    "a=b",
  ).catch(() => null);
  expect([null, 400, 411]).toContain(rest?.status ?? null);
});

const columns = [
  "role", "isAdmin", "staffRole", "staff_role", "points", "voteCount", "vote_count", "ownerId", "authorId", "author_id", "customerId",
  "accountId", "orgId", "emailVerifiedAt", "email_verified_at", "createdAt", "pinned", "pinnedAt", "officialAt", "hiddenAt", "state", "stage",
  "trustLevel", "trust_level", "suspendedUntil", "private", "id", "__proto__", "constructor",
]; // prettier-ignore

for (const who of ["a member", "an administrator"] as const)
  test(`${who}'s forms take no column that is not on them, and no field twice (classes 5 and 6)`, async () => {
    const cookie = who === "a member" ? member : admin;
    const forms = (await formsSeenBy(cookie)).filter(({ path }) => !/^\/sign-out|^\/preferences/.test(path));
    expect(forms.length).toBeGreaterThan(who === "a member" ? 12 : 20);
    const before = await standing();
    const taken: string[] = [];
    const check = async (form: Form, fields: Fields, what: string) => {
      // As a page that is alive sends it: the same action, without a page drawn around each answer.
      const answer = await submit(house, asData(form.path), fields, cookie);
      if (!refused(answer)) taken.push(`${form.path}, ${what}: ${answer.status}`);
    };
    for (const form of forms) {
      await Promise.all(
        columns
          .filter((column) => !form.fields.some(([name]) => name === column))
          .map((column) =>
            check(form, [...form.fields, [column, column.startsWith("is") ? "true" : "1"]], column),
          ),
      );
      for (const [name, value] of form.fields) {
        await check(form, [...form.fields, [name, value]], `${name} twice`);
        const others = form.fields.filter(([other]) => other !== name);
        await check(form, [...others, [`${name}[]`, value]], `${name} as a list`);
        await check(form, [...others, [`${name}[a]`, value]], `${name} as an object`);
      }
    }
    expect(taken).toEqual([]);
    expect(await standing()).toEqual(before);
    expect(house.alive()).toBe(true);
  });

test("an address as a list sends no letter to the second one (class 6)", async () => {
  const letters = async () =>
    (await house.sql`select count(*)::int as n from mails where to_address = 'thief@example.com'`)[0]!
      .n as number;
  for (const fields of [
    [
      ["email", "matti@example.com"],
      ["email", "thief@example.com"],
    ],
    [
      ["email[]", "matti@example.com"],
      ["email[]", "thief@example.com"],
    ],
    [["email", "matti@example.com,thief@example.com"]],
    [["email", "matti@example.com\nBcc: thief@example.com"]],
  ] as Fields[])
    for (const door of ["/reset", "/confirm"]) expect((await submit(house, door, fields)).status).toBe(422);
  expect(await letters()).toBe(0);
});

test("a page of another site opens no socket (class 8)", async () => {
  for (const origin of [
    "https://evil.example",
    "null",
    `http://localhost.evil.example:${house.port}`,
    "http://localhost:1",
  ]) {
    const socket = live({ origin, cookie: member });
    await expect(connected(socket), origin).rejects.toThrow();
    socket.close();
  }
  const socket = live({ origin: house.url, cookie: member });
  await connected(socket);
  socket.close();
});

function live(extraHeaders: Record<string, string>): Socket {
  return io(house.url, {
    path: "/live",
    transports: ["websocket"],
    reconnection: false,
    forceNew: true,
    extraHeaders,
  });
}

function connected(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
}

async function letterLink(email: string, purpose: "reset" | "confirm"): Promise<string> {
  const [letter] =
    await house.sql`select text from mails where to_address = ${email} order by created_at desc, id desc limit 1`;
  return new RegExp(`/${purpose}/[\\w-]+`).exec(letter!.text as string)![0];
}

test("signing in gives a new cookie; a new password ends the old ones, pages and sockets, within two seconds (class 11)", async () => {
  const first = await signIn(house, "maija");
  const second = await signIn(house, "maija", first);
  expect(second).not.toBe(first);
  const name = async (cookie: string) => (await ask(house, "GET", "/settings", { cookie })).status;
  expect([await name(first), await name(second)]).toEqual([302, 200]);

  const socket = live({ origin: house.url, cookie: second });
  await connected(socket);
  const gone = new Promise<number>((resolve) => socket.once("disconnect", () => resolve(Date.now())));
  await submit(house, "/reset", [["email", "maija@example.com"]]);
  const link = await letterLink("maija@example.com", "reset");
  for (let i = 0; i < 5; i++) expect((await ask(house, "GET", link)).status).toBe(200);
  const pressed = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      submit(house, link, [["password", `seven snowy spruces sway ${i}`]]),
    ),
  );
  const done = Date.now();
  expect(pressed.filter(({ status }) => status === 302)).toHaveLength(1);
  expect(pressed.filter(({ status }) => status === 409)).toHaveLength(19);
  expect(pressed.filter(({ headers }) => headers["set-cookie"])).toHaveLength(1);
  expect(await name(second)).toBe(302);
  expect((await gone) - done).toBeLessThan(2_000);
  socket.close();
});

test("a letter's link is used by a press alone, once of twenty, and not by looking (class 12)", async () => {
  const email = `visitor.${randomUUID().slice(0, 8)}@example.com`;
  const html = (await ask(house, "GET", "/join?next=%2Fideas%3Forder%3Dnew")).body;
  const form = formsOf(html, "/join").find(({ fields }) => fields.some(([name]) => name === "seal"))!;
  const given: Record<string, string> = {
    displayName: "Aino Vieras",
    email,
    password: "seven snowy spruces sway",
  };
  await new Promise((resolve) => setTimeout(resolve, 1_600));
  const fields = form.fields.map(([name, value]): [string, string] => [
    name,
    name === "website" ? "" : (given[name] ?? value),
  ]);
  expect((await submit(house, "/join", fields)).status).toBe(302);
  const link = await letterLink(email, "confirm");
  for (const method of ["GET", "HEAD", "GET"]) expect((await ask(house, method, link)).status).toBe(200);
  const shown = formsOf((await ask(house, "GET", `${link}?next=%2Fideas%3Forder%3Dnew`)).body, link).find(
    ({ path }) => path.startsWith("/confirm/"),
  )!;
  const pressed = await Promise.all(
    Array.from({ length: 20 }, () =>
      submit(house, link, [
        ["password", given.password!],
        ["next", shown.fields.find(([name]) => name === "next")![1]],
      ]),
    ),
  );
  const taken = pressed.filter(({ status }) => status === 302);
  expect(taken.map(({ headers }) => headers.location)).toEqual(["/ideas?order=new"]);
  expect((await ask(house, "GET", link)).status).toBe(410);
});

test("no header of a request names us: links come from APP_URL (class 13)", async () => {
  const wrong = async (headers: Record<string, string>) => ask(house, "GET", "/", headers);
  for (const host of [
    "evil.example",
    `evil.example:${house.port}`,
    `localhost:${house.port}@evil.example`,
    `localhost.evil.example:${house.port}`,
  ])
    expect([host, [400, 421].includes((await wrong({ host })).status)]).toEqual([host, true]);
  const forwarded = {
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    "x-forwarded-port": "99999/evil",
    forwarded: "host=evil.example",
  };
  for (const path of ["/", "/threads", "/sitemap.xml", "/robots.txt", "/settings", "/threads/new"]) {
    const answer = await ask(house, "GET", path, forwarded);
    expect(answer.status).toBeLessThan(500);
    expect(`${answer.headers.location ?? ""}${answer.body}`, path).not.toContain("evil");
  }
  const absolute = await ask(house, "GET", "http://evil.example/threads", {});
  expect(absolute.status).toBeLessThan(500);
  expect(`${absolute.headers.location ?? ""}${absolute.body}`).not.toContain("evil.example");
  await submit(house, "/reset", [["email", "matti@example.com"]], "", forwarded);
  const [letter] =
    await house.sql`select text, html from mails where to_address = 'matti@example.com' order by created_at desc limit 1`;
  expect(letter!.text).toContain(`${house.url}/reset/`);
  expect(`${letter!.text}${letter!.html}`).not.toContain("evil");
});

const escapes = [
  "//evil.example", "/\\evil.example", "\\\\evil.example", "https:evil.example", "https://evil.example", "/%2f%2fevil.example/..//evil.example",
  "/\t/evil.example", "/\n/evil.example", "/\u0000/evil.example", "@evil.example", "/.//evil.example", "/..//evil.example", "javascript:alert(1)",
  "///evil.example", "/;@evil.example", "/ideas/../..//evil.example",
]; // prettier-ignore

test("no door leads to another site (class 22)", async () => {
  const strays: string[] = [];
  for (const next of escapes) {
    const answers = {
      "signed in": await ask(house, "GET", `/sign-in?next=${encodeURIComponent(next)}`, { cookie: member }),
      join: await ask(house, "GET", `/join?next=${encodeURIComponent(next)}`, { cookie: member }),
      "sign in": await submit(house, "/sign-in", [
        ["email", "anna@example.com"],
        ["password", "kohtaamo-demo-2026"],
        ["next", next],
      ]),
      preferences: await submit(house, "/preferences", [
        ["theme", "dark"],
        ["next", next],
      ]),
      vote: await submit(house, at("/ideas/:idea/vote"), [["next", next]]),
    };
    for (const [door, { status, headers }] of Object.entries(answers)) {
      const to = new URL(headers.location ?? "missing:", house.url);
      const onwards = to.searchParams.get("next");
      const home = to.origin === house.url && (!onwards || new URL(onwards, house.url).origin === house.url);
      if (status !== 302 || !home)
        strays.push(`${door}, ${JSON.stringify(next)}: ${status} ${headers.location}`);
    }
  }
  expect(strays).toEqual([]);
});

/** Answers that no browser, proxy or crawler may keep or run more of than we said. */
test("each answer says who may keep it, and each page what may run (class 24)", async () => {
  const wrong: string[] = [];
  const policies = new Set<string>();
  for (const pattern of [...patterns, "/no-such-page", "/threads/nothing-here", "/.env", "/assets/none.js"])
    for (const [who, cookie] of [
      ["guest", ""],
      ["member", member],
      ["admin", admin],
    ] as const)
      for (const path of [
        at(pattern),
        ...(pattern.includes(".") || pattern === "/" ? [] : [`${at(pattern)}.data`]),
      ]) {
        const answer = await ask(house, "GET", path, { cookie, accept: "text/html" });
        const header = (name: string) => String(answer.headers[name] ?? "");
        const [keep, policy, type] = ["cache-control", "content-security-policy", "content-type"].map(
          header,
        ) as [string, string, string];
        const say = (what: string) => wrong.push(`${who} ${path} ${answer.status}: ${what}`);
        if (answer.status >= 500) say("broke");
        if (answer.status >= 400 && !keep.includes("no-store"))
          say(`an error, ${keep || "no Cache-Control"}`);
        // A guest's own cookie-free pages may be asked for again by their ETag.
        if (
          cookie &&
          answer.status < 400 &&
          !/public/.test(keep) &&
          !(keep.includes("private") && keep.includes("no-store"))
        )
          say(`private, but ${keep || "no Cache-Control"}`);
        if (cookie && /public/.test(keep) && /html|turbo-stream|json/.test(type))
          say(`a page for one person, and ${keep}`);
        for (const name of [
          "x-content-type-options",
          "referrer-policy",
          "permissions-policy",
          "x-frame-options",
          "cross-origin-opener-policy",
        ])
          if (!header(name)) say(`no ${name}`);
        if (!type.includes("text/html")) continue;
        if (
          !/script-src 'self'( '(nonce|sha256)-[\w+/=-]+')*(;|$)/.test(policy) &&
          !/default-src 'none'/.test(policy)
        )
          say(`scripts: ${policy}`);
        if (/unsafe-eval|script-src[^;]*unsafe-inline|\*/.test(policy)) say(`too open: ${policy}`);
        for (const part of [
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors 'none'",
        ])
          if (!policy.includes(part) && !policy.includes("default-src 'none'")) say(`no ${part}`);
        const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
        if (nonce && policies.has(nonce)) say("a nonce served twice");
        if (nonce) policies.add(nonce);
      }
  expect(wrong).toEqual([]);
});

test("unknown headers change no guest's page, and one's cookie never shows on another's (class 24)", async () => {
  const plain = (await ask(house, "GET", "/threads")).body;
  for (const headers of [
    { "x-remix-spa-mode": "yes" },
    { "x-forwarded-prefix": "/evil" },
    { "x-original-url": "/settings" },
    { "x-rewrite-url": "/settings" },
  ] as Record<string, string>[])
    expect((await ask(house, "GET", "/threads", headers)).body === plain, JSON.stringify(headers)).toBe(true);
  await ask(house, "GET", "/threads", { cookie: member });
  expect((await ask(house, "GET", "/threads")).body).not.toContain("matti@example.com");
});

test("letters stop at one press of a mail program, which has no cookie and no page of ours, and not by looking", async () => {
  process.env.SIGNING_SECRET = signingSecret;
  const [who] = await house.sql`select c.id from customers c where c.handle = 'matti'`;
  const path = stopPath(who!.id as string, "all");
  const standing = async () =>
    (
      await house.sql`select granted from consents where customer_id = ${who!.id as string} and purpose = 'email.digest'
        order by at desc, id desc limit 1`
    )[0]?.granted as boolean | undefined;
  const before = await standing();
  for (const method of ["GET", "HEAD"]) expect((await ask(house, method, path)).status).toBe(200);
  expect(await standing()).toBe(before);
  const press = (to: string) =>
    ask(
      house,
      "POST",
      to,
      { "content-type": "application/x-www-form-urlencoded" },
      "List-Unsubscribe=One-Click",
    );
  const forged = path.slice(0, -1) + (path.endsWith("A") ? "B" : "A");
  expect((await press(forged)).status).toBe(404);
  expect(await standing()).toBe(before);
  for (let i = 0; i < 2; i++) {
    const answer = await press(path);
    expect([answer.status, answer.headers["set-cookie"]]).toEqual([200, undefined]);
    expect(await standing()).toBe(false);
  }
  expect(
    (
      await submit(house, path, [
        ["List-Unsubscribe", "One-Click"],
        ["role", "admin"],
      ])
    ).status,
  ).toBe(422);
});

/** TIMING=200 for the long version; short enough otherwise to stand in every run. */
const TRIES = Number(process.env.TIMING ?? 60);

test(`the doors take as long for known addresses as for unknown ones, over ${TRIES} tries (class 14)`, async () => {
  test.setTimeout(60_000 + TRIES * 2_000);
  const doors: Record<string, (email: string) => Promise<Answer>> = {
    "/sign-in": (email) =>
      submit(house, "/sign-in", [
        ["email", email],
        ["password", "wrong wrong wrong"],
      ]),
    "/reset": (email) => submit(house, "/reset", [["email", email]]),
    "/confirm": (email) => submit(house, "/confirm", [["email", email]]),
  };
  for (const [door, knock] of Object.entries(doors)) {
    const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
    const answers = new Set<string>();
    const once = async (kind: "known" | "unknown", email: string) => {
      const start = performance.now();
      const { status, headers, body } = await knock(email);
      times[kind].push(performance.now() - start);
      const words = body.replaceAll(email, "<address>").replaceAll(encodeURIComponent(email), "<address>");
      // The moment of rendering is the one thing that differs between two pages.
      answers.add(`${status} ${headers.location} ${words.replaceAll(/\b1[78]\d{11}\b/g, "<now>").length}`);
    };
    for (let i = 0; i < TRIES; i += 6)
      await Promise.all(
        Array.from({ length: 6 }, async (_, n) => {
          const unknown = `nobody${i + n}@example.com`.padEnd(18, "x").slice(-17);
          // In turn, so that whatever else the machine does meets both alike.
          const both = [() => once("known", "matti@example.com"), () => once("unknown", unknown)];
          for (const one of n % 2 ? both : both.reverse()) await one();
        }),
      );
    expect(answers.size, `${door}: ${[...answers].join(" / ")}`).toBe(1);
    const median = (list: number[]) => list.sort((a, b) => a - b)[list.length >> 1]!;
    const apart = Math.abs(median(times.known) - median(times.unknown));
    expect(
      apart < 5 || Math.abs(rankZ(times.known, times.unknown)) < 3.3,
      `${door}: medians ${apart.toFixed(1)} ms apart`,
    ).toBe(true);
  }
});

/** Mann–Whitney's U as a z-score: how unlikely it is that two samples come from one and the same clock. */
function rankZ(a: number[], b: number[]): number {
  let u = 0;
  for (const x of a) for (const y of b) u += x > y ? 1 : x === y ? 0.5 : 0;
  const [n, m] = [a.length, b.length];
  return (u - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
}
