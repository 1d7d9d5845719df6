import { expect, type Browser } from "@playwright/test";
import { pageOf, reply, startThread, test } from "./people";

/** What experience.md allows on a guest's first visit, compressed as it comes over the wire; the socket's code included. */
const MOST_JS = 120_000;
const MOST_CSS = 30_000;
const MOST_ELEMENTS = 1_500;

let threadPath: string;

test.beforeAll(async ({ browser }) => {
  const writer = await pageOf(browser, "matti");
  threadPath = await startThread(writer, "Kuinka painava tämä sivu on?");
  await writer.context().close();
});

async function weigh(browser: Browser, locale: string, path: string) {
  const context = await browser.newContext({ locale });
  const page = await context.newPage();
  const weights = { js: 0, css: 0, files: [] as string[] };
  const measuring: Promise<void>[] = [];
  page.on("requestfinished", (request) => {
    const [, name, kind] = /\/assets\/([\w.-]+\.(js|css))$/.exec(request.url()) ?? [];
    if (!name) return;
    const measured = request.sizes().then(({ responseBodySize }) => {
      weights[kind as "js" | "css"] += responseBodySize;
      weights.files.push(`${responseBodySize} ${name}`);
    });
    measuring.push(measured);
  });
  const socket = page.waitForEvent("websocket");
  await page.goto(path);
  await socket;
  await page.waitForLoadState("networkidle");
  await Promise.all(measuring);
  await context.close();
  return weights;
}

for (const [locale, language] of [
  ["fi-FI", "Finnish"],
  ["en-GB", "English"],
] as const) {
  test(`a thread's page weighs no more than a guest may be sent, in ${language}`, async ({ browser }) => {
    const { js, css, files } = await weigh(browser, locale, threadPath);
    expect(js, files.join("\n")).toBeGreaterThan(50_000);
    expect(js, files.join("\n")).toBeLessThanOrEqual(MOST_JS);
    expect(css, files.join("\n")).toBeLessThanOrEqual(MOST_CSS);
    expect(
      files.filter((file) => /forms|reply-form|composer|member|staff/.test(file)),
      "what only writers need",
    ).toEqual([]);
  });
}

test("a page of twenty posts has no more elements than a browser lays out at once, for one who may write", async ({
  browser,
}) => {
  const page = await pageOf(browser, "maija");
  const path = await startThread(page, "Montako palasta mahtuu yhdelle sivulle?");
  for (let number = 2; number <= 20; number++)
    await reply(page, path, `${number}. Kiitos, **näin** se meni meilläkin.\n\n- ensin\n- sitten`);
  const reader = await pageOf(browser, "matti");
  await reader.goto(path);
  await expect(reader.locator("article")).toHaveCount(20);
  await expect(reader.getByRole("textbox", { name: "Vastauksesi" })).toBeVisible();
  const elements = await reader.evaluate(() => document.querySelectorAll("*").length);
  expect(elements).toBeLessThanOrEqual(MOST_ELEMENTS);
  expect(elements).toBeGreaterThan(300);
});
