import { expect } from "@playwright/test";
import { faultsOf } from "./axe";
import { pageOf, startThread, test } from "./people";

const unique = () => Math.random().toString(36).slice(2, 8);

test.describe("finding", () => {
  test("the palette finds a thread and goes there, by keyboard alone, for a guest too", async ({
    browser,
  }) => {
    const page = await pageOf(browser, null);
    await page.goto("/");
    await page.keyboard.press("Control+k");
    const palette = page.getByRole("combobox");
    await expect(palette).toBeFocused();
    await palette.pressSequentially("renkaat");
    await expect(page.getByRole("option").locator("mark").first()).toBeVisible();
    await expect(page.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
    expect(await faultsOf(page, { within: "dialog" })).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(palette).toHaveCount(0);
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").pressSequentially("renkaat");
    await expect(page.getByRole("option").locator("mark").first()).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/(threads|ideas)\/[\w-]+-[0-9a-z]{26}/);
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("option", { name: "renkaat", exact: true })).toBeVisible();
  });

  test("a palette that can't be fetched leaves the page as it is", async ({ browser }) => {
    const page = await pageOf(browser, null);
    await page.goto("/threads");
    const title = await page.getByRole("heading", { level: 1 }).textContent();
    const refused: string[] = [];
    await page.route(/palette/, (route) => (refused.push(route.request().url()), route.abort()));
    for (const keys of ["Control+k", "Control+k", "?"]) await page.keyboard.press(keys);
    await expect.poll(() => refused.length).toBeGreaterThan(0);
    await page.waitForTimeout(300);
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title!);
  });

  test("a search in Finnish is narrowed by the form and by words, without scripts", async ({ browser }) => {
    const page = await pageOf(browser, null, { javaScriptEnabled: false, locale: "fi-FI" });
    await page.goto("/search?q=rengas");
    await expect(page.getByRole("list", { name: "Tulokset" }).locator("mark").first()).toBeVisible();
    await page.getByText("Rajaa hakua").click();
    await page.getByLabel("Kysymykset").selectOption("yes");
    await page.getByRole("button", { name: "Hae", exact: true }).click();
    await expect(page).toHaveURL(/solved=yes/);
    await expect(page.getByRole("list", { name: "Tulokset" }).getByRole("listitem").first()).toBeVisible();
    await page.goto("/search?q=rengas+ennen:2001");
    await expect(page.getByText("Haulla ”rengas” ei löytynyt mitään").first()).toBeVisible();
  });

  test("a post is kept, found among the bookmarks, let go and brought back", async ({ browser }) => {
    const page = await pageOf(browser, "matti");
    const title = `Talteen otettava ${unique()}`;
    await page.goto(await startThread(page, title));
    const kept = page.waitForResponse((answer) => answer.request().method() === "POST");
    await page.locator("#post-1").getByRole("button", { name: "Ota talteen" }).click();
    await kept;
    await expect(page.locator("#post-1").getByRole("button", { name: "Tallessa: poista" })).toBeVisible();
    await page.goto("/me/bookmarks");
    await page.getByRole("button", { name: `Poista: ${title}` }).click();
    await expect(page.getByRole("link", { name: title })).toHaveCount(0);
    await page.getByRole("button", { name: "Kumoa" }).click();
    await expect(page.getByRole("link", { name: title })).toBeVisible();
  });

  test("keys walk and show themselves, never while one writes, and can be turned off", async ({
    browser,
  }) => {
    const page = await pageOf(browser, "matti");
    await page.goto("/threads");
    await page.keyboard.press("j");
    await expect(page.locator("main li a:focus")).toHaveCount(1);
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Näppäimet" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.keyboard.press("/");
    await expect(page.locator("header input[type=search]")).toBeFocused();
    await page.keyboard.type("?gi");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.locator("main").focus();
    await page.keyboard.press("g");
    await page.keyboard.press("i");
    await expect(page).toHaveURL(/\/ideas$/);
    await page.goto("/settings");
    await page.getByLabel("Yksittäiset näppäimet käytössä").uncheck();
    await page.getByRole("button", { name: "Tallenna" }).first().click();
    await expect(page.locator("html")).toHaveAttribute("data-keys", "off");
    await page.goto("/threads");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.goto("/settings");
    await page.getByLabel("Yksittäiset näppäimet käytössä").check();
    await page.getByRole("button", { name: "Tallenna" }).first().click();
    await expect(page.locator("html")).not.toHaveAttribute("data-keys", "off");
  });
});
