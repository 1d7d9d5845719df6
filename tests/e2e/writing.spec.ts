import { expect, type Page } from "@playwright/test";
import { faultsOf } from "./axe";
import { browserOf, pageOf, reply, startThread, test } from "./people";

const unique = () => Math.random().toString(36).slice(2, 8);
const writing = (page: Page) => page.locator("textarea[name=body]");
const post = (page: Page, number: number) => page.locator(`#post-${number}`);
const send = (page: Page) => page.getByRole("button", { name: "Lähetä vastaus" });

/** A photograph as the clipboard hands it over: without a name. */
async function pastePicture(page: Page): Promise<void> {
  await writing(page).focus();
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(900, 600);
    canvas.getContext("2d")!.fillRect(0, 0, 900, 600);
    const blob = await canvas.convertToBlob({ type: "image/png" });
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([blob], "image.png", { type: "image/png" }));
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement!.dispatchEvent(event);
  });
}

test.describe("writing", () => {
  test("a reply is dressed by the toolbar, calls somebody by name with the keyboard, shows a pasted picture, and is posted as previewed", async ({
    browser,
  }) => {
    const page = await pageOf(browser, "matti");
    const path = await startThread(page, `Kirjoitetaanko tästä ${unique()}?`);
    const anna = await pageOf(browser, "anna");
    await reply(anna, path, "Kirjoitetaan vain.");
    await page.goto(path);
    await writing(page).fill("tärkeää");
    await writing(page).selectText();
    await page.getByRole("button", { name: "Lihavointi" }).click();
    await expect(writing(page)).toHaveValue("**tärkeää**");
    await page.keyboard.press("End");
    await writing(page).pressSequentially(" @ann");
    const list = page.getByRole("listbox", { name: "Mainittavat ihmiset" });
    await expect(list.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
    await expect(writing(page)).toHaveAttribute("aria-activedescendant", /.+/);
    await page.keyboard.press("Enter");
    await expect(writing(page)).toHaveValue(/\*\*tärkeää\*\* @\w+ $/);

    await pastePicture(page);
    await page.getByLabel(/Kuvaile sanoin/).fill("Musta neliö");
    await expect(writing(page)).toHaveValue(/!\[Musta neliö\]\(\/attachments\/\w+\/image-900x600\.webp\)/);
    expect(await faultsOf(page, { within: "#reply" })).toEqual([]);

    await page.getByRole("button", { name: "Esikatsele" }).click();
    const preview = page.getByRole("region", { name: "Esikatsele" }).locator(".prose-post");
    const drawn = () => preview.locator("img").evaluate((img: HTMLImageElement) => img.naturalWidth);
    await expect.poll(drawn).toBeGreaterThan(0);
    const shown = await preview.innerHTML();
    await page.getByRole("button", { name: "Kirjoita", exact: true }).click();
    await send(page).click();
    const stored = post(page, 3).locator(".prose-post");
    await expect(stored.locator("img[alt='Musta neliö']")).toBeVisible();
    expect(await stored.innerHTML()).toBe(shown);
    const guest = await pageOf(browser, null);
    await guest.goto(path);
    await expect(post(guest, 3).locator("img")).toHaveJSProperty("complete", true);
    const src = await post(guest, 3).locator("img").getAttribute("src");
    expect((await guest.request.get(src!)).headers()["content-type"]).toBe("image/webp");
  });

  test("a draft follows its writer to another browser, and of two neither is lost", async ({ browser }) => {
    const here = await pageOf(browser, "maija");
    const path = await startThread(here, `Missä luonnos kulkee ${unique()}?`);
    await here.goto(path);
    await writing(here).pressSequentially("Aloitan tästä");
    await expect(here.getByText("Luonnos on tallessa")).toBeVisible();
    const there = await pageOf(browser, "maija");
    await there.goto(path);
    await expect(writing(there)).toHaveValue("Aloitan tästä");
    await writing(there).press("End");
    await writing(there).pressSequentially(" ja jatkan tuolla");
    await expect(there.getByText("Luonnos on tallessa")).toBeVisible();
    await writing(here).pressSequentially(" ja täällä");
    await expect(here.getByText(/toisella laitteella/)).toBeVisible();
    await here.getByRole("button", { name: "Ota se" }).click();
    await expect(writing(here)).toHaveValue("Aloitan tästä ja jatkan tuolla");

    await here.goto("/me/drafts");
    const line = here.getByRole("listitem").filter({ hasText: "ja jatkan tuolla" });
    await line.getByRole("button", { name: /Poista/ }).click();
    await expect(line).toHaveCount(0);
    await here.getByRole("button", { name: "Kumoa" }).click();
    await line.getByRole("link", { name: /^Jatka/ }).click();
    await expect(writing(here)).toHaveValue("Aloitan tästä ja jatkan tuolla");
    await send(here).click();
    await expect(post(here, 2)).toContainText("jatkan tuolla");
    await here.goto("/me/drafts");
    await expect(line).toHaveCount(0);
  });

  test("a post is changed, and its history tells how; a reply is deleted and brought back", async ({
    browser,
  }) => {
    const page = await pageOf(browser, "matti");
    const path = await startThread(page, `Voiko tätä muuttaa ${unique()}?`);
    await reply(page, path, "Renkaat ovat pyöreät.");
    await page.goto(path);
    await post(page, 2).getByRole("link", { name: "Muokkaa" }).click();
    await expect(page).toHaveURL(/\/edit$/);
    await writing(page).fill("Renkaat ovat soikeat.");
    await page.getByRole("button", { name: "Tallenna" }).click();
    await expect(post(page, 2)).toContainText("soikeat");
    await post(page, 2)
      .getByRole("link", { name: /^Muokattu/ })
      .click();
    await expect(page.locator("ins")).toContainText("soikeat");
    await expect(page.locator("del")).toContainText("pyöreät");
    expect(await faultsOf(page)).toEqual([]);

    await page.goto(path);
    const other = await pageOf(browser, "maija");
    await other.goto(path);
    await post(page, 2).getByRole("button", { name: "Poista" }).click();
    await expect(post(page, 2)).toContainText("Poistit tämän vastauksen.");
    await expect(post(other, 2)).toContainText("Kirjoittaja on poistanut tämän vastauksen.");
    expect(await (await other.request.get(path)).text()).not.toContain("soikeat");
    await page.getByRole("button", { name: "Kumoa" }).click();
    await expect(post(page, 2)).toContainText("soikeat");
    await expect(post(other, 2)).toContainText("soikeat");
  });

  test("what was typed before the page came alive is what is saved", async ({ browser }) => {
    const page = await pageOf(browser, "matti");
    const path = await startThread(page, `Ehtiikö tätä muuttaa ${unique()}?`);
    await page.goto(path);
    const edit = await post(page, 1).getByRole("link", { name: "Muokkaa" }).getAttribute("href");
    let bring = () => {};
    const brought = new Promise<void>((resolve) => (bring = resolve));
    await page.route(/\.js$/, async (route) => {
      await brought;
      await route.continue();
    });
    await page.goto(edit!, { waitUntil: "commit" });
    await writing(page).fill("Ehdin ennen kuin sivu heräsi.");
    bring();
    await expect(page.getByText("Luonnos on tallessa")).toBeVisible();
    await expect(writing(page)).toHaveValue("Ehdin ennen kuin sivu heräsi.");
    await page.getByRole("button", { name: "Tallenna" }).click();
    await expect(post(page, 1)).toContainText("Ehdin ennen kuin sivu heräsi.");
  });

  test("marked words are quoted with a way back to them", async ({ browser }) => {
    const page = await pageOf(browser, "matti");
    const path = await startThread(page, `Mitä tästä lainataan ${unique()}?`);
    await page.goto(path);
    await expect(writing(page)).toBeVisible();
    await post(page, 1).locator(".prose-post p").first().selectText();
    await page.getByRole("button", { name: "Lainaa tämä" }).click();
    await expect(writing(page)).toHaveValue(/^> \[.+ kirjoitti:\]\(\/threads\/.+\)\n>\n> Onko muilla/);
  });
});

test("whoever is signed out while he writes is told so, signs in, and goes on from his words", async ({
  browser,
}) => {
  const matti = await pageOf(browser, "matti", { locale: "fi-FI" });
  const path = await startThread(matti, `Istunto loppui kesken ${unique()}`);
  await matti.goto(path);
  await writing(matti).fill("Tämän kirjoittamiseen meni tunti.");
  const cookies = await matti.context().cookies();
  await matti.context().clearCookies();
  await send(matti).click();
  const refused = matti.getByRole("alert").filter({ hasText: "Kirjaudu ensin" });
  await expect(refused).toBeFocused();
  await expect(writing(matti)).toHaveValue("Tämän kirjoittamiseen meni tunti.");
  const way = refused.getByRole("link", { name: "Kirjaudu" });
  await expect(way).toHaveAttribute("href", `/sign-in?next=${encodeURIComponent(path)}`);
  // Signed in, which leads back: as by another window of the same browser.
  await matti.context().addCookies(cookies);
  await way.click();
  await expect(matti).toHaveURL(new RegExp(`${path}$`));
  await expect(writing(matti)).toHaveValue("Tämän kirjoittamiseen meni tunti.");
  await send(matti).click();
  await expect(post(matti, 2)).toContainText("meni tunti");
});

test("a form that comes back to whoever was signed out before it came alive speaks in words, and what it has is kept", async ({
  browser,
}) => {
  const matti = await pageOf(browser, "matti", { locale: "fi-FI" });
  const path = await startThread(matti, `Ennen heräämistä ${unique()}`);
  await matti.goto(`${path}/replies`);
  await writing(matti).fill("Kirjoitettu ennen kuin sivu heräsi.");
  await matti.context().clearCookies();
  // As the browser sends it before a script has its hand on it.
  await writing(matti).evaluate((field: HTMLTextAreaElement) => field.form!.submit());
  await expect(matti.locator("html[data-alive]")).toBeAttached();
  await expect(matti.getByRole("alert").filter({ hasText: "Kirjaudu ensin" })).toBeVisible();
  await expect(writing(matti)).toHaveValue("Kirjoitettu ennen kuin sivu heräsi.");
  expect(await matti.locator("main").innerText()).not.toMatch(/\b(writing|community):/);
});

test("without JavaScript nothing typed is lost where its page can't be shown any more", async ({
  browser,
}) => {
  const [matti, maija] = [await pageOf(browser, "matti"), await pageOf(browser, "maija")];
  const plain = await browserOf(browser, "matti", { locale: "fi-FI", javaScriptEnabled: false });
  const page = await plain.newPage();
  const cookies = await plain.cookies();
  const words = `Pitkä ja harkittu teksti ${unique()}`;
  const kept = page.getByRole("textbox", { name: "Kirjoittamasi teksti" });

  // The thread is taken away while he writes.
  const path = await startThread(matti, `Poistuu alta ${unique()}`);
  await page.goto(path);
  await writing(page).fill(words);
  await maija.goto(`${path.replace(/.*-/, "/threads/")}/deletion`);
  await maija.getByRole("button", { name: "Poista keskustelu" }).click();
  await expect(maija).toHaveURL(/\/threads$/);
  await send(page).click();
  await expect(kept).toHaveValue(words);

  // His session ends while he starts one, changes a post, gives feedback.
  const own = await startThread(matti, `Pysyy ${unique()}`);
  await page.goto("/threads/new");
  await page.getByLabel("Otsikko").fill("Otsikko säilyy myös");
  await page.getByLabel("Mihin se kuuluu?").selectOption({ index: 1 });
  await writing(page).fill(words);
  await plain.clearCookies();
  await page.getByRole("button", { name: "Lähetä kysymys" }).click();
  await expect(kept).toHaveValue(`Otsikko säilyy myös\n\n${words}`);
  await expect(page.getByRole("main").getByRole("link", { name: "Kirjaudu" })).toBeVisible();

  await plain.addCookies(cookies);
  const first = /posts\/([0-9a-z]+)\/edit/.exec(await (await matti.request.get(own)).text())![1]!;
  await page.goto(`/posts/${first}/edit`);
  await writing(page).fill(words);
  await plain.clearCookies();
  await page.getByRole("button", { name: "Tallenna" }).click();
  await expect(kept).toHaveValue(words);
  expect(await (await matti.request.get(own)).text()).not.toContain(words);

  await plain.addCookies(cookies);
  await page.goto("/feedback/new");
  await page.locator("[name=sentiment]").first().check({ force: true });
  await page.locator("[name=topic]").first().check({ force: true });
  await page.locator("[name=title]").fill("Palaute joka säilyy");
  await page.locator("[name=body]").fill(words);
  await plain.clearCookies();
  await page
    .getByRole("main")
    .getByRole("button", { name: /Lähetä/ })
    .click();
  await expect(page.getByRole("alert")).toContainText("Kirjaudu ensin");
  await expect(page.locator("[name=body]")).toHaveValue(words);
});
