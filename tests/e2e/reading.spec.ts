import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import postgres from "postgres";
import { fromPublicId } from "../../app/platform/ids";
import { pageOf, post, reply, startThread, test } from "./people";

/**
 * Where posts stand in the next frame that is painted: observers of intersections are told after all that a frame still
 * moves, where a script that asks in between is told what nobody ever sees.
 */
function painted(page: Page): Promise<{ id: string; top: number; bottom: number }[]> {
  return page.evaluate(
    () =>
      new Promise((told) => {
        const watcher = new IntersectionObserver((entries) => {
          watcher.disconnect();
          told(
            entries.map(({ target, boundingClientRect: { top, bottom } }) => ({
              id: target.id,
              top,
              bottom,
            })),
          );
        });
        for (const post of document.querySelectorAll("article[id^=post-]")) watcher.observe(post);
      }),
  );
}

test.describe("A long thread", () => {
  let path: string;

  test.beforeAll(async ({ browser }) => {
    const page = await pageOf(browser, "maija");
    path = await startThread(page, "Mitä kaikkea talvi tuo tullessaan", "discussion");
    for (let n = 2; n <= 64; n++) await reply(page, path, `Viesti numero ${n}, ja vähän lisää sanottavaa.`);
    const matti = await pageOf(browser, "matti");
    for (const reader of [matti, await pageOf(browser, "petra")]) {
      const html = await (await reader.request.get(`${path}?page=3`)).text();
      const [, address] = /id="post-47"[\s\S]*?action="(\/posts\/[^"]+\/reactions)"/.exec(html)!;
      expect(
        (await post(reader.request, address!, { kind: "insightful", on: "true" })).status(),
      ).toBeLessThan(400);
    }
    await page.context().close();
    await matti.context().close();
  });

  test("goes on by scrolling, with the address of what one reads, and going back finds its place", async ({
    browser,
  }) => {
    const page = await pageOf(browser, "matti");
    await page.goto(path);
    await expect(page.locator("#post-20")).toBeAttached();
    for (const number of [20, 40, 60, 64]) await page.locator(`#post-${number}`).scrollIntoViewIfNeeded();
    await expect(page.locator("article[id^=post-]")).toHaveCount(64);
    await expect(page.locator('a[rel="next"]')).toHaveCount(0);
    await page.locator("#post-47").evaluate((element) => element.scrollIntoView({ block: "start" }));
    await expect.poll(() => page.url()).toContain("?page=3");

    await page.locator("#post-47").getByRole("link", { name: "Maija" }).last().click();
    await expect(page).toHaveURL(/\/people\//);
    await page.goBack();
    await expect(page.locator("#post-47")).toBeInViewport();
    await expect(page.locator("article[id^=post-]")).toHaveCount(64);

    // What is done on a page that scrolling brought holds there, and comes to other readers as it happens.
    const other = await pageOf(browser, "petra");
    await other.goto(`${path}?page=3`);
    await expect(other.locator("#post-50")).toBeVisible();
    const fifty = page.locator("#post-50");
    await fifty.locator("summary").first().click();
    await fifty.getByRole("button", { name: "Tykkään" }).click();
    await expect(fifty.getByRole("button", { name: "Tykkään, 1", pressed: true })).toBeVisible();
    await expect(other.locator("#post-50").getByRole("button", { name: /, 1$/ })).toBeVisible();
    await page.context().close();
    await other.context().close();
  });

  test("entered in the middle shows what was before on asking, and what is read stays in its place", async ({
    browser,
  }) => {
    const page = await pageOf(browser, null);
    await page.goto(`${path}?page=3`);
    const first = page.locator("#post-41");
    const top = () => first.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    const earlier = page.getByRole("link", { name: "Show earlier posts" });
    await earlier.scrollIntoViewIfNeeded();
    const before = await top();
    await earlier.click();
    await expect(page.locator("article[id^=post-]").first()).toHaveAttribute("id", "post-21");
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(3);

    // By keyboard: K over the first post brings the ones before it, J leads on over the edge between two pages.
    await page.locator("#post-21").evaluate((element) => {
      element.tabIndex = -1;
      element.focus();
    });
    await page.keyboard.press("k");
    await expect(page.locator("#post-1")).toBeAttached();
    await expect(earlier).toHaveCount(0);
    await page.locator("#post-20").evaluate((element) => {
      element.tabIndex = -1;
      element.focus();
    });
    for (const id of ["post-21", "post-22"]) {
      await page.keyboard.press("j");
      await expect(page.locator(`#${id}`)).toBeFocused();
    }
    await page.locator("#post-60").scrollIntoViewIfNeeded();
    await expect(page.locator("#post-64")).toBeAttached();
    await page.locator("#post-60").evaluate((element) => {
      element.tabIndex = -1;
      element.focus();
    });
    await page.keyboard.press("j");
    await expect(page.locator("#post-61")).toBeFocused();
    await page.context().close();
  });

  for (const anchoring of ["by the browser", "by us alone"] as const)
    test(`entered in the middle goes on upwards by scrolling, and what is read stays in its place, anchored ${anchoring}`, async ({
      browser,
    }) => {
      const page = await pageOf(browser, null);
      if (anchoring === "by us alone")
        await page.addInitScript(() => {
          CSS.supports = () => false;
          addEventListener("DOMContentLoaded", () =>
            document.head.append(
              Object.assign(document.createElement("style"), { textContent: "* { overflow-anchor: none }" }),
            ),
          );
        });
      await page.goto(`${path}?post=55`);
      await expect(page).toHaveURL(/page=3#post-55$/);
      await expect(page.locator("#post-55")).toBeInViewport();
      const posts = page.locator("article[id^=post-]");
      // Nothing comes by itself till one scrolls up.
      await expect(posts.first()).toHaveAttribute("id", "post-41");

      // A wheel's turn at a time, and between two of them what is before the eyes never moves.
      const up = async () => {
        await page.evaluate(() => scrollBy({ top: -240, behavior: "instant" }));
        const before = (await painted(page)).find(({ bottom }) => bottom > 360)!;
        await page.waitForTimeout(120);
        const after = (await painted(page)).find(({ id }) => id === before.id)!;
        expect(Math.abs(after.top - before.top), before.id).toBeLessThan(3);
      };
      for (let turns = 0; turns < 120 && (await page.locator("#post-1").count()) === 0; turns++) await up();
      await expect(page.locator("#post-1")).toBeAttached();
      await expect(posts).toHaveCount(64);
      await expect(page.getByRole("link", { name: "Show earlier posts" })).toHaveCount(0);
      for (let turns = 0; turns < 60 && !(await page.evaluate(() => scrollY === 0)); turns++) await up();
      await expect(page.locator("#post-1")).toBeInViewport();
      await expect(page).toHaveURL(new RegExp(`${path}$`));
      await page.context().close();
    });

  test("gives its head to who presses Home, and the button stays for what was before", async ({
    browser,
  }) => {
    const page = await pageOf(browser, null);
    await page.goto(`${path}?post=55`);
    await expect(page.locator("#post-55")).toBeInViewport();
    await page.keyboard.press("Home");
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
    await expect(page.locator("article[id^=post-]").first()).toHaveAttribute("id", "post-41");
    await page.getByRole("link", { name: "Show earlier posts" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.locator("#post-21")).toBeAttached();
    await page.context().close();
  });

  test("entered at a post stays where the reader has gone since, when the page is read anew", async ({
    browser,
  }) => {
    const moderator = await pageOf(browser, "maija");
    const page = await pageOf(browser, null);
    await page.goto(`${path}?post=45`);
    await expect(page).toHaveURL(/page=3#post-45$/);
    await expect(page.locator("#post-45")).toBeInViewport();
    const down = (by: number) => page.evaluate((top) => scrollBy({ top, behavior: "instant" }), by);
    const read = page.locator("#post-50");
    const top = () => read.evaluate((element) => Math.round(element.getBoundingClientRect().top));

    // What is asked for anew takes a while, and the reader goes on meanwhile.
    let asked = 0;
    await page.route(
      (url) => url.pathname.endsWith(".data") && !url.searchParams.has("_routes"),
      async (route) => {
        asked++;
        await new Promise((resolve) => setTimeout(resolve, 500));
        await route.continue();
      },
    );
    for (const state of ["locked", "open", "locked", "open"]) {
      await down(20);
      const before = asked;
      expect((await post(moderator.request, `${path}/state`, { state })).status()).toBeLessThan(400);
      await expect.poll(() => asked).toBeGreaterThan(before);
      await down(200);
      const there = await top();
      await page.waitForTimeout(1_500);
      expect(Math.abs((await top()) - there), state).toBeLessThan(60);
    }
    // Going to another page, and back, is as ever.
    await read.getByRole("link", { name: "Maija" }).last().click();
    await expect(page).toHaveURL(/\/people\//);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await expect(read).toBeInViewport();
  });

  test("names what helped most under its opening, and leads there", async ({ browser }) => {
    const page = await pageOf(browser, null);
    await page.goto(path);
    const best = page.getByRole("navigation", { name: "What helped most" });
    await expect(best).toContainText("Viesti numero 47");
    await best.getByRole("link", { name: /Maija/ }).click();
    await expect(page).toHaveURL(/\?page=3#post-47$/);
    await expect(page.locator("#post-47")).toBeInViewport();
    await page.context().close();
  });

  test("is walked by its links where there is no JavaScript", async ({ browser }) => {
    const page = await pageOf(browser, null, { javaScriptEnabled: false });
    await page.goto(path);
    await expect(page.locator("article[id^=post-]")).toHaveCount(20);
    await page.getByRole("link", { name: "Next posts" }).click();
    await expect(page.locator("#post-21")).toBeVisible();
    await page.getByRole("link", { name: "Previous posts" }).click();
    await expect(page.locator("#post-1")).toBeVisible();
    await page.context().close();
  });
});

test("A long body is folded, and unfolds by its button, a link into it, or the keyboard; never without JavaScript", async ({
  browser,
}) => {
  const writer = await pageOf(browser, "maija");
  const path = await startThread(writer, "Pitkä kertomus matkalta", "discussion");
  const paragraphs = Array.from(
    { length: 60 },
    (_, n) => `Kappale ${n + 1}. ${"Ajoimme eteenpäin lumessa. ".repeat(6)}`,
  );
  await reply(writer, path, `${paragraphs.join("\n\n")}\n\n[Lopuksi](https://example.com/lopuksi) kotona.`);

  const reader = await pageOf(browser, null);
  await reader.goto(path);
  const long = reader.locator("#post-2");
  const last = long.getByText("Kappale 60.");
  const body = long.locator(".folded");
  await expect(long.getByRole("button", { name: "Read on" })).toBeVisible();
  const height = async () => (await body.boundingBox())!.height;
  expect(await height()).toBeLessThan(700);
  await long.getByRole("button", { name: "Read on" }).click();
  await expect.poll(height).toBeGreaterThan(2_000);
  await expect(last).toBeVisible();
  await long.getByRole("button", { name: "Fold it again" }).click();
  await expect.poll(height).toBeLessThan(700);
  await long.getByRole("link", { name: "Lopuksi" }).focus();
  await expect.poll(height).toBeGreaterThan(2_000);

  const plain = await pageOf(browser, null, { javaScriptEnabled: false });
  await plain.goto(path);
  expect((await plain.locator("#post-2 .folded").boundingBox())!.height).toBeGreaterThan(2_000);
  await expect(plain.getByRole("button", { name: "Read on" })).toBeHidden();
  for (const page of [writer, reader, plain]) await page.context().close();
});

test("What one can do with a post takes two calm rows on a phone, and the less used is in its menu", async ({
  browser,
}) => {
  const asker = await pageOf(browser, "matti");
  const path = await startThread(asker, `Montako riviä ${randomUUID().slice(0, 8)}`);
  const helpers = await Promise.all((["liisa", "maija", "anna"] as const).map((who) => pageOf(browser, who)));
  await reply(helpers[0]!, path, "Yksi riittää.");
  await reply(helpers[1]!, path, "Kaksi on jo paljon.");
  await reply(asker, path, "Kiitos, näin on.");
  const html = await (await asker.request.get(path)).text();
  const addresses = [...html.matchAll(/action="(\/posts\/[^"]+)\/reactions"/g)].map(
    ([, address]) => address!,
  );
  for (const address of new Set(addresses))
    for (const [at, kind] of ["like", "insightful", "thanks"].entries())
      await post((helpers[at] ?? asker).request, `${address}/reactions`, { kind, on: "true" });
  await post(asker.request, `${path}/answer`, { number: "2" });

  for (const who of ["matti", "liisa", "maija", "anna"] as const) {
    const page = await pageOf(browser, who, { viewport: { width: 360, height: 740 }, locale: "fi-FI" });
    await page.goto(path);
    const articles = page.locator("article[id^=post-]");
    await expect(articles).toHaveCount(4);
    await expect(articles.last().getByLabel("Lisää toimintoja")).toBeVisible();
    const rows = await articles.evaluateAll((all) =>
      all.map((article) => {
        const shown = [
          ...article.querySelectorAll(
            "ul[aria-label] :is(button, summary, [role=img]), ul[aria-label] + div :is(a, button, summary)",
          ),
        ];
        const boxes = shown.map((one) => one.getBoundingClientRect()).filter(({ width }) => width >= 24);
        return new Set(boxes.map(({ top, height }) => Math.round((top + height / 2) / 10))).size;
      }),
    );
    expect(Math.max(...rows), `${who}: ${rows.join()}`).toBeLessThanOrEqual(2);
    await page.context().close();
  }

  const page = await pageOf(browser, "matti", { viewport: { width: 360, height: 740 } });
  await page.goto(path);
  const own = page.locator("#post-4");
  await own.getByLabel("Lisää toimintoja").click();
  await own.getByRole("button", { name: "Ota talteen" }).click();
  await expect(own.getByRole("button", { name: "Tallessa: poista" })).toBeVisible();
  await expect(own.getByRole("link", { name: "Muokkaa" })).toBeVisible();
  await own.getByRole("button", { name: "Poista", exact: true }).click();
  await expect(own.getByText("Poistit tämän", { exact: false })).toBeVisible();
});

test("While a title is typed, similar threads come, how many is said, and the arrow keys lead into them and back", async ({
  browser,
}) => {
  const page = await pageOf(browser, "matti");
  // A word like no other, to the last letter: a part in common with another run's is a likeness.
  const word =
    `T${[...randomUUID().replaceAll("-", "")].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join("")}`.slice(
      0,
      16,
    );
  await startThread(page, `${word} keväällä`, "discussion");
  await startThread(page, `${word} syksyllä`, "discussion");
  await page.goto("/threads/new");
  const title = page.locator("input[name=title]");
  await title.pressSequentially(word);
  await expect(page.getByRole("status").filter({ hasText: "2 samantapaista keskustelua" })).toBeAttached();
  const links = page.getByRole("list", { name: "Onko tästä jo puhuttu?" }).getByRole("link");
  await page.keyboard.press("ArrowDown");
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(links.nth(1)).toBeFocused();
  const opened = page.context().waitForEvent("page");
  await page.keyboard.press("Enter");
  await expect((await opened).getByRole("heading", { level: 1 })).toContainText(word);
  await expect(title).toHaveValue(word);
  await links.nth(1).press("ArrowUp");
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(title).toBeFocused();
  await page.context().close();
});

test.describe("A thread of 1,500 posts", () => {
  test("is read from its middle as quickly as from its beginning, and each post is found on its page", async ({
    browser,
  }) => {
    const sql = postgres(process.env.DATABASE_URL!, { max: 1, onnotice: () => {} });
    const writer = await pageOf(browser, "maija");
    const path = await startThread(writer, "Kilometripäiväkirja koko talvelta", "discussion");
    const id = fromPublicId(path.slice(-26))!;
    await sql`insert into posts (id, thread_id, number, author_id, body_source, body_html, renderer_version, excerpt, language)
      select gen_random_uuid(), t.id, n, t.author_id, 'Merkintä ' || n, '<p>Merkintä ' || n || '</p>', 3, 'Merkintä ' || n, 'fi'
      from threads t, generate_series(2, 1500) n where t.id = ${id}`;
    await sql`update threads set last_post_number = 1500, reply_count = 1499 where id = ${id}`;
    await sql.end();

    const page = await pageOf(browser, "matti");
    await page.goto(`${path}?post=750`);
    await expect(page).toHaveURL(/\?page=38#post-750$/);
    await expect(page.locator("#post-750")).toBeInViewport();
    await expect(page.locator("article[id^=post-]").first()).toHaveAttribute("id", "post-741");
    // No more than the window of pages is ever drawn.
    expect(await page.locator("article[id^=post-]").count()).toBeLessThanOrEqual(200);
    await page.locator("#post-760").scrollIntoViewIfNeeded();
    await expect(page.locator("#post-780")).toBeAttached();
    await page.getByRole("link", { name: "Näytä aiemmat viestit" }).click();
    await expect(page.locator("#post-721")).toBeAttached();
    for (const asked of ["?page=1", "?page=75"]) {
      const answer = await page.request.get(`${path}${asked}`);
      expect((await answer.text()).match(/<article id="post-\d+"/g)).toHaveLength(20);
    }
    await page.context().close();
    await writer.context().close();
  });
});
