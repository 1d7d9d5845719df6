import { beforeAll, describe, expect, it } from "vitest";
import { readThread } from "~/domain/community/reading.server";
import { nextStatuses } from "~/domain/ideas/idea";
import { changeIdeaStatus } from "~/domain/ideas/status.server";
import { readView } from "~/domain/ideas/triage";
import { countStages, triageList } from "~/domain/ideas/triage.server";
import { voteForIdea } from "~/domain/ideas/voting.server";
import { newId } from "~/platform/ids";
import type { Person } from "~/platform/actor";
import { useDatabase } from "../../support/database";
import { guest, idea, person, people, refused, standing } from "./arrange";

const { sql } = useDatabase();
let author: Person, product: Person;
const note = "Decided with the people in the halls.";

beforeAll(async () => {
  author = await person(sql);
  product = await person(sql, { role: "product", displayName: "Petra" });
});

describe("a change of status", () => {
  it("is written with its reason in the history, the audit log and the events, all at once", async () => {
    const id = await idea(sql, author, { title: "Tyres by bicycle" });
    await changeIdeaStatus(product, id, { from: "new", status: "planned", note });
    expect(await standing(sql, id)).toMatchObject({ status: "planned", version: 1 });
    const [change] =
      await sql`select from_status, to_status, note, changed_by_id from idea_status_changes where idea_id = ${id}`;
    expect(change).toEqual({
      from_status: "new",
      to_status: "planned",
      note,
      changed_by_id: product.customerId,
    });
    const [audited] =
      await sql`select action, actor_id, reason, data from audit_log where subject_id = ${id}`;
    expect(audited).toEqual({
      action: "idea.status",
      actor_id: product.customerId,
      reason: note,
      data: { from: "new", to: "planned" },
    });
    const [event] = await sql`select payload, room_version from events where thread_id = ${id}`;
    expect(event).toMatchObject({
      room_version: "1",
      payload: { ideaId: id, title: "Tyres by bicycle", from: "new", to: "planned", note },
    });
  });

  it("is read by everyone, with its reason", async () => {
    const id = await idea(sql, author);
    await changeIdeaStatus(product, id, { from: "new", status: "declined", note });
    const { thread } = await readThread(guest, id, null);
    expect(thread.idea).toMatchObject({
      status: "declined",
      changes: [{ to: "declined", note, by: "Petra" }],
    });
  });

  it("by two at once is made by one; the other is told where it stands", async () => {
    const id = await idea(sql, author);
    const samir = await person(sql, { role: "product" });
    const outcomes = await Promise.allSettled([
      changeIdeaStatus(product, id, { from: "new", status: "planned", note }),
      changeIdeaStatus(samir, id, { from: "new", status: "declined", note }),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    const { reason } = outcomes.find((outcome) => outcome.status === "rejected") as PromiseRejectedResult;
    const { status } = await standing(sql, id);
    expect(reason).toMatchObject({ ...refused(`ideas:refusal.now.${status}`, 409), params: { status } });
    expect(await sql`select 1 from idea_status_changes where idea_id = ${id}`).toHaveLength(1);
  });

  it("is refused where no road leads", async () => {
    expect(nextStatuses("merged")).toEqual([]);
    const id = await idea(sql, author, { status: "planned" });
    for (const status of ["new", "merged", "planned"] as const) {
      const change = changeIdeaStatus(product, id, { from: "planned", status, note });
      await expect(change).rejects.toMatchObject(refused("ideas:refusal.no_such_step", 409));
    }
    expect(await sql`select 1 from idea_status_changes where idea_id = ${id}`).toHaveLength(0);
  });

  it("is the product team's: refused to other staff, and not there for anyone else", async () => {
    const id = await idea(sql, author);
    const change = { from: "new", status: "planned", note } as const;
    for (const role of ["agent", "moderator"] as const) {
      await expect(changeIdeaStatus(await person(sql, { role }), id, change)).rejects.toMatchObject({
        status: 403,
      });
    }
    for (const actor of [guest, author]) {
      await expect(changeIdeaStatus(actor, id, change)).rejects.toMatchObject(
        refused("errors:not_found", 404),
      );
      await expect(
        triageList(actor, readView(new URLSearchParams("status=new&order=votes"))),
      ).rejects.toMatchObject(refused("errors:not_found", 404));
    }
    expect(await standing(sql, id)).toMatchObject({ status: "new", version: 0 });
  });
});

describe("the demand behind an idea", () => {
  it("counts an account once, however many of its people vote, beside the votes", async () => {
    const account = newId();
    await sql`insert into accounts ${sql([{ id: account, name: "Fleet", annual_value_eur: 42_000 }])}`;
    const small = newId();
    await sql`insert into accounts ${sql([{ id: small, name: "Taxi", annual_value_eur: 900 }])}`;
    const id = await idea(sql, author);
    const voters = [
      ...(await people(sql, 3, { accountId: account })),
      ...(await people(sql, 1, { accountId: small })),
      ...(await people(sql, 2)),
    ];
    await sql`update customers set stage = 'customer' where account_id is not null`;
    for (const voter of voters) await voteForIdea(voter, id);
    await sql`update votes set importance = 'critical' where idea_id = ${id} and customer_id = ${voters[0]!.customerId}`;
    const ideas = await triageList(product, readView(new URLSearchParams("status=new&order=value")));
    expect(ideas[0]).toMatchObject({
      id,
      voteCount: 6,
      demand: { accounts: 2, annualValueEur: 42_900, stages: { customer: 4, member: 2 }, important: 1 },
    });
  });

  it("stands with the counts of every status", async () => {
    const counts = await countStages(product, readView(new URLSearchParams()));
    const [row] = await sql`select count(*)::int as n from ideas where status = 'new'`;
    expect(counts.new).toBe(row!.n);
  });
});
