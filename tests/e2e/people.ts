import { randomUUID } from "node:crypto";
import {
  expect,
  test as base,
  type APIRequestContext,
  type APIResponse,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
} from "@playwright/test";

/** What went wrong in pages by itself, since the test began. */
const troubles: string[] = [];

/**
 * Every test ends by closing what it opened: pages left open go on listening and drawing beside all later tests. And no
 * page may have thrown what nobody caught.
 */
export const test = base.extend<{ tidiness: void }>({
  context: async ({ context, javaScriptEnabled }, use) => {
    if (javaScriptEnabled !== false) context.on("page", comingAlive);
    await use(context);
  },
  tidiness: [
    async ({ browser }, use) => {
      troubles.length = 0;
      await use();
      await Promise.all(browser.contexts().map((context) => context.close()));
      expect(troubles, "what pages threw").toEqual([]);
    },
    { auto: true },
  ],
});

/** The demo's people, by the role that each has; see db/seeds/demo. */
export type Who = "matti" | "maija" | "petra" | "anna" | "aino" | "liisa";

/** Members besides the one whom the demo names. */
const addresses: Partial<Record<Who, string>> = { liisa: "liisa.kangas@posti.example" };

const PASSWORD = "kohtaamo-demo-2026";
const cookies = new Map<string, { name: string; value: string }>();

/** How many times slower than this machine pages shall be: what a slow machine would find is looked for with 3. */
const SLOWER = Number(process.env.KOHTAAMO_SLOWER ?? 1);

/**
 * Pages are acted upon once they answer, however slow the machine: going to one waits until it has come alive. Who asks
 * for less (`waitUntil`) gets it earlier, and what has no scripts at once.
 */
function comingAlive(page: Page): void {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  const alive = () =>
    page
      .locator(
        "html[data-alive]:not(:has(#reply form:not([data-alive]))), html:not(:has(script[type=module]))",
      )
      .waitFor({ state: "attached" });
  page.goto = async (url, options) => {
    const answer = await goto(url, options);
    if (!options?.waitUntil) await alive();
    return answer;
  };
  page.reload = async (options) => {
    const answer = await reload(options);
    if (!options?.waitUntil) await alive();
    return answer;
  };
  if (SLOWER > 1)
    void page
      .context()
      .newCDPSession(page)
      .then((devtools) => devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER }))
      // A page that is closed at once.
      .catch(() => {});
}

/** A browser of its own for a person, signed in (once a run: signing in is rate-limited like everything else). */
export async function browserOf(
  browser: Browser,
  who: Who | null,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.on("weberror", (thrown) => {
    const { message, stack } = thrown.error();
    // React 18, when something is done before a page is alive: 421, it draws that part anew; 345, it says itself that
    // this is a bug of its own, and goes on at its next turn.
    if (!/React error #(?:421|345);/.test(message)) troubles.push(`${thrown.page()?.url()}: ${stack}`);
  });
  if (options.javaScriptEnabled !== false) context.on("page", comingAlive);
  if (!who) return context;
  let cookie = cookies.get(who);
  if (!cookie) {
    const answer = await post(context.request, "/sign-in", {
      email: addresses[who] ?? `${who}@example.com`,
      password: PASSWORD,
      next: "/",
    });
    expect(answer.status(), `${who} signs in`).toBe(302);
    const { name, value } = (await context.cookies()).find((c) => c.name.endsWith("session"))!;
    cookies.set(who, (cookie = { name, value }));
  }
  const baseURL = options.baseURL ?? process.env.KOHTAAMO_E2E_URL!;
  await context.addCookies([{ ...cookie, url: baseURL, httpOnly: true, sameSite: "Lax" }]);
  return context;
}

export async function pageOf(
  browser: Browser,
  who: Who | null,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<Page> {
  return (await browserOf(browser, who, options)).newPage();
}

/** Sends a form as a page of ours would, and follows nothing. */
export function post(
  request: APIRequestContext,
  path: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
) {
  return request.post(path, {
    form,
    maxRedirects: 0,
    headers: { "sec-fetch-site": "same-origin", ...headers },
  });
}

/** That the house took what was sent to it; answers the address that it leads to. What it says instead is told in words. */
export async function accepted(answer: APIResponse, status = 302): Promise<string> {
  const words = (await answer.text())
    .replace(/<script[^]*?<\/script>|^[^]*<main|<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
  expect(answer.status(), words.slice(0, 1_500)).toBe(status);
  return answer.headers()["location"]!;
}

/** Opens the menu of what else can be done about a post, once it stands there: it comes after the page. */
export function openTools(post: Locator): Promise<void> {
  return post.locator("summary[aria-label='Lisää toimintoja']:visible").click();
}

/** Starts a thread in the first category that anyone may write in; answers its path. */
export async function startThread(
  page: Page,
  title: string,
  kind: "question" | "discussion" = "question",
): Promise<string> {
  const html = await (await page.request.get("/threads/new")).text();
  const categoryId = /<option[^>]*value="([0-9a-f-]{36})"/.exec(html)![1]!;
  const answer = await post(page.request, "/threads/new", {
    kind,
    categoryId,
    title,
    body: "Onko muilla kokemusta tästä? Kertokaa ihmeessä.",
    submissionId: randomUUID(),
  });
  return accepted(answer);
}

export async function reply(
  page: Page,
  path: string,
  body: string,
  more: Record<string, string> = {},
): Promise<void> {
  const address = path.replace("/ideas/", "/threads/");
  const answer = await post(page.request, `${address}/replies`, {
    body,
    submissionId: randomUUID(),
    ...more,
  });
  await accepted(answer);
}

/** Suggests an idea on the first board; answers its path. */
export async function suggestIdea(page: Page, title: string): Promise<string> {
  const html = await (await page.request.get("/ideas/new")).text();
  const boardId = /(?:<option[^>]*value|name="boardId"[^>]*value)="([0-9a-f-]{36})"/.exec(html)![1]!;
  const answer = await post(page.request, "/ideas/new", {
    boardId,
    title,
    body: "Tästä olisi meille iloa joka syksy.",
    submissionId: randomUUID(),
  });
  return accepted(answer);
}

/** Until the bell has brought it: news is delivered a moment later. */
export async function heard(page: Page, words: string | RegExp): Promise<void> {
  await expect(async () => {
    await page.goto("/notifications");
    await expect(page.getByText(words).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 10_000 });
}
