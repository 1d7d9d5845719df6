import { expect, type Locator, type Page } from "@playwright/test";
import postgres from "postgres";
import { toPublicId } from "../../app/platform/ids";
import { pageOf, post, reply, startThread, test } from "./people";

const sql = postgres(process.env.DATABASE_URL!, { max: 1, onnotice: () => {} });
test.afterAll(() => sql.end());
const unique = () => Math.random().toString(36).slice(2, 8);

/** Moves the focus there as a keyboard does, and answers what it lands on. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 80; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The keyboard does not come there");
}

const sees = async (page: Page, path: string) => (await page.request.get(path)).status();

test("a moderator makes a place by keyboard, closes it to guests after a look at what that does, and takes it back", async ({
  browser,
}) => {
  const [maija, guest] = [await pageOf(browser, "maija"), await pageOf(browser, null)];
  const slug = `nasta-${unique()}`;
  const name = `Nastat ${slug}`;
  await maija.goto("/desk/categories");
  await tabTo(maija, maija.getByRole("link", { name: "Uusi alue" }));
  await maija.keyboard.press("Enter");
  await expect(maija).toHaveURL(/\/new$/);
  const fields = { "Nimi suomeksi": name, "Nimi englanniksi": name, Osoite: slug };
  for (const [label, words] of Object.entries(fields)) {
    await tabTo(maija, maija.getByLabel(label, { exact: true }));
    await maija.keyboard.type(words);
  }
  for (const label of ["Kuvaus suomeksi", "Kuvaus englanniksi"])
    await maija.getByLabel(label).fill("Nastoista ja niiden äänestä.");
  await tabTo(maija, maija.getByRole("button", { name: "Perusta alue" }));
  await maija.keyboard.press("Enter");
  await expect(maija.getByRole("heading", { level: 1 })).toHaveText(name);
  expect(await sees(guest, `/categories/${slug}`)).toBe(200);

  const [row] = await sql`select id from categories where slug = ${slug}`;
  const thread = await startThread(maija, `Mikä nasta ${slug}`, "discussion");
  await sql`update threads set category_id = ${row!.id} where slug = ${`mika-nasta-${slug}`}`;
  await maija.reload();
  await expect(maija.getByText("Näkee alueen ja siellä 1 keskustelun.")).toHaveCount(2);

  const readers = maija.getByRole("radio", { name: /^Jäsenet/ });
  await readers.focus();
  await maija.keyboard.press("Space");
  await tabTo(maija, maija.getByRole("button", { name: "Katso, mitä se tekisi" }));
  await maija.keyboard.press("Enter");
  await expect(maija.getByText("Mitä tallentaminen tekisi")).toBeVisible();
  await expect(maija.getByText("1 keskustelu pois vieraiden näkyvistä")).toBeVisible();
  await expect(maija.getByRole("radio", { name: /^Jäsenet/ })).toBeChecked();
  expect(await sees(guest, thread)).toBe(200);
  await maija.getByRole("button", { name: "Tallenna" }).press("Enter");
  await expect(maija.getByText("Mitä viimeisin muutos teki")).toBeVisible();
  await expect.poll(() => sees(guest, thread), { timeout: 2_000 }).toBe(404);
  expect(await sees(guest, `/categories/${slug}`)).toBe(404);
  await expect(maija.getByText("Ei näe aluetta ollenkaan.")).toBeVisible();

  await maija.getByRole("button", { name: "Kumoa", exact: true }).press("Enter");
  await expect.poll(() => sees(guest, thread), { timeout: 2_000 }).toBe(200);
  await maija.goto("/desk/log");
  await expect(maija.locator("main li", { hasText: "kumosi alueen muutoksen" }).first()).toBeVisible();
});

test("a place for a segment, made on a phone without JavaScript, follows the facts: out within two seconds, and in again", async ({
  browser,
}) => {
  const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };
  const [aino, matti] = [await pageOf(browser, "aino", phone), await pageOf(browser, "matti")];
  const [plan, slug] = [`plan-${unique()}`, `sopimus-${unique()}`];
  const [account] =
    await sql`insert into accounts (id, name, plan) values (gen_random_uuid(), ${slug}, ${plan}) returning id`;
  const [before] = await sql`select id, account_id from customers where handle = 'matti'`;
  await sql`update customers set account_id = ${account!.id} where id = ${before!.id}`;
  try {
    await aino.goto("/desk/segments");
    await aino.getByRole("link", { name: "Uusi segmentti" }).click();
    await aino.getByLabel("Nimi", { exact: true }).fill(`Joukko ${slug}`);
    await aino.getByLabel("Sopimukset").fill(plan);
    await aino.getByRole("button", { name: "Katso, ketkä siihen kuuluvat" }).click();
    await expect(aino.getByText("Siihen kuuluu nyt 1 henkilö")).toBeVisible();
    await expect(aino.getByText("Matti Virtanen")).toBeVisible();
    await aino.getByRole("button", { name: "Perusta segmentti" }).click();
    await expect(aino.getByRole("link", { name: `Joukko ${slug}` })).toBeVisible();

    await aino.goto("/desk/categories/new");
    for (const label of ["Nimi suomeksi", "Nimi englanniksi"]) await aino.getByLabel(label).fill(slug);
    for (const label of ["Kuvaus suomeksi", "Kuvaus englanniksi"])
      await aino.getByLabel(label).fill("Sopimusasiakkaille.");
    await aino.getByLabel("Osoite", { exact: true }).fill(slug);
    await aino.getByRole("radio", { name: /^Segmentti/ }).check();
    await aino
      .getByLabel("Segmentti", { exact: true })
      .last()
      .selectOption({ label: `Joukko ${slug}` });
    await aino.getByRole("button", { name: "Perusta alue" }).click();
    await expect(aino.getByRole("heading", { level: 1 })).toHaveText(slug);

    await matti.goto(`/categories/${slug}`);
    await expect(matti.getByRole("heading", { level: 1 })).toHaveText(slug);
    expect(await sees(await pageOf(browser, null), `/categories/${slug}`)).toBe(404);
    await sql`update accounts set plan = 'toinen' where id = ${account!.id}`;
    await expect.poll(() => sees(matti, `/categories/${slug}`), { timeout: 2_000 }).toBe(404);
    await sql`update accounts set plan = ${plan} where id = ${account!.id}`;
    await expect.poll(() => sees(matti, `/categories/${slug}`), { timeout: 2_000 }).toBe(200);
  } finally {
    await sql`update customers set account_id = ${before!.account_id} where id = ${before!.id}`;
  }
});

test("what was done is taken back in the log, with its effect beside the button, by keyboard and without JavaScript", async ({
  browser,
}) => {
  const plain = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };
  const [matti, maija, aino, guest] = [
    await pageOf(browser, "matti"),
    await pageOf(browser, "maija"),
    await pageOf(browser, "aino", plain),
    await pageOf(browser, null),
  ];
  const thread = await startThread(matti, `Hiljainen rengas ${unique()}`);
  const [words, reason] = [`Kokeile toista merkkiä ${unique()}`, `Mainos ${unique()}`];
  await reply(matti, thread, words);
  const [second] = await sql`select p.id from posts p where p.body_source = ${words}`;
  const hidden = await post(maija.request, `/posts/${toPublicId(second!.id as string)}/concealment`, {
    reason,
    rule: "spam",
  });
  expect(hidden.status()).toBeLessThan(400);
  await expect.poll(async () => (await guest.request.get(thread)).text()).not.toContain(words);

  await maija.goto(`/desk/log?about=${encodeURIComponent(reason)}`);
  const line = maija.locator("main li", { hasText: reason });
  await expect(line).toContainText("Viesti näkyy taas, ja sen kirjoittaja saa tiedon.");
  await tabTo(maija, line.getByRole("button", { name: /^Kumoa/ }));
  await maija.keyboard.press("Enter");
  await expect(maija.getByRole("status").filter({ hasText: "Kumottu." })).toBeVisible();
  await expect(maija).toHaveURL(/about=/);
  await expect(line.getByRole("button")).toHaveCount(0);
  await expect.poll(async () => (await guest.request.get(thread)).text()).toContain(words);

  await maija.goto("/desk/settings");
  await expect(maija.getByRole("heading", { level: 1 })).not.toHaveText("Asetukset");
  await aino.goto("/desk/settings");
  const reports = aino.getByLabel("Ilmoituksia, jotka piilottavat viestin");
  const was = Number(await reports.inputValue());
  await reports.fill(String(was + 7));
  await aino.getByRole("button", { name: "Tallenna asetukset" }).click();
  await expect(aino.getByText("Tallennettu.")).toBeVisible();
  await expect(reports).toHaveValue(String(was + 7));
  const change = aino.locator("main li", { hasText: `Viestin piilottavat ilmoitukset: ${was + 7}` }).first();
  await change.getByRole("button", { name: /^Kumoa/ }).click();
  await expect(aino.getByText("Asetus on sama kuin ennen.").first()).toBeVisible();
  await aino.goto("/desk/settings");
  await expect(reports).toHaveValue(String(was));
});
