import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readThread } from "~/domain/community/reading.server";
import { readBatch } from "~/domain/ideas/batches.server";
import { addFinerStatus, changeFinerStatus, giveFinerStatus } from "~/domain/ideas/finer-statuses.server";
import { ideaStatuses, nextStatuses, type IdeaStatus } from "~/domain/ideas/idea";
import { mergeIdeas } from "~/domain/ideas/merging.server";
import { changeIdeaStatus, changeIdeaStatuses } from "~/domain/ideas/status.server";
import { tellDecisions } from "~/domain/ideas/telling.server";
import { undoStatusChange, undoStatusChanges } from "~/domain/ideas/undoing.server";
import { voteForIdea } from "~/domain/ideas/voting.server";
import { readHeld } from "~/domain/notifications/held.server";
import { deliverAll } from "~/events/deliver.server";
import type { Person } from "~/platform/actor";
import { useDatabase } from "../../support/database";
import { board, guest, idea, people, person, post, refused, standing } from "./arrange";
import { installReference } from "../rewards/arrange";

const { sql, url } = useDatabase();
const note = "Decided with the people in the halls.";
let author: Person, product: Person;

beforeAll(async () => {
  await installReference(url);
  author = await person(sql);
  product = await person(sql, { role: "product", displayName: "Petra" });
});

// What one test leaves held is not told in the next.
beforeEach(async () => {
  await sql`update idea_status_changes set tell_at = null where told_at is null`;
  await sql`delete from notifications`;
});

const decide = (id: string, from: IdeaStatus, status: IdeaStatus, by = product) =>
  changeIdeaStatus(by, id, { from, status, note });
const holdsEnd = () =>
  sql`update idea_status_changes set tell_at = tell_at - interval '11 minutes' where told_at is null`;

/** Ends the holds, tells what is due and delivers it; who was then told of what. */
async function telling() {
  await holdsEnd();
  await tellDecisions();
  await deliverAll();
  return heard();
}

async function heard() {
  const rows =
    await sql`select customer_id, kind, thread_id, data from notifications where kind like 'idea_status%' order by customer_id, created_at`;
  return rows.map((row) => ({ who: row.customer_id, kind: row.kind, idea: row.thread_id, ...row.data }));
}

