import { beforeAll, describe, expect, it } from "vitest";
import { listIdeas } from "~/domain/ideas/browsing.server";
import { mergeIdeas, unmergeIdea } from "~/domain/ideas/merging.server";
import { changeIdeaStatus } from "~/domain/ideas/status.server";
import { readView } from "~/domain/ideas/triage";
import { triageList } from "~/domain/ideas/triage.server";
import { voteForIdea, withdrawVote } from "~/domain/ideas/voting.server";
import { canonicalOf, readWordings } from "~/domain/ideas/wordings.server";
import { readNotifications } from "~/domain/notifications/reading.server";
import { deliverAll } from "~/events/deliver.server";
import type { Person } from "~/platform/actor";
import { useDatabase } from "../../support/database";
import { board, guest, idea, people, person, post, refused, standing } from "./arrange";

const { sql } = useDatabase();
const note = "The same wish in other words.";
let author: Person, product: Person, member: Person;

beforeAll(async () => {
  author = await person(sql);
  product = await person(sql, { role: "product" });
  member = await person(sql);
});

/** All rows that a merge touches, as they stand: what undoing must bring back. */
async function everything(...ids: string[]) {
  return {
    ideas:
      await sql`select thread_id, status, vote_count, score, canonical_id, merged_at, merged_by_id, status_changed_at
      from ideas where thread_id = any(${ids}) order by thread_id`,
    threads:
      await sql`select id, state, title, slug, reply_count, last_post_number from threads where id = any(${ids}) order by id`,
    votes: await sql`select * from votes where idea_id = any(${ids}) order by idea_id, customer_id`,
    posts: await sql`select * from posts where thread_id = any(${ids}) order by thread_id, number`,
    changes: await sql`select * from idea_status_changes where idea_id = any(${ids}) order by id`,
  };
}

async function pair(votersOfBoth = 0) {
  const boardId = await board(sql);
  const [a, b] = [await idea(sql, author, { boardId }), await idea(sql, author, { boardId })];
  const voters = await people(sql, votersOfBoth);
  for (const voter of voters) {
    await voteForIdea(voter, a);
    await voteForIdea(voter, b);
  }
  return { a, b, boardId, voters };
}

