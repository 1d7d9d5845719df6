import { expect } from "@playwright/test";
import { heard, pageOf, post, suggestIdea, test } from "./people";

const unique = () => Math.random().toString(36).slice(2, 8);

test("a pair is suggested, kept apart and taken back, joined by the keyboard; a voter takes his vote along with one press", async ({
  browser,
}) => {
  // It waits for the job that finds the pair.
  test.slow();
  const word = unique();
  const matti = await pageOf(browser, "matti");
  const stays = await suggestIdea(matti, `Polkupyörän renkaiden säilytys ${word}`);
  await post(matti.request, `${stays}/vote`, {});
  const maija = await pageOf(browser, "maija");
  const joins = await suggestIdea(maija, `Säilytys polkupyörän renkaille ${word}`);

  const petra = await pageOf(browser, "petra");
  const pair = petra.getByRole("group", { name: new RegExp(`${word} ja .*${word}`) });
  await expect(async () => {
    await petra.goto("/desk/triage/duplicates");
    await expect(pair).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await expect(pair.getByText(/Molemmissa: .*polkupyörän/)).toBeVisible();
  await expect(pair.getByRole("radio").first()).toBeChecked();

  await pair.getByRole("button", { name: "Kaksi eri toivetta" }).click();
  await expect(pair).toBeHidden();
  await petra.getByRole("button", { name: "Kumoa" }).click();
  await expect(pair).toBeVisible();

  await pair.getByRole("radio", { name: new RegExp(`Polkupyörän renkaiden säilytys ${word}`) }).check();
  await pair.focus();
  await petra.keyboard.press("m");
  await expect(petra.getByText("Yhdistettiin.")).toBeVisible();
  await expect(pair).toBeHidden();

  // She is asked once, by the bell, with the reason; one press takes her vote to her own words.
  await heard(maija, `Säilytys polkupyörän renkaille ${word}`);
  const news = maija.getByRole("listitem").filter({ hasText: `Säilytys polkupyörän renkaille ${word}` });
  await expect(news).toContainText("Sama toive toisin sanoin");
  await news.getByRole("link", { name: "Etkö tarkoittanut tätä?" }).click();
  await expect(maija.getByRole("link", { name: `Polkupyörän renkaiden säilytys ${word}` })).toBeVisible();
  await maija.getByRole("button", { name: "En tarkoittanut tätä" }).click();
  await expect(maija.getByText("Äänesi on taas omilla sanoillasi")).toBeVisible();
  await maija.getByRole("link", { name: "Katso idea" }).click();
  const vote = maija.locator("main header button[aria-pressed]");
  await expect(vote).toHaveAttribute("aria-pressed", "true");
  await expect(vote).toContainText("1");
  await expect(maija.getByText("Nämä sanat yhdistettiin toiseen ideaan.")).toBeVisible();
  await maija.goto("/me/ideas");
  await expect(
    maija.getByRole("listitem").filter({ hasText: `Säilytys polkupyörän renkaille ${word}` }),
  ).toHaveCount(1);

  // And back again; her words' own address leads to where they count.
  await maija.goto(`${joins}/objection`);
  await maija.getByRole("button", { name: "Palauta ääneni" }).click();
  await expect(maija.getByRole("button", { name: "En tarkoittanut tätä" })).toBeVisible();
  await maija.goto(stays);
  await expect(vote).toContainText("2");
});

test("similar ideas are reached by the keyboard while typing; a vote there posts nothing, keeps the words and can be undone", async ({
  browser,
}) => {
  const word = unique();
  const title = `Pyöräteline katokseen ${word}`;
  const matti = await pageOf(browser, "matti");
  const path = await suggestIdea(matti, title);
  const maija = await pageOf(browser, "maija");
  await maija.goto("/ideas/new");
  const field = maija.getByLabel("Idea yhdellä lauseella");
  // Misspelt, and in another form.
  const typed = `Pyorätelinettä katoksen ${word}`;
  await field.pressSequentially(typed);
  const similar = maija.getByRole("region", { name: "Onko se jokin näistä?" }).getByRole("listitem");
  await expect(similar.first()).toContainText(title, { timeout: 15_000 });
  const vote = similar.first().getByRole("button");

  await field.press("ArrowDown");
  await expect(vote).toBeFocused();
  await maija.keyboard.press("ArrowUp");
  await expect(field).toBeFocused();
  await maija.keyboard.press("ArrowDown");
  await maija.keyboard.press("Escape");
  await expect(field).toBeFocused();
  await maija.keyboard.press("ArrowDown");
  await maija.keyboard.press("Enter");
  await expect(vote).toHaveAttribute("aria-pressed", "true");
  await expect(vote).toBeFocused();
  await expect(maija.getByText(`Äänesi on nyt idealla ”${title}”`)).toBeVisible();
  await expect(similar.first()).toContainText("Uutta ideaa ei lähetetty.");
  await expect(field).toHaveValue(typed);
  expect(new URL(maija.url()).pathname).toBe("/ideas/new");
  const ideas = await (await matti.request.get("/ideas?order=new")).text();
  expect(ideas).toContain(title);
  expect(ideas).not.toContain(typed);
  await matti.goto(path);
  await expect(matti.locator("main header button[aria-pressed]")).toContainText("2");

  await maija.getByRole("button", { name: "Kumoa" }).click();
  await expect(vote).toHaveAttribute("aria-pressed", "false");
});

test("two tabs of one person agree on a vote; one that is refused is taken back with words", async ({
  browser,
}) => {
  const matti = await pageOf(browser, "matti");
  const path = await suggestIdea(matti, `Kaksi välilehteä ${unique()}`);
  const one = await pageOf(browser, "maija");
  const other = await one.context().newPage();
  const voteOn = (page: typeof one) => page.locator("main header button[aria-pressed]");
  await one.goto(path);
  await other.goto(path);
  await expect(async () => {
    if ((await voteOn(one).getAttribute("aria-pressed")) === "false") await voteOn(one).click();
    await expect(voteOn(other)).toHaveAttribute("aria-pressed", "true", { timeout: 1_000 });
  }).toPass();
  await expect(voteOn(other)).toContainText("2");
  await one.route("**/vote/withdrawal.data*", (route) => route.abort());
  await voteOn(one).click();
  await expect(one.getByText("Äänesi ei tullut perille").first()).toBeVisible();
  await expect(voteOn(one)).toHaveAttribute("aria-pressed", "true");
});