describe("a decision", () => {
  it("is shown at once and told after the hold: to whom it concerns, in whatever wording, once each", async () => {
    const boardId = await board(sql);
    const id = await idea(sql, author, { boardId });
    const twin = await idea(sql, await person(sql), { boardId });
    const [voter, twinVoter, speaker, follower, muter, gone] = await people(sql, 6);
    await voteForIdea(voter!, id);
    await voteForIdea(voter!, twin);
    await voteForIdea(twinVoter!, twin);
    await voteForIdea(muter!, id);
    await voteForIdea(gone!, id);
    await sql`update votes set withdrawn_at = now() where customer_id = ${gone!.customerId}`;
    await post(sql, twin, speaker!, 2, "Me too");
    for (const [who, level] of [
      [follower!, "tracking"],
      [muter!, "muted"],
    ] as const)
      await sql`insert into subscriptions ${sql({ customer_id: who.customerId, subject_type: "thread", subject_id: id, level })}`;
    await mergeIdeas(product, twin, id, note);
    const [{ author_id: twinAuthor } = { author_id: "" }] =
      await sql`select author_id from threads where id = ${twin}`;
    await deliverAll();
    await sql`delete from notifications`;

    await decide(id, "new", "planned");
    expect((await readThread(guest, id, null)).thread.idea).toMatchObject({
      status: "planned",
      changes: [{ note }],
    });
    await deliverAll();
    expect(await tellDecisions()).toBe(0);
    expect(await heard()).toEqual([]);
    expect(await readHeld(product, [id])).toMatchObject([{ ideaId: id, people: 6 }]);
    expect(await readHeld(author, [id])).toEqual([]);

    const told = await telling();
    const whom = [author.customerId, voter, twinVoter, speaker, follower, twinAuthor];
    expect(told.map((one) => one.who).sort()).toEqual(
      whom.map((who) => (typeof who === "string" ? who : who!.customerId)).sort(),
    );
    expect(told[0]).toMatchObject({ kind: "idea_status", idea: id, status: "planned", note });
    expect(await readHeld(product, [id])).toEqual([]);
    expect(await telling()).toHaveLength(6);
    expect(
      await sql`select 1 from idea_tellings x join idea_status_changes s on s.id = x.change_id where s.idea_id = ${id}`,
    ).toHaveLength(6);
  });

  it("needs a reason when it ends a wish or fulfils it, and none in between", async () => {
    const id = await idea(sql, author);
    for (const status of ["declined", "shipped"] as const) {
      const change = changeIdeaStatus(product, id, { from: "new", status, note: "" });
      await expect(change).rejects.toMatchObject(refused("ideas:refusal.note_missing", 422));
    }
    await changeIdeaStatus(product, id, { from: "new", status: "planned", note: "" });
    expect(await standing(sql, id)).toMatchObject({ status: "planned" });
  });

  it("undone in time stands nowhere, tells nobody and pays nothing", async () => {
    const id = await idea(sql, author);
    await voteForIdea((await people(sql, 1))[0]!, id);
    const { changeId } = await decide(id, "new", "shipped");
    await deliverAll();
    await undoStatusChange(product, changeId);
    expect(await standing(sql, id)).toMatchObject({ status: "new" });
    expect((await readThread(guest, id, null)).thread.idea?.changes).toEqual([]);
    expect(await telling()).toEqual([]);
    const paid =
      await sql`select 1 from ledger_transactions where thread_id = ${id} and rule_id = 'idea-shipped'`;
    const lines = await sql`select 1 from interactions where thread_id = ${id} and kind = 'idea_status'`;
    const badges = await sql`select 1 from badge_awards where customer_id = ${author.customerId}`;
    expect([...paid, ...lines, ...badges]).toEqual([]);
    await expect(undoStatusChange(product, changeId)).rejects.toMatchObject({ status: 409 });
  });

  it("undone leaves the idea exactly as it was, however exactly its status had been said", async () => {
    const label = { en: "Being priced", fi: "Hinnoitellaan" };
    const withins = ["new", "under_review", "planned", "in_progress"] as const;
    const finer = new Map(
      await Promise.all(
        withins.map(
          async (within) =>
            [within as string, await addFinerStatus(product, { within, label, internal: false })] as const,
        ),
      ),
    );
    const row = async (id: string) => (await sql`select * from ideas where thread_id = ${id}`)[0]!;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ to: fc.constantFrom(...ideaStatuses), exactly: fc.boolean() }), {
          minLength: 1,
          maxLength: 5,
        }),
        async (steps) => {
          const id = await idea(sql, author, { createdAt: new Date("2026-03-01T10:00:00Z") });
          const undos: { changeId: string; before: Awaited<ReturnType<typeof row>> }[] = [];
          for (const { to, exactly } of steps) {
            const { status } = await standing(sql, id);
            if (exactly && finer.has(status)) await giveFinerStatus(product, id, finer.get(status)!);
            const before = await row(id);
            if (nextStatuses(status).includes(to))
              undos.push({ before, changeId: (await decide(id, status, to)).changeId });
          }
          for (const { changeId, before } of undos.reverse()) {
            await undoStatusChange(product, changeId);
            expect(await row(id)).toEqual(before);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it("undone after the finer status that it had was retired leads to where that one's ideas went", async () => {
    const label = { en: "Waits for money", fi: "Odottaa rahaa" };
    const old = await addFinerStatus(product, { within: "planned", label, internal: true });
    const next = await addFinerStatus(product, { within: "planned", label, internal: true });
    const id = await idea(sql, author, { status: "planned" });
    const stays = await idea(sql, author, { status: "planned" });
    for (const one of [id, stays]) await giveFinerStatus(product, one, old);
    const { changeId } = await decide(id, "planned", "in_progress");
    await changeFinerStatus(product, old, { label, retired: true, to: next });
    await undoStatusChange(product, changeId);
    for (const one of [id, stays])
      expect(await sql`select status_id from ideas where thread_id = ${one}`).toEqual([{ status_id: next }]);
  });

  it("pays its author and stands on his timeline once it is told", async () => {
    const writer = await person(sql);
    const id = await idea(sql, writer);
    await decide(id, "new", "shipped");
    await deliverAll();
    const paid = () =>
      sql`select 1 from ledger_transactions where thread_id = ${id} and rule_id = 'idea-shipped'`;
    expect(await paid()).toHaveLength(0);
    await telling();
    expect(await paid()).toHaveLength(1);
    expect(
      await sql`select 1 from interactions where thread_id = ${id} and kind = 'idea_status'`,
    ).toHaveLength(1);
  });

  it("followed by another is told as the latest alone; changed back, it is not told", async () => {
    const id = await idea(sql, author);
    await decide(id, "new", "planned");
    await sql`update idea_status_changes set tell_at = now() - interval '1 minute' where idea_id = ${id}`;
    await decide(id, "planned", "in_progress");
    expect(await tellDecisions()).toBe(0);
    expect(await telling()).toMatchObject([{ who: author.customerId, status: "in_progress" }]);
    await sql`delete from notifications`;
    await decide(id, "in_progress", "declined");
    await decide(id, "declined", "in_progress");
    expect(await telling()).toEqual([]);
  });

  it("is for those who may see it when it is told", async () => {
    const boardId = await board(sql);
    const id = await idea(sql, author, { boardId });
    await decide(id, "new", "planned");
    await sql`update boards set audience = 'staff' where id = ${boardId}`;
    expect(await telling()).toEqual([]);
  });

  it("of an idea that joins another waits, and is told if it comes back", async () => {
    const boardId = await board(sql);
    const [id, other] = [await idea(sql, author, { boardId }), await idea(sql, product, { boardId })];
    await decide(id, "new", "planned");
    await mergeIdeas(product, id, other, note);
    expect((await telling()).filter((one) => one.kind === "idea_status")).toEqual([]);
  });

  it("is the product team's to undo", async () => {
    const id = await idea(sql, author);
    const { changeId } = await decide(id, "new", "planned");
    for (const actor of [guest, author]) {
      await expect(undoStatusChange(actor, changeId)).rejects.toMatchObject(refused("errors:not_found", 404));
    }
    await expect(undoStatusChange(await person(sql, { role: "agent" }), changeId)).rejects.toMatchObject({
      status: 403,
    });
  });
});

describe("at the same time", () => {
  it("three workers tell everyone once", async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(() => idea(sql, author)));
    for (const id of ids) await decide(id, "new", "planned");
    await holdsEnd();
    const told = await Promise.all([tellDecisions(), tellDecisions(), tellDecisions()]);
    expect(told.reduce((sum, one) => sum + one)).toBe(4);
    await deliverAll();
    expect((await heard()).map((one) => one.idea).sort()).toEqual(ids.sort());
  });

  it("undoing and telling cross: either it is undone and nobody hears, or it is told and stands", async () => {
    for (let round = 0; round < 8; round++) {
      await sql`delete from notifications`;
      const id = await idea(sql, author);
      const { changeId } = await decide(id, "new", "planned");
      await holdsEnd();
      const [undone] = await Promise.allSettled([undoStatusChange(product, changeId), tellDecisions()]);
      await deliverAll();
      const { status } = await standing(sql, id);
      const told = (await heard()).length;
      expect([undone.status, status, told]).toEqual(
        undone.status === "fulfilled" ? ["fulfilled", "new", 0] : ["rejected", "planned", 1],
      );
    }
  });

  it("a further decision and the telling cross: whatever is told last is where it stands", async () => {
    for (let round = 0; round < 6; round++) {
      await sql`delete from notifications`;
      const id = await idea(sql, author);
      await decide(id, "new", "planned");
      await holdsEnd();
      await Promise.all([decide(id, "planned", "declined"), tellDecisions()]);
      const told = await telling();
      expect(told.at(-1)).toMatchObject({ status: "declined" });
      expect(told.length).toBeLessThanOrEqual(2);
    }
  });
});

