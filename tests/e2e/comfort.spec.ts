import { expect, type Page } from "@playwright/test";
import { browserOf, test, type Who } from "./people";

/*
 * What an eye or a hand needs that axe does not measure (WCAG 2.2): 1.4.4 and 1.4.10, large text and a narrow window
 * scroll nothing sideways; 1.4.12, nor do wide letters; 2.5.8, targets of 24 px or with room round them; 2.4.11 and
 * 2.4.7, the focus is seen wherever it goes.
 */
const pages: [Who | null, string[]][] = [
  [
    null,
    [
      ...["/", "/threads", "thread", "/categories", "/ideas", "idea", "/roadmap", "/search?q=renkaat"],
      ...["/help", "/sign-in", "/join"],
    ],
  ],
  [
    "matti",
    [
      ...["/", "thread", "/threads/new", "/ideas/new", "/notifications", "/following", "/me/standing"],
      ...["/settings/notifications", "/settings/privacy"],
    ],
  ],
  [
    "aino",
    [
      ...["/desk/moderation/flags", "/desk/log", "/desk/settings", "/desk/categories", "/desk/segments"],
      ...["/desk/cases", "/desk/customers", "thread"],
    ],
  ],
];

/** Names of pages whose address the demo decides, and where a link to the first of them stands. */
const first: Record<string, [from: string, link: string]> = {
  // Not the latest: other tests write in that one, and what arrives moves what stands beneath.
  thread: ["/threads?view=top&period=all", 'main a[href^="/threads/"][href*="-"]'],
  idea: ["/ideas", 'main a[href^="/ideas/"][href*="-"]'],
};

async function open(page: Page, name: string): Promise<string> {
  let path = name;
  if (first[name]) {
    await page.goto(first[name][0]);
    path = (await page.locator(first[name][1]).first().getAttribute("href"))!;
  }
  await page.goto(path);
  return path;
}

/** How far it scrolls sideways, and what reaches out of the window furthest. */
function sideways(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const outside = [...document.querySelectorAll("body *")]
      .map((element) => ({ element, right: element.getBoundingClientRect().right }))
      .sort(
        (a, b) =>
          b.right - a.right ||
          b.element.querySelectorAll("*").length - a.element.querySelectorAll("*").length,
      )
      .slice(-1_000);
    const furthest =
      outside.filter(({ right }) => right > clientWidth + 0.5).at(-1)?.element ?? outside[0]?.element;
    const name = furthest
      ? `${furthest.tagName} .${String(furthest.getAttribute("class")).slice(0, 80)}`
      : "?";
    return `${scrollWidth - clientWidth} px: ${name}: ${furthest?.textContent?.trim().slice(0, 40)}`;
  });
}

/** As a reader's own style sheet would: by no tag, which the page's policy forbids. */
async function restyle(page: Page, css: string): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

