import { expect, test, type Page } from "@playwright/test";
import { browserOf, type Who } from "./people";

/*
 * What the guidelines ask for beyond axe, measured: no sideways scroll at 320 px and with wider letters (1.4.10, 1.4.12),
 * targets of 24 px or with as much room around (2.5.8), and a focus that no bar covers (2.4.11).
 */
const pages: [Who | null, string[]][] = [
  [
    null,
    ["/", "/threads", "thread", "/ideas", "idea", "/search?q=renkaat", "/roadmap", "/join", "/people/matti"],
  ],
  [
    "matti",
    [
      "/",
      "thread",
      "/threads/new",
      "/ideas/new",
      "/notifications",
      "/following",
      "/settings/notifications",
      "/me/standing",
    ],
  ],
  [
    "aino",
    [
      "/desk/moderation/flags",
      "/desk/log",
      "/desk/settings",
      "/desk/categories",
      "/desk/segments/new",
      "/desk/triage",
      "/desk/cases",
    ],
  ],
];
const first: Record<string, [from: string, link: string]> = {
  thread: ["/threads", 'main a[href^="/threads/"][href*="-"]'],
  idea: ["/ideas", 'main a[href^="/ideas/"][href*="-"]'],
};

/** As a reader's own style sheet may set it: 1.4.12. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Words that their own box cuts off, where nobody meant to cut them. */
const clipped = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("main :is(h1, h2, h3, p, a, button, label, th, td, li)")]
      .filter((element) => {
        const style = getComputedStyle(element);
        const cuts = style.overflowY === "hidden" && element.scrollHeight > element.clientHeight + 2;
        const meant =
          style.webkitLineClamp !== "none" || style.textOverflow === "ellipsis" || element.clientHeight < 2;
        return cuts && !meant;
      })
      .map((element) => `${element.tagName} “${element.textContent?.trim().slice(0, 40)}”`),
  );

/** Targets below 24 px that have another target within the circle of 24 px around them; links within a sentence may. */
const tooSmall = (page: Page) =>
  page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        "a[href], button, input, select, textarea, summary, [role=button]",
      ),
    ]
      .filter(
        (element) =>
          element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
          !element.closest("[inert]"),
      )
      .map((element) => {
        // A box to tick is as large as its label; what is drawn over its whole row is as large as the row.
        const label = element instanceof HTMLInputElement ? (element.labels?.[0] ?? element) : element;
        const box = label.getBoundingClientRect();
        const over = getComputedStyle(element, "::after");
        const covers = over.content !== "none" && over.position === "absolute";
        return { element, box, covers };
      })
      .filter(({ box }) => box.width > 1 && box.height > 1);
    const middle = ({ box }: { box: DOMRect }) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    return all
      .filter((one) => {
        if (one.covers || Math.min(one.box.width, one.box.height) >= 23.9) return false;
        const parent = one.element.parentElement!;
        const inSentence =
          one.element.tagName === "A" &&
          getComputedStyle(one.element).display === "inline" &&
          (parent.textContent ?? "").trim().length > (one.element.textContent ?? "").trim().length;
        if (inSentence) return false;
        const at = middle(one);
        return all.some((other) => {
          if (
            other === one ||
            other.covers ||
            other.element.contains(one.element) ||
            one.element.contains(other.element)
          )
            return false;
          const small = Math.min(other.box.width, other.box.height) < 23.9;
          const to = middle(other);
          if (small) return Math.hypot(at.x - to.x, at.y - to.y) < 23.9;
          const dx = Math.max(other.box.left - at.x, 0, at.x - other.box.right);
          const dy = Math.max(other.box.top - at.y, 0, at.y - other.box.bottom);
          return Math.hypot(dx, dy) < 11.9;
        });
      })
      .map(
        ({ element, box }) =>
          `${element.tagName} “${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}” ${Math.round(box.width)}×${Math.round(box.height)}`,
      );
  });

/** What has the focus and lies wholly under something that stays on the screen. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const box = (
      element instanceof HTMLInputElement ? (element.labels?.[0] ?? element) : element
    ).getBoundingClientRect();
    if (box.width < 2 || box.height < 2) return null;
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [box.x + box.width * x, box.y + box.height * y] as const),
    );
    const shows = points.some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return (
        top !== null &&
        (element.contains(top) || top.contains(element) || top.closest("label")?.contains(element) === true)
      );
    });
    return shows
      ? null
      : `${element.tagName} “${element.textContent?.trim().slice(0, 40)}” at ${Math.round(box.y)}`;
  });

for (const [who, names] of pages)
  test(`at 320 px all of it is there, large enough and never covered, for ${who ?? "a guest"}`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const context = await browserOf(browser, who, {
      viewport: { width: 320, height: 640 },
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    const found: string[] = [];
    for (const name of names) {
      let path = name;
      if (first[name]) {
        await page.goto(first[name][0]);
        path = (await page.locator(first[name][1]).first().getAttribute("href"))!;
      }
      await page.goto(path);
      const say = (what: string) => found.push(`${path}: ${what}`);
      if ((await sideways(page)) > 0) say(`scrolls ${await sideways(page)} px sideways`);
      for (const one of await tooSmall(page)) say(`small target ${one}`);
      for (let stop = 0; stop < 40; stop++) {
        await page.keyboard.press("Tab");
        const one = await covered(page);
        if (one) say(`focus covered: ${one}`);
      }
      await page.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      }, spacing);
      if ((await sideways(page)) > 0) say(`with wider letters scrolls ${await sideways(page)} px sideways`);
      for (const one of await clipped(page)) say(`with wider letters cut off: ${one}`);
    }
    expect([...new Set(found)]).toEqual([]);
  });
