import { expect } from "@playwright/test";
import { pageOf, test } from "./people";

const unique = () => Math.random().toString(36).slice(2, 8);

test("the product team makes a board with a question of its own, for members; a member answers it; who may not read it does not", async ({
  browser,
}) => {
  const slug = `koe-${unique()}`;
  const petra = await pageOf(browser, "petra");
  await petra.goto("/desk/boards");
  await petra.getByRole("link", { name: "Uusi taulu" }).click();
  await petra.getByLabel("Nimi suomeksi").fill(`Koetaulu ${slug}`);
  await petra.getByLabel("Nimi englanniksi").fill(`Trial ${slug}`);
  await petra.getByLabel("Kuvaus suomeksi").fill("Kokeillaan omia kysymyksiä.");
  await petra.getByLabel("Kuvaus englanniksi").fill("Trying out questions.");
  await petra.getByLabel("Osoite").fill("Ei Kelpaa");
  await petra.getByRole("radio", { name: /^Jäsenet/ }).check();
  await petra.getByText("Kysymys 1", { exact: true }).click();
  await petra.getByLabel("Kysymys suomeksi").first().fill("Mikä auto sinulla on?");
  await petra.getByLabel("Vastaus tarvitaan").first().check();
  await petra.getByText("Kysymys 2", { exact: true }).click();
  await petra.getByLabel("Kysymys suomeksi").nth(1).fill("Saako soittaa?");
  await petra.getByLabel("Millainen vastaus on?").nth(1).selectOption("yes_no");
  await petra.getByLabel("Vastaus on vain henkilökunnalle").nth(1).check();
  await petra.getByRole("button", { name: "Tee taulu" }).click();
  // Refused at its field, and nothing that was typed is lost.
  await expect(petra.getByLabel("Osoite")).toHaveAttribute("aria-invalid", "true");
  await expect(petra.getByLabel("Kysymys suomeksi").first()).toHaveValue("Mikä auto sinulla on?");
  await petra.getByLabel("Osoite").fill(slug);
  await petra.getByRole("button", { name: "Tee taulu" }).click();
  await expect(petra.getByRole("heading", { level: 1 })).toHaveText(`Koetaulu ${slug}`);
  const board = petra.url();

  // Without JavaScript: the question is asked, and its lack said at its place.
  const matti = await pageOf(browser, "matti", { javaScriptEnabled: false });
  await matti.goto(`/ideas/new?board=${slug}`);
  await matti.getByLabel("Idea yhdellä lauseella").fill(`Koeajo ennen kauppoja ${slug}`);
  await matti.locator("textarea[name=body]").fill("Ajaisin ensin itse.");
  await matti.getByLabel("Mikä auto sinulla on?").evaluate((input) => input.removeAttribute("required"));
  await matti.locator('button[form="idea"][type="submit"]').last().click();
  await expect(matti.getByLabel("Mikä auto sinulla on?")).toHaveAttribute("aria-invalid", "true");
  await matti.getByLabel("Mikä auto sinulla on?").fill("Volvo V70");
  await matti.getByRole("radio", { name: "Kyllä" }).check();
  await matti.locator('button[form="idea"][type="submit"]').last().click();
  await expect(matti.getByText("Volvo V70")).toBeVisible();
  await expect(matti.getByText("Saako soittaa?")).toBeVisible();
  const idea = new URL(matti.url()).pathname;

  const liisa = await pageOf(browser, "liisa");
  await liisa.goto(idea);
  await expect(liisa.getByText("Volvo V70")).toBeVisible();
  await expect(liisa.getByText("Saako soittaa?")).toHaveCount(0);
  const guest = await pageOf(browser, null);
  expect((await guest.request.get(idea)).status()).toBe(404);
  expect(await (await guest.request.get(`/ideas?board=${slug}&order=new`)).text()).not.toContain("Koeajo");

  // The author puts his answer right; what it was is kept.
  await matti.getByRole("link", { name: "Muuta vastauksia" }).click();
  await matti.getByLabel("Mikä auto sinulla on?").fill("Saab 900");
  await matti.getByRole("button", { name: "Tallenna" }).click();
  await expect(matti.getByText("Saab 900")).toBeVisible();

  // Another audience takes effect at once, and is taken back at once.
  await petra.goto(board);
  await petra.getByRole("radio", { name: /Henkilökunta/ }).check();
  await petra.getByRole("button", { name: "Katso, mitä se tekisi" }).click();
  expect((await liisa.request.get(idea)).status()).toBe(200);
  await petra.getByRole("button", { name: "Tallenna" }).click();
  await expect(petra.getByRole("button", { name: "Kumoa" })).toBeVisible();
  expect((await liisa.request.get(idea)).status()).toBe(404);
  await petra.getByRole("button", { name: "Kumoa" }).click();
  await expect(petra.getByRole("button", { name: "Kumoa" })).toHaveCount(0);
  expect((await liisa.request.get(idea)).status()).toBe(200);
  for (const page of [petra, matti, liisa, guest]) await page.context().close();
});

test("a status of the house's own is shown to everyone, an internal one at the desk alone", async ({
  browser,
}) => {
  const petra = await pageOf(browser, "petra");
  const name = `Tutkitaan ${unique()}`;
  // The others' forms offer it too, to move their ideas to.
  const line = (words: string) =>
    petra.getByRole("listitem").locator("summary").getByText(words, { exact: true });
  await petra.goto("/desk/idea-statuses");
  const add = petra.getByRole("region", { name: "Uusi nimi" });
  await add.getByLabel("Minkä vaiheen sisällä").selectOption("new");
  await add.getByLabel("Nimi suomeksi").fill(name);
  await add.getByLabel("Nimi englanniksi").fill(`Looking ${name}`);
  await add.getByRole("button", { name: "Lisää" }).click();
  await expect(line(name)).toBeVisible();
  await add.getByLabel("Minkä vaiheen sisällä").selectOption("new");
  await add.getByLabel("Nimi suomeksi").fill(`${name} salaa`);
  await add.getByLabel("Nimi englanniksi").fill(`Secretly ${name}`);
  await add.getByLabel("Vain työkavereille").check();
  await add.getByRole("button", { name: "Lisää" }).click();
  await expect(line(`${name} salaa`)).toBeVisible();

  const { suggestIdea } = await import("./people");
  const matti = await pageOf(browser, "matti");
  const idea = await suggestIdea(matti, `Penkki parkkipaikalle ${unique()}`);
  const segment = idea.split("/").at(-1)!;
  const shown = async () => (await matti.request.get(idea)).text();
  await petra.goto(`/desk/triage/${segment}/status`);
  await petra.getByLabel("Tarkemmin").selectOption({ label: name });
  await petra.getByRole("button", { name: "Aseta" }).click();
  await expect.poll(shown).toContain(name);
  await petra.goto(`/desk/triage/${segment}/status`);
  await petra.getByLabel("Tarkemmin").selectOption({ label: `${name} salaa (sisäinen)` });
  await petra.getByRole("button", { name: "Aseta" }).click();
  await expect.poll(shown).not.toContain(name);
  await petra.context().close();
  await matti.context().close();
});
