import { expect, test } from "@playwright/test";
import { io, type Socket } from "socket.io-client";
import { letterGroupNames } from "../../app/domain/notifications/preferences";
import { toPublicId } from "../../app/platform/ids";
import { ask, openHouse, patterns, submit, type House } from "./doors";
import { bait, plant, staff, viewers, type Planted, type Secret, type Viewer } from "./planting";

/*
 * Who may see what, on every way out: something private of each kind is planted with a word of its own, and every
 * address of app/routes.ts is asked by everyone. A new route is asked from its first day; one whose parameters nobody
 * here knows fails the test.
 */
let house: House;
let planted: Planted;
const cookieOf = (who: Viewer) => (who === "guest" ? "" : planted.people[who].cookie);
const slugs: string[] = [];

test.beforeAll(async () => {
  house = await openHouse();
  planted = await plant(house.sql);
  const rows = await house.sql`select slug from categories where slug like 'paikka-%'`;
  slugs.push(...rows.map(({ slug }) => slug as string));
  // It stood open to all, in their lists and in the pages that are kept for guests; from here on to staff alone.
  const { path, form } = planted.moving;
  for (const who of viewers)
    for (const page of [`/ideas/${path}`, "/ideas", "/roadmap", "/"])
      expect((await ask(house, "GET", page, { cookie: cookieOf(who), accept: "text/html" })).status).toBe(
        200,
      );
  const moved = await submit(house, `/desk/triage/${path}/move`, Object.entries(form), cookieOf("product"));
  expect(moved.status).toBe(303);
});
test.afterAll(() => house?.close());

/** Parameters that are nobody's secret, or that only chance finds. */
const harmless: Record<string, string[]> = {
  badge: ["helper"],
  token: ["no-such-token"],
  letter: ["00000000000000000000000000"],
  operation: ["00000000000000000000000000"],
  deed: ["00000000000000000000000000"],
  decision: ["00000000000000000000000000"],
  move: ["00000000000000000000000000"],
  batch: ["00000000000000000000000000"],
  suggestion: ["00000000000000000000000000"],
  word: ["00000000000000000000000000"],
  award: ["00000000000000000000000000"],
  question: [],
  id: [],
  name: [],
  format: ["rss", "atom"],
  kind: ["threads", "places", "tags", "people"],
  first: ["all"],
  category: [],
};

/** All the addresses of a pattern: every secret that it could lead to. */
function addressesOf(pattern: string): string[] {
  const { samples, ids } = planted;
  const named = (name: string): string[] => {
    if (name === "category") return pattern.startsWith("/desk/") ? [toPublicId(ids.open)] : slugs;
    if (name === "question") return samples.thread!.slice(0, 1).map(toPublicId);
    if (name === "id") return pattern.startsWith("/threads/") ? samples.thread! : [toPublicId(ids.open)];
    if (name === "release" && !pattern.startsWith("/desk/"))
      return samples.release!.map((_, index) => `kaetty-${index + 1}`);
    if (name === "name") return ["file.pdf"];
    const found = samples[name];
    if (found && ["handle", "number", "tag", "challenge"].includes(name)) return found;
    if (found)
      return found.map((id) =>
        name === "thread" || name === "idea" ? `kaetty-${toPublicId(id)}` : toPublicId(id),
      );
    return harmless[name] ?? [];
  };
  let paths = [pattern];
  for (const [whole, name] of pattern.matchAll(/:(\w+)\??/g)) {
    const values = named(name!);
    if (values.length === 0) throw new Error(`${pattern}: say in this test what :${name} may be`);
    paths = paths.flatMap((path) => values.map((value) => path.replace(whole, value)));
  }
  if (!pattern.endsWith("/*")) return paths;
  const about = [
    "latest",
    "tags/kaetty",
    `people/${planted.people.author.handle}`,
    ...slugs.map((slug) => `categories/${slug}`),
    ...samples.thread!.map((id) => `threads/${toPublicId(id)}`),
  ];
  return paths.flatMap((path) => about.map((each) => path.replace(/\*$/, each)));
}

