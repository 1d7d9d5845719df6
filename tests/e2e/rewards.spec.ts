import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { pageOf, reply, startThread, test } from "./people";

/** A deed and what it brings are apart by the time that the event takes. */
const soon = { timeout: 15_000, intervals: [250, 500, 1_000] };

test("a guest reads whom we thank, by period, and what the badges are for", async ({ browser }) => {
  const page = await pageOf(browser, null, { javaScriptEnabled: false });
  await page.goto("/leaderboard");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("With thanks");
  const places = page.getByRole("list", { name: "With thanks" }).getByRole("listitem");
  const lately = await places.count();
  expect(lately).toBeGreaterThan(5);
  await expect(places.filter({ hasText: "Maija" })).toHaveCount(0);
  await page.getByRole("link", { name: "All time" }).click();
  await expect(page).toHaveURL(/period=all/);
  expect(await places.count()).toBeGreaterThanOrEqual(lately);

  await page.getByRole("link", { name: "All badges" }).click();
  await page.getByRole("link", { name: "Sharp eye" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sharp eye");
  await expect(page.locator("q").first()).not.toBeEmpty();
  await expect(page.getByText("Take it back")).toHaveCount(0);
});

test("a reply to somebody brings a point, with the conversation that it came from", async ({ browser }) => {
  const [asker, helper] = [await pageOf(browser, "anna"), await pageOf(browser, "matti")];
  const title = `Montako talvea kitkarengas kestää? ${randomUUID().slice(0, 8)}`;
  await reply(helper, await startThread(asker, title), "Minulla kuusi, sitten kumi oli jo kovaa.");
  await expect(async () => {
    await helper.goto("/me/points");
    const line = helper.getByRole("listitem").filter({ hasText: title });
    await expect(line).toContainText("+1", { timeout: 500 });
    await expect(line).toContainText("Vastaus toiselle", { timeout: 500 });
  }).toPass(soon);
  await helper.getByRole("link", { name: title }).click();
  await expect(helper.getByRole("heading", { level: 1 })).toContainText(title);
});

test("a moderator gives a badge with a citation, everyone reads it, and it can be taken back", async ({
  browser,
}) => {
  const moderator = await pageOf(browser, "maija");
  const citation = `Jaksoi selittää rengaskoot kolmesti. ${randomUUID().slice(0, 8)}`;
  await moderator.goto("/people/matti");
  await moderator.getByRole("link", { name: "Anna merkki" }).click();
  await moderator.getByRole("radio", { name: /Auttava käsi/ }).check();
  await moderator.locator('[name="citation"]').fill(citation);
  await moderator.getByRole("button", { name: "Anna merkki" }).click();
  await moderator.waitForURL(/\/people\/matti/);

  const guest = await pageOf(browser, null);
  await expect(async () => {
    await guest.goto("/badges/helping-hand");
    await expect(guest.locator("q", { hasText: citation })).toBeVisible({ timeout: 500 });
  }).toPass(soon);

  await moderator.goto("/badges/helping-hand");
  await moderator.getByRole("link", { name: "Ota takaisin: Matti Virtanen" }).first().click();
  await expect(moderator.getByRole("heading", { level: 1 })).toHaveText("Ota merkki takaisin");
  await expect(moderator.locator("q")).toHaveText(citation);
  await moderator.locator('[name="reason"]').fill("Annettu väärälle ihmiselle.");
  await moderator.getByRole("button", { name: "Ota merkki takaisin" }).click();
  await moderator.waitForURL(/\/badges\/helping-hand/);
  await expect(moderator.locator("q", { hasText: citation })).toHaveCount(0);
});

test("points are corrected with a reason, without JavaScript too; what is refused comes back as typed", async ({
  browser,
}) => {
  const member = await pageOf(browser, "matti");
  await member.goto("/me/points");
  const before = Number(await member.locator("dd").first().textContent());
  const moderator = await pageOf(browser, "maija", { javaScriptEnabled: false });
  const reason = `Puhui talvi-illassamme renkaista. ${randomUUID().slice(0, 8)}`;
  await moderator.goto("/people/matti");
  await moderator.getByRole("link", { name: "Oikaise pisteitä" }).click();
  const send = moderator.getByRole("button", { name: "Oikaise pisteet" });
  await moderator.locator('[name="amount"]').fill("-9999");
  await moderator.locator('[name="reason"]').fill(reason);
  await send.click();
  await expect(moderator.getByText("Anna kokonaisluku, enintään 1 000. Nolla ei käy.")).toBeVisible();
  await expect(moderator.locator('[name="reason"]')).toHaveValue(reason);
  await moderator.locator('[name="amount"]').fill("7");
  await send.click();
  await expect(moderator).toHaveURL(/\/people\/matti/);

  await member.reload();
  await expect(member.getByRole("listitem").filter({ hasText: reason })).toContainText("+7");
  await expect(member.locator("dd").first()).toHaveText(String(before + 7));
});

test("the desks of rewards are closed to members, and not there for guests", async ({ browser }) => {
  const moderator = await pageOf(browser, "maija");
  await moderator.goto("/people/matti");
  const path = (await moderator.getByRole("link", { name: "Oikaise pisteitä" }).getAttribute("href"))!;
  for (const who of ["matti", null] as const) {
    const { request } = await pageOf(browser, who);
    expect((await request.get(path)).status()).toBe(404);
    const form = { amount: "100", reason: "Because I would like them.", submissionId: randomUUID() };
    const answer = await request.post(path, {
      form,
      maxRedirects: 0,
      headers: { "sec-fetch-site": "same-origin" },
    });
    expect(answer.status()).toBe(404);
  }
  const guest = await pageOf(browser, null);
  await guest.goto("/me/points");
  await expect(guest).toHaveURL(/\/sign-in\?next=%2Fme%2Fpoints/);
});

test("one's way through thanks, badges and points goes by keyboard alone", async ({ browser }) => {
  const page = await pageOf(browser, "matti");
  await page.goto("/leaderboard");
  const go = async (name: string | RegExp) => {
    const link = page.locator("#content").getByRole("link", { name }).first();
    for (let step = 0; step < 120; step++) {
      await page.keyboard.press("Tab");
      if (await link.evaluate((element) => element === document.activeElement)) break;
    }
    await expect(link).toBeFocused();
    await page.keyboard.press("Enter");
  };
  await go("Kuukausi");
  await expect(page).toHaveURL(/period=month/);
  await go("Kaikki merkit");
  await expect(page.getByRole("heading", { level: 1, name: "Merkit" })).toBeVisible();
  await go("Ensivalo");
  await expect(page.getByRole("heading", { level: 1, name: "Ensivalo" })).toBeVisible();
});
