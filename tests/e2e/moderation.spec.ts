import { createHash, randomUUID } from "node:crypto";
import { expect, type Browser, type BrowserContext, type Page } from "@playwright/test";
import postgres from "postgres";
import { faultsOf } from "./axe";
import { accepted, browserOf, openTools, pageOf, post, reply, startThread, test } from "./people";

const sql = postgres(process.env.DATABASE_URL!, { max: 1, onnotice: () => {} });
test.afterAll(() => sql.end());
const unique = () => Math.random().toString(36).slice(2, 8);

/** Someone who has just joined, in a browser of his own. */
async function newcomer(
  browser: Browser,
): Promise<{ context: BrowserContext; page: Page; id: string; handle: string }> {
  const [id, userId, secret] = [randomUUID(), randomUUID(), randomUUID()];
  const handle = `new_${unique()}`;
  await sql`insert into customers ${sql({ id, stage: "member", handle, display_name: `Newcomer ${handle}`, locale: "en" })}`;
  await sql`insert into users ${sql({ id: userId, customer_id: id, email: `${handle}@example.com`, email_verified_at: new Date(), password_hash: "none" })}`;
  await sql`insert into sessions ${sql({ id: createHash("sha256").update(secret).digest("hex"), user_id: userId, expires_at: new Date(Date.now() + 86_400_000) })}`;
  const context = await browserOf(browser, null, { locale: "en-GB" });
  await context.addCookies([{ name: "session", value: secret, url: process.env.KOHTAAMO_E2E_URL! }]);
  return { context, page: await context.newPage(), id, handle };
}

test("a report is decided by keyboard; the writer reads why, appeals, and another moderator takes it back", async ({
  browser,
}) => {
  const [matti, maija, aino] = [
    await pageOf(browser, "matti"),
    await pageOf(browser, "maija"),
    await pageOf(browser, "aino"),
  ];
  const writer = await newcomer(browser);
  await sql`update customers set trust_level = 2, trust_locked = true where id = ${writer.id}`;
  const thread = await startThread(matti, `Kenen vuoro ${unique()}`);
  const words = `A word about studs ${unique()}`;
  await reply(writer.page, thread, words);

  await matti.goto(thread);
  await openTools(matti.locator("#post-2"));
  await matti.getByRole("link", { name: "Ilmoita" }).click();
  // No reason is chosen for him.
  await expect(matti.getByRole("radio", { checked: true })).toHaveCount(0);
  await matti.locator("form[method=post]", { has: matti.getByRole("radio") }).evaluate((form) => {
    (form as HTMLFormElement).noValidate = true;
  });
  await matti.getByRole("button", { name: "Lähetä ilmoitus" }).click();
  await expect(matti.getByRole("group", { name: "Mikä siinä on vialla?" })).toContainText("Valitse jokin");
  await matti.getByRole("radio", { name: "Mainos tai roskaviesti" }).check();
  await matti.getByRole("button", { name: "Lähetä ilmoitus" }).click();
  await expect(matti).toHaveURL(/flags\?sent$/);

  await maija.goto("/desk/moderation/flags");
  expect(await faultsOf(maija)).toEqual([]);
  const item = maija.locator("[data-queue-item]", { hasText: words });
  await expect(item).toContainText("Matti Virtanen");
  await item.focus();
  await maija.keyboard.press("h");
  const reason = `Ei kuulu tänne ${unique()}`;
  await maija.keyboard.type(reason);
  await maija.keyboard.press("Enter");
  await expect(item).toHaveCount(0);

  await writer.page.goto("/me/standing");
  const decision = writer.page.getByRole("listitem").filter({ hasText: reason });
  await expect(decision).toContainText("a moderator");
  await expect(decision).toContainText("No, by a person");
  expect(await writer.page.content()).not.toContain("Maija");
  expect(await faultsOf(writer.page)).toEqual([]);
  await decision.getByLabel("Why is this wrong?").fill("I was answering the question, look again.");
  await decision.getByRole("button", { name: "Send the appeal" }).click();
  await expect(writer.page.getByText("Your appeal is on its way")).toBeVisible();
  await expect(writer.page.getByLabel("Why is this wrong?")).toHaveCount(0);

  await maija.goto("/desk/moderation/appeals");
  const own = maija.getByRole("listitem").filter({ hasText: "look again" });
  await expect(own).toContainText("toinen moderaattori");
  await aino.goto("/desk/moderation/appeals");
  expect(await faultsOf(aino)).toEqual([]);
  const appeal = aino.getByRole("listitem").filter({ hasText: "look again" });
  await appeal.getByLabel("Vastauksesi jäsenelle").fill("Olet oikeassa, se oli vastaus.");
  await appeal.getByRole("button", { name: "Kumoa päätös" }).click();
  await expect(appeal).toHaveCount(0);

  await writer.page.reload();
  await expect(writer.page.getByText("Your appeal was right")).toBeVisible();
  const guest = await pageOf(browser, null);
  await guest.goto(thread);
  await expect(guest.locator("#post-2")).toContainText(words);
});

