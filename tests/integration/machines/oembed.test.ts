import { beforeAll, expect, it } from "vitest";
import { threadPath } from "~/domain/community/addresses";
import { loader } from "~/routes/machines/oembed";
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
