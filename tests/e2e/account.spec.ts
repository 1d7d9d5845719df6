import { expect, type Browser, type Page } from "@playwright/test";
import { browserOf, pageOf, post, test } from "./people";

// Journeys with several letters on the way.
const passphrase = "seven snowy spruces sway";
const unique = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;

interface Visitor {
  name: string;
  email: string;
}

async function fillIn(page: Page, { name, email }: Visitor, door = "/join") {
  await page.goto(door);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(passphrase);
  // People take longer than this to fill in a form; programs do not.
  await page.waitForTimeout(1_600);
  await page.getByRole("main").getByRole("button", { name: "Join in" }).click();
}

/** Opens the newest letter to an address in the outbox, and follows its link. */
async function followLetter(page: Page, email: string, link: "confirm" | "reset") {
  await page.goto("/outbox");
  await page.getByRole("listitem").filter({ hasText: email }).first().getByRole("link").click();
  await page.getByRole("link", { name: new RegExp(`^/${link}/`) }).click();
}

async function joinAndConfirm(page: Page, door?: string): Promise<Visitor> {
  const visitor = { name: `Aino ${unique()}`, email: `aino.${unique()}@example.com` };
  await fillIn(page, visitor, door);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A letter is on its way");
  await followLetter(page, visitor.email, "confirm");
  await page.getByLabel("Password").fill(passphrase);
  await page.getByRole("button", { name: "Yes, confirm it" }).click();
  await expect(page.getByText("Your address is confirmed")).toBeVisible();
  return visitor;
}

async function signIn(page: Page, email: string, password: string) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
}

const without = (browser: Browser) => browserOf(browser, null, { javaScriptEnabled: false, locale: "en-GB" });

test("a visitor joins, confirms the address by letter, fills in a profile, signs out and in again", async ({
  page,
}) => {
  const visitor = await joinAndConfirm(page);
  await page.getByLabel("Where you are").fill("Tampere");
  await page.getByLabel("About you").fill("I drive an old van and know its tyres.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.getByRole("link", { name: "See your profile" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(visitor.name);
  await expect(page.getByText("I drive an old van")).toBeVisible();
  await page.getByRole("link", { name: "Your timeline" }).click();
  await expect(page.getByText("Joined the community")).toBeVisible();
  await expect(page.getByText("You confirmed your e-mail address")).toBeVisible();

  await page
    .locator("summary")
    .filter({ has: page.locator(".avatar-own") })
    .click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
  await signIn(page, visitor.email, passphrase);
  await expect(page.getByRole("link", { name: /^Notifications/ }).first()).toBeVisible();
});

test("joining, confirming and signing in work without JavaScript; a wrong form comes back with what was typed", async ({
  browser,
}) => {
  const context = await without(browser);
  const page = await context.newPage();
  await page.goto("/join");
  await page.getByLabel("Your name").fill("Eino");
  await page.getByLabel("E-mail").fill("eino@example.com");
  await page.getByLabel("Password").fill("aaaaaaaaaaaa");
  await page.waitForTimeout(1_600);
  await page.getByRole("main").getByRole("button", { name: "Join in" }).click();
  await expect(page.getByText("among the first things anyone would try")).toBeVisible();
  await expect(page.getByLabel("Your name")).toHaveValue("Eino");
  await expect(page.getByLabel("E-mail")).toHaveValue("eino@example.com");
  await expect(page.getByLabel("Password")).toHaveValue("");
  await joinAndConfirm(page);
  await context.close();
});

test("who joins by a member's link says so himself, and the desk shows it once the address is confirmed", async ({
  browser,
}) => {
  const matti = await pageOf(browser, "matti");
  await matti.goto("/settings");
  const door = new URL(await matti.getByLabel("Kutsulinkkisi").inputValue());
  const page = await (await without(browser)).newPage();
  await page.goto(door.pathname + door.search);
  const box = page.getByRole("checkbox", { name: "Matti Virtanen invited me" });
  await expect(box).toBeChecked();
  await box.uncheck();
  await page.getByLabel("Your name").fill("Eino");
  await page.getByLabel("E-mail").fill(`eino.${unique()}@example.com`);
  await page.getByLabel("Password").fill("aaaaaaaaaaaa");
  await page.getByRole("main").getByRole("button", { name: "Join in" }).click();
  await expect(page.getByText("among the first things anyone would try")).toBeVisible();
  await expect(box).not.toBeChecked();
  await page.goto("/join?by=nobody_at_all");
  await expect(page.getByRole("checkbox", { name: /invited me/ })).toHaveCount(0);

  const visitor = await joinAndConfirm(page, door.pathname + door.search);
  await expect(page.locator("#invitation")).toContainText("Matti Virtanen");
  await matti.reload();
  await expect(matti.locator("#invitation")).toContainText(visitor.name);
  const anna = await pageOf(browser, "anna");
  await anna.goto("/desk/customers?search=Virtanen");
  await anna.getByRole("link", { name: "Matti Virtanen" }).click();
  const referrals = anna.getByRole("region", { name: "Suositukset" });
  await referrals.getByRole("link", { name: visitor.name }).click();
  await expect(anna.getByRole("heading", { level: 1 })).toHaveText(visitor.name);
  await expect(referrals).toContainText("Matti Virtanen");
});

test("a forgotten password is replaced by letter, and every other browser is signed out", async ({
  page,
  browser,
}) => {
  const visitor = await joinAndConfirm(page);
  const elsewhere = await (await browserOf(browser, null, { locale: "en-GB" })).newPage();
  await elsewhere.goto("/reset");
  await elsewhere.getByLabel("E-mail").fill(visitor.email);
  await elsewhere.getByRole("button", { name: "Send the letter" }).click();
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText("Look in your mail");
  await followLetter(elsewhere, visitor.email, "reset");
  const link = elsewhere.url();
  await elsewhere.getByLabel("New password").fill("eight brave badgers bake");
  await elsewhere.getByRole("button", { name: "Use this password" }).click();
  await expect(elsewhere.getByText("Your new password is in use")).toBeVisible();
  await page.goto("/settings");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  expect((await elsewhere.goto(link))!.status()).toBe(410);
  await signIn(page, visitor.email, "eight brave badgers bake");
  await page.goto("/settings/security");
  await expect(page.getByText("This browser")).toBeVisible();
  await expect(page.getByText("Another browser")).toBeVisible();
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page.getByText("You have been signed out everywhere.")).toBeVisible();
  await elsewhere.goto("/notifications");
  await expect(elsewhere).toHaveURL(/\/sign-in\?next=/);
});

