import { expect } from "@playwright/test";
import { heard, pageOf, post, reply, startThread, test } from "./people";

const SOON = { timeout: 4_000 };
const unique = () => Math.random().toString(36).slice(2, 8);

test("a question asked in private is opened by consent, and then others find it", async ({ browser }) => {
  const asker = await pageOf(browser, "matti");
  const title = `Laskullani on outo rivi ${unique()}, mikä se on?`;
  await asker.goto("/threads/new?kind=question");
  await asker.getByLabel("Otsikko").or(asker.getByLabel("Title")).fill(title);
  await asker.locator("select[name=categoryId]").selectOption({ index: 1 });
  await asker.locator("textarea[name=body]").fill("Rivillä lukee RENGASHOTELLI-EXTRA.");
  await asker.locator("input[name=private]").check();
  await asker.getByRole("button", { name: /Lähetä kysymys|Ask the question/ }).click();
  await expect(asker.getByRole("heading", { level: 1 })).toHaveText(title);
  const path = new URL(asker.url()).pathname;

  const guest = await pageOf(browser, null);
  expect((await guest.goto(path))!.status()).toBe(404);

  const agent = await pageOf(browser, "anna");
  await agent.goto("/desk/questions?view=unreplied");
  const row = agent.locator("li", { has: agent.getByRole("link", { name: title }) });
  await row.getByRole("button", { name: /I'm on it|Minä hoidan/ }).click();
  await expect(row.getByRole("button", { name: /Let go|Vapauta/ })).toBeVisible();
  await agent.goto(path);
  await agent.getByRole("button", { name: /Ask if it may be public|Kysy, saako julkaista/ }).click();
  await expect(agent.getByText(/has been asked|on kysytty/)).toBeVisible();

  await heard(asker, title);
  await asker
    .getByRole("button", { name: /kysyy, saisivatko|asks if everyone may read/ })
    .filter({ hasText: title })
    .click();
  await asker.getByRole("link", { name: /Katso ja päätä|Look and decide/ }).click();
  await asker.getByRole("button", { name: /Avaa kaikille|Open for everyone/ }).click();
  await expect(asker.getByRole("heading", { level: 1 })).toHaveText(title);
  await guest.goto(path);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText(title);
});

test("staff choose an answer, the asker takes it back, solves it otherwise and opens it again with a reply", async ({
  browser,
}) => {
  const [asker, agent] = [await pageOf(browser, "matti"), await pageOf(browser, "anna")];
  const mark = unique();
  const path = await startThread(asker, `Miksi renkaanpaineen valo palaa yhä ${mark}?`);
  const same = await pageOf(browser, "maija");
  await same.goto(path);
  const sameHere = same
    .locator("#content")
    .getByRole("button", { name: /Same here|Sama täällä/ })
    .first();
  if (!(await sameHere.isVisible())) await same.locator("#post-1 summary").first().click();
  await sameHere.click();
  await reply(agent, path, "Nollaa valvonta ajotietokoneesta, niin valo sammuu.");

  await agent.goto(path);
  await agent
    .locator("#post-2")
    .getByRole("button", { name: /This solved it|Tämä ratkaisi/ })
    .click();
  await expect(agent.locator("#post-2")).toContainText(/The answer|Ratkaisu/);

  // Who has the same hears of it.
  await heard(
    same,
    new RegExp(`(?:A question you follow is solved|Seuraamasi kysymys on ratkennut).*${mark}`),
  );

  await asker.goto(path);
  await asker
    .locator("#post-2")
    .getByRole("button", { name: /Take back|Kumoa/ })
    .click();
  await expect(asker.getByRole("link", { name: /Solved some other way|Ratkesi muulla tavalla/ })).toBeVisible(
    SOON,
  );
  await asker.getByRole("link", { name: /Solved some other way|Ratkesi muulla tavalla/ }).click();
  await asker.getByRole("button", { name: /Mark as solved|Merkitse ratkenneeksi/ }).click();
  await asker.locator("textarea[name=reason]").fill("Kävin korjaamolla, anturi oli rikki.");
  await asker.getByRole("button", { name: /Mark as solved|Merkitse ratkenneeksi/ }).click();
  await expect(asker.getByText("Kävin korjaamolla, anturi oli rikki.")).toBeVisible();

  const guest = await pageOf(browser, null);
  await guest.goto(path);
  await expect(guest.getByText("Kävin korjaamolla, anturi oli rikki.")).toBeVisible();
  await guest.waitForTimeout(1_200);

  await asker.locator("textarea[name=body]").fill("Valo syttyi taas, valitettavasti.");
  await asker.locator("input[name=reopen]").check();
  await asker.getByRole("button", { name: /Send reply|Lähetä vastaus/ }).click();
  await expect(asker.getByText("Kävin korjaamolla, anturi oli rikki.")).toBeHidden(SOON);
  // What others have open follows.
  await expect(guest.getByText("Kävin korjaamolla, anturi oli rikki.")).toBeHidden(SOON);
});

test("following a place, a person and a thread, and letting go of them on one page, without JavaScript too", async ({
  browser,
}) => {
  const member = await pageOf(browser, "maija", { javaScriptEnabled: false });
  const asker = await pageOf(browser, "matti");
  const title = `Kuuluuko tämä seuraajalle asti ${unique()}?`;
  const path = await startThread(asker, title);
  await member.goto(path);
  const category = await member.locator("header a[href^='/categories/']").first().getAttribute("href");
  for (const page of [path, category!, "/people/matti"]) {
    await member.goto(page);
    await member
      .locator("summary", { hasText: /Not following|En seuraa|Watching|Seuraan/ })
      .first()
      .click();
    await member.locator("button[name=level][value=watching]").first().click();
    await expect(member.locator("summary", { hasText: /Watching|Seuraan tarkasti/ }).first()).toBeVisible();
  }
  await reply(asker, path, "Kuuluu, ja vieläpä heti.");
  await heard(member, title);

  await member.goto("/settings/notifications");
  const person = member.locator("#following li", { has: member.locator("a[href='/people/matti']") });
  await person.locator("select[name=level]").selectOption("none");
  await person.getByRole("button").click();
  await expect(person).toHaveCount(0);
  await member.getByRole("button", { name: /Undo|Kumoa/ }).click();
  await expect(person).toHaveCount(1);
  await post(member.request, "/following", {
    type: "person",
    id: (await person.locator("input[name=id]").getAttribute("value"))!,
    level: "none",
  });
});

test("new replies wait behind a press while one reads or writes, and the tab's title counts them", async ({
  browser,
}) => {
  const [reader, writer] = [await pageOf(browser, "maija"), await pageOf(browser, "matti")];
  const title = `Pysyykö sivu paikallaan, kun luen ${unique()}?`;
  const path = await startThread(writer, title);
  await reader.goto(path);
  await reader.waitForTimeout(1_500);
  const box = reader.locator("textarea[name=body]");
  await box.fill("Kesken oleva ajatus");
  await reply(writer, path, "Ensimmäinen uusi.");
  await reply(writer, path, "Toinen uusi.");
  const pill = reader.getByRole("button", { name: /2 new replies|2 uutta vastausta/ });
  await expect(pill).toBeVisible(SOON);
  await expect(reader.locator("#post-2")).toHaveCount(0);
  await expect(reader).toHaveTitle(/^\(\d+\) /);
  await expect(box).toHaveValue("Kesken oleva ajatus");
  await pill.press("Enter");
  await expect(reader.locator("#post-2")).toContainText("Ensimmäinen uusi.");
  await expect(reader.locator("#post-3")).toContainText("Toinen uusi.");
  await expect(pill).toHaveCount(0);
  await expect(box).toHaveValue("Kesken oleva ajatus");

  // Two tabs: what is read in one is read in the other.
  const [one, two] = [await pageOf(browser, "matti"), reader];
  await reply(two, path, "Ja kolmas, kirjoittajalle.");
  await heard(one, title);
  const line = one.locator("li", { hasText: title }).first();
  await expect(line.getByText(/unread|lukematta/)).toHaveCount(1);
  const other = await one.context().newPage();
  await other.goto(path);
  await other.locator("#post-4").scrollIntoViewIfNeeded();
  await expect
    .poll(
      async () => {
        await one.goto("/notifications");
        return line.getByText(/unread|lukematta/).count();
      },
      { timeout: 10_000 },
    )
    .toBe(0);
  // Both bells say the same, whatever else rings meanwhile.
  const bell = (page: typeof one) =>
    page.locator("header a[href='/notifications']").getAttribute("aria-label");
  await expect.poll(async () => (await bell(one)) === (await bell(other)), { timeout: 8_000 }).toBe(true);
});
