import { expect, test, type Page } from "@playwright/test";
import AxeBuilder from "@axe-core/playwright";
import { pageOf, reply, startThread } from "./people";

const unique = () => Math.random().toString(36).slice(2, 8);

async function alive(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
}

async function openTools(page: Page): Promise<void> {
  await page.locator("summary", { hasText: "Keskustelun työkalut" }).click();
}

test("a moderator locks, splits and merges conversations, each taken back by one press; open pages follow", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const [matti, petra] = [await pageOf(browser, "matti"), await pageOf(browser, "petra")];
  const mark = unique();
  const target = await startThread(matti, `Renkaiden säilytys talven yli ${mark}`);
  const double = await startThread(matti, `Missä säilytän renkaat talvella ${mark}`);
  await reply(matti, double, "Lisään vielä: tilaa on vähän.");

  await petra.goto(double);
  await alive(petra);
  await openTools(petra);
  expect((await new AxeBuilder({ page: petra }).analyze()).violations).toEqual([]);
  await petra.getByRole("button", { name: "Lukitse" }).click();
  await expect(petra.getByText("Keskustelu on lukittu.", { exact: false })).toBeVisible();
  await petra.getByRole("button", { name: "Kumoa" }).click();
  await expect(petra.getByText("Keskustelu on lukittu.", { exact: false })).toBeHidden();

  // Matti has the double open when it goes: his page leads on to the target by itself.
  await matti.goto(double);
  await alive(matti);
  await openTools(petra);
  await petra.getByRole("link", { name: "Yhdistä toiseen" }).click();
  await petra.getByLabel("Toisen keskustelun osoite").fill(new URL(target, petra.url()).href);
  await petra.getByLabel(/^Miksi/).fill("Sama asia kahdesti");
  await petra.getByRole("button", { name: "Yhdistä", exact: true }).click();
  await expect(petra).toHaveURL(new RegExp(`${target}$`));
  await expect(petra.locator("#post-3")).toContainText("tilaa on vähän");
  await expect(matti).toHaveURL(new RegExp(target));

  const old = await petra.request.get(double, { maxRedirects: 0 });
  expect([old.status(), old.headers()["location"]]).toEqual([301, `${target}#post-2`]);

  await petra.getByRole("button", { name: "Kumoa" }).click();
  await expect(petra.locator("#post-3")).toBeHidden();
  expect((await petra.request.get(double, { maxRedirects: 0 })).status()).toBe(200);
});

test("without JavaScript a moderator splits posts off, reads the history and takes it back; a deleted page is gone", async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const matti = await pageOf(browser, "matti");
  const petra = await pageOf(browser, "petra", { javaScriptEnabled: false });
  const path = await startThread(matti, `Kaksi asiaa samassa ${unique()}`);
  await reply(matti, path, "Aivan toinen asia on laskutus.");
  await petra.goto(`${path.replace(/.*-/, "/threads/")}/split`);
  await petra.getByRole("checkbox", { name: /2\. Matti/ }).check();
  await petra.getByLabel("Uuden keskustelun otsikko").fill("lyhyt");
  await petra.getByRole("button", { name: "Erota", exact: true }).click();
  await expect(
    petra
      .getByText("Hieman pidempi", { exact: false })
      .or(petra.getByText("vähintään 8", { exact: false }))
      .first(),
  ).toBeVisible();
  await expect(petra.getByRole("checkbox", { name: /2\. Matti/ })).toBeChecked();
  await petra.getByLabel("Uuden keskustelun otsikko").fill("Laskutuksesta omassa ketjussaan");
  await petra.getByRole("button", { name: "Erota", exact: true }).click();
  await expect(petra.getByRole("heading", { level: 1 })).toHaveText("Laskutuksesta omassa ketjussaan");

  await petra.goto(`${path.replace(/.*-/, "/threads/")}/history`);
  await petra.getByRole("button", { name: "Peru" }).first().click();
  await expect(petra.locator("#post-2")).toContainText("laskutus");

  await petra.goto(`${path.replace(/.*-/, "/threads/")}/deletion`);
  await petra.getByRole("button", { name: "Poista keskustelu" }).click();
  expect((await matti.goto(path))!.status()).toBe(410);
});

test("lists: unread leads to the first unread post, all read by one press and back, and pages follow as one scrolls", async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const [matti, maija] = [await pageOf(browser, "matti"), await pageOf(browser, "maija")];
  const title = `Kuka muistaa huoltovälin ${unique()}`;
  const path = await startThread(matti, title);
  await maija.goto(path);
  await alive(maija);
  await reply(maija, path, "Minä muistan.");
  await reply(matti, path, "Kiitos, kerro lisää!");

  await maija.goto("/threads?view=unread");
  await alive(maija);
  const row = maija.getByRole("listitem").filter({ hasText: title });
  await expect(row.getByRole("link", { name: "1 uusi" })).toHaveAttribute("href", `${path}#post-3`);
  await maija.getByRole("button", { name: "Merkitse kaikki luetuiksi" }).click();
  await expect(maija.getByText("Olet lukenut kaiken")).toBeVisible();
  await maija.getByRole("button", { name: "Kumoa" }).click();
  await expect(row).toBeVisible();
  expect((await new AxeBuilder({ page: maija }).analyze()).violations).toEqual([]);

  await maija.goto("/threads");
  await alive(maija);
  const rows = maija.locator("[data-address] li");
  await expect(rows.first()).toBeVisible();
  const first = await rows.count();
  await maija.keyboard.press("End");
  await expect.poll(() => rows.count()).toBeGreaterThan(first);
  await rows.nth(first + 8).scrollIntoViewIfNeeded();
  await expect.poll(() => new URL(maija.url()).search).toContain("before=");
  const there = await maija.evaluate(() => scrollY);
  await rows
    .nth(first + 8)
    .getByRole("link")
    .first()
    .click();
  await maija.waitForURL(/\/(threads|ideas)\/./);
  await maija.goBack();
  await expect.poll(() => rows.count()).toBeGreaterThan(first);
  await expect.poll(async () => Math.abs((await maija.evaluate(() => scrollY)) - there)).toBeLessThan(400);
});
