import { expect, type Locator, type Page } from "@playwright/test";
import { pageOf, suggestIdea, test } from "./people";

/* The desk of ideas by the keyboard alone: real presses, no pointer, and the focus never lost. */

const unique = () => Math.random().toString(36).slice(2, 8);
const wide = { viewport: { width: 1600, height: 900 } };

/** Presses Tab until the focus is there, as someone does who sees where it is. */
async function tabTo(page: Page, there: Locator, key = "Tab"): Promise<void> {
  for (let n = 0; n < 90; n++) {
    if (await there.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(there).toBeFocused();
}

/** Of these words, one after the other as they are read out. */
const told = (page: Page, words: string | RegExp) =>
  expect(page.getByRole("status").filter({ hasText: words }).first()).toBeAttached();

async function threeIdeas(page: Page, word: string): Promise<string[]> {
  const paths: string[] = [];
  for (const what of ["Penkki", "Pöytä", "Lamppu"])
    paths.push(await suggestIdea(page, `${what} halliin ${word}`));
  return paths;
}

test("a tag is put on those chosen and taken off again, and the focus comes back to the list", async ({
  browser,
}) => {
  const word = unique();
  await threeIdeas(await pageOf(browser, "matti"), word);
  const petra = await pageOf(browser, "petra", wide);
  await petra.goto(`/desk/triage?layout=list&order=oldest&q=${word}`);
  const list = petra.getByRole("list", { name: "Tässä tilassa olevat ideat" });
  const boxes = list.getByRole("checkbox");
  await tabTo(petra, boxes.first());
  await petra.keyboard.press("Space");
  await told(petra, "1 valittu");
  await tabTo(petra, boxes.nth(1));
  await petra.keyboard.press("Space");
  await told(petra, "2 valittu");
  await petra.keyboard.press("a");
  const chosen = petra.getByRole("region", { name: "Mitä valituille tehdään" });
  await expect(chosen.getByRole("button", { name: "Päätä" })).toBeFocused();

  // Escape leads out of the dialog to its button, and from there to the list.
  const tags = chosen.getByRole("button", { name: "Tunnisteet" });
  await tabTo(petra, tags);
  await petra.keyboard.press("Enter");
  const field = petra.getByRole("dialog", { name: "Tunniste 2 idealle" }).getByLabel("Tunniste");
  await expect(field).toBeFocused();
  await petra.keyboard.press("Escape");
  await expect(tags).toBeFocused();
  await petra.keyboard.press("Escape");
  await expect(boxes.nth(1)).toBeFocused();

  // What is wrong is told at its field, and what is right goes on from there.
  await petra.keyboard.press("a");
  await tabTo(petra, tags);
  await petra.keyboard.press("Enter");
  await expect(field).toBeFocused();
  await petra.keyboard.type("yksi, toinen");
  await petra.keyboard.press("Enter");
  await expect(field).toHaveAccessibleDescription(/Kirjoita yksi tunniste/);
  await expect(field).toBeFocused();
  await petra.keyboard.press("Control+a");
  await petra.keyboard.type(`halli ${word}`);
  await petra.keyboard.press("Enter");
  await told(petra, `”halli ${word}” lisätty 2 idealle.`);
  await expect(petra.getByRole("dialog")).toHaveCount(0);
  await expect(boxes.nth(1)).toBeFocused();
  await expect(boxes.nth(1)).not.toBeChecked();

  // The way back is a key away as long as it is offered.
  await petra.keyboard.press("z");
  await expect
    .poll(async () => (await petra.request.get(`/desk/triage?layout=list&q=${word}`)).text())
    .not.toContain(`halli ${word}`);
  await expect(boxes.nth(1)).toBeFocused();
});

test("an owner is chosen by the arrows without being given to those they pass over", async ({ browser }) => {
  const word = unique();
  const [path] = await threeIdeas(await pageOf(browser, "matti"), word);
  const petra = await pageOf(browser, "petra", wide);
  await petra.goto(`/desk/triage/${path!.split("/").at(-1)!}`);
  const owner = petra.getByLabel("Vastuuhenkilö");
  await tabTo(petra, owner);
  const names = await owner.locator("option").allInnerTexts();
  await petra.keyboard.press("ArrowDown");
  await petra.keyboard.press("ArrowDown");
  expect(await owner.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]!.text)).toBe(names[2]);
  await expect(petra.getByText("1 idea annettu vastuulle.")).toHaveCount(0);
  await petra.keyboard.press("Tab");
  await expect(petra.getByRole("button", { name: "Anna vastuulle", exact: true })).toBeFocused();
  await petra.keyboard.press("Enter");
  await told(petra, "1 idea annettu vastuulle.");
  await expect(owner.locator("option:checked")).toHaveText(names[2]!);
  // Nobody's is not called given.
  await tabTo(petra, owner, "Shift+Tab");
  await petra.keyboard.press("Home");
  await petra.keyboard.press("Tab");
  await petra.keyboard.press("Enter");
  await told(petra, "1 idea on nyt ilman vastuuhenkilöä.");
});

