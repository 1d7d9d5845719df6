import { expect, type Page } from "@playwright/test";
import { faultsOf } from "./axe";
import { browserOf, pageOf, reply, startThread, test } from "./people";

const unique = () => Math.random().toString(36).slice(2, 8);
const writing = (page: Page) => page.locator("textarea[name=body]");
const send = (page: Page) => page.getByRole("button", { name: "Lähetä vastaus" });
const post = (page: Page, number: number) => page.locator(`#post-${number}`);

test.describe("the community", () => {
  test("a guest sees what this place is, walks to a thread, and is brought back to it after signing in", async ({
    browser,
  }) => {
    const page = await pageOf(browser, null);
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pull up a log.");
    await page.getByRole("link", { name: "Look around first" }).click();
    await expect(page).toHaveURL(/\/threads$/);
    const first = page.locator('main a[href^="/threads/"][href*="-"]').first();
    const title = await first.innerText();
    // By its own address: what comes meanwhile stands above it.
    await page.locator(`main a[href="${await first.getAttribute("href")}"]`).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    const path = new URL(page.url()).pathname;
    await expect(page.getByRole("link", { name: "Sign in to reply" })).toHaveAttribute(
      "href",
      `/sign-in?next=${encodeURIComponent(`${path}#reply`)}`,
    );
    await expect(writing(page)).toHaveCount(0);
  });

  test("without JavaScript a guest reads the home page, places, threads, profiles, ideas and the roadmap", async ({
    browser,
  }) => {
    const page = await pageOf(browser, null, { javaScriptEnabled: false, locale: "fi-FI" });
    const heading = page.getByRole("heading", { level: 1 });
    await page.goto("/");
    await expect(heading).toBeVisible();
    await page.locator('nav a[href="/categories"], main a[href="/categories"]').first().click();
    await expect(heading).toHaveText("Alueet");
    await page.locator('main a[href^="/categories/"]').first().click();
    await expect(heading).toBeVisible();
    await page.locator('main a[href^="/threads/"][href*="-"]').first().click();
    await expect(page.locator("#post-1 .prose-post")).toBeVisible();
    await page.locator('#post-1 a[href^="/people/"]').first().click();
    await expect(page).toHaveURL(/\/people\//);
    await expect(heading).toBeVisible();
    await page.goto("/ideas");
    await page.locator('main a[href^="/ideas/"][href*="-"]').first().click();
    await expect(page.locator("#post-1 .prose-post")).toBeVisible();
    await page.goto("/roadmap");
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
    await expect(page.locator('main a[href^="/ideas/"]').first()).toBeVisible();
  });

  test("what one did stands on one's own timeline", async ({ browser }) => {
    const page = await pageOf(browser, "liisa");
    const title = `Mitä tein tänään ${unique()}`;
    await startThread(page, title, "discussion");
    await expect(async () => {
      await page.goto("/me/timeline");
      await expect(page.getByRole("main").getByText(title).first()).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 15_000 });
  });

  test("a question is asked with a preview, and similar threads are offered while its title is typed", async ({
    browser,
  }) => {
    const page = await pageOf(browser, "matti");
    const word = `paineanturi${unique()}`;
    await startThread(page, `Vilkkuuko ${word} teilläkin?`);
    await page.goto("/threads/new?kind=question");
    await page.getByLabel("Otsikko").pressSequentially(`Miksi ${word} vilkkuu?`);
    await expect(page.getByText("Onko tästä jo puhuttu?")).toBeVisible();
    await expect(page.getByRole("link", { name: `Vilkkuuko ${word} teilläkin?` })).toBeVisible();
    await page.getByLabel("Mihin se kuuluu?").selectOption({ index: 1 });
    await page.getByLabel(/^Aihetunnisteet/).fill("anturit, talvi");
    await writing(page).fill("Se on **kummallista**.");
    await page.getByRole("button", { name: "Esikatsele" }).click();
    await expect(page.getByRole("region", { name: "Esikatsele" }).locator("strong")).toHaveText(
      "kummallista",
    );
    await page.getByRole("button", { name: "Kirjoita", exact: true }).click();
    await page.getByRole("button", { name: "Lähetä kysymys" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Miksi ${word} vilkkuu?`);
    await expect(post(page, 1).locator("strong")).toHaveText("kummallista");
    await expect(page.getByRole("link", { name: "#anturit" })).toBeVisible();
    await page.goto("/threads/new");
    await expect(writing(page)).toHaveValue("");
  });

  test("a form that is not taken comes back with what was typed and words at the fields", async ({
    browser,
  }) => {
    const page = await pageOf(browser, "matti");
    await page.goto("/threads/new");
    await page.getByLabel("Otsikko").fill("Lyhyt");
    await writing(page).fill("Jotain muuta");
    await page.getByRole("button", { name: "Lähetä kysymys" }).click();
    await expect(page.getByRole("alert")).toBeFocused();
    await expect(page.getByLabel("Otsikko")).toHaveValue("Lyhyt");
    await expect(page.getByLabel("Otsikko")).toHaveAttribute("aria-invalid", "true");
    await expect(writing(page)).toHaveValue("Jotain muuta");
  });

  test("an unsent reply survives a reload, goes by Ctrl+Enter, and is then forgotten", async ({
    browser,
  }) => {
    const page = await pageOf(browser, "matti");
    const path = await startThread(page, `Luonnos säilyy uudelleen ladattaessa ${unique()}`);
    await page.goto(path);
    await writing(page).fill("Vielä kesken");
    await page.waitForTimeout(600);
    await page.reload();
    await expect(writing(page)).toHaveValue("Vielä kesken");
    await expect(page.getByText("Kesken jäänyt tekstisi on tallessa.")).toBeVisible();
    await writing(page).press("Control+Enter");
    await expect(post(page, 2)).toContainText("Vielä kesken");
    await expect(writing(page)).toHaveValue("");
    await page.reload();
    await expect(writing(page)).toHaveValue("");
  });

  test("the keys that send are named where there are keys, as that machine names them", async ({
    browser,
  }) => {
    const [page, phone] = [
      await pageOf(browser, "matti"),
      await pageOf(browser, "matti", { hasTouch: true, isMobile: true }),
    ];
    const path = await startThread(page, `Näppäimet ${unique()}`);
    await page.goto(path);
    await expect(page.getByText("Ctrl+Enter lähettää.")).toBeVisible();
    await page.addInitScript(() => Object.defineProperty(navigator, "platform", { value: "MacIntel" }));
    await page.reload();
    await expect(page.getByText("⌘+Enter lähettää.")).toBeVisible();
    await phone.goto(path);
    await expect(phone.getByText("**lihavoitu**")).toBeVisible();
    await expect(phone.getByText("Enter lähettää.")).toBeHidden();
  });

  test("the toolbar marks words, and a quotation brings its post along", async ({ browser }) => {
    const page = await pageOf(browser, "matti");
    const path = await startThread(page, `Lainaus ja lihavointi ${unique()}`);
    await reply(page, path, "Kylmät renkaat pitävät **paremmin**.");
    await page.goto(path);
    await writing(page).fill("tärkeää");
    await writing(page).press("Control+a");
    await page.getByRole("button", { name: "Lihavointi" }).click();
    await expect(writing(page)).toHaveValue("**tärkeää**");
    await writing(page).fill("");
    await post(page, 2).getByRole("button", { name: "Lainaa" }).click();
    await expect(writing(page)).toHaveValue(
      /^> \[Matti Virtanen kirjoitti:\]\(\/threads\/.+#post-2\)\n>\n> Kylmät renkaat pitävät paremmin\./,
    );
    await send(page).click();
    await expect(post(page, 3).locator("blockquote")).toContainText("Kylmät renkaat");
    await expect(post(page, 3)).toContainText("vastauksena");
  });

  test("the asker chooses the answer and may take it back; a passer-by cannot", async ({ browser }) => {
    const asker = await pageOf(browser, "matti");
    const path = await startThread(asker, `Kumpi vastaus ratkaisee ${unique()}`);
    const helper = await pageOf(browser, "maija");
    await reply(helper, path, "Kokeile toista.");
    const other = await pageOf(browser, null);
    await other.goto(path);
    await expect(other.getByRole("button", { name: "This solved it" })).toHaveCount(0);
    await asker.goto(path);
    await post(asker, 2).getByRole("button", { name: "Tämä ratkaisi sen" }).click();
    await expect(post(asker, 2).getByText("Ratkaisu", { exact: true })).toBeVisible();
    await expect(asker.locator("main header").getByText("Ratkaistu")).toBeVisible();
    await post(asker, 2).getByRole("button", { name: "Kumoa ratkaisu" }).click();
    await expect(post(asker, 2).getByText("Ratkaisu", { exact: true })).toHaveCount(0);
  });

  test("a reaction is pressed in at once and stays after a reload; one's own thanks are not offered", async ({
    browser,
  }) => {
    const author = await pageOf(browser, "matti");
    const path = await startThread(author, `Reaktiot pysyvät ${unique()}`);
    const page = await pageOf(browser, "maija");
    await page.goto(path);
    await post(page, 1).locator("summary").first().click();
    const kept = page.waitForResponse((answer) => answer.request().method() === "POST");
    await post(page, 1).getByRole("button", { name: "Kiitos" }).click();
    const pressed = post(page, 1).getByRole("button", { name: "Kiitos, 1" });
    await expect(pressed).toHaveAttribute("aria-pressed", "true");
    await kept;
    await page.reload();
    await expect(pressed).toHaveAttribute("aria-pressed", "true");
    await author.goto(path);
    await expect(post(author, 1).getByRole("img", { name: "Kiitos, 1" })).toBeVisible();
    await expect(post(author, 1).getByRole("button", { name: "Kiitos", exact: true })).toHaveCount(0);
  });

  test("one edits one's own words, and all see that they were", async ({ browser }) => {
    const page = await pageOf(browser, "matti");
    const path = await startThread(page, `Muokattu jälkikäteen ${unique()}`);
    await page.goto(path);
    await post(page, 1).getByRole("link", { name: "Muokkaa" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Muokkaa viestiäsi");
    await writing(page).fill("Nyt toisin sanoin.");
    await page.getByRole("button", { name: "Tallenna muutokset" }).click();
    await expect(post(page, 1)).toContainText("Nyt toisin sanoin.");
    await expect(post(page, 1)).toContainText("Muokattu");
    const other = await pageOf(browser, "maija");
    await other.goto(path);
    await expect(post(other, 1).getByRole("link", { name: "Muokkaa" })).toHaveCount(0);
  });

  test("what is new since the last visit has a line before it, and its count in the lists", async ({
    browser,
  }) => {
    const reader = await pageOf(browser, "matti");
    const title = `Uutta viime käynnin jälkeen ${unique()}`;
    const path = await startThread(reader, title);
    const helper = await pageOf(browser, "maija");
    await reply(helper, path, "Ensimmäinen.");
    await reader.goto("/threads");
    const row = reader.getByRole("listitem").filter({ hasText: title });
    await expect(row.getByRole("link", { name: "1 uusi" })).toBeVisible();
    await row.getByRole("link", { name: "1 uusi" }).click();
    await expect(reader).toHaveURL(/#post-2$/);
    await expect(reader.getByText("Uutta sitten viime käyntisi")).toBeVisible();
    await reader.waitForResponse((answer) => answer.url().endsWith("/reading"));
    await reader.goto("/threads");
    await expect(row).toBeVisible();
    await expect(row.getByRole("link", { name: "1 uusi" })).toHaveCount(0);
  });

  test("without JavaScript one asks, previews, replies, reacts and accepts", async ({ browser }) => {
    const page = await (await browserOf(browser, "matti", { javaScriptEnabled: false })).newPage();
    await page.goto("/threads/new");
    await page.getByLabel("Otsikko").fill(`Ilman skriptejä ${unique()}`);
    await page.getByLabel("Mihin se kuuluu?").selectOption({ index: 1 });
    await writing(page).fill("Toimiiko **tämä**?");
    await page.getByRole("button", { name: "Esikatsele" }).click();
    await expect(page.getByRole("region", { name: "Esikatsele" }).locator("strong")).toHaveText("tämä");
    await expect(writing(page)).toHaveValue("Toimiiko **tämä**?");
    await page.getByRole("button", { name: "Lähetä kysymys" }).click();
    await expect(post(page, 1).locator("strong")).toHaveText("tämä");
    const path = new URL(page.url()).pathname;

    await writing(page).fill("Toimii.");
    await send(page).click();
    await expect(page).toHaveURL(/#post-2$/);
    await post(page, 2).getByRole("link", { name: "Vastaa" }).click();
    await expect(page.locator("blockquote")).toHaveText("Toimii.");
    await writing(page).fill("Niin toimii.");
    await send(page).click();
    await expect(post(page, 3)).toContainText("vastauksena");

    await post(page, 1).locator("summary").first().click();
    await post(page, 1).getByRole("button", { name: "Oivaltavaa" }).click();
    await expect(page).toHaveURL(/#post-1$/);
    await expect(post(page, 1).getByRole("button", { name: "Oivaltavaa, 1" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await post(page, 2).getByRole("button", { name: "Tämä ratkaisi sen" }).click();
    await expect(page).toHaveURL(/#post-2$/);
    await expect(post(page, 2).getByText("Ratkaisu", { exact: true })).toBeVisible();

    await page.goto(`${path}/replies`);
    await writing(page).fill(">".repeat(300));
    await send(page).click();
    await expect(page.locator("#content")).toContainText("liian");
    await expect(writing(page)).toHaveValue(">".repeat(300));
  });

  test("old words in an address, and another kind's, lead to the right one", async ({ browser }) => {
    const page = await pageOf(browser, "matti");
    const path = await startThread(page, `Osoite ohjaa oikeaan ${unique()}`);
    const id = path.slice(-26);
    for (const wrong of [`/threads/jotain-aivan-muuta-${id}`, `/threads/${id}`, `/ideas/x-${id}`]) {
      const answer = await page.request.get(wrong, { maxRedirects: 0 });
      expect([wrong, answer.status(), answer.headers()["location"]]).toEqual([wrong, 301, path]);
    }
    expect((await page.request.get(`/threads/x-${"0".repeat(26)}`)).status()).toBe(404);
    expect((await page.request.get("/categories/no-such-place")).status()).toBe(404);
    expect((await page.request.get("/threads?before=nonsense")).status()).toBe(404);
  });

  test("axe finds nothing where one writes, with a post's menu open, in both themes", async ({ browser }) => {
    test.slow();
    const page = await pageOf(browser, "matti", { colorScheme: "light" });
    const path = await startThread(page, `Saavutettava ketju ${unique()}`);
    await reply(page, path, "Yksi vastaus, jossa on [linkki](https://example.com).");
    await page.goto(path);
    await post(page, 1).locator("summary").first().click();
    await page.getByRole("button", { name: "Kirjoita", exact: true }).focus();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect([colorScheme, await faultsOf(page)]).toEqual([colorScheme, []]);
    }
  });
});
