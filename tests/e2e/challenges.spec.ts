import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import postgres from "postgres";
import { toPublicId } from "~/platform/ids";
import { accepted, pageOf, post, test } from "./people";

/* A challenge from its question to its winner. Its days are moved in the database; the house's own job says what has begun. */
const sql = postgres(process.env.DATABASE_URL!, { max: 1, onnotice: () => {} });
test.afterAll(() => sql.end());

const DAY = 86_400_000;
const unique = () => Math.random().toString(36).slice(2, 8);
const SOON = { timeout: 20_000 };

const days = {
  coming: [1, 2, 3, 4],
  open: [-1, 1, 2, 3],
  voting: [-2, -1, 1, 2],
  judging: [-3, -2, -1, 1],
  closed: [-4, -3, -2, -0.01],
};

/** As a field for a date and a time wants it. */
const typed = (day: number) => new Date(Date.now() + day * DAY).toISOString().slice(0, 16);

/** A challenge's form as a browser sends it, open for ideas now. */
function fields(word: string, boardId: string, dates = days.open): Record<string, string> {
  const [opensAt, votingAt, judgingAt, closesAt] = dates.map(typed) as [string, string, string, string];
  return {
    questionFi: `Mikä auttaisi talvella ${word}?`,
    questionEn: `What would help in winter ${word}?`,
    bodyFi: "Kerro, mikä talvessa on hankalinta.",
    bodyEn: "Tell us what is hardest in winter.",
    rulesFi: "Mukaan pääsee ideaa ehdottamalla.",
    rulesEn: "Take part by suggesting an idea.",
    prizeFi: "Rengassarja",
    prizeEn: "A set of tyres",
    ...{ boardId, opensAt, votingAt, judgingAt, closesAt },
    criterionFi1: "Hyöty",
    criterionEn1: "Use",
    weight1: "3",
    criterionFi2: "Helppous",
    criterionEn2: "Ease",
    weight2: "1",
  };
}

async function boardOf(petra: Page): Promise<string> {
  await petra.goto("/desk/challenges/new");
  return petra.getByLabel("Taulu").inputValue();
}

/** An announced challenge; answers the words of its address. */
async function announce(petra: Page, word: string): Promise<string> {
  const made = await post(petra.request, "/desk/challenges/new", fields(word, await boardOf(petra)));
  const slug = (await accepted(made)).split("/").at(-1)!;
  const told = await post(petra.request, `/desk/challenges/${slug}/deeds`, { deed: "announce" });
  expect(told.status()).toBe(302);
  return slug;
}

/** Moves its days, and lets the house say what has begun. */
async function reach(slug: string, phase: keyof typeof days): Promise<void> {
  const [opens, voting, judging, closes] = days[phase].map((day) => new Date(Date.now() + day * DAY));
  await sql`update challenges set opens_at = ${opens!}, voting_at = ${voting!}, judging_at = ${judging!},
    closes_at = ${closes!} where slug = ${slug}`;
  await sql`select graphile_worker.add_job('tell-challenges')`;
}

/** Suggests an idea for it; answers the idea's path. */
async function enter(page: Page, slug: string, title: string): Promise<string> {
  const form = await (await page.request.get(`/ideas/new?challenge=${slug}`)).text();
  const boardId = /(?:<option[^>]*value|name="boardId"[^>]*value)="([0-9a-f-]{36})"/.exec(form)![1]!;
  const answer = await post(page.request, "/ideas/new", {
    ...{ boardId, title, challenge: slug, submissionId: randomUUID() },
    body: "Siitä olisi iloa joka talvi.",
  });
  return accepted(answer);
}

const invite = async (petra: Page, slug: string, handle: string) =>
  expect((await post(petra.request, `/desk/challenges/${slug}/judges`, { handle })).status()).toBe(302);

