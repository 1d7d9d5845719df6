import { beforeAll, expect, it } from "vitest";
import { threadPath } from "~/domain/community/addresses";
import { loader } from "~/routes/machines/oembed";
import { loader as showPicture } from "~/routes/machines/thread-picture";
import { newId, toPublicId } from "~/platform/ids";
import type { Person } from "~/platform/actor";
import { category, person, thread } from "../community/arrange";
import { useDatabase } from "../../support/database";

const { sql } = useDatabase();
const HOME = "http://localhost:3000";
let author: Person;

beforeAll(async () => {
  author = await person(sql, { displayName: "Bell & <b>Sons</b>" });
});

async function asked(url: string, more = ""): Promise<Response> {
  const request = new Request(`${HOME}/oembed?url=${encodeURIComponent(url)}${more}`);
  return (await loader({ request } as never)) as Response;
}

async function addressOf(id: string): Promise<string> {
  const [row] = await sql`select id, slug, kind from threads where id = ${id}`;
  return HOME + threadPath(row as never);
}

it("shows a public thread to other sites as a quotation, with nothing of a title that could run", async () => {
  const id = await thread(sql, author, {
    categoryId: await category(sql, "public"),
    title: 'Brakes <script>alert(1)</script> "squeal"',
  });
  const answer = await asked(await addressOf(id), "&maxwidth=400&format=json");
  expect(answer.status).toBe(200);
  const shown = (await answer.json()) as Record<string, string>;
  expect(shown).toMatchObject({
    version: "1.0",
    type: "rich",
    width: 400,
    author_name: "Bell & <b>Sons</b>",
  });
  expect(shown.html).toContain(`<a href="${await addressOf(id)}">`);
  expect(shown.html).not.toMatch(/<script|<b>/);
});

it("knows nothing of what a guest may not read, of other sites' addresses, and of other formats", async () => {
  const id = await thread(sql, author, { categoryId: await category(sql, "members") });
  const open = await addressOf(await thread(sql, author, { categoryId: await category(sql, "public") }));
  expect((await asked(await addressOf(id))).status).toBe(404);
  for (const url of [
    open.replace(HOME, "http://localhost:3000.evil.example"),
    open.replace(HOME, "https://evil.example"),
    `${open}/replies`,
    "javascript:alert(1)",
    "not an address",
    "",
  ])
    expect((await asked(url)).status, url).toBe(404);
  expect((await asked(open, "&format=xml")).status).toBe(501);
});

it("gives a thread its picture while a guest may read it, once for each who has it already, and none of the rest", async () => {
  const picture = async (id: string, tag = "") => {
    const request = new Request(`${HOME}/picture`, { headers: { "if-none-match": tag } });
    return (await showPicture({ request, params: { thread: `x-${toPublicId(id)}` } } as never)) as Response;
  };
  const open = await thread(sql, author, { categoryId: await category(sql, "public") });
  const first = await picture(open);
  expect([first.status, first.headers.get("content-type")]).toEqual([200, "image/png"]);
  const tag = first.headers.get("etag")!;
  expect((await picture(open, tag)).status).toBe(304);
  await sql`update threads set solved_at = now() where id = ${open}`;
  expect((await picture(open, tag)).status).toBe(200);
  await sql`update threads set private = true where id = ${open}`;
  const closed = await thread(sql, author, { categoryId: await category(sql, "members") });
  for (const id of [open, closed, newId()]) {
    const answer = await picture(id, tag);
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([404, 0]);
  }
});
