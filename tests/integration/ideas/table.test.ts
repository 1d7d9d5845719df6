import type { LoaderFunctionArgs } from "@remix-run/node";
import { beforeAll, expect, it } from "vitest";
import { voteForIdea } from "~/domain/ideas/voting.server";
import type { Actor, Person } from "~/platform/actor";
import { loader } from "~/routes/desk/triage-table";
import { useDatabase } from "../../support/database";
import { guest, idea, person } from "./arrange";

const { sql } = useDatabase();
let author: Person, product: Person;

beforeAll(async () => {
  author = await person(sql, { displayName: "=HYPERLINK(1)" });
  product = await person(sql, { role: "product" });
});

function ask(actor: Actor, search = "") {
  const request = new Request(`http://localhost/desk/triage/table.csv${search}`);
  return loader({ request, params: {}, context: { actor, language: "en" } } as unknown as LoaderFunctionArgs);
}

it("gives the product team its list as a table, with nothing in it that a spreadsheet would run", async () => {
  const id = await idea(sql, author, { title: '=1+1, "quoted"\nand broken' });
  await voteForIdea(product, id);
  const answer = (await ask(product, "?status=new&order=votes")) as Response;
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  expect(text).toContain("idea,url,board,author");
  expect(text).toContain(",accounts,annual_value_eur,referrals,referred_annual_value_eur,important,");
  expect(text).toContain(`"'=1+1, ""quoted""\nand broken"`);
  expect(text).toContain("'=HYPERLINK(1)");
  expect(text).not.toMatch(/(^|,)"?=/m);
});

it("is not there for others", async () => {
  const agent = await person(sql, { role: "agent" });
  for (const [actor, status] of [
    [guest, 404],
    [author, 404],
    [agent, 403],
  ] as const) {
    await expect(ask(actor)).rejects.toMatchObject({ init: { status } });
  }
});
