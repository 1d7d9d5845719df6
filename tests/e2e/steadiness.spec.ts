import { expect, type Page } from "@playwright/test";
import { pageOf, reply, startThread, suggestIdea, test } from "./people";

declare global {
  interface Window {
    shifts: { value: number; of: string }[];
  }
}

/** Cumulative layout shift: what experience.md allows, on a first visit with slow fonts. */
const MOST_SHIFT = 0.02;

/** A page that notes whatever moves. Late fonts come when it has been drawn without them. */
async function watched(page: Page, fonts: "late" | "in time"): Promise<Page> {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node?: Node }[];
      })[]) {
        if (entry.hadRecentInput) continue;
        const of = entry.sources.map(({ node }) =>
          node instanceof Element
            ? `${node.tagName}.${node.getAttribute("class")?.slice(0, 60)}`
            : `“${node?.textContent?.slice(0, 30)}”`,
        );
        window.shifts.push({ value: entry.value, of: of.join(" | ") });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  if (fonts === "late")
    await page.route(/\.woff2$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
  return page;
}

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  // The socket, who is here, and the clock's own "a minute ago" come after that.
  await page.waitForTimeout(800);
}

let threadPath: string;
let ideaPath: string;

test.beforeAll(async ({ browser }) => {
  const writer = await pageOf(browser, "matti");
  threadPath = await startThread(writer, "Kuinka vakaasti tämä sivu seisoo paikallaan?");
  const text =
    "Sivu, joka hyppii luettaessa, on kuin lauta, joka keikkuu astuttaessa. **Pysyköön paikallaan.**";
  for (let number = 2; number <= 20; number++) await reply(writer, threadPath, `${number}. ${text} ${text}`);
  ideaPath = await suggestIdea(writer, "Penkki odottavalle kevätauringossa");
  await writer.context().close();
});

for (const width of [360, 1280]) {
  test(`nothing moves under a guest's eyes on a first visit at ${width} px`, async ({ browser }) => {
    const moved: string[] = [];
    const visits = [
      ["/", "late"],
      [threadPath, "late"],
      ["/ideas", "late"],
      [ideaPath, "late"],
      [threadPath, "in time"],
      [ideaPath, "in time"],
    ] as const;
    for (const [path, fonts] of visits) {
      const page = await watched(await pageOf(browser, null, { viewport: { width, height: 800 } }), fonts);
      await page.goto(path);
      await settle(page);
      const shifts = await page.evaluate(() => window.shifts);
      const sum = shifts.reduce((all, { value }) => all + value, 0);
      if (sum > MOST_SHIFT)
        moved.push(
          `${path}, fonts ${fonts}: ${sum.toFixed(4)}: ${shifts.map((s) => `${s.value.toFixed(4)} ${s.of}`).join("; ")}`,
        );
      await page.context().close();
    }
    expect(moved.join("\n")).toBe("");
  });
}

test("a member's thread page stands still too, composer and all", async ({ browser }) => {
  const page = await watched(
    await pageOf(browser, "anna", { viewport: { width: 1280, height: 800 } }),
    "late",
  );
  await page.goto(threadPath);
  await settle(page);
  const shifts = await page.evaluate(() => window.shifts);
  expect(
    shifts.reduce((all, { value }) => all + value, 0),
    JSON.stringify(shifts),
  ).toBeLessThanOrEqual(MOST_SHIFT);
});

test("for someone who wants less motion, a change of theme is there at once, with nothing under way", async ({
  browser,
}) => {
  const page = await pageOf(browser, null, { reducedMotion: "reduce", colorScheme: "light" });
  await page.goto(threadPath);
  await settle(page);
  const [before, after, underWay] = await page.evaluate(() => {
    const ink = () => getComputedStyle(document.querySelector("h1")!).color;
    const was = ink();
    document.documentElement.style.colorScheme = "dark";
    return [was, ink(), document.getAnimations().length] as const;
  });
  expect(after).not.toBe(before);
  expect(underWay).toBe(0);
});

test("a thread page of twenty posts is light: few elements, few requests", async ({ browser }) => {
  const page = await pageOf(browser, null);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(threadPath);
  await settle(page);
  await expect(page.locator("article[id^=post-]")).toHaveCount(20);
  expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThanOrEqual(1_500);
  expect(asked.length, asked.join("\n")).toBeLessThanOrEqual(25);
});
