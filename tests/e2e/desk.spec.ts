import { expect, type Page } from "@playwright/test";
import { openTools, pageOf, reply, startThread, test } from "./people";

const unique = () => Math.random().toString(36).slice(2, 8);

/** Opens a case from a thread, as an agent does; answers the case's address. */
async function openCase(agent: Page, threadPath: string): Promise<string> {
  await agent.goto(threadPath);
  await agent.getByRole("complementary").getByRole("link", { name: "Avaa tapaus" }).click();
  await agent.getByText("Korkea", { exact: true }).click();
  await agent.getByLabel(/^Muistiinpano työkavereille/).fill("Toinen kerta samalla asiakkaalla: SALAISUUS.");
  await agent.getByRole("button", { name: "Avaa tapaus" }).click();
  await expect(agent).toHaveURL(/\/desk\/cases\/\d+$/);
  return new URL(agent.url()).pathname;
}

async function write(agent: Page, lane: "note" | "public", body: string): Promise<void> {
  await agent.locator(`input[name=lane][value=${lane}]`).check();
  await agent.getByLabel("Viesti", { exact: true }).fill(body);
  await agent.getByRole("button", { name: lane === "note" ? "Tallenna muistiinpano" : /^Lähetä: / }).click();
  await expect(agent.locator("li[id^=message-]", { hasText: body })).toBeVisible();
}

test("from a thread to a case and back: escalated, taken, answered, noted, resolved, and told to all", async ({
  browser,
}) => {
  const [matti, anna] = [await pageOf(browser, "matti"), await pageOf(browser, "anna")];
  const title = `Nastat irtosivat toisen kerran ${unique()}`;
  const thread = await startThread(matti, title);
  const path = await openCase(anna, thread);
  const number = path.split("/").at(-1)!;

  await matti.goto(thread);
  await expect(matti.getByText(new RegExp(`tapaus #${number}`)).first()).toBeVisible();

  await anna.locator("summary", { hasText: "Ei vielä kenelläkään" }).click();
  await anna.getByRole("button", { name: "Otan tämän" }).click();
  await expect(anna.locator("summary", { hasText: "Anna Korhonen" }).first()).toBeVisible();
  await write(anna, "note", "Varaosat tilattu, SALAISUUS.");
  await write(anna, "public", "Hei Matti, vaihdamme renkaat huomenna.");

  await matti.goto(`/cases/${number}`);
  await expect(matti.getByText("Hei Matti, vaihdamme renkaat huomenna.")).toBeVisible();
  expect(await matti.content()).not.toContain("SALAISUUS");
  const data = await matti.request.get(`/cases/${number}.data`);
  expect(data.status()).toBe(200);
  expect(await data.text()).not.toContain("SALAISUUS");
  expect((await matti.request.get(`${path}.data`)).status()).toBe(404);

  await anna.goto(`${path}/status`);
  await anna.getByRole("button", { name: "Ratkaise tapaus" }).click();
  await anna.getByLabel("Lopputulos").fill("Renkaat vaihdettiin takuuseen.");
  await anna.getByRole("button", { name: "Ratkaise tapaus" }).click();
  await anna.getByRole("link", { name: "Kirjoita vastaus" }).click();
  await expect(anna.getByLabel("Virallinen vastaus")).toHaveValue("Renkaat vaihdettiin takuuseen.");
  await anna.getByRole("button", { name: "Julkaise virallisena vastauksena" }).click();
  await expect(anna.getByText("Lopputulos on keskustelussa virallisena vastauksena.")).toBeVisible();

  await matti.goto(thread);
  await expect(matti.locator("#post-2")).toContainText("Renkaat vaihdettiin takuuseen.");
  await matti.goto(`/cases/${number}`);
  await matti.getByRole("button", { name: "Kyllä, asia on kunnossa" }).click();
  await expect(matti.getByText("Tämä on suljettu.", { exact: false })).toBeVisible();
});