test("a newcomer's post with a link waits, unseen by others, and appears once it is approved, or is kept in with a reason", async ({
  browser,
}) => {
  const [matti, maija] = [await pageOf(browser, "matti"), await pageOf(browser, "maija")];
  const writer = await newcomer(browser);
  const thread = await startThread(matti, `Mistä vinkkejä ${unique()}`);
  const words = `Good reading about it ${unique()}`;
  await writer.page.goto(thread);
  await writer.page.locator("#reply-body").fill(`${words}: https://example.com/tyres`);
  await writer.page.waitForTimeout(2_000);
  await writer.page.locator("#reply").getByRole("button", { name: /reply/i }).last().click();
  await expect(writer.page.locator("#waiting")).toContainText(words);
  await expect(writer.page.locator("#waiting")).toContainText("Only you see it");
  expect(await faultsOf(writer.page)).toEqual([]);
  await matti.goto(thread);
  await expect(matti.locator("#post-1")).toBeVisible();
  expect(await matti.content()).not.toContain(words);

  await maija.goto("/desk/moderation/approval");
  expect(await faultsOf(maija)).toEqual([]);
  const item = maija.locator("[data-queue-item]", { hasText: words });
  await expect(item).toContainText("Uusi jäsen, linkkejä");
  await item.focus();
  await maija.keyboard.press("a");
  await expect(item).toHaveCount(0);
  await expect(matti.locator("#post-2")).toContainText(words);
  await writer.page.goto("/me/waiting");
  await expect(writer.page.getByText("Nothing waits")).toBeVisible();

  // Enter after the words why not keeps it in.
  const other = `Cheap tyres ${unique()}`;
  await reply(writer.page, thread, `${other}: https://example.com/shop`);
  await maija.goto("/desk/moderation/approval");
  const refused = maija.locator("[data-queue-item]", { hasText: other });
  await refused.focus();
  await maija.keyboard.press("r");
  const why = `Mainoksille ei ole paikkaa ${unique()}`;
  await maija.keyboard.type(why);
  await maija.keyboard.press("Enter");
  await expect(refused).toHaveCount(0);
  await writer.page.goto("/me/standing");
  await expect(writer.page.getByText(why)).toBeVisible();
  await writer.page.goto(thread);
  expect(await writer.page.content()).not.toContain(other);
});

