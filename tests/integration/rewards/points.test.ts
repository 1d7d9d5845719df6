import { beforeAll, describe, expect, it } from "vitest";
import { adjustPoints } from "~/domain/rewards/adjusting.server";
import { readOwnPoints } from "~/domain/rewards/own-points.server";
import { ledgerFaults } from "~/domain/rewards/reconciling.server";
import { deliverAll } from "~/events/deliver.server";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database";
import {
  choose,
  guest,
  installReference,
  person,
  pointsOf,
  question,
  refused,
  reply,
  revoke,
} from "./arrange";

const { sql, url } = useDatabase();
const reason = "For the talk at our winter evening.";
let moderator: Person;

beforeAll(async () => {
  await installReference(url);
  moderator = await person(sql, { role: "moderator" });
  await deliverAll();
});

describe("a correction by hand", () => {
  it("moves points with a reason, once however often it is sent, and stands in the log", async () => {
    const customer = await person(sql);
    const adjustment = { amount: 25, reason, submissionId: newId() };
    await Promise.all(
      Array.from({ length: 10 }, () => adjustPoints(moderator, customer.customerId, adjustment)),
    );
    expect(await pointsOf(sql, customer)).toEqual({ balance: 25, lifetime: 25, ledger: 25, movements: 1 });
    const logged = await sql`select * from audit_log where subject_id = ${customer.customerId}`;
    expect(logged).toMatchObject([
      { action: "points.adjusted", actor_id: moderator.customerId, reason, data: { amount: 25 } },
    ]);
    const { lines } = await readOwnPoints(customer, null);
    expect(lines).toMatchObject([
      { amount: 25, balance: 25, reason, rule: null, repeats: false, thread: null },
    ]);
  });

  it("never takes more than there is, not even 10 at once", async () => {
    const customer = await person(sql);
    await adjustPoints(moderator, customer.customerId, { amount: 25, reason, submissionId: newId() });
    const taking = Array.from({ length: 10 }, () =>
      adjustPoints(moderator, customer.customerId, { amount: -10, reason, submissionId: newId() }).then(
        () => "taken",
        (error: { code: string }) => error.code,
      ),
    );
    const outcomes = await Promise.all(taking);
    expect(outcomes.filter((outcome) => outcome === "taken")).toHaveLength(2);
    expect(outcomes.filter((outcome) => outcome === "giving:refusal.below_zero")).toHaveLength(8);
    expect(await pointsOf(sql, customer)).toEqual({ balance: 5, lifetime: 5, ledger: 5, movements: 3 });
    expect(await sql`select 1 from audit_log where subject_id = ${customer.customerId}`).toHaveLength(3);
    expect(await ledgerFaults()).toEqual([]);
  });

  it("is refused to all but those who run the community, for oneself, for staff, and for odd amounts", async () => {
    const customer = await person(sql);
    const member = await person(sql);
    const agent = await person(sql, { role: "agent" });
    const by = (actor: Person | typeof guest, amount = 5, to = customer.customerId) =>
      adjustPoints(actor, to, { amount, reason, submissionId: newId() });
    await expect(by(guest)).rejects.toMatchObject(refused("errors:not_found", 404));
    await expect(by(member)).rejects.toMatchObject(refused("errors:not_found", 404));
    await expect(by(agent)).rejects.toMatchObject(refused("errors:not_your_role", 403));
    await expect(by(moderator, 5, moderator.customerId)).rejects.toMatchObject(
      refused("giving:refusal.not_to_oneself", 403),
    );
    await expect(by(moderator, 5, agent.customerId)).rejects.toMatchObject(
      refused("giving:refusal.staff_earn_nothing", 409),
    );
    for (const amount of [0, 1.5, 1_001, -1_001]) {
      await expect(by(moderator, amount)).rejects.toMatchObject(refused("giving:refusal.amount", 422));
    }
    expect(await pointsOf(sql, customer)).toMatchObject({ movements: 0 });
  });
});

describe("one's own points", () => {
  it("tell of each movement where it came from and what the balance was after it", async () => {
    const [asker, helper] = [await person(sql), await person(sql)];
    const threadId = await question(sql, asker);
    const postId = await reply(sql, threadId, helper);
    await choose(sql, threadId, postId, helper, asker);
    await deliverAll();
    await revoke(sql, threadId, postId, helper, asker);
    await deliverAll();
    const { lines } = await readOwnPoints(helper, null);
    expect(lines).toMatchObject([
      {
        amount: -15,
        balance: 0,
        repeats: true,
        reason: "answer.revoked",
        rule: { fi: "Ratkaisu kysymykseen" },
        thread: { id: threadId },
      },
      { amount: 15, balance: 15, repeats: false, reason: "answer.chosen", thread: { id: threadId } },
    ]);
    expect(await readOwnPoints(asker, null)).toEqual({ lines: [], next: null });
  });

  it("do not name a thread that its owner may not see any more", async () => {
    const [asker, helper] = [await person(sql), await person(sql)];
    const threadId = await question(sql, asker);
    await choose(sql, threadId, await reply(sql, threadId, helper), helper, asker);
    await deliverAll();
    await sql`update threads set hidden_at = now() where id = ${threadId}`;
    expect((await readOwnPoints(helper, null)).lines).toMatchObject([{ amount: 15, thread: null }]);
  });

  it("come page by page, each line once", async () => {
    const customer = await person(sql);
    for (let step = 1; step <= 35; step++) {
      await adjustPoints(moderator, customer.customerId, { amount: step, reason, submissionId: newId() });
    }
    const first = await readOwnPoints(customer, null);
    const second = await readOwnPoints(customer, first.next);
    expect([first.lines.length, second.lines.length, second.next]).toEqual([30, 5, null]);
    expect([...first.lines, ...second.lines].map(({ amount }) => amount)).toEqual(
      Array.from({ length: 35 }, (_, at) => 35 - at),
    );
    expect(first.lines[0]!.balance).toBe(630);
  });
});
