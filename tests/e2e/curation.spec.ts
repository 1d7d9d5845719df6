import { expect, type Page } from "@playwright/test";
import { faultsOf } from "./axe";
import { pageOf, reply, startThread, test } from "./people";

const unique = () => Math.random().toString(36).slice(2, 8);

async function openTools(page: Page): Promise<void> {
  await page.locator("summary", { hasText: "Keskustelun työkalut" }).click();
}

test("a moderator locks, splits and merges conversations, each taken back; open pages follow", async ({
  browser,
}) => {
  const [matti, maija] = [await pageOf(browser, "matti"), await pageOf(browser, "maija")];
  const mark = unique();
  const target = await startThread(matti, `Renkaiden säilytys talven yli ${mark}`);
  const double = await startThread(matti, `Missä säilytän renkaat talvella ${mark}`);
  await reply(matti, double, "Lisään vielä: tilaa on vähän.");

  await maija.goto(double);
  await openTools(maija);
  expect(await faultsOf(maija)).toEqual([]);
  await maija.getByRole("button", { name: "Lukitse" }).click();
  await expect(maija.getByText("Keskustelu on lukittu.", { exact: false })).toBeVisible();
  await maija.getByRole("button", { name: "Kumoa" }).click();
  await expect(maija.getByText("Keskustelu on lukittu.", { exact: false })).toBeHidden();

  // Matti has the double open when it goes: his page leads on to the target by itself.
  await matti.goto(double);
  await openTools(maija);
  await maija.getByRole("link", { name: "Yhdistä toiseen" }).click();
  await maija.getByLabel("Toisen keskustelun osoite").fill(new URL(target, maija.url()).href);
  await maija.getByLabel(/^Miksi/).fill("Sama asia kahdesti");
  await maija.getByRole("button", { name: "Yhdistä", exact: true }).click();
  await expect(maija).toHaveURL(new RegExp(`${target}$`));
  await expect(maija.locator("#post-3")).toContainText("tilaa on vähän");
  await expect(matti).toHaveURL(new RegExp(target));

  const old = await maija.request.get(double, { maxRedirects: 0 });
  expect([old.status(), old.headers()["location"]]).toEqual([301, `${target}#post-2`]);

  // One press where one was led takes it back.
  await maija.getByRole("button", { name: "Kumoa" }).click();
  await expect(maija.getByText("Kumottu", { exact: false })).toBeVisible();
  await expect(maija.locator("#post-3")).toBeHidden();
  expect((await maija.request.get(double, { maxRedirects: 0 })).status()).toBe(200);

  await maija.goto(`${double.replace(/.*-/, "/threads/")}/deletion`);
  await maija.getByRole("button", { name: "Poista keskustelu" }).click();
  await expect(maija).toHaveURL(/\/threads$/);
  expect((await maija.request.get(double, { maxRedirects: 0 })).status()).toBe(410);
  await maija.getByRole("button", { name: "Kumoa" }).click();
  await expect(maija.getByText("Kumottu", { exact: false })).toBeVisible();
  expect((await maija.request.get(double, { maxRedirects: 0 })).status()).toBe(200);
});

test("without JavaScript a moderator splits posts off, reads the history and takes it back; a deleted page is gone", async ({
  browser,
}) => {
  const matti = await pageOf(browser, "matti");
  const maija = await pageOf(browser, "maija", { javaScriptEnabled: false });
  const path = await startThread(matti, `Kaksi asiaa samassa ${unique()}`);
  await reply(matti, path, "Aivan toinen asia on laskutus.");
  await maija.goto(`${path.replace(/.*-/, "/threads/")}/split`);
  await maija.getByRole("checkbox", { name: /2\. Matti/ }).check();
  await maija.getByLabel("Uuden keskustelun otsikko").fill("          ");
  await maija.getByRole("button", { name: "Erota", exact: true }).click();
  await expect(
    maija
      .getByText("Hieman pidempi", { exact: false })
      .or(maija.getByText("vähintään 8", { exact: false }))
      .first(),
  ).toBeVisible();
  await expect(maija.getByRole("checkbox", { name: /2\. Matti/ })).toBeChecked();
  await maija.getByLabel("Uuden keskustelun otsikko").fill("Laskutuksesta omassa ketjussaan");
  await maija.getByRole("button", { name: "Erota", exact: true }).click();
  await expect(maija.getByRole("heading", { level: 1 })).toHaveText("Laskutuksesta omassa ketjussaan");

  await maija.goto(`${path.replace(/.*-/, "/threads/")}/history`);
  await maija.getByRole("button", { name: "Kumoa" }).first().click();
  await expect(maija.locator("#post-2")).toContainText("laskutus");

  await maija.goto(`${path.replace(/.*-/, "/threads/")}/deletion`);
  await maija.getByRole("button", { name: "Poista keskustelu" }).click();
  expect((await matti.goto(path))!.status()).toBe(410);
});

test("lists: unread leads to the first unread post, all read by one press and back, and pages follow as one scrolls", async ({
  browser,
}) => {
  const [matti, anna] = [await pageOf(browser, "matti"), await pageOf(browser, "anna")];
  const title = `Kuka muistaa huoltovälin ${unique()}`;
  const path = await startThread(matti, title);
  await anna.goto(path);
  // Away from the page: what comes while one looks is read.
  await anna.goto("/");
  await reply(anna, path, "Minä muistan.");
  await reply(matti, path, "Kiitos, kerro lisää!");

  await anna.goto("/threads?view=unread");
  const row = anna.getByRole("listitem").filter({ hasText: title });
  await expect(row.getByRole("link", { name: "1 uusi" })).toHaveAttribute("href", `${path}#post-3`);
  await anna.getByRole("button", { name: "Merkitse kaikki luetuiksi" }).click();
  await expect(anna.getByText("Olet lukenut kaiken")).toBeVisible();
  await anna.getByRole("button", { name: "Kumoa" }).click();
  await expect(row).toBeVisible();
  expect(await faultsOf(anna)).toEqual([]);

  await anna.goto("/threads");
  const rows = anna.locator("[data-address] li");
  await expect(rows.first()).toBeVisible();
  const first = await rows.count();
  await anna.keyboard.press("End");
  await expect.poll(() => rows.count()).toBeGreaterThan(first);
  await rows.nth(first + 8).scrollIntoViewIfNeeded();
  await expect.poll(() => new URL(anna.url()).search).toContain("before=");
  const there = await anna.evaluate(() => scrollY);
  await rows
    .nth(first + 8)
    .getByRole("link")
    .first()
    .click();
  await anna.waitForURL(/\/(threads|ideas)\/./);
  await anna.goBack();
  await expect.poll(() => rows.count()).toBeGreaterThan(first);
  await expect.poll(async () => Math.abs((await anna.evaluate(() => scrollY)) - there)).toBeLessThan(400);
});