/** Opens a page, and waits until its socket stands in the room of the challenge, or of all of them: from then on it misses nothing. */
async function lookOn(page: Page, path: string): Promise<void> {
  const standing = page
    .waitForEvent("websocket")
    .then((socket) =>
      socket
        .waitForEvent("framesent", ({ payload }) => String(payload).includes("challenge"))
        .then(() => socket.waitForEvent("framereceived", ({ payload }) => String(payload).startsWith("43"))),
    );
  await page.goto(path);
  await standing;
}

const toldOf = async (slug: string) => {
  const rows = await sql`select c.handle, n.kind from notifications n join customers c on c.id = n.customer_id
    join challenges h on h.id = (n.data->>'challengeId')::uuid where h.slug = ${slug} order by c.handle, n.kind`;
  return rows.map((row) => `${row.handle} ${row.kind}`);
};

test("dates that don't follow each other come back at their field, with all that was typed; a draft is nobody else's", async ({
  browser,
}) => {
  const [petra, matti] = [await pageOf(browser, "petra"), await pageOf(browser, "matti")];
  const word = unique();
  const wrong = fields(word, await boardOf(petra), [1, 5, 3, 7]);
  for (const [name, value] of Object.entries(wrong)) {
    const field = petra.locator(`[name="${name}"]`);
    await (/^(weight|boardId)/.test(name) ? field.selectOption(value) : field.fill(value));
  }
  await petra.getByRole("button", { name: "Tallenna luonnokseksi" }).click();
  const judging = petra.getByLabel("Arviointi alkaen");
  await expect(judging).toHaveAccessibleDescription(/Päivien pitää seurata toisiaan/);
  for (const [name, value] of Object.entries(wrong))
    await expect(petra.locator(`[name="${name}"]`)).toHaveValue(value);
  await judging.fill(typed(6));
  await petra.getByRole("button", { name: "Tallenna luonnokseksi" }).click();
  await expect(petra.getByRole("heading", { level: 1 })).toHaveText(`Mikä auttaisi talvella ${word}?`);
  const path = new URL(petra.url()).pathname.replace("/desk", "");
  expect((await matti.goto(path))!.status()).toBe(404);
  await petra.getByRole("button", { name: "Julkista" }).click();
  await expect(petra.getByRole("button", { name: "Julkista" })).toHaveCount(0);
  await lookOn(matti, path);
  await expect(matti.getByText(/^Avautuu/)).toBeVisible();
  await expect(matti.getByRole("link", { name: "Osallistu" })).toHaveCount(0);

  // Calling it off takes two presses: there is no way back.
  await petra.getByText("Peru haaste…").click();
  await petra.getByRole("button", { name: "Kyllä, peru haaste" }).click();
  await expect(matti.getByText("Tämä haaste peruttiin.")).toBeVisible(SOON);
});

