import { expect, type Page } from "@playwright/test";
import postgres from "postgres";
import { faultsOf, wcag } from "./axe";
import { addresses, ask, patterns } from "./doors";
import { browserOf, pageOf, test, type Who } from "./people";

test.describe.configure({ mode: "parallel" });

/** Addresses of the same routes that look different, and who reads them. */
const further: [Who | null, string][] = [
  [null, "/ideas?order=top"],
  [null, "/search?q=renkaat"],
  [null, "/search?q=xyzzy"],
  [null, "/confirm?sent=1"],
  [null, "/no-such-page"],
  ["matti", "/"],
  ["matti", "/threads/:thread"],
  ["matti", "/ideas"],
  ["matti", "/ideas/:idea"],
  ["aino", "/threads/:thread"],
  ["aino", "/ideas/:idea"],
  ["aino", "/desk/triage?as=list"],
];

/**
 * Every page of app/routes.ts, each as the least of these people who may open it: a new page is looked at from its
 * first day. What answers with something else than a page, or with none, is left out.
 */
async function everyPage(): Promise<[Who | null, string][]> {
  const port = Number(new URL(process.env.KOHTAAMO_E2E_URL!).port);
  const sql = postgres(process.env.DATABASE_URL!, { max: 1, onnotice: () => {} });
  try {
    const cookies = { guest: "", matti: await cookieOf("matti"), aino: await cookieOf("aino") };
    const at = await addresses({ port, sql, cookie: cookies.aino });
    const pages: [Who | null, string][] = [];
    const left = patterns.filter((pattern) => !/^\/(?:feeds|sitemap|attachments)\b/.test(pattern));
    const asking = async () => {
      for (let pattern = left.pop(); pattern; pattern = left.pop()) {
        const path = at(pattern);
        for (const who of pattern.startsWith("/desk/")
          ? (["aino"] as const)
          : ([null, "matti", "aino"] as const)) {
          const { status, headers } = await ask({ port }, "GET", path, {
            cookie: cookies[who ?? "guest"],
            accept: "text/html",
          });
          const page = status === 200 && headers["content-type"]?.includes("text/html");
          if (page) pages.push([who, path]);
          // What is not this one's to see may be the next one's; anything else is no page.
          if (page || ![302, 403, 404].includes(status)) break;
        }
      }
    };
    await Promise.all([asking(), asking(), asking()]);
    return [
      ...pages.sort(([, a], [, b]) => (a < b ? -1 : 1)),
      ...further.map(([who, path]) => [who, at(path)] as [Who | null, string]),
    ];
  } finally {
    await sql.end();
  }
}

let signedIn: ((who: Who) => Promise<string>) | undefined;
const cookieOf = (who: Who) => signedIn!(who);

/** A worker asks once. */
let pages: ReturnType<typeof everyPage> | undefined;

test.beforeAll(({ browser }) => {
  signedIn = async (who) => {
    const context = await browserOf(browser, who);
    const { name, value } = (await context.cookies()).find((cookie) => cookie.name.endsWith("session"))!;
    await context.close();
    return `${name}=${value}`;
  };
});

/** What the other theme and a phone can change; AXE=all asks for everything in all four views. */
const ofLooks = {
  type: "rule" as const,
  values: ["color-contrast", "target-size", "scrollable-region-focusable"],
};
const ALL = process.env.AXE === "all";
const desk = { width: 1280, colorScheme: "dark", whole: true } as const;
const phone = { width: 360, colorScheme: "light", whole: true } as const;
const everyView = [
  desk,
  phone,
  { ...desk, colorScheme: "light" },
  { ...phone, colorScheme: "dark" },
] as const;

/** Each page in both: all rules in one, what looks can change in the other. */
function viewsOf(index: number) {
  if (ALL) return everyView;
  const [first, second] = index % 2 ? ([desk, phone] as const) : ([phone, desk] as const);
  return [first, { ...second, whole: false }];
}

async function faults(page: Page, path: string, views: ReturnType<typeof viewsOf>): Promise<string[]> {
  const found: string[] = [];
  await page.goto(path);
  for (const { width, colorScheme, whole } of views) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 900 });
    const view = `${path} at ${width} px, ${colorScheme}`;
    for (const fault of await faultsOf(page, { of: whole ? wcag : ofLooks })) found.push(`${view}: ${fault}`);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (overflow > 0) found.push(`${view}: scrolls ${overflow} px sideways`);
  }
  return found;
}

const PARTS = 12;

for (let part = 1; part <= PARTS; part++) {
  test(`axe finds nothing on any page: part ${part} of ${PARTS}`, async ({ browser }) => {
    test.setTimeout(240_000);
    const every = await (pages ??= everyPage());
    expect(every.length).toBeGreaterThan(80);
    const own = every.filter((_, index) => index % PARTS === part - 1);
    const reading = new Map<Who | null, Page>();
    const found: string[] = [];
    for (const [index, [who, path]] of own.entries()) {
      if (!reading.has(who)) reading.set(who, await pageOf(browser, who, { reducedMotion: "reduce" }));
      found.push(...(await faults(reading.get(who)!, path, viewsOf(index))));
    }
    expect(found).toEqual([]);
  });
}

// On a page without scripts of its own: what is planted in one that is just coming alive, React would not know.
test("what is wrong is found, at the first look and at the second", async ({ browser }) => {
  const page = await pageOf(browser, null);
  await page.setContent(
    '<!doctype html><html lang="en"><title>Planted</title><main><h1>Planted</h1></main></html>',
  );
  expect(await faultsOf(page)).toEqual([]);
  await page.evaluate(() =>
    document.querySelector("main")!.insertAdjacentHTML("beforeend", "<button></button>"),
  );
  expect(await faultsOf(page)).toEqual(["button-name: button"]);
});