test("a view is kept, opened, renamed, removed and brought back", async ({ browser }) => {
  const word = unique();
  await threeIdeas(await pageOf(browser, "matti"), word);
  const petra = await pageOf(browser, "petra", wide);
  await petra.goto(`/desk/triage?layout=list&order=oldest&q=${word}`);
  const views = petra.getByRole("navigation", { name: "Taulun näkymät" });
  const save = petra.locator("summary", { hasText: "Tallenna näkymä" });
  const change = petra.locator("summary", { hasText: "Muuta näkymää" });
  const name = petra.getByLabel("Näkymän nimi");
  await tabTo(petra, save);
  await petra.keyboard.press("Enter");
  await petra.keyboard.press("Tab");
  await expect(name).toBeFocused();
  await petra.keyboard.type(`Halli ${word}`);
  await petra.keyboard.press("Enter");
  await told(petra, `Näkymä ”Halli ${word}” on tallessa.`);
  await expect(change).toBeFocused();
  await expect(name).toBeHidden();

  // Opened from elsewhere by its tab.
  await petra.goto("/desk/triage");
  await tabTo(petra, views.getByRole("link", { name: `Halli ${word}` }));
  await petra.keyboard.press("Enter");
  await expect(petra.getByRole("link", { name: `Penkki halliin ${word}` })).toBeVisible();
  await expect(views.getByRole("link", { name: `Halli ${word}` })).toHaveAttribute("aria-current", "page");

  await tabTo(petra, change);
  await petra.keyboard.press("Enter");
  await petra.keyboard.press("Tab");
  await expect(name).toHaveValue(`Halli ${word}`);
  await petra.keyboard.press("Control+a");
  await petra.keyboard.type(`Aula ${word}`);
  await petra.keyboard.press("Enter");
  await told(petra, `Näkymä ”Aula ${word}” on tallessa.`);
  await expect(change).toBeFocused();
  await expect(views.getByRole("link", { name: `Aula ${word}` })).toBeVisible();
  await expect(views.getByRole("link", { name: `Halli ${word}` })).toHaveCount(0);

  await petra.keyboard.press("Enter");
  await tabTo(petra, petra.getByRole("button", { name: "Poista näkymä" }));
  await petra.keyboard.press("Enter");
  await told(petra, `”Aula ${word}” poistettiin.`);
  await expect(save).toBeFocused();
  await expect(views.getByRole("link", { name: `Aula ${word}` })).toHaveCount(0);
  await petra.keyboard.press("z");
  await expect(views.getByRole("link", { name: `Aula ${word}` })).toBeVisible();
});

test("an estimate is written, mended where it is wrong, taken away and brought back", async ({ browser }) => {
  const word = unique();
  const [path] = await threeIdeas(await pageOf(browser, "matti"), word);
  const petra = await pageOf(browser, "petra", wide);
  await petra.goto(`/desk/triage/${path!.split("/").at(-1)!}`);
  const reach = petra.getByLabel("Tavoittaa, ihmistä neljänneksessä");
  const effort = petra.getByLabel("Työ, viikkoa");
  await tabTo(petra, reach);
  await petra.keyboard.type("120");
  await petra.keyboard.press("Tab");
  await expect(petra.getByLabel("Vaikutus")).toBeFocused();
  await petra.keyboard.press("ArrowDown");
  await petra.keyboard.press("Tab");
  await expect(petra.getByLabel("Varmuus, %")).toBeFocused();
  await petra.keyboard.press("Control+a");
  await petra.keyboard.type("80");
  await petra.keyboard.press("Tab");
  await expect(effort).toBeFocused();
  await petra.keyboard.type("0");
  await petra.keyboard.press("Enter");
  await expect(effort).toHaveAttribute("aria-invalid", "true");
  await expect(effort).toBeFocused();
  await petra.keyboard.press("Control+a");
  await petra.keyboard.type("1,5");
  await told(petra, /120 × 2 × 80 % ÷ 1,5 = 128/);
  await petra.keyboard.press("Enter");
  await told(petra, "Arvio on tallennettu.");
  await expect(effort).toBeFocused();

  const remove = petra.getByRole("button", { name: "Poista arvio" });
  await tabTo(petra, remove);
  await petra.keyboard.press("Enter");
  await expect(remove).toHaveCount(0);
  await expect(reach).toBeFocused();
  await expect(reach).toHaveValue("");
  // In a field a letter is a letter.
  await tabTo(petra, petra.getByRole("button", { name: "Tallenna prioriteetti" }));
  await petra.keyboard.press("z");
  await expect(reach).toHaveValue("120");
});