test("who is suspended is out within two seconds, is told why where he is, and may appeal, nothing else", async ({
  browser,
}) => {
  const [maija, matti] = [await pageOf(browser, "maija"), await pageOf(browser, "matti")];
  const { page, context, id, handle } = await newcomer(browser);
  const thread = await startThread(matti, `Kenen jäähy ${unique()}`);
  // A browser without scripts, signed in by the same session.
  const plain = await browserOf(browser, null, { locale: "en-GB", javaScriptEnabled: false });
  await plain.addCookies(await context.cookies());
  const still = await plain.newPage();
  await still.goto(thread);
  await still.locator("#reply-body").fill("What I wrote meanwhile");
  await page.goto("/notifications");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Notifications");
  const digits = (await maija.request.get("/desk/moderation/flags")).ok() && toPublicId(id);
  await maija.goto(`/desk/standing/${digits}`);
  expect(await faultsOf(maija)).toEqual([]);
  const answer = await post(maija.request, `/desk/standing/${digits}`, {
    kind: "suspension",
    rule: "spam",
    message: "Sama mainos kymmenessä keskustelussa.",
    days: "7",
  });
  await accepted(answer);
  const since = Date.now();
  const gone = await context.request.get("/notifications", { maxRedirects: 0 });
  expect(gone.status()).toBe(302);
  expect(Date.now() - since).toBeLessThan(2_000);

  // The page that stood open gives way by itself.
  await expect(page).toHaveURL(/\/me\/standing$/);
  const until = new RegExp(`Your membership is suspended until \\d+ \\p{L}+ \\d{4}`, "u");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(until);
  await expect(page.getByText("Sama mainos kymmenessä keskustelussa.")).toBeVisible();
  await expect(page.getByLabel("Why is this wrong?")).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(thread);
  await expect(page.getByRole("status").filter({ hasText: until })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 720 });

  // Without scripts it is said at the next thing that is done, and what was written is still there.
  await still.locator("#reply").getByRole("button", { name: /reply/i }).last().click();
  await expect(still.getByRole("alert")).toContainText("Your membership is suspended");
  await expect(still.locator("textarea[name=body]")).toHaveValue("What I wrote meanwhile");
  await still.goto("/");
  // Nothing offers him to sign in or to join: the bar has his standing and the way out, at a phone's width too.
  for (const width of [1280, 360]) {
    await still.setViewportSize({ width, height: 780 });
    await still.goto("/");
    await expect(still.getByRole("link", { name: /^(Sign in|Join in)/ })).toHaveCount(0);
    await still.getByRole("banner").getByLabel("Your menu").click();
    await expect(still.getByRole("banner").getByRole("button", { name: "Sign out" })).toBeVisible();
    await still.getByRole("banner").getByRole("link", { name: "Your standing" }).click();
    await expect(still).toHaveURL(/\/me\/standing$/);
  }
  await still.goto("/join");
  await expect(still).toHaveURL(/\/me\/standing$/);
  await still.goto("/");
  await still.getByRole("main").getByRole("link", { name: "Why, and how to appeal" }).click();
  await expect(still.getByText("Sama mainos kymmenessä keskustelussa.")).toBeVisible();
  await expect(still.getByLabel("Why is this wrong?")).toBeVisible();

  // Nobody else is told, whatever address he knows.
  const guest = await pageOf(browser, null, { locale: "en-GB" });
  for (const who of [guest, matti]) {
    for (const path of [thread, `/people/${handle}`]) {
      await who.goto(path);
      await expect(who.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await who.content()).not.toMatch(/is suspended|jäähyllä|Sama mainos/);
    }
    await who.goto("/me/standing");
    expect(await who.content()).not.toContain("Sama mainos");
  }

  // And so it is after signing in again.
  const secret = randomUUID();
  await sql`insert into sessions select ${createHash("sha256").update(secret).digest("hex")}, id, now() + interval '1 day' from users where customer_id = ${id}`;
  await context.clearCookies();
  await context.addCookies([{ name: "session", value: secret, url: process.env.KOHTAAMO_E2E_URL! }]);
  await page.goto("/sign-in");
  await expect(page).toHaveURL(/\/me\/standing$/);
  await expect(page.getByText("Sama mainos kymmenessä keskustelussa.")).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  for (const path of ["/settings", "/me/waiting", "/notifications"]) {
    const shut = await context.request.get(path, { maxRedirects: 0 });
    expect(shut.status(), path).toBe(302);
  }
  await page.getByLabel("Why is this wrong?").fill("It was not me, somebody used my phone.");
  await page.getByRole("button", { name: "Send the appeal" }).click();
  await expect(page.getByText("Your appeal is on its way")).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
});

