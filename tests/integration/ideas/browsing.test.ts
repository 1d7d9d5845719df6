import { beforeAll, describe, expect, it } from "vitest";
import { latestBackers } from "~/domain/ideas/backers.server";
import { listBoards, listIdeas } from "~/domain/ideas/browsing.server";
import { ideaOrders } from "~/domain/ideas/idea";
import { listReleases } from "~/domain/ideas/releases.server";
import { readRoadmap, roadmapSegments } from "~/domain/ideas/roadmap.server";
import { similarIdeas } from "~/domain/ideas/similar.server";
import { submitIdea } from "~/domain/ideas/submission.server";
import { voteForIdea, withdrawVote } from "~/domain/ideas/voting.server";
import { newId } from "~/platform/ids";
import type { Actor, Person } from "~/platform/actor";
import { useDatabase } from "../../support/database";
import { board, guest, idea, people, person, refused, standing } from "./arrange";

const { sql } = useDatabase();
let author: Person, app: string;

beforeAll(async () => {
  author = await person(sql);
  app = await board(sql);
});

describe("the list of ideas", () => {
  it.each(ideaOrders)("pages by key in the order %s: each idea once, none left out", async (order) => {
    await sql`truncate ideas, threads cascade`;
    for (let at = 0; at < 45; at++) await idea(sql, author, { boardId: app });
    await sql`update ideas set vote_count = (random() * 3)::int, score = round((random() * 3)::numeric, 3)`;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await listIdeas(guest, { order, after });
      seen.push(...page.ideas.map((one) => one.id));
      after = page.next;
    } while (after);
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
    const by = { trending: sql`score desc,`, top: sql`vote_count desc,`, new: sql`` }[order];
    const rows = await sql`select thread_id from ideas order by ${by} thread_id desc`;
    expect(seen).toEqual(rows.map((row) => row.thread_id));
  });

  it("shows the viewer his own votes at once, and nobody else's", async () => {
    const id = await idea(sql, author, { boardId: app });
    const [voter, other] = await people(sql, 2);
    await voteForIdea(voter!, id);
    const votedIn = async (actor: typeof guest | Person) =>
      (await listIdeas(actor, { order: "new" })).ideas.find((one) => one.id === id)!.voted;
    expect([await votedIn(voter!), await votedIn(other!), await votedIn(guest)]).toEqual([
      true,
      false,
      false,
    ]);
    expect((await listIdeas(voter!, { order: "new", mine: true })).ideas.map((one) => one.id)).toEqual([id]);
    await withdrawVote(voter!, id);
    expect((await listIdeas(voter!, { order: "new", mine: true })).ideas).toEqual([]);
  });

  it("takes a foreign key for none", async () => {
    for (const after of ["x", "1_zz", "'; drop table ideas", "1e999_00000000000000000000000000"]) {
      expect((await listIdeas(guest, { order: "top", after })).ideas.length).toBeGreaterThan(0);
    }
  });

  it("keeps ideas of closed boards, and hidden ones, from those they are not for", async () => {
    const members = await board(sql, "members");
    const staff = await board(sql, "staff");
    const marker = "Lingonberry marker of a secret wish";
    await idea(sql, author, { boardId: members, title: `${marker} one`, status: "planned" });
    await idea(sql, author, { boardId: staff, title: `${marker} two`, status: "planned" });
    await idea(sql, author, { boardId: app, title: `${marker} three`, hidden: true, status: "planned" });
    const product = await person(sql, { role: "product" });
    const found = async (actor: typeof guest | Person) => {
      const listed = (await listIdeas(actor, { order: "new" })).ideas;
      const road = (await readRoadmap(actor)).flatMap((column) => column.ideas);
      const similar = await similarIdeas(actor, marker);
      return [listed, road, similar].map((ideas) => ideas.filter((one) => one.title.includes(marker)).length);
    };
    expect(await found(guest)).toEqual([0, 0, 0]);
    expect(await found(author)).toEqual([1, 1, 1]);
    expect(await found(product)).toEqual([3, 3, 3]);
    const boards = async (actor: typeof guest | Person) => (await listBoards(actor)).length;
    expect((await boards(product)) - (await boards(author))).toBe(1);
    expect((await boards(author)) - (await boards(guest))).toBe(1);
  });
});

