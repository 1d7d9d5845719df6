import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { changeRole, signOutEverywhere, suspendLogin } from "~/domain/customers/access.server";
import { listFeedTokens, makeFeedToken, revokeFeedToken } from "~/domain/customers/feed-tokens.server";
import { publishRelease } from "~/domain/ideas/publishing.server";
import { createRelease } from "~/domain/ideas/releasing.server";
import { guest, type Actor, type Person } from "~/platform/actor";
import { feedFormats } from "~/platform/feed-xml";
import { newId, toPublicId } from "~/platform/ids";
import { loader as feedLoader } from "~/routes/machines/feed";
import { loader as ownFeedLoader } from "~/routes/machines/own-feed";
import { useDatabase } from "../../support/database";
import { board, category, challenge, idOfPost, person, thread } from "../community/arrange";
import { all, parseXml, textOf } from "./parsed";

const { sql } = useDatabase();

type Loader = (args: LoaderFunctionArgs) => Promise<Response>;

/** Asks for a feed; a refusal comes back as its status. */
async function ask(
  about: string,
  {
    actor = guest as Actor,
    format = "atom",
    token,
    etag,
  }: { actor?: Actor; format?: string; token?: string; etag?: string } = {},
): Promise<{ status: number; body: string; headers: Headers }> {
  const path =
    token === undefined ? `/feeds/${format}/${about}` : `/feeds/private/${token}/${format}/${about}`;
  const request = new Request(`http://localhost:3000${path}`, {
    headers: etag ? { "If-None-Match": etag } : {},
  });
  const context = { actor, language: "en" } as AppLoadContext;
  const params = { format, "*": about, ...(token !== undefined && { token }) };
  try {
    const loader = (token === undefined ? feedLoader : ownFeedLoader) as unknown as Loader;
    const answer = await loader({ request, params, context } as never);
    return { status: answer.status, body: await answer.text(), headers: answer.headers };
  } catch (thrown) {
    const { init } = thrown as { init?: { status: number } };
    if (!init) throw thrown;
    return { status: init.status, body: "", headers: new Headers() };
  }
}

const hostile = [
  "a ]]> b ]]> c",
  "<b>&amp;</b> & \"quoted\" 'words'",
  "nul\u0001 bell\u0007 tab\u000b none\ufffe",
  "</title></entry><script>alert(1)</script>",
  "&lt;script&gt;&#x3c;",
  "<![CDATA[ x ]]>",
  "Ääkköset ja 😀 \u202e",
];
/** What is left of them in XML: all but the characters that it cannot hold. */
const legal = (words: string) => words.replaceAll(/[\u0001\u0007\u000b\ufffe]/g, "");

