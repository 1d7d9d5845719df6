import { beforeAll, describe, expect, it } from "vitest";
import { readAnswers } from "~/domain/ideas/answering.server";
import { mergeIdeas, unmergeIdea } from "~/domain/ideas/merging.server";
import { objectToMerge, readConsent, withdrawObjection } from "~/domain/ideas/objecting.server";
import { splitOffFrom } from "~/domain/ideas/splitting-off.server";
import { voteForIdea, withdrawVote } from "~/domain/ideas/voting.server";
import { fateOf } from "~/domain/community/fate.server";
import type { Person } from "~/platform/actor";
import { useDatabase } from "../../support/database";
import { board, guest, idea, people, person, refused, standing } from "./arrange";

const { sql } = useDatabase();
const note = "The same wish in other words.";
let author: Person, product: Person;

beforeAll(async () => {
  author = await person(sql);
  product = await person(sql, { role: "product" });
});

/** Two ideas, the first joined with the second, and who voted for each. */
async function joined(votersOfAbsorbed: number, votersOfBoth = 0) {
  const boardId = await board(sql);
  const a = await idea(sql, author, { boardId, title: "Words of the absorbed one" });
  const c = await idea(sql, author, { boardId });
  const voters = await people(sql, votersOfAbsorbed);
  const both = await people(sql, votersOfBoth);
  for (const voter of voters) await voteForIdea(voter, a);
  for (const voter of both) {
    await voteForIdea(voter, a);
    await voteForIdea(voter, c);
  }
  const before = await everything(a, c);
  await mergeIdeas(product, a, c, note);
  return { a, c, boardId, voters, both, before };
}

/** All that must be as it was once a merge is taken back. A sum of logarithms is compared to six digits. */
async function everything(...ids: string[]) {
  const ideas =
    await sql`select thread_id, status, vote_count, round(score::numeric, 6) as score, canonical_id, merged_at
    from ideas where thread_id = any(${ids}) order by thread_id`;
  return {
    ideas,
    threads:
      await sql`select id, state, title, slug, reply_count, deleted_at from threads where id = any(${ids}) order by id`,
    votes: await sql`select * from votes where idea_id = any(${ids}) order by idea_id, customer_id`,
    posts: await sql`select * from posts where thread_id = any(${ids}) order by thread_id, number`,
  };
}

const gone = async (id: string) =>
  (await sql`select deleted_at is not null as gone from threads where id = ${id}`)[0]!.gone as boolean;

describe("“that's not what I meant”", () => {
  it("takes one's support to an idea in the same words; the next ones join it", async () => {
    const { a, c, voters } = await joined(3);
    expect(await standing(sql, c)).toMatchObject({ counter: 3 });
    const { id: s } = await objectToMerge(voters[0]!, a);
    expect(await standing(sql, c)).toMatchObject({ counter: 2 });
    expect(await standing(sql, s)).toMatchObject({ counter: 1, votes: 1, status: "new" });
    expect(await objectToMerge(voters[1]!, a)).toEqual({ id: s });
    // Pressed twice it is the same.
    expect(await objectToMerge(voters[1]!, a)).toEqual({ id: s });
    expect(await standing(sql, c)).toMatchObject({ counter: 1 });
    expect(await standing(sql, s)).toMatchObject({ counter: 2, votes: 2 });
    const [words] = await sql`select title, author_id, board_id from threads where id = ${s}`;
    const [origin] = await sql`select title, author_id, board_id from threads where id = ${a}`;
    expect(words).toEqual(origin);
    expect(await splitOffFrom(guest, s)).toMatchObject({ id: c });
  });

  it("takes the answers to the board's own questions along, those for staff alone for staff alone", async () => {
    const { a, voters, boardId } = await joined(1);
    const field = (id: string, staffOnly: boolean) => ({
      id,
      kind: "text",
      label: { en: id, fi: id },
      required: false,
      staffOnly,
    });
    await sql`update boards set fields = ${sql.json([field("car", false), field("secret", true)])} where id = ${boardId}`;
    await sql`update ideas set answers = ${sql.json({ car: "Volvo", secret: "PLANTED for staff" })} where thread_id = ${a}`;
    const { id: s } = await objectToMerge(voters[0]!, a);
    const read = async (actor: typeof guest | Person) =>
      (await readAnswers(actor, s)).answered.map(({ answer }) => answer);
    expect(await read(guest)).toEqual(["Volvo"]);
    expect(await read(voters[0]!)).toEqual(["Volvo"]);
    expect(await read(product)).toEqual(["Volvo", "PLANTED for staff"]);
  });

  it("leaves alone what one also voted for in the other words", async () => {
    const { a, c, both } = await joined(0, 1);
    const { id: s } = await objectToMerge(both[0]!, a);
    expect(await standing(sql, c)).toMatchObject({ counter: 1, votes: 1 });
    expect(await standing(sql, s)).toMatchObject({ counter: 1 });
  });

  it("is for those whose vote stands there, and only while the two are joined", async () => {
    const { a, c, voters } = await joined(1);
    const stranger = await person(sql);
    await expect(objectToMerge(stranger, a)).rejects.toMatchObject(
      refused("ideas:refusal.no_vote_there", 409),
    );
    await expect(objectToMerge(guest, a)).rejects.toMatchObject({ status: 403 });
    await expect(objectToMerge(voters[0]!, c)).rejects.toMatchObject(
      refused("ideas:refusal.not_merged", 409),
    );
    await unmergeIdea(product, a);
    await expect(objectToMerge(voters[0]!, a)).rejects.toMatchObject(
      refused("ideas:refusal.not_merged", 409),
    );
  });

  it("never shows anyone more than he could read before", async () => {
    const closed = await board(sql, "staff");
    const a = await idea(sql, author, { boardId: closed, title: "Marker of the closed board" });
    const c = await idea(sql, author);
    await voteForIdea(product, a);
    await mergeIdeas(product, a, c, note);
    const { id: s } = await objectToMerge(product, a);
    for (const actor of [guest, await person(sql)]) {
      await expect(
        voteForIdea(actor === guest ? await person(sql) : (actor as Person), s),
      ).rejects.toMatchObject({
        status: 404,
      });
      await expect(readConsent(actor, a)).rejects.toMatchObject({ status: 404 });
    }
    // The other way round: where its words led is not named to who may not read it.
    const open = await idea(sql, author);
    const hidden = await idea(sql, author, { boardId: closed, title: "Marker of the hidden one" });
    const voter = await person(sql);
    await voteForIdea(voter, open);
    await mergeIdeas(product, open, hidden, note);
    expect(await readConsent(voter, open)).toMatchObject({ asked: true, canonical: null });
    const { id } = await objectToMerge(voter, open);
    expect(await splitOffFrom(voter, id)).toBeNull();
  });

  it("can be taken back: everything is as it was, and an emptied split-off leads on", async () => {
    const { a, c, voters } = await joined(2);
    const before = await everything(a, c);
    const { id: s } = await objectToMerge(voters[0]!, a);
    expect(await readConsent(voters[0]!, a)).toMatchObject({ asked: false, splitOff: { id: s } });
    await withdrawObjection(voters[0]!, a);
    expect(await everything(a, c)).toEqual(before);
    expect(await gone(s)).toBe(true);
    expect(await fateOf(guest, s, null)).toMatchObject({ gone: false });
    expect(await objectToMerge(voters[1]!, a)).toEqual({ id: s });
    expect(await gone(s)).toBe(false);
    await expect(withdrawObjection(voters[0]!, a)).rejects.toMatchObject(
      refused("ideas:refusal.moved_on", 409),
    );
  });
});

