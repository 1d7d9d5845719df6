import { beforeAll, describe, expect, it } from "vitest";
import { explainVote, readOwnVote } from "~/domain/ideas/explaining.server";
import { readView } from "~/domain/ideas/triage";
import { triageList } from "~/domain/ideas/triage.server";
import { voteOnBehalf, votesOnBehalf } from "~/domain/ideas/voting-for.server";
import { voteForIdea, withdrawVote } from "~/domain/ideas/voting.server";
import { newId } from "~/platform/ids";
import type { Person } from "~/platform/actor";
import { useDatabase } from "../../support/database";
import { guest, idea, people, person, refused, standing } from "./arrange";

const { sql } = useDatabase();
let author: Person, agent: Person, member: Person;
const said = { source: "call", note: "Said so on the phone on Monday.", importance: "critical" } as const;

beforeAll(async () => {
  author = await person(sql);
  agent = await person(sql, { role: "agent", displayName: "Anna" });
  member = await person(sql);
});

describe("what a voter says with his vote", () => {
  it("is kept with it, stands in the demand, and leaves the count alone", async () => {
    const product = await person(sql, { role: "product" });
    const id = await idea(sql, author);
    await voteForIdea(member, id);
    await explainVote(member, id, { importance: "critical", reason: "Two cars and three children." });
    expect(await readOwnVote(member, id)).toMatchObject({
      importance: "critical",
      reason: "Two cars and three children.",
      source: "self",
    });
    expect(await standing(sql, id)).toMatchObject({ counter: 1, votes: 1 });
    const ideas = await triageList(product, readView(new URLSearchParams("status=new&order=oldest")));
    expect(ideas.find((line) => line.id === id)?.demand.important).toBe(1);
  });

  it("goes with a vote that is taken back: given anew, nothing was said yet; undone, it is what it was", async () => {
    const id = await idea(sql, author);
    const words = { importance: "critical", reason: "Two cars and three children." } as const;
    await voteForIdea(member, id);
    await explainVote(member, id, words);
    await voteForIdea(member, id);
    expect(await readOwnVote(member, id)).toMatchObject(words);
    await withdrawVote(member, id);
    await voteForIdea(member, id, { undoing: true });
    expect(await readOwnVote(member, id)).toMatchObject(words);
    await withdrawVote(member, id);
    await voteForIdea(member, id);
    expect(await readOwnVote(member, id)).toMatchObject({ importance: null, reason: null });
    // So it is where staff write the next one down, and where the customer then gives it himself.
    await explainVote(member, id, words);
    await withdrawVote(member, id);
    await voteOnBehalf(agent, id, { customerId: member.customerId, ...said, importance: "nice" });
    expect(await readOwnVote(member, id)).toMatchObject({
      importance: "nice",
      reason: null,
      note: said.note,
    });
    await withdrawVote(member, id);
    await voteForIdea(member, id);
    expect(await readOwnVote(member, id)).toEqual({
      ...{ importance: null, reason: null, source: "self", note: null, addedBy: null },
    });
    expect(await standing(sql, id)).toMatchObject({ counter: 1, votes: 1 });
  });

  it("needs a vote, and is nobody else's to read", async () => {
    const id = await idea(sql, author);
    await expect(explainVote(member, id, { importance: "nice", reason: null })).rejects.toMatchObject(
      refused("ideas:refusal.vote_first", 409),
    );
    await voteForIdea(member, id);
    expect(await readOwnVote(guest, id)).toBeNull();
    expect(await readOwnVote(author, id)).toBeNull();
    await withdrawVote(member, id);
    expect(await readOwnVote(member, id)).toBeNull();
  });
});

describe("a vote for a customer", () => {
  it("is his own, says who wrote it down and why, rings his bell, and can be taken back by him", async () => {
    const id = await idea(sql, author);
    expect(await voteOnBehalf(agent, id, { customerId: member.customerId, ...said })).toEqual({
      voteCount: 1,
    });
    expect(await readOwnVote(member, id)).toEqual({
      importance: "critical",
      reason: null,
      source: "call",
      note: said.note,
      addedBy: "Anna",
    });
    expect(await voteForIdea(member, id)).toMatchObject({ voted: true, voteCount: 1 });
    expect(await votesOnBehalf(agent, id)).toMatchObject([
      { customerId: member.customerId, addedBy: "Anna" },
    ]);
    const [event] =
      await sql`select type, payload, actor_id from events where thread_id = ${id} order by seq`;
    expect(event).toMatchObject({
      type: "idea.vote_added",
      payload: { customerId: member.customerId, source: "call" },
    });
    const [audited] = await sql`select action, reason from audit_log where subject_id = ${id}`;
    expect(audited).toEqual({ action: "idea.vote_added", reason: said.note });
    expect(await withdrawVote(member, id)).toMatchObject({ voted: false, voteCount: 0 });
  });

  it("is the only one that he has: refused where he backs it already, however many staff try at once", async () => {
    const id = await idea(sql, author);
    const staff = await people(sql, 6, { role: "agent" });
    const outcomes = await Promise.allSettled(
      staff.map((one) => voteOnBehalf(one, id, { customerId: member.customerId, ...said })),
    );
    expect(outcomes.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(await standing(sql, id)).toMatchObject({ counter: 1, votes: 1 });
    await expect(voteOnBehalf(agent, id, { customerId: member.customerId, ...said })).rejects.toMatchObject(
      refused("ideas:refusal.backs_already", 409),
    );
  });

  it("is refused for oneself, for nobody, on what is decided, and to members", async () => {
    const id = await idea(sql, author);
    const done = await idea(sql, author, { status: "shipped" });
    const vote = { customerId: member.customerId, ...said };
    await expect(voteOnBehalf(agent, id, { ...vote, customerId: agent.customerId })).rejects.toMatchObject(
      refused("ideas:refusal.not_for_oneself", 409),
    );
    await expect(voteOnBehalf(agent, id, { ...vote, customerId: newId() })).rejects.toMatchObject({
      status: 422,
    });
    await expect(voteOnBehalf(agent, done, vote)).rejects.toMatchObject(
      refused("ideas:refusal.voting_over", 409),
    );
    await expect(voteOnBehalf(member, id, vote)).rejects.toMatchObject(refused("errors:not_found", 404));
    await expect(votesOnBehalf(member, id)).rejects.toMatchObject(refused("errors:not_found", 404));
    expect(await standing(sql, id)).toMatchObject({ counter: 0, votes: 0 });
  });
});
