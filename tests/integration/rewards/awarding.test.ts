import { beforeAll, describe, expect, it } from "vitest";
import { sql as q } from "drizzle-orm";
import { hidePost, restorePost } from "~/domain/moderation/hiding.server";
import { awarding } from "~/domain/rewards/awarding.subscriber.server";
import { ledgerFaults } from "~/domain/rewards/reconciling.server";
import { deliverAll } from "~/events/deliver.server";
import { findEvents } from "~/events/read.server";
import { transact } from "~/events/record.server";
import type { Person } from "~/platform/actor";
import { useDatabase } from "../../support/database";
import {
  answerFact,
  choose,
  db,
  happen,
  idea,
  installReference,
  people,
  person,
  pointsOf,
  question,
  react,
  reply,
  revoke,
  unreact,
} from "./arrange";

const { sql, url } = useDatabase();
let asker: Person;

beforeAll(async () => {
  await installReference(url);
  asker = await person(sql);
});

/** The same event brought once more, as after a crash. */
async function deliverAgain(eventId: string): Promise<void> {
  const [event] = await findEvents(db, q`id = ${eventId}`);
  const handler = awarding.handlers[event!.type] as (tx: unknown, event: unknown) => Promise<void>;
  await transact((tx) => handler(tx, event));
}

async function answered() {
  const helper = await person(sql);
  const threadId = await question(sql, asker);
  const postId = await reply(sql, threadId, helper);
  return { helper, threadId, postId };
}

