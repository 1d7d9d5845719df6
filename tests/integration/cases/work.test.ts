import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { assignCase } from "~/domain/cases/assignment.server";
import type { CaseStatus } from "~/domain/cases/case";
import { escalateThread } from "~/domain/cases/escalation.server";
import { replyToOwnCase, writeInCase } from "~/domain/cases/messages.server";
import { publishOutcome } from "~/domain/cases/publication.server";
import { slaOf } from "~/domain/cases/sla";
import { changePriority, changeStatus, confirmSorted } from "~/domain/cases/status.server";
import { readThread } from "~/domain/community/reading.server";
import type { Person } from "~/platform/actor";
import { freezeClock } from "~/platform/clock";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database.ts";
import { everyRole, person, question } from "./arrange.ts";

const { sql } = useDatabase();
/** A Tuesday in November, by Helsinki's clock. */
const at = (clock: string, day = 17) => new Date(`2026-11-${day}T${clock}:00+02:00`);

let customer: Person, agent: Person, threadId: string, number: number;
beforeEach(async () => {
  freezeClock(at("10:00"));
  [customer, agent] = [await person("member"), await person("agent")];
  threadId = (await question(customer)).id;
  ({ number } = await escalateThread(agent, threadId, {
    subject: "Studs came loose twice",
    priority: "normal",
  }));
});
afterEach(() => freezeClock(null));

const row = async () => (await sql`select * from cases where number = ${number}`)[0]!;
const say = (lane: "public" | "note", more: object = {}) =>
  writeInCase(agent, number, { lane, body: "We have your tyres here.", submissionId: newId(), ...more });
const move = (to: CaseStatus, outcome = "The studs are replaced at our cost.") =>
  changeStatus(agent, number, { to, outcome, submissionId: newId() });

describe("messages", () => {
  test("the first public answer stops the first clock and opens the case; a note does neither", async () => {
    await say("note");
    expect(await row()).toMatchObject({ status: "new", first_responded_at: null });
    freezeClock(at("11:00"));
    await say("public");
    expect(await row()).toMatchObject({ status: "open", first_responded_at: at("11:00") });
  });

  test("the same form sent twice is one message", async () => {
    const submissionId = newId();
    await Promise.all([say("public", { submissionId }), say("public", { submissionId })]);
    expect(await sql`select 1 from case_messages where submission_id = ${submissionId}`).toHaveLength(1);
  });

  test("each one raises the case's version by its event", async () => {
    const before = Number((await row()).version);
    await say("note");
    const [event] =
      await sql`select room_version, payload from events where type = 'case.message_added' and case_id = ${(await row()).id}`;
    expect(event).toMatchObject({ room_version: String(before + 1), payload: { lane: "note" } });
  });

  test("nobody but the desk may write in it, and only its customer from outside", async () => {
    const { guest, member, moderator, product } = await everyRole();
    const line = { lane: "public", body: "Hello there.", submissionId: newId() } as const;
    for (const actor of [guest, member])
      await expect(writeInCase(actor, number, line)).rejects.toMatchObject({ status: 404 });
    for (const actor of [moderator, product])
      await expect(writeInCase(actor, number, line)).rejects.toMatchObject({ status: 403 });
    for (const actor of [guest, member, agent]) {
      await expect(
        replyToOwnCase(actor, number, { body: "Mine?", submissionId: newId() }),
      ).rejects.toMatchObject({ status: 404 });
    }
    expect(
      await sql`select 1 from case_messages m join cases c on c.id = m.case_id where c.number = ${number}`,
    ).toHaveLength(0);
  });
});

describe("the clock", () => {
  test("stands still while the customer is waited for", async () => {
    await say("public", { wait: true });
    const due = (await row()).resolution_due_at as Date;
    freezeClock(at("12:30"));
    await replyToOwnCase(customer, number, { body: "Tomorrow suits me.", submissionId: newId() });
    const after = await row();
    expect(after).toMatchObject({ status: "open", waiting_since: null, reopened_count: 0 });
    expect((after.resolution_due_at as Date).getTime() - due.getTime()).toBe(150 * 60_000);
  });

  test("another priority counts from the opening, and keeps the time that was waited", async () => {
    await say("public", { wait: true });
    freezeClock(at("11:00"));
    await replyToOwnCase(customer, number, { body: "Here you are.", submissionId: newId() });
    await changePriority(agent, number, "urgent");
    // Urgent: eight hours from ten o'clock is six in the evening, and one hour was the customer's.
    expect(await row()).toMatchObject({ priority: "urgent", resolution_due_at: at("09:00", 18) });
    const log =
      await sql`select data from audit_log where action = 'case.priority_changed' and subject_id = ${(await row()).id}`;
    expect(log).toMatchObject([{ data: { from: "normal", to: "urgent" } }]);
  });

  test("says on track, due soon, breached and met", async () => {
    const clocks = {
      status: "new",
      priority: "normal",
      firstResponseDueAt: at("18:00"),
      resolutionDueAt: at("10:00", 24),
      firstRespondedAt: null,
      resolvedAt: null,
      waitingSince: null,
    } as const;
    expect(slaOf(clocks, at("10:00")).state).toBe("on_track");
    expect(slaOf(clocks, at("17:00"))).toMatchObject({ state: "due_soon", clock: "first_response" });
    expect(slaOf(clocks, at("18:01")).state).toBe("breached");
    const answered = { ...clocks, status: "open", firstRespondedAt: at("11:00") } as const;
    expect(slaOf(answered, at("18:01"))).toMatchObject({ state: "on_track", clock: "resolution" });
    expect(slaOf({ ...answered, status: "resolved", resolvedAt: at("12:00") }, at("12:00", 30)).state).toBe(
      "met",
    );
    expect(slaOf({ ...answered, status: "closed", resolvedAt: at("12:00", 25) }, at("12:00", 30)).state).toBe(
      "breached",
    );
  });
});

