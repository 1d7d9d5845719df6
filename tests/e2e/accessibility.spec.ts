import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { browserOf, type Who } from "./people";

const guestPages = [
  "/",
  "/threads",
  "/ideas",
  "/ideas?order=top",
  "/roadmap",
  "/releases",
  "/leaderboard",
  "/badges",
  "/search?q=renkaat",
  "/search?q=",
  "/help",
  "/privacy",
  "/sign-in",
  "/join",
  "/reset",
  "/people/matti",
  "/no-such-page",
  "thread",
  "idea",
  "category",
];
const memberPages = [
  "/",
  "/threads/new",
  "/ideas/new",
  "/feedback",
  "/feedback/new",
  "/settings",
  "/settings/notifications",
  "/settings/privacy",
  "/settings/security",
  "/settings/feeds",
  "/notifications",
  "/me/timeline",
  "/me/waiting",
  "/me/points",
  "/cases",
  "thread",
  "idea",
];
const adminPages = [
  "/desk/cases",
  "/desk/triage",
  "/desk/releases",
  "/desk/releases/new",
  "/desk/customers",
  "/desk/log",
  "/desk/moderation/flags",
  "/desk/watched-words",
  "/desk/deliveries",
  "/desk/feedback",
  "case",
  "customer",
  "thread",
];

/** Names of pages whose address the demo decides, and where a link to the first of them stands. */
const first: Record<string, [from: string, link: string]> = {
  thread: ["/threads", 'main a[href^="/threads/"][href*="-"]'],
  idea: ["/ideas", 'main a[href^="/ideas/"][href*="-"]'],
  category: ["/", 'a[href^="/categories/"]'],
  case: ["/desk/cases", 'main a[href^="/desk/cases/1"]'],
  customer: ["/desk/customers", 'main a[href^="/desk/customers/"]'],
};

/** Every page in both themes, once as a phone and once as a desk; AXE=all crosses them. */
const views = [
  { width: 360, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
  ...(process.env.AXE === "all"
    ? ([
        { width: 360, colorScheme: "dark" },
        { width: 1280, colorScheme: "light" },
      ] as const)
    : []),
] as const;

for (const [who, pages] of [
  [null, guestPages],
  ["matti", memberPages],
  ["aino", adminPages],
] as [Who | null, string[]][]) {
  for (const { width, colorScheme } of views) {
    test(`axe finds nothing for ${who ?? "a guest"} at ${width} px, ${colorScheme}`, async ({ browser }) => {
      test.setTimeout(180_000);
      const context = await browserOf(browser, who, {
        viewport: { width, height: 900 },
        colorScheme,
        reducedMotion: "reduce",
      });
      const page = await context.newPage();
      const found: string[] = [];
      for (const name of pages) {
        let path = name;
        if (first[name]) {
          await page.goto(first[name][0]);
          path = (await page.locator(first[name][1]).first().getAttribute("href"))!;
        }
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
          .analyze();
        for (const { id, nodes } of violations)
          found.push(
            `${path}: ${id}: ${nodes
              .map((node) => node.target.join(" "))
              .slice(0, 3)
              .join(" | ")}`,
          );
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) found.push(`${path}: scrolls ${overflow} px sideways`);
      }
      expect(found).toEqual([]);
    });
  }
}