describe("points", () => {
  it("come for a chosen answer, once, however often the event is delivered", async () => {
    const { helper, threadId, postId } = await answered();
    const event = await choose(sql, threadId, postId, helper, asker);
    await deliverAll();
    await Promise.all(Array.from({ length: 10 }, () => deliverAgain(event)));
    expect(await pointsOf(sql, helper)).toEqual({ balance: 15, lifetime: 15, ledger: 15, movements: 1 });
    const [told] =
      await sql`select payload from events where type = 'points.moved' and payload->>'customerId' = ${helper.customerId}`;
    expect(told!.payload).toEqual({ customerId: helper.customerId, amount: 15, reason: "answer.chosen" });
  });

  it("are taken back when the answer is revoked, by an opposite transaction that names its cause", async () => {
    const { helper, threadId, postId } = await answered();
    const chosen = await choose(sql, threadId, postId, helper, asker);
    await deliverAll();
    const revoked = await revoke(sql, threadId, postId, helper, asker);
    await deliverAll();
    await deliverAgain(revoked);
    await deliverAgain(chosen);
    expect(await pointsOf(sql, helper)).toEqual({ balance: 0, lifetime: 0, ledger: 0, movements: 2 });
    const [first, second] = await sql`
      select t.* from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
      where e.customer_id = ${helper.customerId} order by e.id`;
    expect(second).toMatchObject({
      reverses_id: first!.id,
      reason: "answer.revoked",
      event_id: revoked,
      rule_id: "answer-chosen",
    });
  });

  it("are given again when it is chosen again, and end at one answer's worth", async () => {
    const { helper, threadId, postId } = await answered();
    for (let turn = 0; turn < 3; turn++) {
      await choose(sql, threadId, postId, helper, asker);
      await deliverAll();
      await revoke(sql, threadId, postId, helper, asker);
      await deliverAll();
    }
    await choose(sql, threadId, postId, helper, asker);
    await deliverAll();
    expect(await pointsOf(sql, helper)).toEqual({ balance: 15, lifetime: 15, ledger: 15, movements: 7 });
  });

  it("do not come late for an answer that has been revoked meanwhile", async () => {
    const { helper, threadId, postId } = await answered();
    const chosen = await choose(sql, threadId, postId, helper, asker);
    await revoke(sql, threadId, postId, helper, asker);
    await deliverAll();
    await deliverAgain(chosen);
    expect(await pointsOf(sql, helper)).toMatchObject({ balance: 0, movements: 0 });
  });

  it("do not come for one's own answer to one's own question", async () => {
    const loner = await person(sql);
    const threadId = await question(sql, loner);
    const postId = await reply(sql, threadId, loner);
    await choose(sql, threadId, postId, loner, loner);
    await deliverAll();
    expect(await pointsOf(sql, loner)).toMatchObject({ balance: 0, movements: 0 });
  });

  it("do not come to staff, nor to one who has said no to points", async () => {
    const agent = await person(sql, { role: "agent" });
    const { threadId } = await answered();
    await choose(sql, threadId, await reply(sql, threadId, agent, 3), agent, asker);
    const shy = await person(sql);
    await sql`insert into consents ${sql({
      id: crypto.randomUUID(),
      customer_id: shy.customerId,
      purpose: "rewards",
      granted: false,
      text_version: "1",
      source: "test",
    })}`;
    const other = await question(sql, asker);
    await choose(sql, other, await reply(sql, other, shy), shy, asker);
    await deliverAll();
    expect(await pointsOf(sql, agent)).toMatchObject({ movements: 0 });
    expect(await pointsOf(sql, shy)).toMatchObject({ movements: 0 });
  });

  it("come for another's thanks, not for one's own, and go with them", async () => {
    const { helper, threadId, postId } = await answered();
    const [giver] = await people(sql, 1);
    await react(sql, threadId, postId, helper, helper);
    await react(sql, threadId, postId, helper, giver!, "like");
    await deliverAll();
    expect(await pointsOf(sql, helper)).toMatchObject({ movements: 0 });
    await react(sql, threadId, postId, helper, giver!);
    await deliverAll();
    expect(await pointsOf(sql, helper)).toMatchObject({ balance: 1 });
    await unreact(sql, threadId, postId, helper, giver!);
    await deliverAll();
    expect(await pointsOf(sql, helper)).toMatchObject({ balance: 0, lifetime: 0, movements: 2 });
  });

  it("are taken back while a post is hidden, with the thanks for it, and come back with it", async () => {
    const moderator = await person(sql, { role: "moderator" });
    const { helper, threadId, postId } = await answered();
    const payload = {
      threadId,
      postId,
      kind: "question" as const,
      number: 2,
      authorId: helper.customerId,
      threadAuthorId: asker.customerId,
      title: "How old?",
      private: false,
      official: false,
      mentions: [],
    };
    await happen("post.created", payload, helper.customerId);
    await react(sql, threadId, postId, helper, asker);
    await deliverAll();
    expect(await pointsOf(sql, helper)).toMatchObject({ balance: 2 });
    await hidePost(moderator, postId, "Advertising for another shop.");
    await deliverAll();
    expect(await pointsOf(sql, helper)).toMatchObject({ balance: 0, movements: 4 });
    await restorePost(moderator, postId);
    await deliverAll();
    expect(await pointsOf(sql, helper)).toMatchObject({ balance: 2, lifetime: 2, movements: 6 });
  });

  it("come to an idea's author when it is planned and when it ships, and go if it is declined after all", async () => {
    const author = await person(sql);
    const id = await idea(sql, author, { status: "under_review" });
    const step = async (from: string, to: string) => {
      await sql`update ideas set status = ${to} where thread_id = ${id}`;
      await sql`insert into idea_status_changes ${sql({
        id: crypto.randomUUID(),
        idea_id: id,
        from_status: from,
        to_status: to,
        note: "As we said.",
        changed_by_id: author.customerId,
      })}`;
      const change = {
        ideaId: id,
        authorId: author.customerId,
        title: "An idea",
        changeId: id,
        from,
        to,
        note: "As we said.",
        alone: true,
      };
      await happen("idea.status_told", change as never, null);
      await deliverAll();
      return (await pointsOf(sql, author)).balance;
    };
    expect(await step("under_review", "planned")).toBe(10);
    expect(await step("planned", "in_progress")).toBe(10);
    expect(await step("in_progress", "shipped")).toBe(60);
    expect(await step("shipped", "declined")).toBe(0);
  });

  it("keep to the day's cap under 30 events at once", async () => {
    const helper = await person(sql);
    const events = await Promise.all(
      Array.from({ length: 30 }, async () => {
        const threadId = await question(sql, asker);
        const postId = await reply(sql, threadId, helper);
        const payload = {
          threadId,
          postId,
          kind: "question" as const,
          number: 2,
          authorId: helper.customerId,
          threadAuthorId: asker.customerId,
          title: "How old?",
          private: false,
          official: false,
          mentions: [],
        };
        return happen("post.created", payload, helper.customerId);
      }),
    );
    await Promise.all(events.map(deliverAgain));
    await deliverAll();
    expect(await pointsOf(sql, helper)).toEqual({ balance: 10, lifetime: 10, ledger: 10, movements: 10 });
    const [day] = await sql`select times from point_days where customer_id = ${helper.customerId}`;
    expect(day!.times).toBe(10);
  });

  it("stop where the company has switched the rule off, and follow its amount", async () => {
    await sql`update point_rules set active = false where id = 'answer-chosen'`;
    const off = await answered();
    await choose(sql, off.threadId, off.postId, off.helper, asker);
    await deliverAll();
    await sql`update point_rules set active = true, amount = 20 where id = 'answer-chosen'`;
    const on = await answered();
    await choose(sql, on.threadId, on.postId, on.helper, asker);
    await deliverAll();
    await sql`update point_rules set amount = 15 where id = 'answer-chosen'`;
    await revoke(sql, on.threadId, on.postId, on.helper, asker);
    await deliverAll();
    expect(await pointsOf(sql, off.helper)).toMatchObject({ movements: 0 });
    expect(await pointsOf(sql, on.helper)).toMatchObject({ balance: 0, movements: 2 });
  });

  it("leave the ledger without a fault, and no delivery failed", async () => {
    const { helper, threadId, postId } = await answered();
    await happen("answer.chosen", answerFact(threadId, postId, helper, asker), asker.customerId);
    await deliverAll();
    expect(await ledgerFaults()).toEqual([]);
    expect(await sql`select * from failed_deliveries`).toHaveLength(0);
  });
});
