import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { pageOf, post, suggestIdea, test } from "./people";

const unique = () => Math.random().toString(36).slice(2, 8);
const card = (page: Page, title: string) => page.getByRole("article").filter({ hasText: title });
/** Its name goes on with how many stand in it. */
const column = (page: Page, name: string) => page.getByRole("region", { name: new RegExp(`^${name} \\d`) });

test("cards go to another column by mouse and by menu, each with its reason, and back by undo", async ({
  browser,
}) => {
  const word = unique();
  const title = `Katos pyörille ${word}`;
  const matti = await pageOf(browser, "matti");
  const path = await suggestIdea(matti, title);
  const petra = await pageOf(browser, "petra", { viewport: { width: 1600, height: 900 } });
  await petra.goto(`/desk/triage?layout=board&q=${word}`);
  const handle = petra.getByRole("button", { name: `Vedä ”${title}” toiseen sarakkeeseen` });
  await expect(handle).toBeVisible();
  await expect(column(petra, "Saapuneet").getByText(title)).toBeVisible();

  // By mouse; leaving the dialog puts it back.
  const from = (await card(petra, title).boundingBox())!;
  const to = (await column(petra, "Harkinnassa").boundingBox())!;
  const drag = async () => {
    await petra.mouse.move(from.x + 100, from.y + from.height - 8);
    await petra.mouse.down();
    await petra.mouse.move(from.x + 130, from.y + from.height, { steps: 3 });
    await petra.mouse.move(to.x + 100, to.y + 120, { steps: 8 });
    await petra.mouse.up();
  };
  await drag();
  const dialog = petra.getByRole("dialog", { name: `Päätä: ${title}` });
  await expect(dialog.getByLabel("Uusi tila")).toHaveValue("under_review");
  await petra.keyboard.press("Escape");
  await expect(column(petra, "Saapuneet").getByText(title)).toBeVisible();
  await drag();
  await dialog.getByLabel("Julkinen perustelu").fill(`Katsotaan, mihin se mahtuisi ${word}.`);
  await dialog.getByRole("button", { name: "Tallenna ja julkaise" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(column(petra, "Harkinnassa").getByText(title)).toBeVisible();
  await petra.getByRole("button", { name: "Kumoa" }).click();
  await expect(column(petra, "Harkinnassa").getByText(title)).toHaveCount(0);

  // By menu; without the note that is owed it comes back and says so.
  await petra.getByLabel(`Siirrä ”${title}”`).click();
  await petra.getByRole("link", { name: "Ei tällä kertaa" }).click();
  await dialog.getByRole("button", { name: "Tallenna ja julkaise" }).click();
  await expect(dialog.getByLabel("Julkinen perustelu")).toHaveAttribute("aria-invalid", "true");
  await dialog.getByLabel("Julkinen perustelu").fill(`Ei mahdu pihalle, valitettavasti ${word}.`);
  await dialog.getByRole("button", { name: "Tallenna ja julkaise" }).click();
  await expect(dialog).toHaveCount(0);
  await matti.goto(path);
  await expect(matti.getByRole("main")).toContainText(`Ei mahdu pihalle, valitettavasti ${word}.`);
});

test("a card goes by the keyboard from column to column, with the reason that is owed; left, it stands where it was; a colleague's board follows", async ({
  browser,
}) => {
  const word = unique();
  const title = `Penkki bussipysäkille ${word}`;
  await suggestIdea(await pageOf(browser, "matti"), title);
  const board = `/desk/triage?layout=board&q=${word}`;
  const aino = await pageOf(browser, "aino", { viewport: { width: 1600, height: 900 } });
  await aino.goto(board);
  await expect(column(aino, "Saapuneet").getByText(title)).toBeVisible();
  // Narrower than the board: the columns come along.
  const petra = await pageOf(browser, "petra", { viewport: { width: 1100, height: 900 } });
  await petra.goto(board);
  const handle = petra.getByRole("button", { name: `Vedä ”${title}” toiseen sarakkeeseen` });
  const said = (words: string) => expect(petra.getByText(words, { exact: true })).toBeAttached();
  const carry = async (...columns: string[]) => {
    await petra.keyboard.press("Space");
    await said(`”${title}” on nostettu.`);
    // The sensor listens for arrows from its next turn on, and the columns are measured in the next frame.
    await petra.evaluate(
      () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(next)))),
    );
    for (const name of columns) {
      await petra.keyboard.press("ArrowRight");
      await said(`Kohdalla ${name}.`);
    }
  };
  await handle.focus();

  // Lifted, and left where it was.
  await carry("Uusi", "Harkinnassa");
  await petra.keyboard.press("Escape");
  await said("Jätetty paikalleen.");
  await expect(column(petra, "Saapuneet").getByText(title)).toBeVisible();
  await expect(handle).toBeFocused();

  // To the end of the road, where a reason is owed; leaving the question puts it back.
  await carry("Uusi", "Harkinnassa", "Suunnitelmissa", "Työn alla", "Valmis", "Ei tällä kertaa");
  await petra.keyboard.press("Space");
  const dialog = petra.getByRole("dialog", { name: `Päätä: ${title}` });
  await expect(dialog.getByLabel("Uusi tila")).toHaveValue("declined");
  await dialog.getByRole("button", { name: "Tallenna ja julkaise" }).click();
  await expect(dialog.getByLabel("Julkinen perustelu")).toHaveAttribute("aria-invalid", "true");
  await petra.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(column(petra, "Saapuneet").getByText(title)).toBeVisible();
  await expect(handle).toBeFocused();

  // Put down and decided.
  await carry("Uusi", "Harkinnassa");
  await petra.keyboard.press("Space");
  await dialog.getByRole("button", { name: "Tallenna ja julkaise" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(column(petra, "Harkinnassa").getByText(title)).toBeVisible();
  await expect(handle).toBeFocused();
  await expect(column(aino, "Harkinnassa").getByText(title)).toBeVisible();
});

test("several are decided with one note, a view is kept, and what staff note no customer reads", async ({
  browser,
}) => {
  const word = unique();
  const matti = await pageOf(browser, "matti");
  const paths: string[] = [];
  for (const what of ["Kahvia", "Teetä", "Mehua"])
    paths.push(await suggestIdea(matti, `${what} odottaville ${word}`));
  const petra = await pageOf(browser, "petra", { viewport: { width: 1600, height: 900 } });
  await petra.goto(`/desk/triage?layout=list&q=${word}`);
  const rows = petra.getByRole("list", { name: "Tässä tilassa olevat ideat" }).getByRole("checkbox");
  await expect(rows).toHaveCount(3);
  const chosen = petra.getByRole("region", { name: "Mitä valituille tehdään" });
  await expect(async () => {
    if (!(await rows.first().isChecked())) await rows.first().click();
    await expect(chosen).toBeVisible({ timeout: 500 });
  }).toPass();
  await rows.last().click({ modifiers: ["Shift"] });
  await expect(chosen).toContainText("3 valittu");
  await petra.keyboard.press("x");
  await expect(chosen).toContainText("2 valittu");
  await petra.keyboard.press("x");
  await chosen.getByRole("button", { name: "Päätä" }).click();
  const dialog = petra.getByRole("dialog", { name: "Päätä 3 ideasta" });
  await dialog.getByLabel("Uusi tila").selectOption("planned");
  await dialog.getByLabel("Julkinen perustelu").fill(`Kaikkea juotavaa keväästä alkaen ${word}.`);
  await dialog.getByRole("button", { name: "Tallenna ja julkaise" }).click();
  await expect(petra.getByText("3 ideaa päätetty.")).toBeVisible();
  await petra.getByRole("button", { name: "Kumoa", exact: true }).first().click();
  await expect
    .poll(async () => (await petra.request.get(`/desk/triage/table.csv?q=${word}&status=new`)).text())
    .toContain(`Mehua odottaville ${word}`);

  // The view, as a tab of one's own.
  await petra.goto(`/desk/triage?layout=list&q=${word}`);
  await petra.getByText("Tallenna näkymä").click();
  await petra.getByLabel("Näkymän nimi").fill(`Juomat ${word}`);
  await petra.getByRole("button", { name: "Tallenna", exact: true }).click();
  await expect(petra.getByRole("link", { name: `Juomat ${word}` })).toBeVisible();
  await petra.goto("/desk/triage");
  await petra.getByRole("link", { name: `Juomat ${word}` }).click();
  await expect(petra.getByRole("link", { name: `Kahvia odottaville ${word}` })).toBeVisible();

  // The dossier: a priority, a note, the issue; all of it in the table, none of it a customer's to read.
  const desk = `/desk/triage/${paths[0]!.split("/").at(-1)!}`;
  await petra.goto(desk);
  await petra.getByLabel("Tavoittaa, ihmistä neljänneksessä").fill("200");
  await petra.getByLabel("Työ, viikkoa").fill("2,5");
  await expect(petra.getByText(/200 × 1 × 50 % ÷ 2,5 =/)).toContainText("40");
  await petra.getByRole("button", { name: "Tallenna prioriteetti" }).click();
  await expect(petra.getByRole("button", { name: "Poista arvio" })).toBeVisible();
  await petra
    .getByRole("textbox", { name: "Muistiinpano", exact: true })
    .fill(`Kysy **salaa** ${word}salaisuus`);
  await petra.getByRole("button", { name: "Lisää muistiinpano" }).click();
  await expect(petra.getByText(`${word}salaisuus`).first()).toBeVisible();
  await post(petra.request, `${desk}/tracker`, {
    back: desk,
    url: "https://tracker.example.com/APP-9",
    label: `T-${word}`,
  });
  const table = await (await petra.request.get(`/desk/triage/table.csv?q=${word}`)).text();
  expect(table).toMatch(new RegExp(`Kahvia odottaville ${word}.*,200,1,50,2.5,40,T-${word}`));
  const seen = await (await matti.request.get(paths[0]!)).text();
  expect(seen).toContain(`Kahvia odottaville ${word}`);
  expect(seen).not.toContain(`${word}salaisuus`);
  expect(seen).not.toContain(`T-${word}`);
  expect((await matti.request.get(desk)).status()).toBe(404);
});

test("a tag is put on several and taken off again; an owner and an estimate are taken back", async ({
  browser,
}) => {
  const word = unique();
  const matti = await pageOf(browser, "matti");
  const paths: string[] = [];
  for (const what of ["Hattu", "Huivi"])
    paths.push(await suggestIdea(matti, `${what} kuljettajalle ${word}`));
  const petra = await pageOf(browser, "petra", { viewport: { width: 1600, height: 900 } });
  await petra.goto(`/desk/triage?layout=list&q=${word}`);
  const boxes = petra.getByRole("list", { name: "Tässä tilassa olevat ideat" }).getByRole("checkbox");
  for (const box of await boxes.all()) await box.check();
  const chosen = petra.getByRole("region", { name: "Mitä valituille tehdään" });
  await expect(chosen).toContainText("2 valittu");
  await chosen.getByRole("button", { name: "Tunnisteet" }).click();
  const dialog = petra.getByRole("dialog", { name: "Tunniste 2 idealle" });
  await dialog.getByLabel("Tunniste").fill(`yksi ${word}, toinen`);
  await dialog.getByRole("button", { name: "Lisää valituille" }).click();
  await expect(dialog.getByText("Kirjoita yksi tunniste.")).toBeVisible();
  await dialog.getByLabel("Tunniste").fill(`lämpö ${word}`);
  await dialog.getByRole("button", { name: "Lisää valituille" }).click();
  await expect(petra.getByText(`”lämpö ${word}” lisätty 2 idealle.`)).toBeVisible();
  const tagged = () => matti.request.get(paths[1]!).then((answer) => answer.text());
  expect(await tagged()).toContain(`lämpö ${word}`);
  await petra.getByRole("button", { name: "Kumoa" }).click();
  await expect.poll(tagged).not.toContain(`lämpö ${word}`);

  const desk = `/desk/triage/${paths[0]!.split("/").at(-1)!}`;
  await petra.goto(desk);
  const owner = petra.getByLabel("Vastuuhenkilö");
  await owner.selectOption({ label: "Petra Nyström" });
  await expect(petra.getByText("1 idea annettu vastuulle.")).toBeVisible();
  await petra.getByRole("button", { name: "Kumoa" }).click();
  await expect(owner).toHaveValue("");

  await petra.getByLabel("Tavoittaa, ihmistä neljänneksessä").fill("300");
  await petra.getByLabel("Työ, viikkoa").fill("3");
  await petra.getByRole("button", { name: "Tallenna prioriteetti" }).click();
  await expect(petra.getByText("Arvio on tallennettu.")).toBeVisible();
  await petra.getByRole("button", { name: "Kumoa" }).last().click();
  await expect(petra.getByRole("button", { name: "Poista arvio" })).toHaveCount(0);
});

test("without JavaScript an estimate and an owner are written down, and taken back", async ({ browser }) => {
  const matti = await pageOf(browser, "matti");
  const path = await suggestIdea(matti, `Arvioidaan ilman skriptiä ${unique()}`);
  const petra = await pageOf(browser, "petra", { javaScriptEnabled: false });
  await petra.goto(`/desk/triage/${path.split("/").at(-1)!}`);
  const reach = petra.getByLabel("Tavoittaa, ihmistä neljänneksessä");
  const undo = petra.getByRole("button", { name: "Kumoa" });
  const estimate = async (people: string) => {
    await reach.fill(people);
    await petra.getByLabel("Työ, viikkoa").fill("2");
    await petra.getByRole("button", { name: "Tallenna prioriteetti" }).click();
    await expect(petra.getByRole("heading", { level: 1 })).toHaveText("Arvio on tallennettu.");
  };
  await estimate("80");
  await petra.getByRole("link", { name: "Takaisin arviointiin" }).click();
  await expect(reach).toHaveValue("80");
  await estimate("90");
  await undo.click();
  await expect(reach).toHaveValue("80");
  await petra.getByRole("button", { name: "Poista arvio" }).click();
  await undo.click();
  await expect(reach).toHaveValue("80");
  await petra.getByRole("button", { name: "Poista arvio" }).click();
  await petra.getByRole("link", { name: "Takaisin arviointiin" }).click();
  await expect(reach).toHaveValue("");
  await estimate("10");
  await undo.click();
  await expect(reach).toHaveValue("");

  const owner = petra.getByLabel("Vastuuhenkilö");
  await owner.selectOption({ label: "Petra Nyström" });
  await petra.getByRole("button", { name: "Anna vastuulle", exact: true }).click();
  await expect(petra.getByRole("heading", { level: 1 })).toHaveText("1 idea annettu vastuulle.");
  await undo.click();
  await expect(owner).toHaveValue("");
});

test("without JavaScript several are given, tagged and decided on from one form, each with its undo", async ({
  browser,
}) => {
  const word = unique();
  const matti = await pageOf(browser, "matti");
  const paths: string[] = [];
  for (const what of ["Lapio", "Harja"]) paths.push(await suggestIdea(matti, `${what} lumelle ${word}`));
  const petra = await pageOf(browser, "petra", { javaScriptEnabled: false });
  const chosen = async (press: () => Promise<void>) => {
    await petra.goto(`/desk/triage?layout=list&q=${word}`);
    for (const box of await petra.getByRole("checkbox", { name: /lumelle/ }).all()) await box.check();
    await press();
  };
  const heading = petra.getByRole("heading", { level: 1 });
  const undo = petra.getByRole("button", { name: "Kumoa" });
  const tagged = () => matti.request.get(paths[0]!).then((answer) => answer.text());
  const tag = petra.locator("form#many input[name=tag]");

  await chosen(async () => {
    await tag.fill(`lumi ${word}`);
    // Enter is none of the deeds.
    await tag.press("Enter");
    await expect(tag).toHaveValue(`lumi ${word}`);
    await petra.getByRole("button", { name: "Lisää valituille" }).click();
  });
  await expect(heading).toHaveText(`”lumi ${word}” lisätty 2 idealle.`);
  expect(await tagged()).toContain(`lumi ${word}`);
  await undo.click();
  await expect(heading).toHaveText(`”lumi ${word}” poistettu 2 idealta.`);
  expect(await tagged()).not.toContain(`lumi ${word}`);

  await chosen(async () => {
    await petra.locator("form#many select[name=owner]").selectOption({ label: "Petra Nyström" });
    await petra.getByRole("button", { name: "Anna vastuulle", exact: true }).click();
  });
  await expect(heading).toHaveText("2 ideaa annettu vastuulle.");
  const mine = () =>
    petra.request.get(`/desk/triage?layout=list&owner=mine&q=${word}`).then((answer) => answer.text());
  expect(await mine()).toContain(`Lapio lumelle ${word}`);
  await undo.click();
  expect(await mine()).not.toContain(`Lapio lumelle ${word}`);

  await chosen(() =>
    petra.locator("form#many").getByRole("button", { name: "Tallenna ja julkaise" }).click(),
  );
  await expect(heading).toContainText("2 ideaa");
  await undo.click();
  await petra.goto(`/desk/triage?layout=list&status=new&q=${word}`);
  await expect(petra.getByRole("checkbox", { name: /lumelle/ })).toHaveCount(2);
});

test("what a view shows is downloaded as a table", async ({ browser }) => {
  const word = unique();
  const matti = await pageOf(browser, "matti");
  const titles = [`Sanoi "hei; hei", tuli ${word}`, `=1+1 kertaa ${word}`];
  for (const title of titles) await suggestIdea(matti, title);
  const petra = await pageOf(browser, "petra");
  await petra.goto(`/desk/triage?layout=board&q=${word}`);
  const [download] = await Promise.all([
    petra.waitForEvent("download"),
    petra.getByRole("link", { name: "Taulukkona (CSV)" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const text = await readFile((await download.path())!, "utf8");
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const [head, ...rows] = text.slice(1).trimEnd().split("\r\n");
  expect(head).toMatch(/^idea,url,board,author,created,status,since,votes,/);
  expect(rows).toHaveLength(2);
  expect(text).toContain(`"Sanoi ""hei; hei"", tuli ${word}",http`);
  // What a spreadsheet would reckon is words there.
  expect(text).toContain(`'=1+1 kertaa ${word},http`);
});

test("a column opens further by the keyboard and without JavaScript, and the focus goes on to the next idea", async ({
  browser,
}) => {
  const board = "/desk/triage?layout=board&order=oldest";
  const petra = await pageOf(browser, "petra", { viewport: { width: 1600, height: 900 } });
  await petra.goto(board);
  const ideas = column(petra, "Harkinnassa").getByRole("article");
  await expect(ideas).toHaveCount(8);
  const more = column(petra, "Harkinnassa").getByRole("link", { name: /^Näytä lisää/ });
  await more.focus();
  await petra.keyboard.press("Enter");
  await expect(ideas.nth(8)).toBeVisible();
  await expect(ideas.nth(8).getByRole("link").first()).toBeFocused();
  await expect(more).toHaveCount(0);

  const plain = await pageOf(browser, "petra", { javaScriptEnabled: false });
  await plain.goto(board);
  await column(plain, "Harkinnassa")
    .getByRole("link", { name: /^Näytä lisää/ })
    .click();
  await expect(column(plain, "Harkinnassa").getByRole("article").nth(8)).toBeVisible();
  await expect(column(plain, "Suunnitelmissa").getByRole("article")).toHaveCount(8);
});

test("several are chosen and decided on without a mouse: the arrows walk, x chooses, a goes on, Escape comes back", async ({
  browser,
}) => {
  const word = unique();
  const matti = await pageOf(browser, "matti");
  const titles = [`Naulakko aulaan ${word}`, `Peili aulaan ${word}`, `Matto aulaan ${word}`] as const;
  for (const title of titles) await suggestIdea(matti, title);
  const petra = await pageOf(browser, "petra", { viewport: { width: 1600, height: 900 } });
  await petra.goto(`/desk/triage?layout=board&order=oldest&q=${word}`);
  const handle = (title: string) =>
    petra.getByRole("button", { name: `Vedä ”${title}” toiseen sarakkeeseen` });
  const link = (title: string) => card(petra, title).getByRole("link", { name: title });
  await expect(handle(titles[0])).toBeVisible();
  // One moves on to the next column by its menu, all by the keyboard.
  await petra.getByLabel(`Siirrä ”${titles[2]}”`).focus();
  await petra.keyboard.press("Enter");
  await petra.keyboard.press("Tab");
  await petra.keyboard.press("Enter");
  await expect(column(petra, "Uusi").getByText(titles[2])).toBeVisible();

  await link(titles[0]).focus();
  await petra.keyboard.press("ArrowDown");
  await expect(link(titles[1])).toBeFocused();
  await petra.keyboard.press("ArrowRight");
  await expect(link(titles[2])).toBeFocused();
  await petra.keyboard.press("ArrowRight");
  await expect(link(titles[2])).toBeFocused();
  await petra.keyboard.press("ArrowLeft");
  await expect(link(titles[0])).toBeFocused();
  await petra.keyboard.press("x");
  await petra.keyboard.press("ArrowDown");
  await petra.keyboard.press("x");
  const chosen = petra.getByRole("region", { name: "Mitä valituille tehdään" });
  await expect(chosen).toContainText("2 valittu");
  await petra.keyboard.press("a");
  await expect(chosen.getByRole("button", { name: "Päätä" })).toBeFocused();
  await petra.keyboard.press("Escape");
  await expect(link(titles[1])).toBeFocused();
  await petra.keyboard.press("a");
  await petra.keyboard.press("Enter");
  const dialog = petra.getByRole("dialog", { name: "Päätä 2 ideasta" });
  await dialog.getByLabel("Uusi tila").press("ArrowDown");
  await dialog.getByRole("button", { name: "Tallenna ja julkaise" }).press("Enter");
  await expect(petra.getByText("2 ideaa päätetty.")).toBeVisible();
});