test("all of a view are chosen beyond their page, decided on in one go, and put back; without JavaScript as well", async ({
  browser,
}) => {
  test.slow();
  const word = unique();
  const matti = await pageOf(browser, "matti");
  for (let n = 0; n < 27; n++) await suggestIdea(matti, `Koukku numero ${n} seinälle ${word}`);
  const view = `/desk/triage?layout=list&status=new&order=oldest&q=${word}`;
  const petra = await pageOf(browser, "petra", wide);
  const standing = (status: string) =>
    petra.request
      .get(`/desk/triage/table.csv?status=${status}&q=${word}`)
      .then(async (answer) => (await answer.text()).trimEnd().split("\r\n").length - 1);
  await petra.goto(view);
  await tabTo(petra, petra.getByLabel("Valitse kaikki tällä sivulla"));
  await petra.keyboard.press("Space");
  await told(petra, "25 valittu");
  const chosen = petra.getByRole("region", { name: "Mitä valituille tehdään" });
  await petra.keyboard.press("Tab");
  await expect(petra.getByRole("button", { name: "Valitse näkymän kaikki 27" })).toBeFocused();
  await petra.keyboard.press("Enter");
  await told(petra, "Näkymän kaikki 27 on valittu, myös muilta sivuilta.");
  await expect(petra.getByRole("button", { name: "Vain tämä sivu" })).toBeFocused();
  await petra.keyboard.press("a");
  await expect(chosen.getByRole("button", { name: "Päätä" })).toBeFocused();
  // One of them is decided on elsewhere meanwhile.
  const colleague = await pageOf(browser, "aino");
  await colleague.goto(`${view}&page=2`);
  const last = colleague.getByRole("listitem").filter({ hasText: `Koukku numero 26 seinälle ${word}` });
  await last.getByText("Päätä", { exact: true }).click();
  await last.getByLabel("Uusi tila").selectOption("under_review");
  await last.getByRole("button", { name: "Tallenna ja julkaise" }).click();
  await expect.poll(() => standing("under_review")).toBe(1);

  await petra.keyboard.press("Enter");
  const dialog = petra.getByRole("dialog", { name: "Päätä 27 ideasta" });
  await expect(dialog.getByLabel("Uusi tila")).toBeFocused();
  await dialog.getByLabel("Uusi tila").selectOption("planned");
  await tabTo(petra, dialog.getByRole("button", { name: "Tallenna ja julkaise" }));
  await petra.keyboard.press("Enter");
  await told(petra, "26 ideaa päätetty.");
  await expect(petra.getByRole("alert").filter({ hasText: "Se ei ollut enää näkymässä." })).toContainText(
    `Koukku numero 26 seinälle ${word}`,
  );
  expect(await standing("planned")).toBe(26);
  expect(await standing("under_review")).toBe(1);
  await petra.keyboard.press("z");
  await expect.poll(() => standing("new")).toBe(26);

  const plain = await pageOf(browser, "petra", { javaScriptEnabled: false });
  await plain.goto(view);
  await plain.getByRole("link", { name: "Valitse näkymän kaikki 26" }).click();
  const boxes = plain.getByRole("checkbox", { name: /seinälle/ });
  await expect(boxes).toHaveCount(25);
  await boxes.first().uncheck();
  await plain.locator("form#many input[name=tag]").fill(`koukku ${word}`);
  await plain.getByRole("button", { name: "Lisää valituille" }).click();
  await expect(plain.getByRole("heading", { level: 1 })).toHaveText(`”koukku ${word}” lisätty 25 idealle.`);
  await plain.getByRole("button", { name: "Kumoa" }).click();
  await expect(plain.getByRole("heading", { level: 1 })).toHaveText(`”koukku ${word}” poistettu 25 idealta.`);
});