describe("feeds", () => {
  let author: Person;
  let place: { id: string; slug: string };
  let plain: string;
  beforeAll(async () => {
    author = await person(sql, { displayName: "Ville & <Vallaton>" });
    const id = await category(sql);
    const [row] = await sql`select slug from categories where id = ${id}`;
    place = { id, slug: row!.slug as string };
    plain = await thread(sql, author, {
      categoryId: id,
      title: "Which tyres for slush?",
      replies: [await person(sql)],
    });
    for (const title of hostile) await thread(sql, author, { categoryId: id, title });
    const [tag] = await sql`insert into tags ${sql({ id: newId(), slug: "sää", name: "Sää" })} returning id`;
    await sql`insert into thread_tags ${sql({ thread_id: plain, tag_id: tag!.id as string })}`;
    await sql`insert into tag_synonyms ${sql({ slug: "keli", name: "Keli", tag_id: tag!.id as string })}`;
    await thread(sql, author, { kind: "idea", boardId: await board(sql), title: "A bench in the sun" });
  });
  it("of what is new has the releases that are out and that its reader may read, and no draft", async () => {
    const product = await person(sql, { role: "product" });
    const make = async (name: string, audience: "public" | "members" | "staff", at: Date | null = null) => {
      const both = { en: name, fi: name };
      const id = await createRelease(product, { title: both, body: both, audience, segmentId: null });
      return publishRelease(product, id, { at, ships: false });
    };
    await make("Feed for all", "public");
    await make("Feed for members", "members");
    await make("Feed for staff", "staff");
    await make("Feed for tomorrow", "public", new Date(Date.now() + 86_400_000));
    const titles = async (token?: string) =>
      all(parseXml((await ask("releases", { token })).body), "entry").map((entry) => textOf(entry, "title"));
    expect(await titles()).toEqual(["Feed for all"]);
    const token = await makeFeedToken(await person(sql));
    expect(await titles(token)).toEqual(["Feed for members", "Feed for all"]);
  });

  const subjects = () => [
    "latest",
    "ideas",
    `categories/${place.slug}`,
    "tags/s%C3%A4%C3%A4",
    `threads/which-tyres-${toPublicId(plain)}`,
    `people/${author.handle}`,
  ];

  it.each(feedFormats)("are well-formed %s about every kind of thing, whatever its words", async (format) => {
    for (const subject of subjects()) {
      const { status, body, headers } = await ask(subject, { format });
      expect([subject, status]).toEqual([subject, 200]);
      expect(headers.get("Content-Type")).toContain(`application/${format}+xml`);
      const feed = parseXml(body);
      expect(all(feed, format === "rss" ? "item" : "entry").length, subject).toBeGreaterThan(0);
    }
    const titles = all(
      parseXml((await ask(`categories/${place.slug}`, { format })).body),
      format === "rss" ? "item" : "entry",
    ).map((entry) => textOf(entry, "title"));
    expect(titles).toEqual([...hostile.map(legal).reverse(), "Which tyres for slush?"]);
  });

  it("name each post by what never changes, and say when it changed", async () => {
    const before = all(parseXml((await ask(`categories/${place.slug}`)).body), "entry").at(-1)!;
    await sql`update threads set title = 'Which tyres for ice?', slug = 'which-tyres-for-ice' where id = ${plain}`;
    await sql`update posts set edited_at = now() + interval '1 hour' where thread_id = ${plain} and number = 1`;
    const after = all(parseXml((await ask(`categories/${place.slug}`)).body), "entry").at(-1)!;
    expect(textOf(after, "id")).toBe(textOf(before, "id"));
    expect(textOf(after, "id")).toBe(`urn:uuid:${await idOfPost(sql, plain, 1)}`);
    expect(textOf(after, "title")).toBe("Which tyres for ice?");
    expect(textOf(after, "published")).toBe(textOf(before, "published"));
    expect(textOf(after, "updated")! > textOf(before, "updated")!).toBe(true);
  });

  it("are not sent again to who has them, and are when something is new", async () => {
    const { headers } = await ask("latest");
    const etag = headers.get("ETag")!;
    expect((await ask("latest", { etag })).status).toBe(304);
    await thread(sql, author, { categoryId: place.id, title: "Something new" });
    expect((await ask("latest", { etag })).status).toBe(200);
  });

  it("tell of the challenges that a guest may see, by the question of each", async () => {
    const asking = await person(sql, { role: "product" });
    const boardId = await board(sql);
    await challenge(sql, asking, { slug: "a-warm-winter", boardId, question: "What keeps winter <warm>?" });
    await challenge(sql, asking, { slug: "a-draft", boardId, announced: false });
    await challenge(sql, asking, { slug: "for-members", boardId: await board(sql, "members") });
    for (const format of feedFormats) {
      const entries = all(
        parseXml((await ask("challenges", { format })).body),
        format === "rss" ? "item" : "entry",
      );
      expect(entries.map((entry) => textOf(entry, "title"))).toEqual(["What keeps winter <warm>?"]);
    }
    const [entry] = all(parseXml((await ask("challenges")).body), "entry");
    expect(all(entry!, "link")[0]!.attributes["href"]).toBe("http://localhost:3000/challenges/a-warm-winter");
    expect((await ask("challenges/a-warm-winter")).status).toBe(404);
  });

  it("tell a thread's posts one by one, and lead to each", async () => {
    const entries = all(parseXml((await ask(`threads/${toPublicId(plain)}`)).body), "entry");
    expect(entries.map((entry) => all(entry, "link")[0]!.attributes["href"])).toEqual([
      expect.stringMatching(/^http:\/\/localhost:3000\/threads\/.*#post-2$/),
      expect.stringMatching(/^http:\/\/localhost:3000\/threads\/[\w-]+$/),
    ]);
  });

  it("make the addresses of pictures and people whole", async () => {
    const id = await thread(sql, author, { categoryId: place.id });
    await sql`update posts set body_html = '<p><a href="/people/x">x</a> <img src="/attachments/1/a.png"> <a href="https://a.example/">a</a></p>'
      where thread_id = ${id}`;
    const [entry] = all(parseXml((await ask(`threads/${toPublicId(id)}`)).body), "entry");
    expect(textOf(entry!, "content")).toBe(
      '<p><a href="http://localhost:3000/people/x">x</a> <img src="http://localhost:3000/attachments/1/a.png"> <a href="https://a.example/">a</a></p>',
    );
  });

  it("find a tag by its other words, and none that stands nowhere", async () => {
    expect((await ask("tags/keli")).status).toBe(200);
    for (const nothing of [
      "tags/nothing",
      "categories/nothing",
      "people/nobody_here",
      "threads/nothing",
      "latest/x",
      "x",
      "",
    ])
      expect([nothing, (await ask(nothing)).status]).toEqual([nothing, 404]);
    expect((await ask("latest", { format: "json" })).status).toBe(404);
  });
});

describe("what is private", () => {
  const MARK = "qzx-secret-marker";
  let author: Person;
  let staff: Person;
  let hidden: { about: string; why: string }[];
  let member: Person;
  beforeAll(async () => {
    [author, member, staff] = [await person(sql), await person(sql), await person(sql, { role: "admin" })];
    const places = {
      members: await category(sql, "members"),
      staff: await category(sql, "staff"),
      public: await category(sql),
    };
    const oneWay = await category(sql);
    await sql`update categories set one_way = true where id = ${oneWay}`;
    const title = `About ${MARK}`;
    const threads: [string, string][] = [
      ["in a members' place", await thread(sql, author, { categoryId: places.members, title })],
      ["in a staff place", await thread(sql, author, { categoryId: places.staff, title })],
      ["in a one-way place", await thread(sql, author, { categoryId: oneWay, title })],
      ["private feedback", await thread(sql, author, { kind: "feedback", private: true, title })],
      ["hidden", await thread(sql, author, { categoryId: places.public, hidden: true, title })],
      ["deleted", await thread(sql, author, { categoryId: places.public, title })],
    ];
    await sql`update threads set deleted_at = now() where id = ${threads.at(-1)![1]}`;
    const [tag] = await sql`insert into tags ${sql({ id: newId(), slug: MARK, name: MARK })} returning id`;
    for (const [, id] of threads)
      await sql`insert into thread_tags ${sql({ thread_id: id, tag_id: tag!.id as string })}`;
    const open = await thread(sql, author, { categoryId: places.public, replies: [author, author] });
    await sql`update posts set hidden_at = now(), body_html = ${MARK}, excerpt = ${MARK} where thread_id = ${open} and number = 2`;
    await sql`update posts set deleted_at = now(), body_html = ${MARK}, excerpt = ${MARK} where thread_id = ${open} and number = 3`;
    const slugs =
      await sql`select slug from categories where id in ${sql([places.members, places.staff, oneWay])}`;
    hidden = [
      ...["latest", "ideas", `tags/${MARK}`, `people/${author.handle}`, `threads/${toPublicId(open)}`].map(
        (about) => ({ about, why: about }),
      ),
      ...slugs.map((row) => ({ about: `categories/${row.slug as string}`, why: "its place" })),
      ...threads.map(([why, id]) => ({ about: `threads/${toPublicId(id)}`, why })),
    ];
  });

  it("stands in no feed that needs no key, whoever asks", async () => {
    for (const actor of [guest, author, member, staff])
      for (const format of feedFormats)
        for (const { about, why } of hidden) {
          const { status, body } = await ask(about, { actor, format });
          expect([why, body.includes(MARK)]).toEqual([why, false]);
          expect([200, 404]).toContain(status);
        }
  });

  it("stands in a member's own feed as far as he may see it, and not beyond", async () => {
    const token = await makeFeedToken(member);
    const { body, headers } = await ask("latest", { token });
    expect(
      all(parseXml(body), "entry").filter((entry) => textOf(entry, "title")!.includes(MARK)),
    ).toHaveLength(1);
    expect(headers.get("Cache-Control")).toBe("private, no-cache");
    for (const { about, why } of hidden.filter(
      ({ why }) =>
        !["in a members' place", "its place", "latest", `tags/${MARK}`, `people/${author.handle}`].includes(
          why,
        ),
    ))
      expect([why, (await ask(about, { token })).body.includes(MARK)]).toEqual([why, false]);
  });

  it("stays at the desk for staff: their feeds hold nothing hidden or private", async () => {
    const token = await makeFeedToken(staff);
    const titles = all(parseXml((await ask("latest", { token })).body), "entry").filter((entry) =>
      textOf(entry, "title")!.includes(MARK),
    );
    expect(titles).toHaveLength(3);
  });
});

describe("the key of one's own feeds", () => {
  const status = async (token: string) => (await ask("latest", { token })).status;

  it("is kept as a hash alone, is his who made it, and can be taken back by nobody else", async () => {
    const [one, other] = [await person(sql), await person(sql)];
    const token = await makeFeedToken(one);
    expect(await sql`select 1 from feed_tokens where token_hash = ${token}`).toHaveLength(0);
    expect(Buffer.from(token, "base64url").length).toBeGreaterThanOrEqual(16);
    expect(await status(token)).toBe(200);
    const [key] = await listFeedTokens(one);
    expect(key!.lastUsedAt).not.toBeNull();
    expect(await listFeedTokens(other)).toEqual([]);
    await revokeFeedToken(other, key!.id);
    expect(await status(token)).toBe(200);
    await revokeFeedToken(one, key!.id);
    expect(await status(token)).toBe(404);
    expect(await status(key!.id)).toBe(404);
    for (const wrong of ["", "x", "' or 1=1", token.slice(1)]) expect(await status(wrong)).toBe(404);
  });

  it("dies with the sessions: signed out everywhere, suspended, or given another role", async () => {
    const admin = await person(sql, { role: "admin" });
    const ends: ((who: Person) => Promise<unknown>)[] = [
      (who) => signOutEverywhere(who),
      (who) =>
        db.transaction((tx) =>
          suspendLogin(tx, who.customerId, new Date(Date.now() + 60_000), admin.customerId),
        ),
      (who) => db.transaction((tx) => changeRole(tx, who.customerId, "agent", admin.customerId)),
      (who) => sql`update customers set erased_at = now() where id = ${who.customerId}`,
    ];
    for (const end of ends) {
      const who = await person(sql);
      const token = await makeFeedToken(who);
      expect(await status(token)).toBe(200);
      await end(who);
      expect(await status(token)).toBe(404);
    }
  });

  it("is one of five at most, however many are asked for at once", async () => {
    const who = await person(sql);
    const made = await Promise.allSettled(Array.from({ length: 12 }, () => makeFeedToken(who)));
    expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
    for (const one of made) if (one.status === "rejected") expect(one.reason).toMatchObject({ status: 409 });
  });
});