test("the customer's reply reopens a resolved case, and reaches the desk by itself", async ({ browser }) => {
  const [matti, anna] = [await pageOf(browser, "matti"), await pageOf(browser, "anna")];
  const path = await openCase(anna, await startThread(matti, `Venttiili vuotaa yhä ${unique()}`));
  const number = path.split("/").at(-1)!;
  await anna.goto(`${path}/status`);
  await anna.getByLabel("Lopputulos").fill("Venttiili vaihdettiin.");
  await anna.getByRole("button", { name: "Ratkaise tapaus" }).click();
  await expect(anna).toHaveURL(new RegExp(`${path}$`));
  await matti.goto(`/cases/${number}`);
  await matti.getByLabel("Vastauksesi").fill("Vuotaa edelleen.");
  await matti.getByRole("button", { name: "Lähetä vastaus" }).click();
  await expect(matti.getByText("Joku meistä hoitaa tätä parhaillaan.")).toBeVisible();
  await expect(anna.getByText("Vuotaa edelleen.")).toBeVisible();
  await expect(anna.getByText("Avattu kerran uudelleen")).toBeVisible();
});

test("the queue is found by number, and works without JavaScript", async ({ browser }) => {
  const anna = await pageOf(browser, "anna", { javaScriptEnabled: false });
  await anna.goto("/desk/cases");
  const first = anna.locator('main a[href^="/desk/cases/1"]').first();
  const path = (await first.getAttribute("href"))!;
  await anna.getByLabel("Numero, otsikko tai nimi").fill(path.split("/").at(-1)!);
  await anna.getByRole("button", { name: "Etsi" }).last().click();
  await anna.locator(`main a[href="${path}"]`).click();
  const note = `Kirjoitettu ilman skriptejä ${unique()}.`;
  await anna.getByLabel("Viesti", { exact: true }).fill(note);
  await anna.getByRole("button", { name: "Tallenna muistiinpano" }).click();
  await expect(anna.locator("li[id^=message-]", { hasText: note })).toContainText("vain henkilökunnalle");
});

test("a moderator hides a post with a reason, which stands in the log, and brings it back", async ({
  browser,
}) => {
  const [matti, maija] = [await pageOf(browser, "matti"), await pageOf(browser, "maija")];
  const thread = await startThread(matti, `Halpoja renkaita tarjolla ${unique()}`);
  const words = `Ostakaa minulta ${unique()}`;
  await reply(matti, thread, words);
  await maija.goto(thread);
  const reported = maija.locator("#post-2");
  await openTools(reported);
  await reported.getByRole("link", { name: "Piilota" }).click();
  const reason = `Mainostamista ${unique()}`;
  await maija.getByLabel(/^Perustelu/).fill(reason);
  await maija.getByRole("button", { name: "Piilota viesti" }).click();
  await expect(maija).toHaveURL(/#post-2$/);

  await matti.goto(thread);
  await expect(matti.locator("#post-2")).not.toContainText(words);
  await expect(matti.locator("#post-2")).toContainText(reason);
  const guest = await pageOf(browser, null);
  await guest.goto(thread);
  expect(await guest.content()).not.toContain(words);
  // Why is its writer's to know, and staff's.
  expect(await guest.content()).not.toContain(reason);

  await maija.goto("/desk/log");
  const line = maija.locator("li", { hasText: reason });
  await expect(line).toContainText("piilotti viestin 2");
  await line.getByRole("link").click();
  await maija.getByRole("button", { name: "Palauta näkyviin" }).click();
  await expect(maija.locator("#post-2")).toContainText(words);
});

test("a customer's whole page is found by name, and its opening is in the log", async ({ browser }) => {
  const [anna, aino] = [await pageOf(browser, "anna"), await pageOf(browser, "aino")];
  await anna.goto("/desk/customers?search=Virtanen");
  await anna.getByRole("link", { name: "Matti Virtanen" }).click();
  await expect(anna.getByRole("heading", { level: 1 })).toHaveText("Matti Virtanen");
  await expect(anna.getByRole("link", { name: "matti@example.com" })).toBeVisible();
  await expect(anna.getByRole("heading", { name: "Aikajana" })).toBeVisible();
  await aino.goto("/desk/log?action=customer.viewed");
  await expect(aino.locator("li", { hasText: "Anna Korhonen" }).first()).toContainText(
    "avasi asiakkaan sivun",
  );
});

test("the desks do not exist for customers", async ({ browser }) => {
  for (const who of [null, "matti"] as const) {
    const page = await pageOf(browser, who);
    for (const path of [
      "/desk/cases",
      "/desk/customers",
      "/desk/moderation",
      "/desk/moderation/flags",
      "/desk/deliveries",
    ]) {
      expect((await page.request.get(path)).status(), `${who ?? "a guest"} at ${path}`).toBe(404);
      expect((await page.request.get(`${path}.data`)).status(), `${who ?? "a guest"} at ${path}.data`).toBe(
        404,
      );
    }
  }
});