describe("many in one go", () => {
  it("are told in one piece of news; whom just one concerns hears of that one", async () => {
    const [both, one] = await people(sql, 2);
    const [a, b] = [await idea(sql, product), await idea(sql, product)];
    for (const id of [a, b]) await voteForIdea(both!, id);
    await voteForIdea(one!, b);
    const refusedId = await idea(sql, author, { status: "merged" });
    const result = await changeIdeaStatuses(product, [a, b, refusedId, b], { status: "planned", note });
    expect(result).toMatchObject({
      changed: [a, b],
      refused: [{ id: refusedId, code: "ideas:refusal.no_such_step" }],
    });
    const told = await telling();
    expect(told).toHaveLength(2);
    expect(told.find((news) => news.who === both!.customerId)).toMatchObject({
      kind: "idea_statuses",
      idea: null,
      count: 2,
      batchId: result.batchId,
      status: "planned",
    });
    expect(told.find((news) => news.who === one!.customerId)).toMatchObject({ kind: "idea_status", idea: b });
    expect((await readBatch(both!, result.batchId)).ideas.map((idea) => idea.id).sort()).toEqual(
      [a, b].sort(),
    );
  });

  it("are undone in one go, but for those that have moved on", async () => {
    const [a, b] = [await idea(sql, author), await idea(sql, author)];
    const { batchId } = await changeIdeaStatuses(product, [a, b], { status: "planned", note });
    await decide(b, "planned", "in_progress");
    expect(await undoStatusChanges(product, batchId)).toBe(1);
    expect([(await standing(sql, a)).status, (await standing(sql, b)).status]).toEqual([
      "new",
      "in_progress",
    ]);
    expect(await telling()).toMatchObject([{ kind: "idea_status", idea: b, status: "in_progress" }]);
  });

  it("hide from a reader what is not for him", async () => {
    const [open, closed] = [
      await idea(sql, author),
      await idea(sql, product, { boardId: await board(sql, "staff") }),
    ];
    const { batchId } = await changeIdeaStatuses(product, [open, closed], { status: "planned", note });
    await telling();
    expect((await readBatch(author, batchId)).ideas.map((idea) => idea.id)).toEqual([open]);
  });
});