/** Words to search with lead to all that is planted; what is typed comes back, so it is no marker itself. */
const searches = ["/search", "/search/quick", "/suggestions", "/threads/similar", "/ideas/similar"];

function allAddresses(): string[] {
  const plain = patterns
    .filter((pattern) => !/^\/(?:sign-out|outbox|preferences)/.test(pattern))
    .flatMap((pattern) =>
      pattern.includes(":") || pattern.includes("*") ? addressesOf(pattern) : [pattern],
    );
  const asked = searches.flatMap((path) => [`${path}?q=${bait}`, `${path}?title=${bait}`]);
  return [...new Set([...plain, ...asked, `/threads?tag=kaetty`, "/threads?view=new", "/threads?view=mine"])];
}

async function inParallel<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
    }),
  );
}

const asData = (path: string) => {
  const [address, query] = path.split("?");
  return `${address === "/" ? "/_root" : address}.data${query ? `?${query}` : ""}`;
};

function leaks(who: Viewer, way: string, text: string): string[] {
  return planted.secrets
    .filter(({ marker, may }) => !may.includes(who) && text.includes(marker))
    .map(({ name }) => `${who} finds ${name} at ${way}`);
}

test("no address of the house gives anyone what is not his, as a page or as data", async () => {
  test.setTimeout(240_000);
  const addresses = allAddresses();
  expect(addresses.length).toBeGreaterThan(200);
  const found: string[] = [];
  const broken: string[] = [];
  const work = viewers.flatMap((who) => addresses.map((path) => ({ who, path })));
  await inParallel(work, async ({ who, path }) => {
    const machine = /^\/(?:feeds|sitemap|robots|attachments\/)|\.txt$|\.png$|\/news$/.test(path);
    const ways = machine
      ? [path]
      : /^\/(?:threads|categories|people|tags|$|search)/.test(path) && !/\/.*\/.*\//.test(path)
        ? [path, asData(path)]
        : [asData(path)];
    for (const way of ways) {
      const answer = await ask(house, "GET", way, { cookie: cookieOf(who), accept: "text/html" });
      if (answer.status >= 500) broken.push(`${who} ${way}: ${answer.status}`);
      found.push(...leaks(who, way, answer.body + JSON.stringify(answer.headers)));
    }
  });
  expect([...new Set(found)]).toEqual([]);
  expect([...new Set(broken)]).toEqual([]);
});

test("whoever may see a thread finds it: on its page, in the news of its room, and by search", async () => {
  const missed: string[] = [];
  const wanted = planted.secrets.filter(({ reads }) => reads !== undefined);
  for (const who of viewers) {
    const search = await ask(house, "GET", `/search?q=${bait}`, { cookie: cookieOf(who) });
    for (const { name, marker, threadId, reads } of wanted) {
      const page = await ask(house, "GET", `/threads/kaetty-${toPublicId(threadId!)}`, {
        cookie: cookieOf(who),
      });
      const sees = page.status === 200 && page.body.includes(marker);
      if (sees !== reads!.includes(who)) missed.push(`${who}, ${name}: ${page.status}, ${sees}`);
      if (name === "a members' thread" && search.body.includes(marker) !== reads!.includes(who))
        missed.push(`${who}, ${name}, by search`);
    }
  }
  expect(missed).toEqual([]);
});

