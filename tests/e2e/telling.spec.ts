import { expect, type Page } from "@playwright/test";
import postgres from "postgres";
import { pageOf, post, test } from "./people";

/* From a decision to what came of it. Holds and clocks are moved in the database; the house's own jobs do the rest. */
const sql = postgres(process.env.DATABASE_URL!, { max: 1, onnotice: () => {} });
test.afterAll(() => sql.end());

const unique = () => Math.random().toString(36).slice(2, 8);
const SOON = { timeout: 20_000 };
const run = (job: string) => sql`select graphile_worker.add_job(${job})`;

/** An idea of Matti's that Maija backs. */
async function putForward(matti: Page, maija: Page, title: string): Promise<string> {
  await matti.goto("/ideas/new");
  await matti.getByLabel("Idea yhdellä lauseella").fill(title);
  await matti.locator("textarea[name=body]").fill("Siitä olisi iloa jokaiselle.");
  await matti.getByRole("button", { name: "Lähetä idea" }).click();
  await expect(matti.getByRole("heading", { level: 1 })).toHaveText(title);
  const path = new URL(matti.url()).pathname;
  expect((await post(maija.request, `${path}/vote`, { next: path })).status()).toBe(302);
  return path;
}

const decide = (petra: Page, path: string, from: string, status: string, note: string) =>
  post(petra.request, `/desk/triage/${path.split("/").at(-1)!}/status`, { from, status, note });

const toldOf = async (title: string) => {
  const rows = await sql`select c.handle, n.kind from notifications n join threads t on t.id = n.thread_id
    join customers c on c.id = n.customer_id where t.title = ${title} and n.kind in ('idea_status', 'verdict_asked')
    order by n.kind, c.handle`;
  return rows.map((row) => `${row.handle} ${row.kind}`);
};