describe("status", () => {
  test("resolving asks for the outcome, which the customer reads", async () => {
    await expect(move("resolved", "  ")).rejects.toMatchObject({
      code: "desk:refusal.outcome",
      field: "outcome",
    });
    await move("resolved");
    expect(await row()).toMatchObject({ status: "resolved", resolved_at: at("10:00") });
    const [last] = await sql`
      select lane, body_source from case_messages where case_id = ${(await row()).id} order by id desc limit 1`;
    expect(last).toMatchObject({ lane: "public", body_source: "The studs are replaced at our cost." });
  });

  test("takes only the steps there are", async () => {
    await expect(move("closed")).rejects.toMatchObject({ code: "desk:refusal.status_step", status: 409 });
    await move("resolved");
    await move("closed");
    await expect(move("pending")).rejects.toMatchObject({ status: 409 });
    await expect(say("public")).rejects.toMatchObject({ code: "desk:refusal.closed" });
  });

  test("the customer's reply reopens what is resolved, with a new promise; closed stays closed to him", async () => {
    await move("resolved");
    freezeClock(at("10:00", 18));
    await replyToOwnCase(customer, number, { body: "They fell off again.", submissionId: newId() });
    expect(await row()).toMatchObject({
      status: "open",
      reopened_count: 1,
      resolved_at: null,
      resolution_due_at: at("10:00", 25),
    });
    await move("resolved");
    await confirmSorted(customer, number);
    expect((await row()).status).toBe("closed");
    await expect(
      replyToOwnCase(customer, number, { body: "One more thing.", submissionId: newId() }),
    ).rejects.toMatchObject({
      code: "cases:refusal.closed",
    });
  });

  test("only its customer says that it's sorted, and only once it is resolved", async () => {
    await expect(confirmSorted(customer, number)).rejects.toMatchObject({
      code: "cases:refusal.not_resolved",
    });
    await move("resolved");
    await expect(confirmSorted(await person("member"), number)).rejects.toMatchObject({ status: 404 });
    expect((await row()).status).toBe("resolved");
  });

  test("a resolved case stays resolved while a newer one is open on the thread", async () => {
    await move("resolved");
    const newer = await escalateThread(agent, threadId, { subject: "Once more, studs", priority: "high" });
    await expect(
      replyToOwnCase(customer, number, { body: "Hello again.", submissionId: newId() }),
    ).rejects.toMatchObject({
      code: "cases:refusal.newer_open",
      params: { number: newer.number },
    });
  });

  test("the thread's notice goes when the case is resolved, and its room hears it", async () => {
    await move("resolved");
    const { thread } = await readThread(customer, threadId, null);
    expect(thread.openCase).toBeNull();
    const [event] =
      await sql`select room_version from events where type = 'case.status_changed' and thread_id = ${threadId}`;
    expect(event!.room_version).toBe(String(thread.version));
  });
});

describe("assignment", () => {
  test("of two who take it at once one has it, and the other is told who", async () => {
    const [anna, jarkko] = [
      await person("agent", { displayName: "Anna" }),
      await person("agent", { displayName: "Jarkko" }),
    ];
    const tries = await Promise.allSettled(
      [anna, jarkko].map((who) => assignCase(who, number, { to: who.customerId, from: null })),
    );
    const lost = tries.filter((one) => one.status === "rejected");
    expect(lost).toHaveLength(1);
    const holder = (await row()).assignee_id === anna.customerId ? "Anna" : "Jarkko";
    expect(lost[0]!.reason).toMatchObject({ code: "desk:refusal.taken", params: { name: holder } });
    expect(
      await sql`select 1 from events where type = 'case.assigned' and case_id = ${(await row()).id}`,
    ).toHaveLength(1);
  });

  test("a case goes only to those who work cases", async () => {
    const member = await person("member");
    await expect(assignCase(agent, number, { to: member.customerId, from: null })).rejects.toMatchObject({
      field: "assigneeId",
    });
    await assignCase(agent, number, { to: agent.customerId, from: null });
    await assignCase(agent, number, { to: null, from: agent.customerId });
    expect((await row()).assignee_id).toBeNull();
  });
});

describe("the outcome", () => {
  test("goes back to the thread once, as the official reply, however many press", async () => {
    const all = await Promise.all(
      Array.from({ length: 6 }, () =>
        publishOutcome(agent, number, { body: "All studs replaced, free of charge.", submissionId: newId() }),
      ),
    );
    expect(new Set(all.map((one) => one.postNumber)).size).toBe(1);
    const { thread, highlighted } = await readThread(customer, threadId, null);
    expect(thread).toMatchObject({ replyCount: 1, officialNumber: all[0]!.postNumber });
    expect(highlighted[0]).toMatchObject({ official: true, author: { customerId: agent.customerId } });
    expect((await row()).outcome_post_id).toBe(highlighted[0]!.id);
    expect(
      await sql`select 1 from events where type = 'case.outcome_published' and thread_id = ${threadId}`,
    ).toHaveLength(1);
  });

  test("is the desk's to publish", async () => {
    const { member, moderator } = await everyRole();
    const words = { body: "All sorted out.", submissionId: newId() };
    await expect(publishOutcome(member, number, words)).rejects.toMatchObject({ status: 404 });
    await expect(publishOutcome(moderator, number, words)).rejects.toMatchObject({ status: 403 });
  });
});