test("a feed by one's own address brings what he may read, nobody else's, and nothing once it is taken back", async () => {
  const feedsOf = (who: Exclude<Viewer, "guest">) => {
    const { feedToken } = planted.people[who];
    const about = [
      ...["latest", "tags/kaetty", `people/${planted.people.author.handle}`],
      ...slugs.map((slug) => `categories/${slug}`),
      ...planted.samples.thread!.map((id) => `threads/${toPublicId(id)}`),
    ];
    return about.map((each) => `/feeds/private/${feedToken}/atom/${each}`);
  };
  const people = viewers.filter((who) => who !== "guest");
  const found: string[] = [];
  const brought = new Map<Viewer, string>();
  await inParallel(
    people.flatMap((who) => feedsOf(who).map((path) => ({ who, path }))),
    async ({ who, path }) => {
      const { status, body } = await ask(house, "GET", path);
      found.push(...leaks(who, path.replace(planted.people[who].feedToken, "…"), body));
      if (status === 200) brought.set(who, (brought.get(who) ?? "") + body);
    },
  );
  expect([...new Set(found)]).toEqual([]);
  for (const { name, marker, reads } of planted.secrets.filter(({ reads }) => reads?.length))
    for (const who of people)
      if (name === "a members' thread" || name === "a segment's thread")
        expect([who, name, brought.get(who)!.includes(marker)]).toEqual([who, name, reads!.includes(who)]);
  const { customerId } = planted.people.chosen;
  await house.sql`update feed_tokens set revoked_at = now() where customer_id = ${customerId}`;
  for (const path of feedsOf("chosen").slice(0, 3)) expect((await ask(house, "GET", path)).status).toBe(404);
});

function live(who: Viewer): Promise<Socket> {
  const cookie = cookieOf(who);
  const socket = io(house.url, {
    path: "/live",
    transports: ["websocket"],
    reconnection: false,
    forceNew: true,
    extraHeaders: { ...(cookie && { cookie }) },
  });
  return new Promise((resolve, reject) => {
    socket.once("connect", () => resolve(socket));
    socket.once("connect_error", reject);
  });
}

test("sockets, bells and letters bring nobody what is not his, and bring the rest", async () => {
  const heard = new Map<Viewer, string>();
  const sockets: Socket[] = [];
  const inThreads = planted.secrets.filter((secret) => secret.threadId && secret.reads?.length);
  for (const who of viewers) {
    const socket = await live(who);
    sockets.push(socket);
    heard.set(who, "");
    socket.onAny((...message) => heard.set(who, heard.get(who) + JSON.stringify(message)));
    for (const { name, threadId, reads } of inThreads) {
      const version = await socket.emitWithAck("join", `thread:${threadId}`);
      expect([who, name, version !== null]).toEqual([who, name, reads!.includes(who)]);
    }
    for (const [room, reads] of planted.challengeRooms)
      expect([who, room, (await socket.emitWithAck("join", room)) !== null]).toEqual([
        who,
        room,
        reads.includes(who),
      ]);
    for (const room of [
      "desk",
      "list:staff",
      `list:account-${planted.ids.company}`,
      `list:segment-${planted.ids.segment}`,
    ]) {
      if (staff.includes(who) || who === "colleague" || who === "chosen") continue;
      expect([who, room, await socket.emitWithAck("join", room)]).toEqual([who, room, null]);
    }
  }
  const replies: Secret[] = [];
  for (const secret of inThreads) {
    const reply = { ...secret, marker: `${secret.marker}reply` };
    const answer = await submit(
      house,
      `/threads/kaetty-${toPublicId(secret.threadId!)}/replies`,
      [
        ["body", `Vastaus: ${reply.marker}`],
        ["submissionId", crypto.randomUUID()],
      ],
      cookieOf("admin"),
    );
    expect([secret.name, answer.status]).toEqual([secret.name, 302]);
    replies.push(reply);
  }
  await expect
    .poll(() => replies.filter(({ marker }) => heard.get("moderator")!.includes(marker)).length, {
      timeout: 10_000,
    })
    .toBe(replies.length);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const wrong: string[] = [];
  for (const who of viewers)
    for (const { name, marker, threadId, reads } of replies) {
      const all = heard.get(who)!;
      if (all.includes(marker) !== reads!.includes(who))
        wrong.push(`${who} hears ${name}: ${all.includes(marker)}`);
      if (!reads!.includes(who) && all.includes(threadId!)) wrong.push(`${who} hears of ${name}`);
    }
  expect(wrong).toEqual([]);

  await expect
    .poll(
      async () => {
        const [left] = await house.sql`select count(*)::int as n from events e
        where (e.xid, e.seq) > (select c.xid, c.seq from event_cursors c where c.subscriber = 'notifying')`;
        return left!.n;
      },
      { timeout: 10_000 },
    )
    .toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  const mails = await house.sql`select to_address, subject || ' ' || text || ' ' || html as words from mails`;
  const told =
    await house.sql`select n.customer_id, n.thread_id from notifications n join events e on e.id = n.event_id`;
  const misled: string[] = [];
  for (const { name, marker, threadId, reads } of replies)
    for (const who of viewers) {
      if (who === "guest" || reads!.includes(who)) continue;
      const { customerId, email } = planted.people[who];
      if (mails.some((mail) => mail.to_address === email && (mail.words as string).includes(marker)))
        misled.push(`${who} gets a letter about ${name}`);
      if (told.some((row) => row.customer_id === customerId && row.thread_id === threadId))
        misled.push(`${who} is told of ${name}`);
    }
  expect(misled).toEqual([]);
  const members = replies.find(({ name }) => name === "a members' thread")!;
  expect(
    told.some(
      (row) => row.customer_id === planted.people.member.customerId && row.thread_id === members.threadId,
    ),
  ).toBe(true);
  for (const socket of sockets) socket.disconnect();
});