test("who is silenced reads until when wherever he would write, with the way to why", async ({ browser }) => {
  const [matti, maija] = [await pageOf(browser, "matti"), await pageOf(browser, "maija")];
  const { page, id } = await newcomer(browser);
  const thread = await startThread(matti, `Kuka saa puhua ${unique()}`);
  await maija.goto(`/desk/standing/${toPublicId(id)}`);
  await maija.getByText("Kirjoituskielto", { exact: true }).click();
  await maija.getByLabel("Kuinka monta päivää").fill("3");
  const reason = `Kolmen päivän tauko ${unique()}`;
  await maija.getByLabel("Perustelu jäsenelle").fill(reason);
  await maija.getByRole("button", { name: "Päätä" }).click();
  // The moderator reads of a member, and what he has sent does not stand ready to be sent again.
  const decision = maija.getByRole("listitem").filter({ hasText: reason });
  await expect(decision.getByRole("heading", { name: "Kirjoituskielto" })).toBeVisible();
  await expect(maija.getByLabel("Perustelu jäsenelle")).toHaveValue("");

  const until = new RegExp(`not write until \\d+ \\p{L}+ ${new Date().getFullYear()}`, "u");
  for (const path of [thread, "/threads/new"]) {
    await page.goto(path);
    await expect(page.getByRole("main")).toContainText(until);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("main").getByRole("link", { name: "Your standing" }).click();
    await expect(page.getByText(reason)).toBeVisible();
  }

  // From the log it is taken back, with a reason that is asked for once that is wished.
  await maija.goto(`/desk/log?about=${encodeURIComponent(reason)}`);
  const line = maija.locator("main li", { hasText: reason });
  await expect(line).toContainText("antoi 3 päivän kirjoituskiellon: Newcomer");
  await expect(line.getByLabel("Perustelu jäsenelle")).toBeHidden();
  await line.locator("summary").click();
  expect(await faultsOf(maija)).toEqual([]);
  await line.getByLabel("Perustelu jäsenelle").fill("Katsoimme uudelleen.");
  await line.getByRole("button", { name: /^Kumoa/ }).click();
  await expect(maija.getByRole("status").filter({ hasText: "Kumottu." })).toBeVisible();
  await page.goto(thread);
  await expect(page.locator("#reply-body")).toBeVisible();
});

/** The id as an address has it: see platform/ids. */
function toPublicId(id: string): string {
  let rest = BigInt(`0x${id.replaceAll("-", "")}`);
  let text = "";
  for (let i = 0; i < 26; i++) {
    text = "0123456789abcdefghjkmnpqrstvwxyz"[Number(rest & 31n)] + text;
    rest >>= 5n;
  }
  return text;
}

test("a hidden post is changed by its writer, stays out of sight, and shows once another moderator has looked", async ({
  browser,
}) => {
  const [matti, maija, aino] = [
    await pageOf(browser, "matti"),
    await pageOf(browser, "maija"),
    await pageOf(browser, "aino"),
  ];
  const thread = await startThread(aino, `Hinnastoja ${unique()}`, "discussion");
  const [words, better] = [`Mainos ${unique()}`, `Ilman hinnastoa ${unique()}`];
  await reply(matti, thread, words);
  await maija.goto(thread);
  await openTools(maija.locator("#post-2"));
  await maija.getByRole("link", { name: "Piilota" }).click();
  await maija.getByLabel(/Perustelu|Miksi/).fill("Hinnasto ei kuulu tänne.");
  await maija.getByRole("button", { name: "Piilota viesti" }).click();
  await expect(maija.locator("#post-2")).toContainText("Hinnasto ei kuulu tänne.");

  await matti.goto(thread);
  const hidden = matti.locator("#post-2");
  await expect(hidden).toContainText("Hinnasto ei kuulu tänne.");
  await hidden.getByRole("link", { name: "Katso ja korjaa" }).click();
  await expect(matti.getByText(words)).toBeVisible();
  expect(await faultsOf(matti)).toEqual([]);
  await matti.getByRole("link", { name: "Korjaa viestiä" }).click();
  await expect(matti).toHaveURL(/\/edit$/);
  await matti.locator("textarea").first().fill(better);
  await matti.getByRole("button", { name: "Tallenna" }).click();
  await expect(matti).toHaveURL(/\/concealment$/);
  await expect(matti.getByText(better)).toBeVisible();
  await matti.getByLabel("Miksi tämä on väärin?").fill("Otin hinnaston pois.");
  await matti.getByRole("button", { name: "Lähetä valitus" }).click();
  await expect(matti.getByText("Valituksesi on matkalla")).toBeVisible();

  const guest = await pageOf(browser, null);
  await guest.goto(thread);
  await expect(guest.locator("#post-2")).toBeVisible();
  expect(await guest.content()).not.toContain(better);

  await aino.goto("/desk/moderation/appeals");
  const appeal = aino.getByRole("listitem").filter({ hasText: "Otin hinnaston pois." });
  await expect(appeal).toContainText("Kirjoittaja on muuttanut viestiä sen jälkeen.");
  await expect(appeal).toContainText(better);
  await appeal.getByLabel("Vastauksesi jäsenelle").fill("Nyt se on kunnossa, kiitos.");
  await appeal.getByRole("button", { name: "Kumoa päätös" }).click();
  await expect(appeal).toHaveCount(0);
  await guest.reload();
  await expect(guest.locator("#post-2")).toContainText(better);
  for (const page of [matti, maija, aino, guest]) await page.context().close();
});