test("members take part while it is open, and whoever looks on sees it; afterwards it takes no more", async ({
  browser,
}) => {
  const petra = await pageOf(browser, "petra");
  const [matti, liisa] = [await pageOf(browser, "matti"), await pageOf(browser, "liisa")];
  const guest = await pageOf(browser, null);
  const word = unique();
  const slug = await announce(petra, word);
  const path = `/challenges/${slug}`;
  await lookOn(guest, path);
  await expect(guest.getByText("Yours could be the first.")).toBeVisible();

  // Staff are told why they can't.
  await petra.goto(path);
  await expect(petra.getByText("henkilökunta ei osallistu")).toBeVisible();
  await matti.goto(path);
  await matti.getByRole("link", { name: "Osallistu" }).click();
  await expect(matti.getByText(`haasteeseen ”Mikä auttaisi talvella ${word}?”`)).toBeVisible();
  const title = `Lämmin ratti kaikille ${word}`;
  await matti.getByLabel("Idea yhdellä lauseella").fill(title);
  await matti.locator("textarea[name=body]").fill("Siitä olisi iloa jokaiselle.");
  await matti.getByRole("button", { name: "Lähetä idea" }).click();
  await expect(matti.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(matti.getByRole("link", { name: `Haaste: Mikä auttaisi talvella ${word}?` })).toBeVisible();
  const idea = new URL(matti.url()).pathname;

  // The page that stood open all the while.
  await expect(guest.getByRole("heading", { name: "1 idea takes part" })).toBeVisible(SOON);
  await expect(guest.getByRole("link", { name: title })).toBeVisible();
  await expect(guest.getByText("1 vote", { exact: true })).toBeVisible();
  expect((await post(liisa.request, `${idea}/vote`, { next: idea })).status()).toBe(302);
  await expect(guest.getByText("2 votes", { exact: true })).toBeVisible(SOON);

  await reach(slug, "voting");
  await expect(guest.getByText(/^Voting ends/)).toBeVisible(SOON);
  await expect.poll(() => toldOf(slug), SOON).toEqual(["liisa_k challenge_phase", "matti challenge_phase"]);
  await matti.goto("/notifications");
  await expect(
    matti.getByRole("button", { name: new RegExp(`Äänestys alkoi haasteessa.*${word}`) }).first(),
  ).toBeVisible();

  // Late: the form of a new idea says so before anything is written, and an own idea is refused with the reason.
  await liisa.goto(`/ideas/new?challenge=${slug}`);
  await expect(liisa.getByText("Tähän haasteeseen ei enää oteta ideoita.").first()).toBeVisible();
  const late = await post(matti.request, `${path}/entries`, { ideaId: randomUUID() });
  expect(late.status()).toBe(409);
  expect(await late.text()).toContain("Tähän haasteeseen ei enää oteta ideoita.");
});

test("whoever has the page or the list open sees it open, go on to voting and close, and an entry hidden and shown, without a reload", async ({
  browser,
}) => {
  const petra = await pageOf(browser, "petra");
  const [matti, maija] = [await pageOf(browser, "matti"), await pageOf(browser, "maija")];
  const [onPage, onList] = [await pageOf(browser, null), await pageOf(browser, null)];
  const word = unique();
  const slug = await announce(petra, word);
  const path = `/challenges/${slug}`;
  const question = `What would help in winter ${word}?`;
  const line = onList.getByRole("listitem").filter({ hasText: question });
  await reach(slug, "coming");
  // It opens soon, and nothing but the clock will say so to the one who waits.
  await sql`update challenges set opens_at = now() + interval '20 seconds' where slug = ${slug}`;
  await lookOn(onPage, path);
  await lookOn(onList, "/challenges");
  for (const page of [onPage, onList])
    await page.evaluate(() => (document.documentElement.dataset.same = "yes"));
  await expect(onPage.getByText(/^Opens/)).toBeVisible();
  await expect(line).toContainText("Coming");
  await expect(onPage.getByText("Yours could be the first.")).toBeVisible({ timeout: 45_000 });
  await expect(line).toContainText("Ideas wanted", SOON);

  const title = `Lämmin kahva ${word}`;
  await enter(matti, slug, title);
  await expect(onPage.getByRole("link", { name: title })).toBeVisible(SOON);
  await expect(line).toContainText("1 idea takes part", SOON);
  const [first] = await sql`select p.id from posts p join threads t on t.id = p.thread_id
    where t.title = ${title} and p.number = 1`;
  const about = `/posts/${toPublicId(first!.id as string)}`;
  const reason = "Ei kuulu tähän haasteeseen.";
  expect((await post(maija.request, `${about}/concealment`, { reason })).status()).toBe(302);
  await expect(onPage.getByRole("link", { name: title })).toHaveCount(0, SOON);
  await expect(line).toContainText("No idea yet", SOON);
  expect((await post(maija.request, `${about}/restoration`, {})).status()).toBe(302);
  await expect(onPage.getByRole("link", { name: title })).toBeVisible(SOON);
  await expect(line).toContainText("1 idea takes part", SOON);

  for (const [phase, onIts, onIt] of [
    ["voting", "Voting", /^Voting ends/],
    ["judging", "With the judges", /^The judges decide/],
    ["closed", "Over", /^Over since/],
  ] as const) {
    await reach(slug, phase);
    await expect(onPage.getByText(onIt)).toBeVisible(SOON);
    await expect(line).toContainText(onIts, SOON);
  }
  for (const page of [onPage, onList]) await expect(page.locator("html")).toHaveAttribute("data-same", "yes");
});

test("judges score by keyboard or by a plain form, what they score is kept, and the winner is named when he says so", async ({
  browser,
}) => {
  const petra = await pageOf(browser, "petra");
  const [matti, liisa] = [await pageOf(browser, "matti"), await pageOf(browser, "liisa")];
  const [anna, maija] = [
    await pageOf(browser, "anna"),
    await pageOf(browser, "maija", { javaScriptEnabled: false }),
  ];
  const guest = await pageOf(browser, null);
  const word = unique();
  const slug = await announce(petra, word);
  const path = `/challenges/${slug}`;
  const titles = [`Tuulilasille peitto ${word}`, `Hiekkaa takaluukkuun ${word}`] as const;
  await enter(matti, slug, titles[0]);
  await enter(liisa, slug, titles[1]);
  // A judge is found by name while one types, and chosen by the keyboard.
  await petra.goto(`/desk/challenges/${slug}#judges`);
  const whom = petra.getByRole("combobox", { name: "Kuka" });
  await expect(async () => {
    await whom.fill("");
    await whom.pressSequentially("ann");
    await expect(petra.getByRole("option", { name: /@anna/ })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await petra.keyboard.press("Enter");
  await expect(whom).toHaveValue("@anna");
  await expect(petra.getByRole("listbox")).toHaveCount(0);
  await petra.keyboard.press("Enter");
  await expect(petra.getByRole("button", { name: /Peru kutsu.*Anna|Anna/ })).toBeVisible();
  await expect(whom).toHaveValue("");
  await invite(petra, slug, "maija");
  const nobody = await post(petra.request, `/desk/challenges/${slug}/judges`, { handle: "ei_ketaan" });
  expect(nobody.status()).toBe(422);
  await reach(slug, "judging");
  expect((await matti.goto(`${path}/judging`))!.status()).toBe(404);
  expect((await guest.goto(`${path}/judging`))!.status()).toBe(404);

  // By keyboard: a digit scores the line that one is on. What was scored is there again after a reload.
  await anna.goto(path);
  await anna.getByRole("link", { name: "Arvioi ideat" }).click();
  await expect(anna.getByRole("heading", { level: 1 })).toHaveText("Arviointi");
  const line = (page: Page, name: string) => page.getByRole("group", { name });
  const first = (await anna.getByRole("heading", { level: 2 }).first().textContent())!;
  await line(anna, "Hyöty").getByRole("radio").first().focus();
  await anna.keyboard.press("4");
  await expect(anna.getByRole("status").filter({ hasText: "Tallessa." })).toBeVisible();
  await anna.reload();
  await expect(anna.getByRole("heading", { level: 2 }).first()).toHaveText(first);
  await expect(line(anna, "Hyöty").getByRole("radio", { name: "4" })).toBeChecked();
  await line(anna, "Hyöty").getByRole("radio", { name: "4" }).focus();
  await anna.keyboard.press("Tab");
  await anna.keyboard.press("5");
  await expect(line(anna, "Helppous").getByRole("radio", { name: "5" })).toBeChecked();
  await anna.getByLabel("Kommentti tuotetiimille").fill("Selvä ja tehtävissä.");
  await anna.getByRole("button", { name: "Tallenna ja jatka" }).click();
  await expect(anna.getByText("Arvioitu 1/2")).toBeVisible();
  await expect(anna.getByRole("heading", { level: 2 }).first()).not.toHaveText(first);
  await line(anna, "Hyöty").getByRole("radio").first().focus();
  await anna.keyboard.press("2");
  await anna.keyboard.press("Tab");
  await anna.keyboard.press("2");
  await anna.keyboard.press("Enter");
  await expect(anna.getByText("Olet arvioinut kaikki. Kiitos!")).toBeVisible();

  // Without JavaScript: a form. One that leaves a line out comes back with the reason and the rest as it was.
  await maija.goto(`${path}/judging`);
  const sent = await maija.locator("form input[name=ideaId]").inputValue();
  const use = await line(maija, "Hyöty").getByRole("radio").first().getAttribute("name");
  const half = await post(maija.request, `${path}/judging`, { ideaId: sent, [use!]: "3", comment: "Puolet" });
  expect(half.status()).toBe(422);
  expect(await half.text()).toMatch(/Anna pisteet jokaisesta perusteesta[\s\S]*Puolet/);
  for (const done of [1, 2]) {
    const best = (await maija.getByRole("heading", { level: 2 }).first().textContent()) === first;
    await line(maija, "Hyöty")
      .getByText(best ? "5" : "1", { exact: true })
      .click();
    await line(maija, "Helppous")
      .getByText(best ? "4" : "1", { exact: true })
      .click();
    await maija.getByRole("button", { name: "Tallenna ja jatka" }).click();
    await expect(maija.getByText(`Arvioitu ${done}/2`)).toBeVisible();
  }

  // Judges and votes side by side; the choice, its reason, and nothing published before the winner has been asked.
  await petra.goto(`/desk/challenges/${slug}/winners`);
  const rows = petra.getByRole("group", { name: "Järjestys" }).getByRole("row");
  await expect(rows.nth(1)).toContainText(first);
  await expect(rows.nth(1)).toContainText("4,5");
  await petra.locator("summary").filter({ hasText: first }).click();
  await expect(petra.getByText("Selvä ja tehtävissä.")).toBeVisible();
  await petra.getByLabel("Miksi se voitti, suomeksi").first().fill("Siitä on apua kaikille kerralla.");
  await petra.getByLabel("Miksi se voitti, englanniksi").first().fill("It helps everybody at once.");
  await petra.getByRole("button", { name: "Valitse voittajaksi" }).first().click();
  await expect(petra.locator("summary").filter({ hasText: "1. sija · ei vielä kerrottu" })).toBeVisible();
  await petra.getByRole("button", { name: "Julkista voittajat" }).click();
  await expect(petra.getByText("Kerro ensin voittajille ja kysy heiltä")).toBeVisible();
  await petra.getByRole("button", { name: "Kerro voittajille ja kysy" }).click();
  await expect(petra.locator("summary").filter({ hasText: "kysytty, ei vielä vastausta" })).toBeVisible();

  // Published without an answer: a rank and no name. With it, the page that stands open names him.
  const [winner, name] = first === titles[0] ? [matti, "Matti Virtanen"] : [liisa, "Liisa Kangas"];
  await lookOn(guest, path);
  await expect(guest.getByRole("heading", { name: "The winners" })).toHaveCount(0);
  await petra.getByRole("button", { name: "Julkista voittajat" }).click();
  const winners = guest.getByRole("region", { name: "The winners" });
  await expect(winners).toContainText("A member who would rather not be named", SOON);
  await expect(winners).not.toContainText(first);
  await winner.goto("/notifications");
  await winner
    .getByRole("button", { name: new RegExp(`Voitit haasteen!.*${word}`) })
    .first()
    .click();
  await winner.getByRole("button", { name: "Kyllä, nimeni saa julkaista" }).click();
  await expect(winner.getByText("Olet kertonut, että nimesi saa julkaista.")).toBeVisible();
  await expect(winners).toContainText(name, SOON);
  await expect(winners).toContainText("It helps everybody at once.");
  await winner.getByRole("button", { name: "Jättäkää nimeni sittenkin pois" }).click();
  await expect(winners).not.toContainText(name, SOON);
  await expect
    .poll(async () => (await toldOf(slug)).filter((one) => one.endsWith("results")), SOON)
    .toEqual(["anna", "liisa_k", "maija", "matti"].map((handle) => `${handle} challenge_results`));
});