describe("putting forward an idea", () => {
  const wish = { title: "Heated waiting room in winter", body: "So that **children** are warm." };

  it("brings its author's vote, once, however often it is sent", async () => {
    const submissionId = newId();
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => submitIdea(author, { ...wish, boardId: app, submissionId })),
    );
    expect(new Set(sent.map((one) => one.id)).size).toBe(1);
    expect(await standing(sql, sent[0]!.id)).toMatchObject({ counter: 1, votes: 1, status: "new" });
    expect((await latestBackers(sent[0]!.id)).map((face) => face.customerId)).toEqual([author.customerId]);
  });

  it("is refused to guests, to the unconfirmed, and onto a board that one may not see", async () => {
    const input = { ...wish, boardId: app, submissionId: newId() };
    await expect(submitIdea(guest, input)).rejects.toMatchObject(refused("errors:sign_in_first", 403));
    const unconfirmed = await person(sql, { emailConfirmed: false });
    await expect(submitIdea(unconfirmed, input)).rejects.toMatchObject(
      refused("community:refusal.confirm_email", 403),
    );
    const staff = await board(sql, "staff");
    await expect(submitIdea(author, { ...input, boardId: staff })).rejects.toMatchObject({
      ...refused("errors:bad_choice", 422),
      field: "boardId",
    });
  });

  it("meets what is similar already, in either language and other forms of the word", async () => {
    await idea(sql, author, { boardId: app, title: "Renkaiden pesu samalla käynnillä" });
    await idea(sql, author, { boardId: app, title: "Remind me before the booking" });
    const titles = async (typed: string) => (await similarIdeas(guest, typed)).map((one) => one.title);
    expect(await titles("rengas pestynä")).toContain("Renkaiden pesu samalla käynnillä");
    expect(await titles("reminders for bookings")).toContain("Remind me before the booking");
    expect(await titles("xyz")).toEqual([]);
  });
});

it("the roadmap keeps to its statuses, the most wanted first, and says how many there are", async () => {
  await sql`truncate ideas, threads cascade`;
  for (let at = 0; at < 5; at++) await idea(sql, author, { boardId: app, status: "planned" });
  await idea(sql, author, { boardId: app, status: "declined" });
  await sql`update ideas set vote_count = (random() * 50)::int`;
  const columns = await readRoadmap(guest, {}, 3);
  expect(columns.map((column) => [column.status, column.total])).toEqual([
    ["under_review", 0],
    ["planned", 5],
    ["in_progress", 0],
    ["shipped", 0],
  ]);
  const counts = columns[1]!.ideas.map((one) => one.voteCount);
  expect(counts).toHaveLength(3);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
});

it("the roadmap of one board has that board's alone, and none of one that the reader may not see", async () => {
  const product = await person(sql, { role: "product" });
  const [here, secret] = [await board(sql), await board(sql, "staff")];
  const slugOf = async (id: string) =>
    (await sql`select slug from boards where id = ${id}`)[0]!.slug as string;
  const planned = await idea(sql, author, { boardId: here, status: "planned" });
  await idea(sql, author, { boardId: app, status: "planned" });
  await idea(sql, author, { boardId: secret, status: "planned" });
  const shown = async (actor: Actor, id: string) =>
    (await readRoadmap(actor, { board: await slugOf(id) })).flatMap((column) =>
      column.ideas.map((one) => one.id),
    );
  expect(await shown(guest, here)).toEqual([planned]);
  expect(await shown(guest, secret)).toEqual([]);
  expect(await shown(product, secret)).toHaveLength(1);
});

it("releases show what is out, with the ideas that the reader may see", async () => {
  const hidden = await idea(sql, author, { boardId: app, hidden: true });
  const open = await idea(sql, author, { boardId: app, title: "An open idea that shipped" });
  const both = sql.json({ en: "4.5", fi: "4.5" });
  const [out, later] = [newId(), newId()];
  const release = { title: both, body_source: both, body_html: both, author_id: author.customerId };
  await sql`insert into releases ${sql([
    { id: out, slug: "out", ...release, published_at: new Date(Date.now() - 1000), publish_at: null },
    { id: later, slug: "later", ...release, published_at: null, publish_at: new Date(Date.now() + 60_000) },
  ] as never)}`;
  await sql`insert into release_ideas ${sql([
    { release_id: out, idea_id: hidden },
    { release_id: out, idea_id: open },
  ])}`;
  const { releases } = await listReleases(guest);
  expect(releases.map((one) => [one.slug, one.ideas.map((i) => i.id)])).toEqual([["out", [open]]]);
});

it("shows the roadmap of one segment's wishes: to staff by its name, to those who are in it without", async () => {
  const segment = newId();
  const author = await person(sql);
  const product = await person(sql, { role: "product" });
  await sql`insert into segments ${sql({ id: segment, name: "Fleets of the north", rule: sql.json({}), created_by_id: product.customerId })}`;
  const insider = await person(sql, { segmentIds: [segment] });
  await sql`insert into segment_members ${sql({ segment_id: segment, customer_id: insider.customerId })}`;
  const [wished, other] = [
    await idea(sql, author, { status: "planned" }),
    await idea(sql, author, { status: "planned" }),
  ];
  await sql`insert into votes ${sql({ idea_id: wished, customer_id: insider.customerId })}`;
  const [named] = (await roadmapSegments(product)).filter(({ name }) => name === "Fleets of the north");
  const mine = await roadmapSegments(insider);
  expect(JSON.stringify(mine)).not.toContain("Fleets");
  expect([await roadmapSegments(author), await roadmapSegments(guest)]).toEqual([[], []]);
  for (const ids of [named!.ids, mine[0]!.ids]) {
    const shown = (await readRoadmap(insider, { segmentIds: ids })).flatMap((column) => column.ideas);
    expect(shown.map((line) => line.id)).toEqual([wished]);
    expect(shown.map((line) => line.id)).not.toContain(other);
  }
});
