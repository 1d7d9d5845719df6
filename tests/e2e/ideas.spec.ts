import { expect, type Page } from "@playwright/test";
import { faultsOf } from "./axe";
import { browserOf, post, test } from "./people";

const unique = () => Math.random().toString(36).slice(2, 8);

/** An idea that nobody else in these tests touches: put forward by `page`'s own visitor. */
async function putForward(page: Page, title: string): Promise<string> {
  await page.goto("/ideas/new");
  await page.getByLabel("Idea yhdellä lauseella").fill(title);
  await page.locator("textarea[name=body]").fill("Siitä olisi iloa jokaiselle.");
  await page.getByRole("button", { name: "Lähetä idea" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  return new URL(page.url()).pathname;
}

const vote = (page: Page) => page.locator("main header button[aria-pressed]");

test.describe("ideas", () => {
  test("a customer puts one forward; his own vote comes along, and he may take it back and give it anew", async ({
    browser,
  }) => {
    const page = await (await browserOf(browser, "matti")).newPage();
    const title = `Lämmin odotustila talveksi ${unique()}`;
    await putForward(page, title);
    await expect(vote(page)).toHaveAttribute("aria-pressed", "true");
    await expect(vote(page)).toContainText("1");
    await vote(page).click();
    await expect(vote(page)).toHaveAttribute("aria-pressed", "false");
    await expect(vote(page)).toContainText("0");
    await vote(page).click();
    await expect(vote(page)).toHaveAttribute("aria-pressed", "true");
    await page.waitForTimeout(300);
    await page.reload();
    await expect(vote(page)).toHaveAttribute("aria-pressed", "true");
    await expect(vote(page)).toContainText("1");
  });

  test("a double click is one vote, and quick presses end where the last one pointed", async ({
    browser,
  }) => {
    const author = await (await browserOf(browser, "matti")).newPage();
    const path = await putForward(author, `Kaksoisnapsautus on yksi ääni ${unique()}`);
    const page = await (await browserOf(browser, "maija")).newPage();
    await page.goto(path);
    await page.waitForTimeout(300);
    await vote(page).dblclick();
    await expect(vote(page)).toHaveAttribute("aria-pressed", "true");
    await expect(vote(page)).toContainText("2");
    for (let press = 0; press < 4; press++) {
      await vote(page).focus();
      await page.keyboard.press("Enter");
    }
    await page.keyboard.press("Enter");
    await expect(vote(page)).toHaveAttribute("aria-pressed", "false");
    await page.waitForTimeout(800);
    await page.reload();
    await expect(vote(page)).toHaveAttribute("aria-pressed", "false");
    await expect(vote(page)).toContainText("1");
  });

  test("a vote shows within 50 milliseconds of the press, before the server has heard of it; the list says how it weighs", async ({
    browser,
  }) => {
    const author = await (await browserOf(browser, "matti")).newPage();
    const path = await putForward(author, `Ääni näkyy heti ${unique()}`);
    const page = await (await browserOf(browser, "maija")).newPage();
    await page.goto(path);
    await expect(vote(page)).toHaveAttribute("aria-pressed", "false");
    // Nothing is answered: what shows is the page's own doing.
    let asked = 0;
    await page.route("**/vote.data*", () => void asked++);
    const took = await vote(page).evaluate(
      (button) =>
        new Promise<number>((resolve) => {
          const start = performance.now();
          new MutationObserver((_, watch) => {
            if (button.getAttribute("aria-pressed") !== "true") return;
            watch.disconnect();
            resolve(performance.now() - start);
          }).observe(button, { attributes: true });
          (button as HTMLElement).click();
        }),
    );
    await expect(vote(page)).toContainText("2");
    await expect.poll(() => asked).toBe(1);
    expect(took).toBeLessThan(50);
    await page.goto("/ideas?order=trending");
    await expect(page.getByText("joka kuluneen viikon jälkeen puolet vähemmän")).toBeVisible();
  });

  test("a vote that does not arrive is taken back, with words", async ({ browser }) => {
    const author = await (await browserOf(browser, "matti")).newPage();
    const path = await putForward(author, `Yhteys katkeaa juuri silloin ${unique()}`);
    const context = await browserOf(browser, "maija");
    const page = await context.newPage();
    await page.goto(path);
    await page.waitForTimeout(500);
    await page.route("**/vote.data*", (route) => route.abort());
    await vote(page).click();
    await expect(page.getByText("Äänesi ei tullut perille").first()).toBeVisible();
    await expect(vote(page)).toHaveAttribute("aria-pressed", "false");
    await expect(vote(page)).toContainText("1");
  });

  test("without JavaScript a vote works, and comes back to the list where it was given", async ({
    browser,
  }) => {
    const author = await (await browserOf(browser, "matti")).newPage();
    const title = `Ilman skriptejäkin voi äänestää ${unique()}`;
    await putForward(author, title);
    const context = await browserOf(browser, "maija", { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto("/ideas?order=new");
    const row = page.getByRole("listitem").filter({ hasText: title });
    await row.getByRole("button").click();
    await expect(page).toHaveURL(/\/ideas\?order=new$/);
    await expect(row.getByRole("button")).toHaveAttribute("aria-pressed", "true");
    await row.getByRole("button").click();
    await expect(row.getByRole("button")).toHaveAttribute("aria-pressed", "false");
  });

  test("a guest who votes is asked to sign in, and brought back", async ({ browser }) => {
    const page = await (await browserOf(browser, null)).newPage();
    await page.goto("/ideas");
    await page.locator("main ol button[aria-pressed]:enabled").first().click();
    await expect(page).toHaveURL(/\/sign-in\?next=%2Fideas/);
  });

  test("a vote is seen in another browser without a reload, and as his own on the voter's other devices", async ({
    browser,
  }) => {
    const author = await (await browserOf(browser, "matti")).newPage();
    const path = await putForward(author, `Muutkin näkevät äänen heti ${unique()}`);
    const phone = await (await browserOf(browser, "maija")).newPage();
    await phone.goto(path);
    await author.waitForTimeout(1_500);
    const voter = await (await browserOf(browser, "maija")).newPage();
    await voter.goto(path);
    await vote(voter).click();
    await expect(vote(author)).toContainText("2");
    await expect(vote(phone)).toHaveAttribute("aria-pressed", "true");
    await vote(phone).click();
    await expect(vote(voter)).toHaveAttribute("aria-pressed", "false");
    await expect(vote(voter)).toContainText("1");
  });

  test("a page that was read while its vote was on the way shows it as given, once it is alive", async ({
    browser,
  }) => {
    const author = await (await browserOf(browser, "matti")).newPage();
    const path = await putForward(author, `Ääni on vielä matkalla ${unique()}`);
    const page = await (await browserOf(browser, "maija")).newPage();
    // Its sockets wait till the vote is there, though the page was read before.
    let votedFor = () => {};
    const there = new Promise<void>((resolve) => (votedFor = resolve));
    await page.routeWebSocket(/\/live\//, async (socket) => {
      await there;
      socket.connectToServer();
    });
    await page.goto(path);
    await expect(vote(page)).toHaveAttribute("aria-pressed", "false");
    expect((await post(page.request, `${path}/vote`, {})).status()).toBe(302);
    votedFor();
    await expect(vote(page)).toHaveAttribute("aria-pressed", "true");
    await expect(vote(page)).toContainText("2");
  });

  test("the product team decides with a public note; two at once: the second is told where it stands", async ({
    browser,
  }) => {
    const author = await (await browserOf(browser, "matti")).newPage();
    const mark = unique();
    const title = `Päätös näkyy kaikille ${mark}`;
    const path = await putForward(author, title);
    const decide = async (page: Page) => {
      await page.goto(`/desk/triage?status=new&q=${mark}`);
      const row = page.getByRole("listitem").filter({ hasText: title });
      await row.locator("summary").click();
      return row;
    };
    const petra = await decide(await (await browserOf(browser, "petra")).newPage());
    const aino = await decide(await (await browserOf(browser, "aino")).newPage());
    await petra.locator("select").selectOption("planned");
    await petra.locator("textarea").fill("Tehdään ensi keväänä, kun halli remontoidaan.");
    await petra.locator("button[type=submit]").last().click();
    await expect(petra).toHaveCount(0);
    await aino.locator("select").selectOption("declined");
    await aino.locator("textarea").fill("Tähän ei ole nyt varaa, valitettavasti.");
    await aino.locator("button[type=submit]").last().click();
    await expect(aino.page().getByRole("alert")).toContainText("suunnitelmissa");
    await author.goto(path);
    await expect(author.getByRole("main")).toContainText("Tehdään ensi keväänä, kun halli remontoidaan.");
    await expect(author.getByRole("main")).not.toContainText("Tähän ei ole nyt varaa");
  });

  test("what is similar is found while typing, and can be voted for instead", async ({ browser }) => {
    const author = await (await browserOf(browser, "matti")).newPage();
    const word = `kelkkarengas${unique()}`;
    await putForward(author, `Vuokrattava ${word} lapsille`);
    const page = await (await browserOf(browser, "maija")).newPage();
    await page.goto("/ideas/new");
    await page.waitForTimeout(300);
    await page.getByLabel("Idea yhdellä lauseella").pressSequentially(`Saisiko ${word}`);
    const found = page.getByRole("listitem").filter({ hasText: word });
    await found.getByRole("button").click();
    await expect(found.getByRole("button")).toHaveAttribute("aria-pressed", "true");
  });
});

test("search finds a Finnish word in its other forms, and marks it", async ({ browser }) => {
  const page = await (await browserOf(browser, null)).newPage();
  await page.goto("/");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox").first()).toBeFocused();
  await page.keyboard.type("rengas");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=rengas/);
  await expect(
    page
      .locator("mark")
      .filter({ hasText: /renkaa|rengas/i })
      .first(),
  ).toBeVisible();
});

test("private feedback is its giver's and the staff's, until its giver opens it", async ({ browser }) => {
  const page = await (await browserOf(browser, "matti")).newPage();
  const title = `Väärät vanteet tulivat takaisin ${unique()}`;
  await page.goto("/feedback/new");
  // Neither what kind it is nor what it is about is chosen for him; what he has typed stays.
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await page.getByLabel("Yhdellä rivillä").fill(title);
  await page.locator("textarea[name=body]").fill("Omani olivat uudemmat.");
  await page.locator("form", { has: page.getByRole("radio") }).evaluate((form) => {
    (form as HTMLFormElement).noValidate = true;
  });
  await page.getByRole("button", { name: "Lähetä henkilökunnalle" }).click();
  for (const name of ["Millaista palautetta annat?", "Mitä se koskee?"])
    await expect(page.getByRole("group", { name })).toContainText("Valitse jokin");
  await expect(page.getByLabel("Yhdellä rivillä")).toHaveValue(title);
  await expect(page.locator("textarea[name=body]")).toHaveValue("Omani olivat uudemmat.");
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("radio", { name: /Moite/ }).check();
  await page.getByRole("radio", { name: "Palvelu" }).check();
  await page.getByRole("button", { name: "Lähetä henkilökunnalle" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  const path = new URL(page.url()).pathname;

  const guest = await (await browserOf(browser, null)).newPage();
  expect((await guest.goto(path))!.status()).toBe(404);
  const anna = await (await browserOf(browser, "anna")).newPage();
  await anna.goto("/desk/feedback");
  await expect(anna.getByRole("main")).toContainText(title);

  await page.getByRole("link", { name: "Avaa kaikille" }).click();
  await page.getByRole("button", { name: "Avaa kaikille" }).click();
  await expect(page).toHaveURL(path);
  expect((await guest.goto(path))!.status()).toBe(200);
});