test("consents are asked one by one, unticked, and shown with their dates", async ({ page }) => {
  await page.goto("/join");
  for (const box of await page.getByRole("checkbox").all()) await expect(box).not.toBeChecked();
  await joinAndConfirm(page);
  await page.goto("/settings/privacy");
  await expect(page.getByText("Not answered: so no")).toHaveCount(5);
  await page.getByRole("checkbox", { name: /Ask me now and then/ }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/^Yes, since /)).toHaveCount(1);
});

test("the door leads back to where one came from, and never off the site", async ({ request }) => {
  for (const [next, place] of [
    ["/roadmap?x=1#y", "/roadmap?x=1#y"],
    ["//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["https:evil.example", "/"],
    ["https://evil.example", "/"],
    ["/\t/evil.example", "/"],
    ["javascript:alert(1)", "/"],
  ] as const) {
    const form = { email: "aino@example.com", password: "kohtaamo-demo-2026", next };
    const answer = await post(request, "/sign-in", form);
    expect([next, answer.status(), answer.headers().location]).toEqual([next, 302, place]);
  }
});

test("the language is the browser's own, changed in the header, and kept in the profile; so is the look", async ({
  browser,
}) => {
  const finn = await (await browserOf(browser, null, { locale: "fi-FI" })).newPage();
  await finn.goto("/");
  await expect(finn.locator("html")).toHaveAttribute("lang", "fi");
  // Without JavaScript, too.
  const page = await (await without(browser)).newPage();
  await page.goto("/ideas?order=top");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("button", { name: "Suomeksi" }).first().click();
  await expect(page).toHaveURL(/\/ideas\?order=top$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "fi");
  await page.goto("/threads");
  await expect(page.locator("html")).toHaveAttribute("lang", "fi");

  const member = await (await browserOf(browser, null, { locale: "en-GB" })).newPage();
  const { email } = await joinAndConfirm(member);
  await member.getByRole("button", { name: "Suomeksi" }).first().click();
  await expect(member.locator("html")).toHaveAttribute("lang", "fi");
  await member.getByRole("button", { name: "Ulkoasu" }).or(member.getByLabel("Ulkoasu")).first().click();
  await member.getByRole("button", { name: "Yö", exact: true }).click();
  await expect(member.locator("html")).toHaveAttribute("data-theme", "dark");
  const elsewhere = await (await browserOf(browser, null, { locale: "en-GB" })).newPage();
  await signIn(elsewhere, email, passphrase);
  await expect(elsewhere.locator("html")).toHaveAttribute("lang", "fi");
  await expect(elsewhere.locator("html")).toHaveAttribute("data-theme", "dark");
});
