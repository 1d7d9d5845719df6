import { expect } from "@playwright/test";
import { SaxesParser } from "saxes";
import { browserOf, pageOf, post, reply, startThread, test } from "./people";

/** What crawlers, feed readers, password managers and mail programs find at the running house. */

function wellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
}

test("a feed reader finds a thread's feed on its page, and a new post in it within a second", async ({
  browser,
  request,
}) => {
  const writer = await pageOf(browser, "matti");
  const path = await startThread(writer, "Näkyykö </title>&uusi ]]> viesti syötteessä?");
  const page = await (await request.get(path)).text();
  const feed = /<link[^>]*type="application\/atom\+xml"[^>]*href="([^"]+)"/.exec(page)![1]!;
  const first = await request.get(feed);
  expect(first.status()).toBe(200);
  expect(first.headers()["content-type"]).toContain("application/atom+xml");
  wellFormed(await first.text());
  const again = () => request.get(feed, { headers: { "If-None-Match": first.headers()["etag"]! } });
  expect((await again()).status()).toBe(304);
  await reply(writer, path, "Näkyy, **hetimiten**.");
  await expect.poll(async () => (await again()).status(), { timeout: 4_000 }).toBe(200);
  const second = await (await request.get(feed)).text();
  wellFormed(second);
  expect(second).toContain("hetimiten");
  expect((await request.get("/feeds/rss/latest")).status()).toBe(200);
  wellFormed(await (await request.get("/feeds/rss/latest")).text());
});

test("search engines are told what stands on the page, and a title cannot break out of it", async ({
  page,
  browser,
}) => {
  const title = "</script><img src=x onerror=alert(1)> Onko tämä vain otsikko?";
  const path = await startThread(await pageOf(browser, "matti"), title);
  const troubles: string[] = [];
  page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  page.on("dialog", (dialog) => (troubles.push("a dialog"), dialog.dismiss()));
  await page.goto(path);
  const data = await page.locator('script[type="application/ld+json"]').allTextContents();
  const parsed = data.map((each) => JSON.parse(each) as Record<string, unknown>);
  expect(parsed.map((each) => each["@type"]).sort()).toEqual(["BreadcrumbList", "DiscussionForumPosting"]);
  expect(parsed.find((each) => each["@type"] === "DiscussionForumPosting")).toMatchObject({
    headline: title,
  });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", new URL(path, page.url()).href);
  expect(troubles).toEqual([]);
});

test("a file, a feed or a sitemap that is not there says so in one line, in the visitor's language", async ({
  browser,
}) => {
  const guest = await pageOf(browser, null, { locale: "fi-FI" });
  for (const path of [
    "/attachments/00000000000000000000000000/kuva.webp",
    "/feeds/atom/categories/ei-ole",
    "/feeds/private/ei-avain/atom/latest",
    "/sitemaps/threads/0",
  ]) {
    const answer = (await guest.goto(path))!;
    expect(answer.status(), path).toBe(404);
    expect(answer.headers()["content-type"], path).toBe("text/plain; charset=utf-8");
    expect((await answer.text()).trim(), path).toBe("Emme löytäneet tätä sivua.");
  }
});

test("the sitemap leads to every open page, and to none that a guest may not read", async ({
  request,
  baseURL,
}) => {
  const index = await (await request.get("/sitemap.xml")).text();
  wellFormed(index);
  const urls: string[] = [];
  for (const [, part] of index.matchAll(/<loc>([^<]+)<\/loc>/g)) {
    const answer = await request.get(part!);
    const xml = await answer.text();
    wellFormed(xml);
    urls.push(...[...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url!));
  }
  expect(urls.length).toBeGreaterThan(200);
  expect(urls.every((url) => url.startsWith(`${baseURL}/`))).toBe(true);
  // A few of each kind: all of them would be as many pages as the demo has.
  const sample = urls.filter((url, at) => at % 25 === 0 || /\/(categories|help|privacy)/.test(url));
  for (const url of sample)
    expect([url, (await request.get(url, { maxRedirects: 0 })).status()]).toEqual([url, 200]);
});

test("robots, security researchers and password managers find what is theirs", async ({
  request,
  browser,
}) => {
  expect(await (await request.get("/robots.txt")).text()).toMatch(
    /^User-agent: \*\n[^]*\nSitemap: http.*\/sitemap\.xml\n$/,
  );
  const security = await (await request.get("/.well-known/security.txt")).text();
  expect(security).toMatch(/^Contact: mailto:hello@example\.com$/m);
  const expires = Date.parse(/^Expires: (.+)$/m.exec(security)![1]!);
  expect(expires).toBeGreaterThan(Date.now());
  expect(expires).toBeLessThan(Date.now() + 366 * 86_400_000);
  const member = await browserOf(browser, "matti");
  const change = await member.request.get("/.well-known/change-password", { maxRedirects: 0 });
  expect([change.status(), change.headers()["location"]]).toEqual([302, "/settings/security"]);
  for (const path of [
    "/search?q=renkaat",
    "/sign-in",
    "/join",
    "/settings",
    "/feeds/rss/latest",
    "/threads/new",
    "/notifications",
  ])
    expect([path, (await request.get(path, { maxRedirects: 0 })).headers()["x-robots-tag"]]).toEqual([
      path,
      "noindex",
    ]);
  for (const path of ["/", "/threads", "/people/matti"])
    expect([path, (await request.get(path)).headers()["x-robots-tag"]]).toEqual([path, undefined]);
});

test("help and privacy stand at the foot of each page, first and in one order", async ({ page, browser }) => {
  for (const path of ["/", "/threads", "/ideas", "/sign-in", "/help", "/privacy", "/no-such-page"]) {
    await page.goto(path);
    await expect(page.getByRole("contentinfo").getByRole("link")).toHaveText(["Help", "Privacy"]);
  }
  const member = await pageOf(browser, "matti");
  for (const path of ["/settings", "/cases", "/desk/cases"]) {
    await member.goto(path);
    await expect(member.getByRole("contentinfo").getByRole("link")).toHaveCount(2);
  }
  await page.goto("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "Help" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How this place works");
  await expect(page.getByRole("link", { name: "hello@example.com" })).toHaveAttribute(
    "href",
    "mailto:hello@example.com",
  );
});

test("a member makes an address for his own feeds, reads it without a cookie, and takes it back", async ({
  browser,
  request,
}) => {
  const page = await pageOf(browser, "matti");
  await page.goto("/settings/feeds");
  await page.locator("button[name=make]").click();
  const address = await page.getByLabel("Atom").inputValue();
  expect((await request.get(address)).status()).toBe(200);
  wellFormed(await (await request.get(address)).text());
  await page.reload();
  await expect(page.getByText(/^(Last read|Luettu viimeksi)/)).toBeVisible();
  await expect(page.locator(`[value="${address}"]`)).toHaveCount(0);
  await page.locator("button[name=revoke]").first().click();
  await expect(page.getByText(/leads nowhere|ei enää toimi/)).toBeVisible();
  expect((await request.get(address)).status()).toBe(404);
  const refused = await post(page.request, "/settings/feeds", { make: "key", customerId: "1" });
  expect(refused.status()).toBe(422);
});