describe("joining two ideas", () => {
  it("counts people over both wordings, each once, and moves no vote", async () => {
    const { a, b, voters } = await pair(2);
    const [onlyA, onlyB] = await people(sql, 2);
    await voteForIdea(onlyA!, a);
    await voteForIdea(onlyB!, b);
    await mergeIdeas(product, a, b, note);
    expect(await standing(sql, b)).toMatchObject({ counter: 4, votes: 3 });
    expect(await standing(sql, a)).toMatchObject({ counter: 3, votes: 3, status: "merged" });
    const { ideas } = await listIdeas(onlyA!, { order: "top", mine: true });
    expect(ideas.map((line) => line.id)).toContain(b);
    expect(ideas.map((line) => line.id)).not.toContain(a);
    await expect(voteForIdea(voters[0]!, b)).resolves.toMatchObject({ voted: true, voteCount: 4 });
    const triaged = await triageList(product, readView(new URLSearchParams("status=new&order=votes")));
    expect(triaged.find((line) => line.id === b)?.demand.stages).toEqual({ member: 4 });
  });

  it("lets a voter of the absorbed wording take the vote back, and give it again", async () => {
    const { a, b } = await pair();
    await voteForIdea(member, a);
    await mergeIdeas(product, a, b, note);
    expect(await voteForIdea(member, b)).toMatchObject({ voted: true, voteCount: 1 });
    expect(await withdrawVote(member, b)).toMatchObject({ voted: false, voteCount: 0 });
    expect(await standing(sql, a)).toMatchObject({ votes: 0 });
    expect(await voteForIdea(member, b)).toMatchObject({ voted: true, voteCount: 1 });
  });

  it("shows the other wording with its comments, and leads on from its address", async () => {
    const { a, b } = await pair();
    await post(sql, a, member, 2, "Said under the other wording");
    await mergeIdeas(product, a, b, note);
    const [wording] = await readWordings(guest, b);
    expect(wording).toMatchObject({ id: a, note });
    expect(wording!.posts.map((one) => one.html)).toContain("<p>Said under the other wording</p>");
    expect(await canonicalOf(guest, a)).toMatchObject({ id: b });
  });

  it("never shows a wording to those who could not read it where it stood", async () => {
    const open = await board(sql);
    const closed = await board(sql, "staff");
    const secret = await idea(sql, author, { boardId: closed, title: "Marker of the closed board" });
    const shown = await idea(sql, author, { boardId: open });
    await mergeIdeas(product, secret, shown, note);
    expect(await readWordings(guest, shown)).toEqual([]);
    expect(await readWordings(member, shown)).toEqual([]);
    expect(await readWordings(product, shown)).toHaveLength(1);
    await unmergeIdea(product, secret);
    await mergeIdeas(product, shown, secret, note);
    expect(await canonicalOf(guest, shown)).toBeNull();
  });

  it("into a place that is closed to a voter tells him that it was, and nothing of the other; so does taking it back", async () => {
    const [open, closed] = [await board(sql), await board(sql, "staff")];
    const writer = await person(sql);
    const shown = await idea(sql, writer, { boardId: open });
    const secret = await idea(sql, product, { boardId: closed, title: "Marker of a closed plan" });
    await voteForIdea(member, shown);
    const colleague = await person(sql, { role: "agent" });
    await voteForIdea(colleague, shown);
    await mergeIdeas(product, shown, secret, "Marker of a reason");
    await unmergeIdea(product, shown);
    await deliverAll();
    const told = async (who: Person) =>
      sql`select kind, thread_id, data from notifications where customer_id = ${who.customerId} and kind like 'idea_%merged%'
        order by created_at, kind`;
    const unseen = [
      { kind: "idea_merged_unseen", thread_id: shown, data: {} },
      { kind: "idea_unmerged_unseen", thread_id: shown, data: {} },
    ];
    expect(await told(member)).toEqual(unseen);
    expect(await told(writer)).toEqual(unseen);
    expect((await told(colleague)).map(({ kind }) => kind as string)).toEqual([
      "idea_merged",
      "idea_unmerged",
    ]);
    expect(JSON.stringify(await readNotifications(member, null))).not.toContain("Marker");
  });

  it("is flat: refused with oneself, into a merged one, twice, and of one that has wordings", async () => {
    const { a, b, boardId } = await pair();
    const c = await idea(sql, author, { boardId });
    await expect(mergeIdeas(product, a, a, note)).rejects.toMatchObject(
      refused("ideas:refusal.merge_self", 422),
    );
    await mergeIdeas(product, a, b, note);
    await expect(mergeIdeas(product, a, c, note)).rejects.toMatchObject(
      refused("ideas:refusal.already_merged", 409),
    );
    await expect(mergeIdeas(product, c, a, note)).rejects.toMatchObject(
      refused("ideas:refusal.merge_into_merged", 409),
    );
    await expect(mergeIdeas(product, b, c, note)).rejects.toMatchObject(
      refused("ideas:refusal.has_wordings", 409),
    );
  });

  it("is not for members, nor for staff of other work", async () => {
    const { a, b } = await pair();
    const agent = await person(sql, { role: "agent" });
    await expect(mergeIdeas(member, a, b, note)).rejects.toMatchObject(refused("errors:not_found", 404));
    await expect(mergeIdeas(agent, a, b, note)).rejects.toMatchObject(refused("errors:not_your_role", 403));
    expect(await standing(sql, a)).toMatchObject({ status: "new" });
  });

  it("is written in the staff log, with its reason", async () => {
    const { a, b } = await pair();
    await mergeIdeas(product, a, b, note);
    await unmergeIdea(product, a);
    const log =
      await sql`select action, reason, actor_id from audit_log where subject_id = ${a} order by at, id`;
    expect(log.map((line) => line.action)).toEqual(["idea.merged", "idea.unmerged"]);
    expect(log[0]).toMatchObject({ reason: note, actor_id: product.customerId });
  });
});

