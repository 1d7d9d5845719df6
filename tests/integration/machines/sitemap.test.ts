import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { beforeAll, describe, expect, it } from "vitest";
import { authorsFrom, sitemapParts, threadsFrom } from "~/domain/community/sitemap.server";
import { guest, type Person } from "~/platform/actor";
import { toPublicId } from "~/platform/ids";
import { loader as robots } from "~/routes/machines/robots";
import { loader as part } from "~/routes/machines/sitemap";
import { loader as index } from "~/routes/machines/sitemap-index";
import { useDatabase } from "../../support/database";
import { board, category, challenge, people, person, thread } from "../community/arrange";
import { all, parseXml, textOf } from "./parsed";

const { sql } = useDatabase();

const context = { actor: guest, language: "en", ip: "10.1.1.1" } as AppLoadContext;
const args = (params: Record<string, string> = {}) =>
  ({ request: new Request("http://localhost:3000/"), params, context }) as unknown as LoaderFunctionArgs;
const HOME = "http://localhost:3000";

/** Every address in every part, with the moment of its last change. */
async function listed(): Promise<Map<string, string | undefined>> {
  const found = new Map<string, string | undefined>();
  const root = parseXml(await (await index(args())).text());
  expect(root.name).toBe("sitemapindex");
  for (const { text } of all(root, "loc")) {
    const [, kind, first] = new RegExp(`^${HOME}/sitemaps/(\\w+)/(\\w+)$`).exec(text)!;
    const urls = all(parseXml(await (await part(args({ kind: kind!, first: first! }))).text()), "url");
    for (const url of urls) found.set(textOf(url, "loc")!, textOf(url, "lastmod"));
  }
  return found;
}

describe("the sitemap", () => {
  const MARK = "qzx-secret-marker";
  let author: Person;
  let quiet: Person;
  let open: string;
  beforeAll(async () => {
    [author, quiet] = (await people(sql, 2)) as [Person, Person];
    const places = {
      members: await category(sql, "members"),
      staff: await category(sql, "staff"),
      public: await category(sql),
    };
    const oneWay = await category(sql);
    await sql`update categories set one_way = true where id = ${oneWay}`;
    const title = `About ${MARK}`;
    const shy = await person(sql, { handle: "qzx_secret_author" });
    for (const categoryId of [places.members, places.staff, oneWay])
      await thread(sql, shy, { categoryId, title });
    await thread(sql, shy, { kind: "feedback", private: true, title });
    await thread(sql, shy, { categoryId: places.public, hidden: true, title });
    const gone = await thread(sql, shy, { categoryId: places.public, title });
    await sql`update threads set deleted_at = now() where id = ${gone}`;
    await sql`update categories set slug = ${`${MARK}-members`} where id = ${places.members}`;
    await sql`update categories set slug = ${`${MARK}-staff`} where id = ${places.staff}`;
    open = await thread(sql, author, {
      categoryId: places.public,
      title: "Öljyt & ämpärit",
      at: new Date("2026-01-02T03:04:05Z"),
    });
    const boardId = await board(sql);
    await thread(sql, author, { kind: "idea", boardId, title: "A bench" });
    const asking = await person(sql, { role: "product" });
    await challenge(sql, asking, { slug: "a-warm-winter", boardId });
    await challenge(sql, asking, { slug: `${MARK}-draft`, boardId, announced: false });
    await challenge(sql, asking, { slug: `${MARK}-for-members`, boardId: await board(sql, "members") });
  });

  it("lists what a guest may read, and nothing of what he may not", async () => {
    const urls = await listed();
    for (const path of [
      "/",
      "/threads",
      "/ideas",
      "/challenges/a-warm-winter",
      "/help",
      `/people/${author.handle}`,
    ])
      expect(urls.has(HOME + path)).toBe(true);
    expect(urls.has(`${HOME}/people/${quiet.handle}`)).toBe(false);
    expect([...urls.keys()].filter((url) => /qzx|secret/i.test(url))).toEqual([]);
    expect([...urls.keys()].filter((url) => url.includes("/ideas/a-bench-"))).toHaveLength(1);
    expect(urls.size).toBe(new Set(urls.keys()).size);
  });

  it("says when a thread last changed: a reply, an edit, a solution", async () => {
    const url = [...(await listed()).keys()].find((each) => each.endsWith(toPublicId(open)))!;
    const lastmod = async () => (await listed()).get(url);
    expect(await lastmod()).toBe("2026-01-02T03:04:05.000Z");
    await sql`update posts set edited_at = '2026-02-01T00:00:00Z' where thread_id = ${open}`;
    expect(await lastmod()).toBe("2026-02-01T00:00:00.000Z");
    await sql`update threads set solved_at = '2026-03-01T00:00:00Z' where id = ${open}`;
    expect(await lastmod()).toBe("2026-03-01T00:00:00.000Z");
    await sql`update threads set last_activity_at = '2026-04-01T00:00:00Z' where id = ${open}`;
    expect(await lastmod()).toBe("2026-04-01T00:00:00.000Z");
  });

  it("is cut into parts that together hold each thread once, however many there are", async () => {
    const writer = await person(sql);
    const categoryId = await category(sql);
    for (let i = 0; i < 11; i++) await thread(sql, writer, { categoryId });
    const whole = (await sitemapParts("threads", 1)).length;
    for (const size of [1, 3, 4, whole, whole + 1]) {
      const parts = await sitemapParts("threads", size);
      const ids: string[] = [];
      for (const first of parts) {
        const before = ids.length;
        for await (const page of threadsFrom(first, size)) ids.push(...page.map(({ id }) => id));
        expect(ids.length - before).toBeLessThanOrEqual(size);
      }
      expect(parts).toHaveLength(Math.ceil(whole / size));
      expect(new Set(ids).size).toBe(whole);
      expect(ids).toHaveLength(whole);
    }
    const handles: string[] = [];
    for (const first of await sitemapParts("people", 1))
      for await (const page of authorsFrom(first, 1)) handles.push(...page.map(({ handle }) => handle));
    expect(handles.sort()).toEqual([author.handle, writer.handle].sort());
  });

  it("is named in robots.txt, and no part of it can be asked for that is none", async () => {
    expect(await robots().text()).toContain(`\nSitemap: ${HOME}/sitemap.xml\n`);
    for (const params of [
      { kind: "threads", first: "x" },
      { kind: "customers", first: toPublicId(open) },
      { kind: "places", first: "x" },
    ])
      expect(await part(args(params))).toMatchObject({ status: 404 });
  });
});
