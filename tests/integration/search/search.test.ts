import { beforeAll, describe, expect, it } from "vitest";
import { giveFeedback } from "~/domain/feedback/giving.server";
import { searchPeople } from "~/domain/search/people.server";
import { isSearchable, search } from "~/domain/search/searching.server";
import { piecesOf } from "~/domain/search/snippets.server";
import { newId } from "~/platform/ids";
import type { Actor, Person } from "~/platform/actor";
import { useDatabase } from "../../support/database";
import { board, guest, idea, person, post } from "../ideas/arrange";

const { sql } = useDatabase();
let author: Person, product: Person, accountant: Person, app: string, account: string;

const titles = async (actor: Actor, q: string, more = {}) =>
  (await search(actor, { q, ...more })).hits.map((hit) => hit.line.title);

async function category(audience: string, accountId: string | null = null): Promise<string> {
  const id = newId();
  const both = sql.json({ en: audience, fi: audience });
  await sql`insert into categories ${sql({
    id,
    slug: `c-${audience}`,
    name: both,
    description: both,
    colour: "lake",
    icon: "car",
    audience,
    account_id: accountId,
  })}`;
  return id;
}

async function thread(
  categoryId: string,
  title: string,
  body: string,
  more: { kind?: string; hidden?: boolean } = {},
) {
  const id = newId();
  await sql`insert into threads ${sql({
    id,
    kind: more.kind ?? "question",
    category_id: categoryId,
    author_id: author.customerId,
    last_poster_id: author.customerId,
    title,
    slug: "t",
    language: "en",
    hidden_at: more.hidden ? new Date() : null,
  })}`;
  await post(sql, id, author, 1, body);
  return id;
}

let open: string;

beforeAll(async () => {
  account = newId();
  await sql`insert into accounts ${sql({ id: account, name: "Fleet" })}`;
  author = await person(sql, { displayName: "Ässä Mattila" });
  product = await person(sql, { role: "product" });
  accountant = await person(sql, { accountId: account });
  app = await board(sql);
  open = await category("public");
});