const ways: { name: string; width: number; css: string }[] = [
  { name: "in a window of 320 px", width: 320, css: "" },
  {
    name: "with wide letters, words and lines at 320 px",
    width: 320,
    css: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }`,
  },
  { name: "with text twice as large", width: 640, css: ":root { font-size: 200% !important; }" },
];

for (const [who, names] of pages)
  test(`nothing scrolls sideways for ${who ?? "a guest"}, in a narrow window, with wide letters or large ones`, async ({
    browser,
  }) => {
    const page = await (await browserOf(browser, who, { reducedMotion: "reduce" })).newPage();
    const found: string[] = [];
    for (const name of names) {
      const path = await open(page, name);
      for (const { name: way, width, css } of ways) {
        await page.setViewportSize({ width, height: 800 });
        await restyle(page, css);
        const out = await sideways(page);
        if (out) found.push(`${path} ${way}: ${out}`);
      }
    }
    expect(found).toEqual([]);
  });

/** Targets under 24 px that have no room round them either: a circle of 24 px on each touches no other target. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const px = (value: string) => (value.endsWith("px") ? parseFloat(value) : NaN);
    /** Its box, with what a pseudo-element adds to it: links that cover their card, marks with a wider reach. */
    const reach = (element: Element) => {
      const boxes = [element.getBoundingClientRect()];
      for (const label of (element as HTMLInputElement).labels ?? [])
        boxes.push(label.getBoundingClientRect());
      let covers = false;
      for (const pseudo of ["::before", "::after"]) {
        const style = getComputedStyle(element, pseudo);
        if (style.content === "none" || style.position !== "absolute") continue;
        let holder: Element | null = element;
        while (holder && getComputedStyle(holder).position === "static") holder = holder.parentElement;
        const box = (holder ?? document.body).getBoundingClientRect();
        const [top, right, bottom, left] = [style.top, style.right, style.bottom, style.left].map(px);
        if ([top, right, bottom, left].some(Number.isNaN)) continue;
        boxes.push(
          new DOMRect(box.x + left!, box.y + top!, box.width - left! - right!, box.height - top! - bottom!),
        );
        covers ||= holder !== element;
      }
      const [x, y] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
      const [right, bottom] = [
        Math.max(...boxes.map((box) => box.right)),
        Math.max(...boxes.map((box) => box.bottom)),
      ];
      return { box: new DOMRect(x, y, right - x, bottom - y), covers };
    };
    const selector =
      'a[href], button, summary, select, textarea, input:not([type="hidden"]), [role="tab"], [tabindex="0"]';
    const targets = [...document.querySelectorAll(selector)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((element) => element.getAttribute("aria-hidden") !== "true" && !element.closest("[inert]"))
      .map((element) => ({ element, ...reach(element) }))
      // What is cut away, such as a skip link until it has the focus, is nobody's target.
      .filter(({ box }) => box.width > 2 && box.height > 2 && box.right > 0 && box.bottom > 0);
    const small = ({ box }: { box: DOMRect }) => box.width < 23.9 || box.height < 23.9;
    /** In a sentence, or in a line of text, the size is the line's. */
    const inText = (element: Element) => {
      const display = getComputedStyle(element).display;
      const around = [...(element.parentElement?.childNodes ?? [])].filter(
        (node) => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.textContent ?? ""),
      );
      return display.startsWith("inline") && (around.length > 0 || element.closest(".prose, p") !== null);
    };
    const centre = ({ box }: { box: DOMRect }) => [box.x + box.width / 2, box.y + box.height / 2] as const;
    return targets
      .filter((target) => small(target) && !inText(target.element))
      .filter((target) => {
        const [x, y] = centre(target);
        return targets.some((other) => {
          if (other === target || other.covers || other.element.contains(target.element)) return false;
          if (target.element.contains(other.element)) return false;
          if (small(other)) {
            const [u, v] = centre(other);
            return Math.hypot(x - u, y - v) < 23.9;
          }
          const dx = Math.max(other.box.left - x, 0, x - other.box.right);
          const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
          return Math.hypot(dx, dy) < 11.9;
        });
      })
      .map(({ element, box }) => {
        const name = element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 30);
        return `${element.tagName.toLowerCase()} “${name}” ${Math.round(box.width)} × ${Math.round(box.height)}`;
      });
  });
}

for (const [who, names] of pages)
  test(`targets can be hit by ${who ?? "a guest"} on a phone and at a desk`, async ({ browser }) => {
    const page = await (await browserOf(browser, who, { reducedMotion: "reduce" })).newPage();
    const found: string[] = [];
    for (const name of names) {
      const path = await open(page, name);
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        for (const one of new Set(await smallTargets(page))) found.push(`${path} at ${width} px: ${one}`);
      }
    }
    expect(found).toEqual([]);
  });

/** Where the focus is: whether one sees that it is there, and whether something stands before all of it. */
function focusNow(page: Page) {
  return page.evaluate(async () => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await Promise.allSettled(element.getAnimations().map((one) => one.finished));
    const shown = (each: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    };
    const { labels, type } = element as HTMLInputElement;
    const label = labels?.[0];
    // A field may show it on what is round it, a hidden radio on its label.
    // The parts of a day's field are the browser's own, and so is their mark.
    const marked =
      type === "date" ||
      [element, label, element.parentElement, element.parentElement?.parentElement].some(
        (each) => each && shown(each),
      );
    const points = [0.02, 0.5, 0.98].flatMap((x) => [0.05, 0.5, 0.95].map((y) => [x, y] as const));
    const seen = [element, label].some((each) => {
      const box = each?.getBoundingClientRect();
      return points.some(([x, y]) => {
        const at = box && document.elementFromPoint(box.x + box.width * x, box.y + box.height * y);
        return at && (element.contains(at) || at.contains(element) || label?.contains(at));
      });
    });
    const words = element.getAttribute("aria-label") ?? label?.textContent ?? (element.textContent || type);
    return { name: `${element.tagName.toLowerCase()} “${words.trim().slice(0, 30)}”`, marked, seen };
  });
}

for (const [who, name, width] of [
  [null, "/", 360],
  [null, "thread", 1280],
  ["matti", "thread", 360],
  ["matti", "/threads/new", 360],
  ["matti", "/settings/notifications", 1280],
  ["aino", "/desk/log", 360],
] as [Who | null, string, number][])
  test(`the focus is seen wherever Tab leads ${who ?? "a guest"} on ${name} at ${width} px`, async ({
    browser,
  }) => {
    const context = await browserOf(browser, who, {
      viewport: { width, height: 640 },
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await open(page, name);
    const found: string[] = [];
    let stops = 0;
    for (const key of [...Array<string>(45).fill("Tab"), ...Array<string>(8).fill("Shift+Tab")]) {
      await page.keyboard.press(key);
      const focus = await focusNow(page);
      if (!focus) continue;
      stops++;
      if (!focus.marked) found.push(`${focus.name} shows no focus`);
      if (!focus.seen) found.push(`${focus.name} has the focus under something else (${key})`);
    }
    expect(stops).toBeGreaterThan(15);
    expect([...new Set(found)]).toEqual([]);
    await context.close();
  });