/** The day's letter of each, written anew by the job itself. */
async function digests(): Promise<Map<Viewer, string>> {
  await house.sql`delete from mails where idempotency_key like 'digest:%'`;
  const letters = house.sql.json(
    Object.fromEntries([...letterGroupNames, "highlights"].map((group) => [group, "daily"])),
  );
  for (const who of viewers) {
    if (who === "guest") continue;
    const { customerId } = planted.people[who];
    await house.sql`insert into notification_preferences (customer_id, letters) values (${customerId}, ${letters})
      on conflict (customer_id) do update set letters = ${letters}, digest_at = null`;
    await house.sql`update notifications set read_at = null where customer_id = ${customerId}`;
  }
  // Noon where they are, whatever the clock says here.
  const hour = new Date().getUTCHours();
  const zone = `Etc/GMT${hour >= 12 ? "+" : "-"}${Math.abs(hour - 12)}`;
  await house.sql`update customers set time_zone = ${zone} where handle like 'katsoja_%'`;
  await house.sql`select graphile_worker.add_job('write-digests', '{}'::json)`;
  const { email } = planted.people.admin;
  const sent = () => house.sql`select to_address, subject || ' ' || text || ' ' || html as words from mails
    where idempotency_key like 'digest:%'`;
  await expect
    .poll(async () => (await sent()).some((mail) => mail.to_address === email), { timeout: 15_000 })
    .toBe(true);
  await expect
    .poll(async () => {
      const [left] =
        await house.sql`select count(*)::int as n from graphile_worker.jobs where task_identifier = 'write-digests'`;
      return left!.n;
    })
    .toBe(0);
  const rows = await sent();
  return new Map(
    viewers.map((who) => [
      who,
      rows
        .filter((mail) => who !== "guest" && mail.to_address === planted.people[who].email)
        .map((mail) => mail.words as string)
        .join(" "),
    ]),
  );
}

test("the day's letter names what its reader may see when it is written, and nothing else", async () => {
  const letters = await digests();
  const wrong: string[] = [];
  for (const who of viewers) {
    wrong.push(...leaks(who, "the day's letter", letters.get(who)!));
    for (const { name, marker, reads } of planted.secrets)
      if (who !== "guest" && reads?.includes(who) && !letters.get(who)!.includes(marker))
        wrong.push(`${who} does not read of ${name}`);
  }
  expect(wrong).toEqual([]);

  // A right that is lost after the bell rang and before the letter is written: a place, and one's place among the chosen.
  const chosen = planted.people.chosen.customerId;
  const ofMembers = planted.secrets.find(({ name }) => name === "a members' thread")!;
  const ofChosen = planted.secrets.find(({ name }) => name === "a segment's thread")!;
  const [was] = await house.sql`select c.id, a.id as account, a.plan from categories c, customers p
    join accounts a on a.id = p.account_id where c.id = (select category_id from threads where id = ${ofMembers.threadId!}) and p.id = ${chosen}`;
  await house.sql`update categories set audience = 'staff' where id = ${was!.id}`;
  await house.sql`update accounts set plan = null where id = ${was!.account}`;
  await house.sql`delete from segment_members where customer_id = ${chosen}`;
  try {
    const later = await digests();
    expect(later.get("member")).not.toContain(ofMembers.marker);
    expect(later.get("chosen")).not.toContain(ofMembers.marker);
    expect(later.get("chosen")).not.toContain(ofChosen.marker);
    expect(later.get("admin")).toContain(ofMembers.marker);
  } finally {
    await house.sql`update categories set audience = 'members' where id = ${was!.id}`;
    await house.sql`update accounts set plan = ${was!.plan} where id = ${was!.account}`;
    await house.sql`insert into segment_members (segment_id, customer_id) values (${planted.ids.segment}, ${chosen}) on conflict do nothing`;
  }
});

