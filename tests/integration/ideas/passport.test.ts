import { beforeAll, describe, expect, it } from "vitest";
import { mergeIdeas, unmergeIdea } from "~/domain/ideas/merging.server";
import { moveIdeaBack } from "~/domain/ideas/moving-back.server";
import { moveIdea } from "~/domain/ideas/moving.server";
import { readPassport } from "~/domain/ideas/passport.server";
import { changeIdeaStatus } from "~/domain/ideas/status.server";
import { voteForIdea } from "~/domain/ideas/voting.server";
import type { Actor, Person } from "~/platform/actor";
import { useDatabase } from "../../support/database";
import { board, guest, idea, people, person, post, refused } from "./arrange";

const { sql } = useDatabase();
const note = "The same wish in other words.";
let author: Person, product: Person;

beforeAll(async () => {
  author = await person(sql, { displayName: "Helmi" });
  product = await person(sql, { role: "product", displayName: "Petra" });
});

it("tells an idea's wordings, backers by month, decisions, and who thought along", async () => {
  const boardId = await board(sql);
  const id = await idea(sql, author, { boardId, title: "Two cars in one booking" });
  const twin = await idea(sql, product, { boardId, title: "Both our cars at once" });
  const [a, b] = await people(sql, 2);
  await voteForIdea(a!, id);
  await voteForIdea(a!, twin);
  await voteForIdea(b!, twin);
  await post(sql, twin, b!, 2, "And a trailer too");
  // Whose idea it is stands above: the others are thanked.
  await post(sql, id, author, 2, "Thank you all");
  await mergeIdeas(product, twin, id, note);
  await changeIdeaStatus(product, id, { from: "new", status: "planned", note: "We begin in spring." });
  const passport = await readPassport(guest, id);
  expect(passport).toMatchObject({ title: "Two cars in one booking", voteCount: 2, status: "planned" });
  expect(passport.wordings.map(({ title, voteCount }) => [title, voteCount])).toEqual([
    ["Two cars in one booking", 1],
    ["Both our cars at once", 2],
  ]);
  expect(passport.months.reduce((sum, month) => sum + month.votes, 0)).toBe(2);
  expect(passport.decisions).toMatchObject([{ to: "planned", note: "We begin in spring.", by: "Petra" }]);
  expect(passport.voices.map((voice) => voice.displayName)).toEqual([b!.displayName]);
});

it("leaves out the wordings and voices of places that the reader may not see", async () => {
  const shown = await idea(sql, author, { boardId: await board(sql) });
  const secret = await idea(sql, author, { boardId: await board(sql, "staff"), title: "Marker of the desk" });
  const insider = await person(sql, { displayName: "Insider" });
  await post(sql, secret, insider, 2, "Said behind the door");
  await mergeIdeas(product, secret, shown, note);
  const passport = JSON.stringify(await readPassport(guest, shown));
  expect(passport).not.toContain("Marker of the desk");
  expect(passport).not.toContain("Insider");
  expect(JSON.stringify(await readPassport(product, shown))).toContain("Marker of the desk");
});

it("is not there for an idea that the reader may not see", async () => {
  const secret = await idea(sql, author, { boardId: await board(sql, "staff") });
  await expect(readPassport(guest, secret)).rejects.toMatchObject(refused("errors:not_found", 404));
});

describe("moves to another board", () => {
  const named = async (name: string, audience?: string) => {
    const id = await board(sql, audience);
    await sql`update boards set name = ${sql.json({ en: name, fi: name })} where id = ${id}`;
    return id;
  };
  const movesFor = async (actor: Actor, id: string) =>
    (await readPassport(actor, id)).moves.map(({ from, to, note }) => [from?.en, to.en, note]);

  it("are told with their reason, but for those that were taken back", async () => {
    const [app, yard, desk] = [await named("Pages"), await named("Yard"), await named("Counter")];
    const id = await idea(sql, author, { boardId: app });
    await moveIdea(product, id, { boardId: yard, note: "This is about the yard." });
    const { moveId } = await moveIdea(product, id, { boardId: desk, note: "Or is it?" });
    const line = ["Pages", "Yard", "This is about the yard."];
    expect(await movesFor(guest, id)).toEqual([line, ["Yard", "Counter", "Or is it?"]]);
    await moveIdeaBack(product, moveId);
    expect(await movesFor(guest, id)).toEqual([line]);
  });

  it("are told of a wording that went along, too: where it stood itself, and how many went with the other", async () => {
    const [app, shop, yard] = [await named("App"), await named("Shop"), await named("Yard behind")];
    const [stays, joins] = [
      await idea(sql, author, { boardId: app }),
      await idea(sql, author, { boardId: shop }),
    ];
    await mergeIdeas(product, joins, stays, "The same wish.");
    const { moveId } = await moveIdea(product, stays, {
      boardId: yard,
      note: "All of it is about the yard.",
    });
    await unmergeIdea(product, joins);
    const told = async (id: string) =>
      (await readPassport(guest, id)).moves.map(({ from, to, note, along, others }) => ({
        ...{ from: from?.en, to: to.en, note, along, others },
      }));
    const there = { to: "Yard behind", note: "All of it is about the yard." };
    expect(await told(joins)).toEqual([{ from: "Shop", ...there, along: true, others: 0 }]);
    expect(await told(stays)).toEqual([{ from: "App", ...there, along: false, others: 1 }]);
    // Of a wording that the reader may not read nothing is counted.
    await sql`update threads set hidden_at = now() where id = ${joins}`;
    expect(await told(stays)).toEqual([{ from: "App", ...there, along: false, others: 0 }]);
    await sql`update threads set hidden_at = null where id = ${joins}`;
    await mergeIdeas(product, joins, stays, "The same wish after all.");
    await moveIdeaBack(product, moveId);
    expect(await told(stays)).toEqual([]);
    await unmergeIdea(product, joins);
    expect(await told(joins)).toEqual([]);
  });

  it("name no board that the reader may not see, and say nothing of what happened behind its door", async () => {
    const [shown, secret] = [await named("Front"), await named("Behind the door", "staff")];
    const id = await idea(sql, author, { boardId: shown });
    await moveIdea(product, id, { boardId: secret, otherReaders: true, note: "Marker: we think first." });
    await expect(readPassport(guest, id)).rejects.toMatchObject(refused("errors:not_found", 404));
    await moveIdea(product, id, { boardId: shown, otherReaders: true, note: "Thought about." });
    expect(await movesFor(guest, id)).toEqual([[undefined, "Front", "Thought about."]]);
    const passport = JSON.stringify(await readPassport(guest, id));
    expect(passport).not.toContain("Behind the door");
    expect(passport).not.toContain("Marker");
    expect(await movesFor(product, id)).toHaveLength(2);
  });
});
