import { beforeAll, expect, it } from "vitest";
import { mergeIdeas } from "~/domain/ideas/merging.server";
import { changeIdeaStatus } from "~/domain/ideas/status.server";
import { tellDecisions } from "~/domain/ideas/telling.server";
import { askForVerdicts, giveVerdict, readOwnVerdict, readVerdicts } from "~/domain/ideas/verdicts.server";
import { voteForIdea } from "~/domain/ideas/voting.server";
import { deliverAll } from "~/events/deliver.server";
import type { Person } from "~/platform/actor";
import { useDatabase } from "../../support/database";
import { board, guest, idea, people, person, refused } from "./arrange";

const { sql } = useDatabase();
const note = "It is out, thanks to all of you.";
let author: Person, product: Person;

beforeAll(async () => {
  author = await person(sql);
  product = await person(sql, { role: "product" });
});

const asked = async (ideaId: string) => {
  await deliverAll();
  const rows =
    await sql`select customer_id as id from notifications where kind = 'verdict_asked' and thread_id = ${ideaId}`;
  return rows.map((row) => row.id as string).sort();
};

/** Done so many days ago, in the eyes of those who were told. */
async function shipped(id: string, daysAgo: number) {
  await changeIdeaStatus(product, id, { from: "new", status: "shipped", note });
  await sql`update idea_status_changes set tell_at = now() - interval '1 second' where idea_id = ${id}`;
  await tellDecisions();
  await sql`update idea_status_changes set told_at = now() - make_interval(days => ${daysAgo}) where idea_id = ${id}`;
}

it("asks those who voted in any wording, once, two weeks after; two workers at once too", async () => {
  const boardId = await board(sql);
  const [id, twin] = [await idea(sql, author, { boardId }), await idea(sql, author, { boardId })];
  const [a, b, gone] = await people(sql, 3);
  for (const voter of [a!, gone!]) await voteForIdea(voter, id);
  for (const voter of [a!, b!]) await voteForIdea(voter, twin);
  await sql`update votes set withdrawn_at = now() where customer_id = ${gone!.customerId}`;
  await mergeIdeas(product, twin, id, note);
  await shipped(id, 13);
  await askForVerdicts();
  expect(await asked(id)).toEqual([]);
  await sql`update idea_status_changes set told_at = now() - interval '15 days' where idea_id = ${id}`;
  await Promise.all([askForVerdicts(), askForVerdicts()]);
  await askForVerdicts();
  expect(await asked(id)).toEqual([a!.customerId, b!.customerId].sort());
});

it("asks nobody of what was done long ago, has moved on since, or is out of his sight", async () => {
  const [voter] = await people(sql, 1);
  const boardId = await board(sql);
  const [old, moved, closed] = [
    await idea(sql, author),
    await idea(sql, author),
    await idea(sql, author, { boardId }),
  ];
  for (const id of [old, moved, closed]) await voteForIdea(voter!, id);
  await shipped(old, 200);
  await shipped(moved, 20);
  await changeIdeaStatus(product, moved, { from: "shipped", status: "in_progress", note });
  await shipped(closed, 20);
  await sql`update boards set audience = 'staff' where id = ${boardId}`;
  await askForVerdicts();
  for (const id of [old, moved, closed]) expect(await asked(id)).toEqual([]);
});

it("counts answers, which may change; shows words as their writer allows, and to the product team with names", async () => {
  const id = await idea(sql, author);
  const [open, shy, silent] = await people(sql, 3);
  for (const voter of [open!, shy!, silent!]) await voteForIdea(voter, id);
  await shipped(id, 20);
  await askForVerdicts();
  await giveVerdict(open!, id, { verdict: "no", words: null, wordsPublic: true });
  await giveVerdict(open!, id, { verdict: "yes", words: "Just what I hoped for", wordsPublic: true });
  await giveVerdict(shy!, id, { verdict: "partly", words: "Not on my telephone", wordsPublic: false });
  expect(await readOwnVerdict(open!, id)).toMatchObject({ verdict: "yes", words: "Just what I hoped for" });
  const [forAll, forTeam] = [await readVerdicts(guest, id), await readVerdicts(product, id)];
  for (const summary of [forAll, forTeam])
    expect(summary).toMatchObject({ asked: 3, counts: { yes: 1, partly: 1, no: 0 } });
  expect(forAll.said.map((said) => said.words)).toEqual(["Just what I hoped for"]);
  expect(forTeam.said.map((said) => said.words).sort()).toEqual([
    "Just what I hoped for",
    "Not on my telephone",
  ]);
  expect(
    await sql`select 1 from events where type = 'idea.verdict_given' and thread_id = ${id}`,
  ).toHaveLength(2);
});

it("takes answers from those who were asked alone", async () => {
  const id = await idea(sql, author);
  const answer = { verdict: "yes", words: null, wordsPublic: false } as const;
  await expect(giveVerdict(author, id, answer)).rejects.toMatchObject(
    refused("ideas:refusal.not_asked", 409),
  );
  await expect(giveVerdict(guest, id, answer)).rejects.toMatchObject(refused("errors:not_found", 404));
});