test("a place that closes is closed within two seconds: kept pages, lists, rooms; and open again by the undo", async () => {
  const { open, public: threadId } = planted.ids;
  const [place] = await house.sql`select * from categories where id = ${open}`;
  const thread = `/threads/kaetty-${toPublicId(threadId)}`;
  const kept = ["/", "/categories", `/categories/${place!.slug}`, thread, "/threads"];
  for (const path of kept) expect((await ask(house, "GET", path)).status).toBe(200);
  const [guest, member] = [await live("guest"), await live("member")];
  for (const socket of [guest, member])
    expect(await socket.emitWithAck("join", `thread:${threadId}`)).not.toBeNull();
  const heard: string[] = [];
  for (const [name, socket] of Object.entries({ guest, member }))
    socket.on("thread", (message) => heard.push(`${name} ${JSON.stringify(message)}`));

  const desk = `/desk/categories/${toPublicId(open)}`;
  const form: [string, string][] = Object.entries({
    nameEn: "A place",
    nameFi: "Paikka",
    descriptionEn: "A place",
    descriptionFi: "Paikka",
    slug: place!.slug as string,
    colour: "spruce",
    icon: "coffee",
    parentId: "",
    audience: "members",
    segmentId: "",
    accountId: "",
    templateEn: "",
    templateFi: "",
  });
  const foreseen = await submit(house, desk, [...form, ["look", "1"]], cookieOf("moderator"));
  expect(foreseen.body).toContain("guests");
  expect((await ask(house, "GET", thread)).status).toBe(200);
  expect((await submit(house, desk, form, cookieOf("member"))).status).toBe(404);
  expect((await submit(house, desk, form, cookieOf("moderator"))).status).toBe(302);

  await expect.poll(async () => (await ask(house, "GET", thread)).status, { timeout: 2_000 }).toBe(404);
  for (const path of kept) {
    const { body } = await ask(house, "GET", path);
    // A missing page may name the address that was asked for; another page must not name the place.
    const named = !path.includes(place!.slug as string) && body.includes(place!.slug as string);
    expect([path, body.includes(`${bait} avoin`), named]).toEqual([path, false, false]);
  }
  expect((await ask(house, "GET", thread, { cookie: cookieOf("member") })).status).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  await submit(
    house,
    `${thread}/replies`,
    [
      ["body", "Sana jäsenille."],
      ["submissionId", crypto.randomUUID()],
    ],
    cookieOf("admin"),
  );
  await expect
    .poll(() => heard.some((each) => each.startsWith("member") && each.includes("Sana jäsenille")))
    .toBe(true);
  expect(heard.filter((each) => each.startsWith("guest"))).toEqual([]);

  const [change] =
    await house.sql`select id from audit_log where action = 'category.changed' and subject_id = ${open}`;
  const undo: [string, string][] = [["change", change!.id as string]];
  expect((await submit(house, `${desk}/undo`, undo, cookieOf("moderator"))).status).toBe(302);
  await expect.poll(async () => (await ask(house, "GET", thread)).status, { timeout: 2_000 }).toBe(200);
  expect((await submit(house, `${desk}/undo`, undo, cookieOf("moderator"))).status).toBe(409);
  guest.disconnect();
  member.disconnect();
});