describe("taking the merge back after objections", () => {
  it("restores everything exactly, whoever objected and changed his mind", async () => {
    for (let round = 0; round < 10; round++) {
      const { a, c, voters, both, before } = await joined(3 + (round % 3), round % 3);
      const all = [...voters, ...both];
      for (const [at, voter] of all.entries()) {
        if ((at * 7 + round) % 3 === 0) continue;
        await objectToMerge(voter, a);
        if ((at + round) % 4 === 0) await withdrawObjection(voter, a);
      }
      await unmergeIdea(product, a);
      expect(await everything(a, c)).toEqual(before);
      const left = await sql`select t.id from idea_split_offs s join threads t on t.id = s.idea_id
        join idea_merges m on m.id = s.merge_id where m.idea_id = ${a} and t.deleted_at is null`;
      expect(left).toEqual([]);
    }
  });

  it("keeps what people did meanwhile: votes of others hold the split-off, a vote taken back stays so", async () => {
    const { a, voters } = await joined(2);
    const { id: s } = await objectToMerge(voters[0]!, a);
    await objectToMerge(voters[1]!, a);
    await withdrawVote(voters[1]!, s);
    await voteForIdea(await person(sql), s);
    await unmergeIdea(product, a);
    expect(await standing(sql, a)).toMatchObject({ counter: 1, votes: 1 });
    expect(await standing(sql, s)).toMatchObject({ counter: 1, votes: 1, status: "new" });
    expect(await gone(s)).toBe(false);
  });

  it("and objections, votes and the merge's end crossing each other leave every count true", async () => {
    for (let round = 0; round < 5; round++) {
      const { a, c, voters } = await joined(8);
      const fresh = await people(sql, 6);
      await Promise.all([
        ...voters.slice(0, 6).map((voter) => objectToMerge(voter, a).catch(() => {})),
        ...voters.slice(3).map((voter) => withdrawVote(voter, c).catch(() => {})),
        ...fresh.map((voter) => voteForIdea(voter, c)),
        ...(round % 2 ? [unmergeIdea(product, a)] : []),
        ...voters.slice(0, 2).map((voter) => withdrawObjection(voter, a).catch(() => {})),
      ]);
      const splits =
        await sql`select s.idea_id as id from idea_split_offs s join idea_merges m on m.id = s.merge_id
        where m.idea_id = ${a}`;
      expect(splits.length).toBeLessThanOrEqual(1);
      const [merged] = await sql`select 1 from ideas where canonical_id = ${c}`;
      const distinct =
        await sql`select count(distinct customer_id)::int as n from votes where withdrawn_at is null
        and idea_id = any(${merged ? [a, c] : [c]})`;
      expect(await standing(sql, c)).toMatchObject({ counter: distinct[0]!.n as number });
      for (const id of [a, ...splits.map((row) => row.id as string)]) {
        const { counter, votes } = await standing(sql, id);
        if (!merged || id !== a) expect(counter).toBe(votes);
      }
    }
  });
});
