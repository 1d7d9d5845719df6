import { expect, type Page } from "@playwright/test";
import { heard, pageOf, post, suggestIdea, test } from "./people";

const unique = () => Math.random().toString(36).slice(2, 8);

/** A board for these readers, made as the product team makes one; answers its name. */
async function makeBoard(page: Page, readers: RegExp): Promise<string> {
  const slug = `siirto-${unique()}`;
  await page.goto("/desk/boards/new");
  await page.getByLabel("Nimi suomeksi").fill(`Taulu ${slug}`);
  await page.getByLabel("Nimi englanniksi").fill(`Board ${slug}`);
  await page.getByLabel("Kuvaus suomeksi").fill("Siirrettyjä ideoita.");
  await page.getByLabel("Kuvaus englanniksi").fill("Ideas that were moved.");
  await page.getByLabel("Osoite").fill(slug);
  await page.getByRole("radio", { name: readers }).check();
  await page.getByRole("button", { name: "Tee taulu" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Taulu ${slug}`);
  return `Taulu ${slug}`;
}

test("an idea on the wrong board is moved, by keyboard: who would lose it is said before, open pages and lists follow, its author hears why, and it goes back by undo", async ({
  browser,
}) => {
  const word = unique();
  const title = `Kahvila varaston viereen ${word}`;
  const matti = await pageOf(browser, "matti");
  const path = await suggestIdea(matti, title);
  const liisa = await pageOf(browser, "liisa");
  expect((await post(liisa.request, `${path}/vote`, {})).status()).toBeLessThan(400);
  const petra = await pageOf(browser, "petra", { viewport: { width: 1280, height: 900 } });
  const board = await makeBoard(petra, /^Henkilökunta/);
  await liisa.goto(path);
  await expect(liisa.getByRole("heading", { level: 1 })).toContainText(title);
  await matti.goto("/ideas?order=new");
  const line = matti.getByRole("main").getByRole("listitem").filter({ hasText: title });
  await expect(line).toBeVisible();

  await petra.goto(path);
  await petra.getByRole("link", { name: "Siirrä toiselle taululle" }).click();
  const choice = petra.getByRole("radio", { name: new RegExp(board) });
  await expect(choice).toBeVisible();
  await expect(petra.getByText("1 äänestäjä ei enää näe ideaa", { exact: false })).toHaveCount(0);
  await expect(petra.locator("label", { hasText: board })).toContainText("2 äänestäjää ei enää näe ideaa");
  await expect(petra.locator("label", { hasText: board })).toContainText("kirjoittaja ei enää näe ideaa");
  await choice.focus();
  await petra.keyboard.press("Space");
  await petra.getByLabel("Miksi idea siirtyy").fill("Tätä mietitään ensin omalla porukalla.");
  await petra.keyboard.press("Enter");
  // Other readers: asked for a yes at its place.
  await expect(petra.getByText("Lukijat vaihtuisivat.")).toBeVisible();
  await petra.getByRole("checkbox", { name: /Ymmärrän, että lukijat vaihtuvat/ }).focus();
  await petra.keyboard.press("Space");
  await petra.getByRole("button", { name: "Siirrä idea" }).press("Enter");
  await expect(petra.getByText("Idea on siirretty.")).toBeVisible();
  await expect(petra.getByRole("heading", { level: 1 })).toContainText(title);
  await expect(petra.getByRole("main")).toContainText(board);

  // Whoever looked at it is shown out, and it is nowhere to be found for members and guests.
  await expect(liisa.getByText(title)).toHaveCount(0);
  await expect(line).toHaveCount(0);
  const guest = await pageOf(browser, null);
  for (const page of [liisa, matti, guest]) {
    expect((await page.request.get(path)).status()).toBe(404);
    for (const list of ["/ideas?order=new", `/search?q=${word}`])
      expect(await (await page.request.get(list)).text()).not.toContain(title);
  }

  await petra.getByRole("button", { name: "Kumoa" }).click();
  await expect(petra.getByText("Kumottu", { exact: false }).first()).toBeVisible();
  expect((await guest.request.get(path)).status()).toBe(200);
  await expect(line).toBeVisible();
  await matti.goto("/notifications");
  await expect(matti.getByText("Ideasi on siirretty", { exact: false }).first()).toHaveCount(0);
});

test("a phone without JavaScript moves it from the desk, its author reads where it is and why, and the log takes it back", async ({
  browser,
}) => {
  const word = unique();
  const title = `Pyörätalli pihalle ${word}`;
  const matti = await pageOf(browser, "matti");
  const path = await suggestIdea(matti, title);
  const board = await makeBoard(await pageOf(browser, "petra"), /^Kaikki/);
  const petra = await pageOf(browser, "petra", {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  await petra.goto(`/desk/triage?layout=list&q=${word}`);
  await petra.getByRole("link", { name: "Siirrä toiselle taululle" }).click();
  await petra.getByRole("button", { name: "Siirrä idea" }).click();
  await expect(petra.getByRole("alert").first()).toBeVisible();
  await petra.getByRole("radio", { name: new RegExp(board) }).check();
  await petra.getByLabel("Miksi idea siirtyy").fill(`Tämä on pihan asia ${word}.`);
  await petra.getByRole("button", { name: "Siirrä idea" }).click();
  await expect(petra.getByRole("main")).toContainText(board);
  await expect(petra.getByRole("main")).toContainText(`Tämä on pihan asia ${word}.`);
  await heard(matti, `Ideasi on siirretty toiselle taululle: ${board}`);
  await expect(matti.getByRole("main")).toContainText(`Tämä on pihan asia ${word}.`);
  await matti.goto(path);
  await expect(matti.getByRole("main")).toContainText(board);
  const guest = await pageOf(browser, null, { javaScriptEnabled: false, locale: "fi-FI" });
  const toldInPassport = guest.getByRole("listitem").filter({ hasText: `taululle ”${board}”` });
  await guest.goto(`${path}/passport`);
  await expect(toldInPassport).toContainText(`Tämä on pihan asia ${word}.`);

  const aino = await pageOf(browser, "aino", { javaScriptEnabled: false });
  await aino.goto("/desk/log?action=idea.moved");
  const line = aino.getByRole("listitem").filter({ hasText: `Tämä on pihan asia ${word}.` });
  await line.getByRole("button", { name: "Kumoa" }).click();
  await matti.goto(path);
  await expect(matti.getByRole("main")).not.toContainText(board);
  await guest.goto(`${path}/passport`);
  await expect(guest.getByRole("heading", { level: 1 })).toContainText(title);
  await expect(toldInPassport).toHaveCount(0);
});

test("several go to another board in one go, and back", async ({ browser }) => {
  const word = unique();
  const matti = await pageOf(browser, "matti");
  for (const what of ["Penkki", "Pöytä"]) await suggestIdea(matti, `${what} odottajille ${word}`);
  const petra = await pageOf(browser, "petra", { viewport: { width: 1600, height: 900 } });
  const board = await makeBoard(petra, /^Kaikki/);
  await petra.goto(`/desk/triage?layout=list&q=${word}`);
  const boxes = petra.getByRole("list", { name: "Tässä tilassa olevat ideat" }).getByRole("checkbox");
  await expect(boxes).toHaveCount(2);
  const chosen = petra.getByRole("region", { name: "Mitä valituille tehdään" });
  await expect(async () => {
    if (!(await boxes.first().isChecked())) await boxes.first().click();
    await expect(chosen).toBeVisible({ timeout: 500 });
  }).toPass();
  await boxes.last().click();
  await chosen.getByRole("button", { name: "Siirrä taululle" }).click();
  const dialog = petra.getByRole("dialog", { name: "Siirrä 2 ideaa toiselle taululle" });
  await dialog.getByLabel("Mille taululle idea kuuluu?").selectOption({ label: board });
  await dialog.getByRole("button", { name: "Siirrä ideat" }).click();
  await expect(petra.getByText(`2 ideaa siirretty taululle ”${board}”.`)).toBeVisible();
  const list = petra.getByRole("list", { name: "Tässä tilassa olevat ideat" });
  await expect(list.getByText(board)).toHaveCount(2);
  await petra.getByRole("button", { name: "Kumoa" }).click();
  await expect(list.getByText(board)).toHaveCount(0);
});