describe("search", () => {
  it("finds a Finnish word in its other forms, whichever was written", async () => {
    await thread(open, "Vuotava venttiili", "Vasen etuosa tyhjeni, renkaan venttiili vuotaa. Kausi alkaa.");
    for (const q of ["rengas", "renkaan", "renkaat", "venttiilit", "kauden"]) {
      expect(await titles(guest, q), q).toContain("Vuotava venttiili");
    }
    expect(await titles(guest, "moottori")).toEqual([]);
  });

  it("finds English words by their stems, and the last word unfinished", async () => {
    await thread(open, "Booking twice", "I booked two slots and one was cancelled");
    for (const q of ["bookings", "slot cancel", "cancell", "book slots"])
      expect(await titles(guest, q), q).toContain("Booking twice");
  });

  it("wants all the words, takes quotes by the letter and leaves out what is not wanted", async () => {
    await thread(open, "Winter storage", "The storage hall is dry");
    await thread(open, "Summer storage", "The hall of storage is warm");
    expect(await titles(guest, "storage dry")).toEqual(["Winter storage"]);
    expect(await titles(guest, '"storage hall"')).toEqual(["Winter storage"]);
    expect(await titles(guest, "storage -winter")).toContain("Summer storage");
  });

  it("puts titles before bodies, and a thread on one line with its best post", async () => {
    const inBody = await thread(
      open,
      "Something else",
      "a balancing act, balancing here and balancing there",
    );
    await thread(open, "Balancing the wheels", "See the title.");
    await post(sql, inBody, author, 2, "Nothing of it here");
    await post(sql, inBody, author, 3, "More about balancing");
    const { hits } = await search(guest, { q: "balancing" });
    expect(hits.map((hit) => hit.line.title)).toEqual(["Balancing the wheels", "Something else"]);
  });

  it("says in which reply it was found, and marks the words without a bit of markup", async () => {
    const id = await thread(open, "A quiet title", "Nothing here");
    await post(
      sql,
      id,
      author,
      2,
      'Look: <img src=x onerror="alert(1)"> and <b>torque</b> of **120** [Nm](https://example.com)',
    );
    const { hits } = await search(guest, { q: "torque" });
    expect(hits[0]).toMatchObject({ number: 2, line: { id } });
    const snippet = hits[0]!.snippet;
    expect(snippet.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(["torque"]);
    expect(snippet.every((piece) => !piece.text.includes("\u0002") && !piece.text.includes("\u0003"))).toBe(
      true,
    );
  });

  it("narrows by kind and category", async () => {
    const other = await category("members");
    await thread(open, "Chains on ice one", "x", { kind: "discussion" });
    await thread(other, "Chains on ice two", "x", { kind: "question" });
    await idea(sql, author, { boardId: app, title: "Chains on ice three" });
    expect(await titles(author, "chains ice")).toHaveLength(3);
    expect(await titles(author, "chains ice", { kind: "idea" })).toEqual(["Chains on ice three"]);
    expect(await titles(author, "chains ice", { category: "c-members" })).toEqual(["Chains on ice two"]);
  });

  it("reads nothing as a query's syntax", async () => {
    for (const q of [
      "a:* | b",
      "!!",
      "'; drop table posts; --",
      "((",
      "<->",
      "\\",
      "-",
      '"',
      "\u0000x",
      "%_",
      "ö".repeat(300),
    ]) {
      await expect(search(guest, { q }), q).resolves.toBeDefined();
    }
    expect([isSearchable("a"), isSearchable("-only"), isSearchable("ja"), isSearchable("  ")]).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it("pages, each result once", async () => {
    for (let at = 0; at < 45; at++) await thread(open, `Alignment of number ${at}`, "x");
    const pages = await Promise.all([1, 2, 3].map((page) => search(guest, { q: "alignment", page })));
    expect(pages.map((page) => page.hits.length)).toEqual([20, 20, 5]);
    expect(new Set(pages.flatMap((page) => page.hits.map((hit) => hit.line.id))).size).toBe(45);
    expect(pages[0]).toMatchObject({ total: 45, pages: 3 });
  });
});

describe("what is not for all", () => {
  const marker = "Karhunputki";

  it("is found by those whose it is, and by nobody else: not in titles, posts, snippets, ideas or counts", async () => {
    const members = await sql`select id from categories where slug = 'c-members'`;
    await thread(members[0]!.id, `${marker} for members`, "x");
    await thread(await category("staff"), `${marker} for staff`, "x");
    await thread(await category("account", account), `${marker} for an account`, "x");
    await thread(open, `${marker} hidden`, "x", { hidden: true });
    const withHiddenPost = await thread(open, "A thread in the open", "x");
    await post(sql, withHiddenPost, author, 2, `${marker} in a hidden post`, true);
    await idea(sql, author, { boardId: await board(sql, "staff"), title: `${marker} on a staff board` });
    await giveFeedback(author, {
      sentiment: "praise",
      topic: "service",
      title: `${marker} in private`,
      body: marker,
      submissionId: newId(),
    });

    const count = async (actor: Actor) => {
      const found = await search(actor, { q: marker });
      expect(found.total).toBe(found.hits.length);
      return found.hits.map((hit) => hit.line.title.replace(`${marker} `, "")).sort();
    };
    const stranger = await person(sql);
    expect(await count(guest)).toEqual([]);
    expect(await count(stranger)).toEqual(["for members"]);
    expect(await count(accountant)).toEqual(["for an account", "for members"]);
    expect(await count(author)).toEqual(["for members", "in private"]);
    expect(await count(product)).toEqual([
      "for an account",
      "for members",
      "for staff",
      "hidden",
      "in private",
      "on a staff board",
    ]);
  });

  it("people are found by their names only where they have spoken in the open", async () => {
    const names = async (actor: Actor, q: string) =>
      (await searchPeople(actor, q, 10)).map((face) => face.displayName);
    expect(await names(guest, "matti")).toEqual(["Ässä Mattila"]);
    expect(await names(guest, "ässä mat")).toEqual(["Ässä Mattila"]);
    await person(sql, { displayName: "Mattila the silent" });
    await sql`insert into customers ${sql({ id: newId(), stage: "customer", handle: "mattila_erp", display_name: "Mattila of the ERP" })}`;
    expect(await names(guest, "mattila")).toEqual(["Ässä Mattila"]);
    expect(await names(guest, "%_%")).toEqual([]);
    expect(await names(guest, "ma")).toEqual([]);
  });
});

it("a headline is cut into pieces, whatever stands in it", () => {
  expect(piecesOf("plain **words** and \u0002hit\u0003 [link](https://x.example) <b>")).toEqual([
    { text: "plain words and ", hit: false },
    { text: "hit", hit: true },
    { text: " link <b", hit: false },
  ]);
});
