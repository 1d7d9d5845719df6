import { randomUUID } from "node:crypto";
import { expect, type Route } from "@playwright/test";
import postgres from "postgres";
import { accepted, pageOf, post, suggestIdea, test } from "./people";

const sql = postgres(process.env.DATABASE_URL!, { max: 1, onnotice: () => {} });
test.afterAll(() => sql.end());

const unique = () => Math.random().toString(36).slice(2, 8);

test("two wordings of one wish are joined, counted by people, read on one page, and taken apart again", async ({
  browser,
}) => {
  const word = unique();
  const matti = await pageOf(browser, "matti");
  const putForward = async (page: typeof matti, title: string) => {
    await page.goto("/ideas/new");
    await page.getByLabel("Idea yhdellä lauseella").fill(title);
    await page.locator("textarea[name=body]").fill("Siitä olisi iloa jokaiselle.");
    await page.getByRole("button", { name: "Lähetä idea" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    return new URL(page.url()).pathname;
  };
  const stays = await putForward(matti, `Sateenvarjot lainaksi ${word}`);
  const maija = await pageOf(browser, "maija");
  const joins = await putForward(maija, `Lainattavia sateenvarjoja ${word}`);

  const petra = await pageOf(browser, "petra");
  await petra.goto(`/desk/triage/${joins.split("/").at(-1)}/merge?q=${word}`);
  await petra.getByRole("radio", { name: new RegExp(`Sateenvarjot lainaksi ${word}`) }).check();
  await petra.getByRole("button", { name: "Yhdistä", exact: true }).click();
  // Without its note the form comes back and says so; with it, it is done.
  await petra.getByLabel("Julkinen perustelu").fill("Sama toive toisin sanoin.");
  await petra.getByRole("button", { name: "Yhdistä", exact: true }).click();
  await expect(petra).toHaveURL(/status=merged/);

  // The old address leads on; the vote given there counts here, and who gave it sees so.
  await maija.goto(joins);
  await expect(maija).toHaveURL(new RegExp(`${stays}#wordings$`));
  const vote = maija.locator("main header button[aria-pressed]");
  await expect(vote).toHaveAttribute("aria-pressed", "true");
  await expect(vote).toContainText("2");
  await maija.getByText(`Lainattavia sateenvarjoja ${word}`).click();
  await expect(maija.getByText("Sama toive toisin sanoin.")).toBeVisible();
  await maija.goto("/notifications");
  await expect(maija.getByText(`”Lainattavia sateenvarjoja ${word}” yhdistettiin tähän`)).toBeVisible();

  const idea = petra.locator("li", { hasText: `Lainattavia sateenvarjoja ${word}` });
  await idea.getByRole("button", { name: "Erota taas" }).click();
  await expect(petra).toHaveURL(new RegExp(joins));
  await maija.goto(joins);
  await expect(maija).toHaveURL(new RegExp(`${joins}$`));
  await expect(maija.locator("main header button[aria-pressed]")).toContainText("1");
});

test("whose idea was joined with one in a closed place is told that it was, on its page and by the bell, and nothing of the other", async ({
  browser,
}) => {
  const word = unique();
  const [matti, petra] = [await pageOf(browser, "matti"), await pageOf(browser, "petra")];
  const path = await suggestIdea(matti, `Sadetakkeja lainaksi ${word}`);
  const id = randomUUID();
  const name = sql.json({ en: "Our own plans", fi: "Omat suunnitelmat" });
  await sql`insert into boards ${sql({ id, slug: `omat-${word}`, name, description: name, audience: "staff", position: 99 })}`;
  const secret = await post(petra.request, "/ideas/new", {
    ...{ boardId: id, title: `Salainen suunnitelma ${word}`, submissionId: randomUUID() },
    body: "Tästä ei vielä kerrota.",
  });
  await accepted(secret);
  await petra.goto(`/desk/triage/${path.split("/").at(-1)}/merge?q=${word}`);
  await petra.getByRole("radio", { name: new RegExp(`Salainen suunnitelma ${word}`) }).check();
  await petra.getByLabel("Julkinen perustelu").fill("Sama asia.");
  await petra.getByRole("button", { name: "Yhdistä", exact: true }).click();
  await expect(petra).toHaveURL(/status=merged/);

  await matti.goto(path);
  await expect(matti.getByText("Emme voi näyttää sitä sinulle, mutta jokainen ääni täältä")).toBeVisible();
  await matti.goto("/notifications");
  const told = matti.getByRole("button", { name: new RegExp(`joka ei ole sinulle avoin.*${word}`) });
  await expect(async () => {
    await matti.reload();
    await expect(told).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  for (const where of [path, "/notifications", "/me/ideas"])
    expect(await (await matti.request.get(where)).text()).not.toContain("Salainen suunnitelma");
});

test("staff write down a customer's vote; the customer reads who did and why, says how much it matters, and takes it back", async ({
  browser,
}) => {
  const anna = await pageOf(browser, "anna");
  const maija = await pageOf(browser, "maija");
  await maija.goto("/ideas/new");
  const title = `Penkki pihalle ${unique()}`;
  await maija.getByLabel("Idea yhdellä lauseella").fill(title);
  await maija.locator("textarea[name=body]").fill("Siinä voisi odottaa.");
  await maija.getByRole("button", { name: "Lähetä idea" }).click();
  await expect(maija.getByRole("heading", { level: 1 })).toHaveText(title);
  const path = new URL(maija.url()).pathname;

  await anna.goto(path);
  await anna.getByRole("link", { name: "Kirjaa asiakkaan ääni" }).click();
  await anna.getByLabel("Kuka sen sanoi?").fill("matti@example.com");
  await anna.getByRole("button", { name: "Etsi", exact: true }).click();
  await anna.getByLabel("Mitä asiakas sanoi?").fill("Sanoi puhelimessa, että polvet kiittäisivät.");
  await anna.getByRole("button", { name: "Kirjaa ääni" }).click();
  await expect(anna.getByRole("link", { name: "Matti Virtanen" })).toBeVisible();

  const matti = await pageOf(browser, "matti");
  await matti.goto(path);
  const vote = matti.locator("main header button[aria-pressed]");
  await expect(vote).toHaveAttribute("aria-pressed", "true");
  await expect(matti.getByText("Sanoi puhelimessa, että polvet kiittäisivät.")).toBeVisible();
  await matti.getByLabel("Kuinka tärkeä tämä on sinulle?").selectOption("critical");
  await matti.locator("form[action$='/vote/opinion'] button").click();
  await expect(matti).toHaveURL(/#own-vote$/);
  await expect(matti.getByLabel("Kuinka tärkeä tämä on sinulle?")).toHaveValue("critical");
  await vote.click();
  await expect(vote).toHaveAttribute("aria-pressed", "false");
  await expect(matti.getByLabel("Kuinka tärkeä tämä on sinulle?")).toHaveCount(0);
});

test("whoever votes is asked at once how much it matters: once the vote is kept, as long as it stands, and anew with a new vote", async ({
  browser,
}) => {
  const path = await suggestIdea(await pageOf(browser, "matti"), `Kello odotushuoneeseen ${unique()}`);
  const liisa = await pageOf(browser, "liisa");
  await liisa.goto(path);
  const vote = liisa.locator("main header button[aria-pressed]");
  const importance = liisa.getByLabel("Kuinka tärkeä tämä on sinulle?");
  const press = async (given: boolean) => {
    await vote.click();
    await expect(vote).toHaveAttribute("aria-pressed", String(given));
  };

  // On its way, and where it is taken back since it never arrived, there is nothing to say it of.
  const held: Route[] = [];
  await liisa.route("**/vote.data*", (route) => void held.push(route));
  const onItsWay = async () => {
    await press(true);
    await expect.poll(() => held.length).toBe(1);
    await expect(importance).toHaveCount(0);
    return held.pop()!;
  };
  await (await onItsWay()).abort();
  await expect(vote).toHaveAttribute("aria-pressed", "false");
  await expect(importance).toHaveCount(0);
  await (await onItsWay()).continue();
  await expect(importance).toHaveValue("");
  await liisa.unroute("**/vote.data*");

  await importance.selectOption("important");
  await liisa.locator("form[action$='/vote/opinion'] button").click();
  await expect(liisa).toHaveURL(/#own-vote$/);
  await expect(importance).toHaveValue("important");

  // Taken back, it goes; an undo brings it back as it was; a new vote is asked anew. The page and the database agree.
  await press(false);
  await expect(importance).toHaveCount(0);
  const taken = liisa
    .getByRole("status")
    .locator("div")
    .filter({ hasText: /^Äänesi ei ole enää/ });
  await taken.getByRole("button", { name: "Kumoa" }).click();
  await expect(importance).toHaveValue("important");
  await press(false);
  await press(true);
  await expect(importance).toHaveValue("");
  await liisa.reload();
  await expect(importance).toHaveValue("");
});
