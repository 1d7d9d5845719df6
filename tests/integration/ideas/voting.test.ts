import { beforeAll, describe, expect, it } from "vitest";
import { trendingScore } from "~/domain/ideas/idea";
import { changeIdeaStatus } from "~/domain/ideas/status.server";
import { voteForIdea, withdrawVote } from "~/domain/ideas/voting.server";
import type { Person } from "~/platform/actor";
import { useDatabase } from "../../support/database";
import { board, guest, idea, people, person, refused, standing } from "./arrange";

const { sql } = useDatabase();
let author: Person;

beforeAll(async () => {
  author = await person(sql);
});

describe("a vote", () => {
  it("counts once, is remembered, and tells the room its version", async () => {
    const id = await idea(sql, author);
    const voter = await person(sql);
    expect(await voteForIdea(voter, id)).toEqual({ voted: true, voteCount: 1, version: 1 });
    expect(await voteForIdea(voter, id)).toEqual({ voted: true, voteCount: 1, version: 1 });
    expect(await standing(sql, id)).toMatchObject({ counter: 1, votes: 1, version: 1, voted: 1 });
    const [event] = await sql`select payload, room_version, actor_id from events where thread_id = ${id}`;
    expect(event).toMatchObject({
      actor_id: voter.customerId,
      room_version: "1",
      payload: { ideaId: id, customerId: voter.customerId, authorId: author.customerId, voteCount: 1 },
    });
  });

  it("can be taken back and given anew, in one row", async () => {
    const id = await idea(sql, author);
    const voter = await person(sql);
    await voteForIdea(voter, id);
    expect(await withdrawVote(voter, id)).toEqual({ voted: false, voteCount: 0, version: 2 });
    expect(await withdrawVote(voter, id)).toEqual({ voted: false, voteCount: 0, version: 2 });
    expect(await voteForIdea(voter, id)).toEqual({ voted: true, voteCount: 1, version: 3 });
    expect(await standing(sql, id)).toMatchObject({
      counter: 1,
      votes: 1,
      version: 3,
      voted: 2,
      withdrawn: 1,
    });
    expect(await sql`select 1 from votes where idea_id = ${id}`).toHaveLength(1);
  });

  it("moves the trending score as the rule says, there and back", async () => {
    const createdAt = new Date(Date.now() - 40 * 86_400_000);
    const id = await idea(sql, author, { createdAt });
    const [a, b] = await people(sql, 2);
    await voteForIdea(a!, id);
    const once = (await standing(sql, id)).score;
    expect(once).toBeCloseTo(trendingScore(createdAt, [new Date()]), 4);
    await voteForIdea(b!, id);
    expect((await standing(sql, id)).score).toBeCloseTo(
      trendingScore(createdAt, [new Date(), new Date()]),
      4,
    );
    await withdrawVote(b!, id);
    expect((await standing(sql, id)).score).toBeCloseTo(once, 4);
    await withdrawVote(a!, id);
    expect((await standing(sql, id)).score).toBeCloseTo(trendingScore(createdAt, []), 1);
  });

  it("is refused to a guest, and to one whose address is not confirmed", async () => {
    const id = await idea(sql, author);
    await expect(voteForIdea(guest, id)).rejects.toMatchObject(refused("errors:sign_in_first", 403));
    const unconfirmed = await person(sql, { emailConfirmed: false });
    await expect(voteForIdea(unconfirmed, id)).rejects.toMatchObject(
      refused("community:refusal.confirm_email", 403),
    );
    expect(await standing(sql, id)).toMatchObject({ counter: 0, votes: 0, voted: 0 });
  });

  it.each(["shipped", "declined", "merged"] as const)("is refused where the idea is %s", async (status) => {
    const id = await idea(sql, author, { status });
    const voter = await person(sql);
    await expect(voteForIdea(voter, id)).rejects.toMatchObject(refused("ideas:refusal.voting_over", 409));
    await expect(withdrawVote(voter, id)).rejects.toMatchObject(refused("ideas:refusal.voting_over", 409));
    expect(await standing(sql, id)).toMatchObject({ counter: 0, votes: 0, version: 0 });
  });

  it("finds no idea where the voter may not see one", async () => {
    const voter = await person(sql);
    const staffBoard = await board(sql, "staff");
    for (const id of [
      await idea(sql, author, { boardId: staffBoard }),
      await idea(sql, author, { hidden: true }),
    ]) {
      await expect(voteForIdea(voter, id)).rejects.toMatchObject(refused("errors:not_found", 404));
      expect(await standing(sql, id)).toMatchObject({ counter: 0, votes: 0 });
    }
  });
});

describe("votes at once", () => {
  it("50 of one person are one", async () => {
    const id = await idea(sql, author);
    const voter = await person(sql);
    const answers = await Promise.all(Array.from({ length: 50 }, () => voteForIdea(voter, id)));
    expect(answers.every((answer) => answer.voted && answer.voteCount === 1)).toBe(true);
    expect(await standing(sql, id)).toMatchObject({ counter: 1, votes: 1, voted: 1, version: 1 });
  });

  it("200 of 200 people are 200, each with its own version", async () => {
    const id = await idea(sql, author);
    const voters = await people(sql, 200);
    const answers = await Promise.all(voters.map((voter) => voteForIdea(voter, id)));
    expect(new Set(answers.map((answer) => answer.voteCount)).size).toBe(200);
    expect(await standing(sql, id)).toMatchObject({ counter: 200, votes: 200, voted: 200, version: 200 });
    const versions = await sql`select room_version from events where thread_id = ${id}`;
    expect(new Set(versions.map((row) => row.room_version)).size).toBe(200);
  });

  it("a storm of giving and taking leaves the counter true", async () => {
    const id = await idea(sql, author);
    const voters = await people(sql, 20);
    await Promise.all(
      Array.from({ length: 400 }, (_, at) => {
        const voter = voters[(at * 7) % voters.length]!;
        return at % 3 === 0 ? withdrawVote(voter, id) : voteForIdea(voter, id);
      }),
    );
    const after = await standing(sql, id);
    expect(after.counter).toBe(after.votes);
    expect(after.voted - after.withdrawn).toBe(after.votes);
    expect(after.version).toBe(after.voted + after.withdrawn);
  });

  it("and a decision crossing them: no vote stands that came after it", async () => {
    const id = await idea(sql, author);
    const product = await person(sql, { role: "product" });
    const voters = await people(sql, 60);
    const votes = voters.map((voter) =>
      voteForIdea(voter, id).then(
        () => "counted",
        (error: { code: string }) => error.code,
      ),
    );
    const decision = changeIdeaStatus(product, id, {
      from: "new",
      status: "declined",
      note: "It would cost more than it brings.",
    });
    const outcomes = await Promise.all(votes);
    await decision;
    const after = await standing(sql, id);
    expect(after.status).toBe("declined");
    expect(after.counter).toBe(after.votes);
    expect(outcomes.filter((outcome) => outcome === "counted")).toHaveLength(after.votes);
    expect(
      outcomes
        .filter((outcome) => outcome !== "counted")
        .every((code) => code === "ideas:refusal.voting_over"),
    ).toBe(true);
    const [late] = await sql`
      select count(*)::int as count from events v join events d on d.thread_id = v.thread_id and d.type = 'idea.status_changed'
      where v.thread_id = ${id} and v.type = 'idea.voted' and v.room_version > d.room_version`;
    expect(late!.count).toBe(0);
  });
});