describe("taking a merge back", () => {
  it("restores everything exactly, whatever was merged", async () => {
    for (let round = 0; round < 12; round++) {
      const { a, b } = await pair(round % 4);
      for (const voter of await people(sql, (round * 7) % 5)) await voteForIdea(voter, round % 2 ? a : b);
      if (round % 3 === 1)
        await changeIdeaStatus(product, a, { from: "new", status: "planned", note: "Decided beforehand." });
      if (round % 5 === 2) await sql`update threads set state = 'locked' where id = ${a}`;
      const before = await everything(a, b);
      await mergeIdeas(product, a, b, note);
      expect(await everything(a, b)).not.toEqual(before);
      await unmergeIdea(product, a);
      const after = await everything(a, b);
      expect(after.ideas.map((row) => Number(row.score))).toEqual(
        before.ideas.map((row) => expect.closeTo(Number(row.score), 6) as number),
      );
      const exact = (all: typeof before) => ({ ...all, ideas: all.ideas.map(({ score: _, ...row }) => row) });
      expect(exact(after)).toEqual(exact(before));
    }
  });

  it("keeps what people did meanwhile", async () => {
    const { a, b } = await pair();
    const [early, late] = await people(sql, 2);
    await voteForIdea(early!, a);
    await mergeIdeas(product, a, b, note);
    await voteForIdea(late!, b);
    await unmergeIdea(product, a);
    expect(await standing(sql, a)).toMatchObject({ counter: 1, votes: 1, status: "new" });
    expect(await standing(sql, b)).toMatchObject({ counter: 1, votes: 1 });
  });

  it("is refused where nothing is merged, and done once by two at once", async () => {
    const { a, b } = await pair();
    await expect(unmergeIdea(product, a)).rejects.toMatchObject(refused("ideas:refusal.not_merged", 409));
    await mergeIdeas(product, a, b, note);
    const outcomes = await Promise.allSettled([unmergeIdea(product, a), unmergeIdea(product, a)]);
    expect(outcomes.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("merging while others act", () => {
  const distinct = async (a: string, b: string) => {
    const [row] = await sql`select count(distinct customer_id)::int as n from votes
      where idea_id in (${a}, ${b}) and withdrawn_at is null`;
    return row!.n as number;
  };

  it("and votes crossing it leave the count true", async () => {
    for (let round = 0; round < 6; round++) {
      const { a, b, voters } = await pair(4);
      const fresh = await people(sql, 20);
      await Promise.all([
        ...fresh.map((voter, at) => voteForIdea(voter, at % 2 ? a : b).catch(() => {})),
        mergeIdeas(product, a, b, note),
        ...voters.map((voter) => withdrawVote(voter, b).catch(() => {})),
        ...fresh.map((voter) => voteForIdea(voter, b)),
      ]);
      expect(await standing(sql, b)).toMatchObject({ counter: await distinct(a, b) });
      await Promise.all([
        unmergeIdea(product, a),
        ...fresh.map((voter) => withdrawVote(voter, b).catch(() => {})),
      ]);
      for (const id of [a, b]) {
        const { counter, votes } = await standing(sql, id);
        expect(counter).toBe(votes);
      }
    }
  });

  it("and a decision crossing it end in one of the two, never in both", async () => {
    for (let round = 0; round < 6; round++) {
      const { a, b } = await pair();
      const [merged, decided] = await Promise.allSettled([
        mergeIdeas(product, a, b, note),
        changeIdeaStatus(product, a, { from: "new", status: "planned", note: "Decided at the same time." }),
      ]);
      const { status } = await standing(sql, a);
      expect(status).toBe(merged!.status === "fulfilled" ? "merged" : "planned");
      if (decided!.status === "rejected") expect(status).toBe("merged");
    }
  });

  it("in both directions at once joins them one way", async () => {
    const { a, b } = await pair(1);
    const outcomes = await Promise.allSettled([
      mergeIdeas(product, a, b, note),
      mergeIdeas(product, b, a, note),
    ]);
    expect(outcomes.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  });
});
