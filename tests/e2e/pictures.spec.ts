import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import postgres from "postgres";
import { accepted, pageOf, post, test } from "./people";

/* On a board of their own, since the numbers are compared and others write meanwhile. */
const sql = postgres(process.env.DATABASE_URL!, { max: 1, onnotice: () => {} });
test.afterAll(() => sql.end());

/** A board with two ideas, which no other test takes for the first of all: one that was backed by three and planned, and one that is new. */
async function arrange(matti: Page, liisa: Page, maija: Page, petra: Page): Promise<string> {
  const id = randomUUID();
  const slug = `kuvat-${id.slice(0, 8)}`;
  const name = sql.json({ en: `Pictures ${slug}`, fi: `Kuvat ${slug}` });
  await sql`insert into boards ${sql({ id, slug, name, description: name, audience: "public", position: 1_000 })}`;
  const paths: string[] = [];
  for (const title of [`Penkinlämmitin odotustilaan ${slug}`, `Vesipiste koirille ${slug}`]) {
    const body = "Siitä olisi iloa jokaiselle.";
    const form = { boardId: id, title, body, submissionId: randomUUID() };
    const answer = await post(matti.request, "/ideas/new", form);
    paths.push(await accepted(answer));
  }
  for (const voter of [liisa, maija])
    expect((await post(voter.request, `${paths[0]}/vote`, { next: paths[0]! })).status()).toBe(302);
  const words = paths[0]!.split("/").at(-1)!;
  const decision = { from: "new", status: "planned", note: "Tulee ennen kevättä." };
  expect((await post(petra.request, `/desk/triage/${words}/status`, decision)).status()).toBe(302);
  return slug;
}

test("the pictures are seen, read as tables by keyboard, and taken along with the same numbers", async ({
  browser,
}) => {
  const [matti, liisa] = [await pageOf(browser, "matti"), await pageOf(browser, "liisa")];
  const [maija, petra] = [await pageOf(browser, "maija"), await pageOf(browser, "petra")];
  const slug = await arrange(matti, liisa, maija, petra);
  await petra.goto(`/desk/triage/pictures?board=${slug}`);
  await expect(petra.getByText("4 ääntä 12 kuukaudessa.")).toBeVisible();
  const figure = (name: string) =>
    petra.getByRole("figure").filter({ has: petra.getByRole("heading", { name }) });

  const expected: Record<string, { of: string; cells: string[][] }> = {
    "Uudesta valmiiksi": { of: "funnel", cells: [["2", "1", "1", "0"]] },
    "Aika kussakin vaiheessa": { of: "waits", cells: [["1", "0", "0–0"]] },
  };
  for (const [name, { of, cells }] of Object.entries(expected)) {
    await expect(figure(name).locator("svg").first()).toBeVisible();
    const table = figure(name).getByRole("group", { name, exact: true });
    await expect(table).toBeHidden();
    await figure(name).getByText("Taulukkona").focus();
    await petra.keyboard.press("Enter");
    await petra.keyboard.press("Tab");
    await expect(table).toBeFocused();
    const read = await Promise.all(
      (await table.getByRole("row").all()).map((row) => row.locator("th, td").allTextContents()),
    );
    expect(read.slice(1).map(([, ...numbers]) => numbers)).toEqual(cells);
    const address = await figure(name)
      .getByRole("link", { name: `CSV: ${name}` })
      .getAttribute("href");
    const taken = await petra.request.get(address!);
    expect(taken.headers()["content-disposition"]).toBe(`attachment; filename="ideas-${of}.csv"`);
    const csv = await taken.text();
    const quoted = (cell: string) => (cell.includes(",") ? `"${cell}"` : cell);
    const same = read.map((row) => row.map(quoted).join(","));
    expect(csv.replace("\ufeff", "").trim().split("\r\n")).toEqual(same);
  }

  // How far back is part of the address, so it can be sent on and survives a reload.
  await petra
    .getByRole("navigation", { name: "Miltä ajalta" })
    .getByRole("link", { name: "3 kuukautta" })
    .click();
  await expect(petra).toHaveURL(`/desk/triage/pictures?board=${slug}&period=3`);
  await expect(petra.getByText("4 ääntä 3 kuukaudessa.")).toBeVisible();
  await figure("Äänet kuukausittain").getByText("Taulukkona").click();
  const months = figure("Äänet kuukausittain").getByRole("row");
  await expect(months).toHaveCount(4);
  await expect(months.last()).toContainText("4");

  // For the product team alone.
  expect((await matti.request.get(`/desk/triage/pictures/table.csv?of=votes&board=${slug}`)).status()).toBe(
    404,
  );
  expect((await petra.request.get("/desk/triage/pictures/table.csv?of=salaries")).status()).toBe(404);
});