test("a decision is held and undone, then told once, and two weeks later those who voted say whether it solved it", async ({
  browser,
}) => {
  const [matti, maija, petra] = [
    await pageOf(browser, "matti"),
    await pageOf(browser, "maija"),
    await pageOf(browser, "petra"),
  ];
  const title = `Kuivausteline märille hanskoille ${unique()}`;
  const path = await putForward(matti, maija, title);

  // Undone in time: it stands as it stood.
  expect((await decide(petra, path, "new", "declined", "Telineelle ei ole paikkaa.")).status()).toBe(302);
  await petra.goto(path);
  const held = petra.getByRole("group", { name: "Tästä ei ole vielä kerrottu" });
  await expect(held).toContainText("2 ihmistä saa tiedon");
  await matti.goto(path);
  await expect(matti.getByText("Telineelle ei ole paikkaa.").filter({ visible: true }).first()).toBeVisible();
  await expect(matti.getByRole("group", { name: "Tästä ei ole vielä kerrottu" })).toHaveCount(0);
  await held.getByRole("button", { name: "Kumoa", exact: true }).click();
  await expect(held).toHaveCount(0);
  await matti.reload();
  await expect(matti.getByText("Telineelle ei ole paikkaa.")).toHaveCount(0);

  // Told when the hold is over, once.
  expect((await decide(petra, path, "new", "shipped", "Teline on nyt joka hallissa.")).status()).toBe(302);
  const endHold =
    () => sql`update idea_status_changes s set tell_at = now() - interval '1 second' from threads t
    where t.id = s.idea_id and t.title = ${title} and s.told_at is null and s.undone_at is null`;
  await endHold();
  await run("tell-decisions");
  await run("tell-decisions");
  await expect.poll(() => toldOf(title), SOON).toEqual(["maija idea_status", "matti idea_status"]);
  await maija.goto("/notifications");
  await expect(maija.getByText(title).first()).toBeVisible();

  await sql`update idea_status_changes s set told_at = now() - interval '15 days' from threads t
    where t.id = s.idea_id and t.title = ${title} and s.told_at is not null`;
  await run("ask-for-verdicts");
  await expect
    .poll(() => toldOf(title), SOON)
    .toEqual(["maija idea_status", "matti idea_status", "maija verdict_asked", "matti verdict_asked"]);
  await maija.goto(path);
  await maija.getByRole("link", { name: "Muutamalla sanalla, jos haluat" }).click();
  await maija.getByRole("radio", { name: "Osittain" }).check();
  await maija.locator("textarea[name=words]").fill("Teline on hyvä mutta pieni.");
  await maija.getByRole("checkbox").check();
  await maija.getByRole("button", { name: "Lähetä", exact: true }).click();
  await expect(maija).toHaveURL(/passport#verdict$/);
  const guest = await pageOf(browser, null, { javaScriptEnabled: false, locale: "fi-FI" });
  await guest.goto(`${path}/passport`);
  const passport = guest.getByRole("main");
  await expect(passport).toContainText("Teline on hyvä mutta pieni.");
  await expect(passport).toContainText("Teline on nyt joka hallissa.");
  await expect(passport).toContainText("2 ihmistä sai tiedon");
});

test("a release is written, scheduled, and published by the clock with its idea; members see that something is new", async ({
  browser,
}) => {
  const [matti, maija, petra] = [
    await pageOf(browser, "matti"),
    await pageOf(browser, "maija"),
    await pageOf(browser, "petra"),
  ];
  const word = unique();
  const title = `Lämmitetty odotuspenkki ${word}`;
  const path = await putForward(matti, maija, title);
  await petra.goto("/desk/releases/new");
  await petra.getByLabel("Otsikko suomeksi").fill(`Lämmin penkki ${word}`);
  await petra.getByLabel("Otsikko englanniksi").fill(`A warm bench ${word}`);
  await petra.getByLabel("Suomeksi", { exact: true }).fill("Penkki on **lämmin** joka aamu.");
  await petra.getByLabel("Englanniksi", { exact: true }).fill("The bench is **warm** every morning.");
  await petra.getByRole("button", { name: "Tallenna luonnoksena" }).click();
  await expect(petra.getByRole("heading", { level: 1 })).toHaveText(`Lämmin penkki ${word}`);
  await petra.getByLabel("Etsi ideoita").fill(title);
  await petra.getByRole("button", { name: "Hae", exact: true }).last().click();
  await petra.locator("li", { hasText: title }).getByRole("button", { name: "Liitä" }).click();
  await expect(petra.getByRole("button", { name: `Irrota ${title}` })).toBeVisible();
  await petra.getByLabel("Tai tiettynä päivänä").fill("2031-01-02T09:00");
  await petra.getByRole("button", { name: "Ajasta" }).click();
  await expect(petra.getByText(/Tulee julki/)).toContainText("2031");

  const address = `/releases/a-warm-bench-${word}`;
  expect((await maija.request.get(address)).status()).toBe(404);
  await sql`update releases set publish_at = now() - interval '1 second' where slug = ${address.split("/").at(-1)!}`;
  await run("publish-releases");
  // Asked for by another: opening it is having seen it.
  await expect.poll(async () => (await matti.request.get(address)).status(), SOON).toBe(200);

  await maija.goto("/ideas");
  const place = maija.getByRole("link", { name: /Mitä uutta/ }).first();
  await expect(place).toContainText(/[1-9]/);
  await place.click();
  await expect(maija.getByRole("heading", { name: `Lämmin penkki ${word}` })).toBeVisible();
  await expect(place).not.toContainText(/[1-9]/);
  await maija.goto("/ideas");
  await expect(place).not.toContainText(/[1-9]/);
  await maija.goto(path);
  await expect(
    maija.getByText("Penkki on lämmin joka aamu.").filter({ visible: true }).first(),
  ).toBeVisible();
  const feed = await (await maija.request.get("/feeds/atom/releases")).text();
  expect(feed).toContain(word);
});
