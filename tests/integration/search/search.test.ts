import { beforeAll, describe, expect, it } from "vitest";
import { giveFeedback } from "~/domain/feedback/giving.server";
import { searchPeople } from "~/domain/search/people.server";
import { isSearchable, search } from "~/domain/search/searching.server";
import { inWholeWords, piecesOf } from "~/domain/search/snippets.server";
import { readFilters } from "~/domain/search/search";
import { didYouMean, popularTags, searchTags } from "~/domain/search/suggesting.server";
import { newId } from "~/platform/ids";
import { readTerms } from "~/platform/search-words";
import { everyTerm } from "~/platform/tsquery.server";
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

  it("pages by key, each result once, in one order", async () => {
    for (let at = 0; at < 45; at++) await thread(open, `Alignment of number ${at}`, "x");
    const seen: string[] = [];
    const sizes: number[] = [];
    for (let from: string | undefined | null = undefined; from !== null;) {
      const page: Awaited<ReturnType<typeof search>> = await search(guest, { q: "alignment", from });
      seen.push(...page.hits.map((hit) => hit.line.id));
      sizes.push(page.hits.length);
      from = page.next;
      // What is written between two pages moves nothing.
      if (from) await thread(open, "Alignment of another kind", "x");
    }
    expect(sizes.slice(0, 2)).toEqual([20, 20]);
    expect(new Set(seen).size).toBe(seen.length);
    const before = seen.filter((_, at) => at < 45);
    expect(before.length).toBe(45);
    expect((await search(guest, { q: "alignment", from: "1_2_3'; drop table posts" })).hits).toHaveLength(20);
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

describe("words that no one text has, but a thread's texts together", () => {
  it("find the thread by its title and a reply, or by two replies, below those of which one text has them all", async () => {
    const split = await thread(open, "Rahtikirja kadonnut matkalla", "Mistä sen saa?");
    await post(sql, split, author, 2, "Ei mitään siitä.");
    await post(sql, split, author, 3, "Uuden saa leimattuna terminaalista.");
    const replies = await thread(open, "Kysymys papereista", "Kysyn papereista.");
    await post(sql, replies, author, 2, "Rahtikirjan kopio riittää.");
    await post(sql, replies, author, 3, "Terminaalin tiski on auki.");
    await thread(open, "Rahtikirja yksin", "Muuta ei.");
    const whole = await thread(open, "Toinen aihe", "x");
    await sql`update threads set created_at = now() - interval '9 years' where id = ${whole}`;
    await post(sql, whole, author, 2, "Terminaalissa rahtikirjat leimataan.");
    const { hits, total } = await search(guest, { q: "rahtikirja terminaali" });
    expect(hits.map((hit) => [hit.line.title, hit.number])).toEqual([
      ["Toinen aihe", 2],
      ["Rahtikirja kadonnut matkalla", 3],
      ["Kysymys papereista", expect.any(Number)],
    ]);
    expect(total).toBe(3);
    // Each with the words that it has.
    const marked = hits[1]!.snippet.filter((piece) => piece.hit).map((piece) => piece.text);
    expect(marked).toEqual(["terminaalista"]);
  });

  it("find it in English as well, three words in three texts, but not if one is in none", async () => {
    const id = await thread(open, "Calibrating the odometer", "The dealer wants money.");
    await post(sql, id, author, 2, "Mine went backwards in the tunnels.");
    for (const q of ["odometers dealer", "odometer tunnel dealers", "calibrate backwards", "dealer tunn"])
      expect(await titles(guest, q), q).toEqual(["Calibrating the odometer"]);
    for (const q of ["odometer dealer submarine", '"odometer dealer"', "odometer dealer -money"])
      expect(await titles(guest, q), q).toEqual([]);
  });

  it("are looked for within what the filters let through", async () => {
    const other = await person(sql);
    const id = await thread(open, "Viivakoodi ei luennu", "Lukija piippaa.");
    await post(sql, id, other, 2, "Pyyhi linssi liinalla.");
    expect(await titles(guest, "viivakoodi linssi")).toEqual(["Viivakoodi ei luennu"]);
    expect(await titles(guest, "viivakoodi linssi", { kind: "question" })).toHaveLength(1);
    expect(await titles(guest, "viivakoodi linssi", { kind: "discussion" })).toEqual([]);
    // Of one author, what he has said himself.
    expect(await titles(guest, "linssi liina", { author: other.handle })).toHaveLength(1);
    expect(await titles(guest, "viivakoodi linssi", { author: other.handle })).toEqual([]);
  });

  it("page on from those of which one text has them all, each thread once", async () => {
    for (let at = 0; at < 15; at++) {
      await thread(open, `Kuormalava ja trukki ${at}`, "x");
      await thread(open, `Kuormalava ${at}`, "Trukin piikit.");
    }
    const first = await search(guest, { q: "kuormalava trukki" });
    const second = await search(guest, { q: "kuormalava trukki", from: first.next! });
    expect([first.total, first.hits.length, second.hits.length, second.next]).toEqual([30, 20, 10, null]);
    const ids = [...first.hits, ...second.hits].map((hit) => hit.line.id);
    expect(new Set(ids).size).toBe(30);
    expect(first.hits.slice(0, 15).every((hit) => hit.line.title.includes("trukki"))).toBe(true);
  });

  it("never find by what is hidden, deleted, or in a thread that one may not see", async () => {
    const marked = "Ketunleipä";
    const inHidden = await thread(open, `${marked} ensin`, "Tavallista.");
    await post(sql, inHidden, author, 2, "Käenkaali", true);
    const inDeleted = await thread(open, `${marked} toiseksi`, "Tavallista.");
    await post(sql, inDeleted, author, 2, "Käenkaali");
    await sql`update posts set deleted_at = now() where thread_id = ${inDeleted} and number = 2`;
    const hiddenPivot = await thread(open, "Käenkaali kolmanneksi", "Tavallista.");
    await post(sql, hiddenPivot, author, 2, marked, true);
    const staff = await sql`select id from categories where slug = 'c-staff'`;
    const inside = await thread(staff[0]!.id as string, `${marked} henkilökunnalle`, "Tavallista.");
    await post(sql, inside, author, 2, "Käenkaali");
    const gone = await thread(open, `${marked} piilossa`, "Käenkaali toisessa", { hidden: true });
    await post(sql, gone, author, 2, "Käenkaali");
    await giveFeedback(author, {
      sentiment: "praise",
      topic: "service",
      title: `${marked} yksityisesti`,
      body: "Käenkaali kaksin",
      submissionId: newId(),
    });
    const q = `${marked} käenkaali`;
    for (const actor of [guest, await person(sql)]) {
      const { hits, total } = await search(actor, { q });
      expect([hits, total]).toEqual([[], 0]);
    }
    expect(await titles(author, q)).toEqual([`${marked} yksityisesti`]);
    expect((await titles(product, q)).sort()).toEqual([
      `${marked} henkilökunnalle`,
      `${marked} piilossa`,
      `${marked} yksityisesti`,
    ]);
  });
});

it("a headline is cut into pieces, whatever stands in it", () => {
  expect(piecesOf("plain **words** and \u0002hit\u0003 [link](https://x.example) <b>")).toEqual([
    { text: "plain words and ", hit: false },
    { text: "hit", hit: true },
    { text: " link <b", hit: false },
  ]);
});

it("a piece of a text begins and ends with a whole word, where PostgreSQL cuts one in two", () => {
  const body = "Ratti tärisee, 90:ssä alkaa ja 110:ssä loppuu. Renkaat ovat C-luokkaa, kai.";
  expect(inWholeWords("ssä \u0002alkaa\u0003 ja 110 … \u0002Renkaat\u0003 ovat C", body)).toBe(
    "90:ssä \u0002alkaa\u0003 ja 110:ssä … \u0002Renkaat\u0003 ovat C-luokkaa",
  );
  expect(inWholeWords("tärisee, 90", "tärisee, 90 km")).toBe("tärisee, 90");
  expect(inWholeWords("ei tässä", body)).toBe("ei tässä");
});

describe("filters, written or chosen", () => {
  it("before a day and nothing else, put first what was begun last, not what was answered since", async () => {
    const begun = { "1999-03-01": "Vanhin", "1999-03-02": "Keskimmäinen", "1999-03-03": "Myöhempi" };
    for (const [day, title] of Object.entries(begun))
      await sql`update threads set created_at = ${`${day}T12:00:00Z`} where id = ${await thread(open, title, "Ei mitään.")}`;
    await sql`update threads set last_activity_at = '1999-03-04' where title = 'Myöhempi'`;
    expect(await titles(guest, "", { before: "1999-03-02" })).toEqual(["Keskimmäinen", "Vanhin"]);
    const between = { before: "1999-03-03", after: "1999-03-02" };
    expect(await titles(guest, "", between)).toEqual(["Myöhempi", "Keskimmäinen"]);
    expect(await titles(guest, "", { before: "1999-02-28" })).toEqual([]);
  });

  it("narrow by author, tag, day, and whether it is solved", async () => {
    const by = await person(sql, { displayName: "Liisa Lampi" });
    const id = await thread(open, "Kuormausramppi kaipaa harjaa", "Ramppi on liukas.");
    await post(sql, id, by, 2, "Kuormausrampin harja löytyi.");
    await thread(open, "Kuormausramppi toisaalla", "Ei mitään.");
    const tag = newId();
    await sql`insert into tags (id, slug, name) values (${tag}, 'ramppi', 'Ramppi')`;
    await sql`insert into thread_tags (thread_id, tag_id) values (${id}, ${tag})`;
    const ask = (more: object) => titles(guest, "kuormausrampit", more);
    expect(await ask({})).toHaveLength(2);
    expect(await ask({ author: by.handle })).toEqual(["Kuormausramppi kaipaa harjaa"]);
    expect(await ask({ tag: "ramppi" })).toEqual(["Kuormausramppi kaipaa harjaa"]);
    expect(await ask({ solved: "yes" })).toEqual([]);
    await sql`update threads set solved_at = now() where id = ${id}`;
    expect(await ask({ solved: "yes" })).toEqual(["Kuormausramppi kaipaa harjaa"]);
    expect(await ask({ before: "2020-01-01" })).toEqual([]);
    expect(await ask({ after: "2020-01-01" })).toHaveLength(2);
    expect(await titles(guest, "", { tag: "ramppi" })).toEqual(["Kuormausramppi kaipaa harjaa"]);
    expect(await titles(guest, "", { author: by.handle })).toEqual(["Kuormausramppi kaipaa harjaa"]);
  });

  it("are read out of what was typed, in either language, and nothing else is", () => {
    expect(readFilters("rengas in:Hotel by:@matti tag:talvi is:solved before:2026-01")).toEqual({
      q: "rengas",
      filters: { category: "hotel", author: "matti", tag: "talvi", solved: "yes", before: "2025-12-31" },
    });
    expect(readFilters("renkaat tekijä:matti on:avoin jälkeen:2025-03 has:votes").filters).toEqual({
      author: "matti",
      solved: "no",
      after: "2025-03-01",
      votes: true,
    });
    for (const q of [
      "http://a.b",
      "before:2026-13",
      "after:2026-02-31",
      "by:'or'1",
      "tostring:x",
      "is:x",
      "__proto__:x",
    ])
      expect(readFilters(q), q).toEqual({ q, filters: {} });
  });
});

describe("words", () => {
  it("are found inside compounds, without their dots, and misspelt ones are put right", async () => {
    await thread(open, "Nastallisten säilytyspaikka", "Talvirenkaita mahtuu hyllylle neljä.");
    for (const q of ["rengas", "renkaat", "paikka", "sailytyspaikka", "säilytyspaikan", "säilyt"])
      expect(await titles(guest, q), q).toContain("Nastallisten säilytyspaikka");
    const [first] = (await search(guest, { q: "rengas" })).hits.filter(
      (hit) => hit.line.title === "Nastallisten säilytyspaikka",
    );
    expect(first!.snippet.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(["Talvirenkaita"]);
    const { hits, unknown } = await search(guest, { q: "sälytyspaikka" });
    expect([hits, unknown]).toEqual([[], ["sälytyspaikka"]]);
    expect(await didYouMean(guest, { q: "sälytyspaikka" }, unknown)).toBe("säilytyspaikka");
  });

  it("without dots are those with dots, unless they are written so themselves, and more often", async () => {
    await thread(open, "Kalliit talvet", "Kuormaan katseen eteenpäin, vain päin tuulta.");
    await thread(open, "Mökin lukko", "Mökki on kylmä, mökillä on vanha lukko.");
    await thread(open, "Lukko mokilla", "Mokki ilman pisteitä.");
    for (let n = 0; n < 4; n++) await thread(open, `Paine ${n}`, "Paineet ja paine.");
    await sql`select recount_words()`;
    expect(await titles(guest, "paine")).not.toContain("Kalliit talvet");
    expect(await titles(guest, "paine")).toContain("Paine 1");
    expect(await titles(guest, "päin")).toEqual(["Kalliit talvet"]);
    expect((await titles(guest, "mokki")).sort()).toEqual(["Lukko mokilla", "Mökin lukko"]);
  });

  it("of what one may not read are never suggested", async () => {
    const staff = await sql`select id from categories where slug = 'c-staff'`;
    await thread(staff[0]!.id as string, "Salainen Mustikkasopimus", "x");
    expect(await didYouMean(guest, { q: "mustikkasopimuss" }, ["mustikkasopimuss"])).toBeNull();
    expect(await didYouMean(product, { q: "mustikkasopimuss" }, ["mustikkasopimuss"])).toBe(
      "mustikkasopimus",
    );
  });

  it("that every text has are known to be in many, asked for alone: of those only the newest are weighed", async () => {
    for (let n = 0; n < 3; n++) await thread(open, `Mutta ${n}`, "Mutta kuitenkin");
    await sql`select recount_words()`;
    expect((await everyTerm(readTerms("mutta"))).texts).toBeGreaterThanOrEqual(3);
    expect(await titles(guest, "mutta")).toHaveLength(3);
  });

  it("that are edited are found as they are now, and not as they were", async () => {
    const id = await thread(open, "Something of the weather", "It rains kissankelloja");
    expect(await titles(guest, "kissankello")).toHaveLength(1);
    await sql`update posts set body_source = 'It rains päivänkakkaroita' where thread_id = ${id}`;
    expect(await titles(guest, "kissankello")).toEqual([]);
    expect(await titles(guest, "päivänkakkara")).toHaveLength(1);
  });

  it("of deleted posts, deleted threads and merged ones are found by nobody, staff included", async () => {
    const id = await thread(open, "A quiet place", "nothing");
    await post(sql, id, author, 2, "Vaahteramäki");
    const gone = await thread(open, "Vaahteramäki gone", "x");
    expect(await titles(guest, "vaahteramäen")).toHaveLength(2);
    await sql`update posts set deleted_at = now() where thread_id = ${id} and number = 2`;
    await sql`update threads set deleted_at = now() where id = ${gone}`;
    for (const actor of [guest, author, product]) expect(await titles(actor, "vaahteramäki")).toEqual([]);
  });

  it("are weighed anew, and forgotten when no text has them", async () => {
    await sql`select recount_words()`;
    const [forgotten] = await sql`select count(*)::int as n from search_words where word like 'kissankello%'`;
    const [kept] = await sql`select texts from search_words where word = 'balancing'`;
    expect([forgotten!.n, kept!.texts]).toEqual([0, expect.any(Number)]);
    expect(kept!.texts).toBeGreaterThan(2);
  });
});

describe("tags", () => {
  it("are found by their beginning, if a thread that one may see wears them", async () => {
    const members = await sql`select id from categories where slug = 'c-members'`;
    const id = await thread(members[0]!.id as string, "Among ourselves", "x");
    const tag = newId();
    await sql`insert into tags (id, slug, name) values (${tag}, 'salakerho', 'Salakerho')`;
    await sql`insert into thread_tags (thread_id, tag_id) values (${id}, ${tag})`;
    expect(await searchTags(guest, "salak", 5)).toEqual([]);
    expect(await searchTags(author, "salak", 5)).toEqual([{ slug: "salakerho", name: "Salakerho" }]);
    expect((await popularTags(guest, 20)).map((each) => each.slug)).not.toContain("salakerho");
  });
});
