import { beforeAll, describe, expect, it } from "vitest";
import { deletePost } from "~/domain/community/deleting.server";
import { replyToThread } from "~/domain/community/posting.server";
import { mergeTags } from "~/domain/moderation/tags/tending.server";
import { movePoints } from "~/domain/rewards/ledger.server";
import { arrangeSegment } from "~/domain/segments/arranging.server";
import { workOutAllMembers } from "~/domain/segments/membership.server";
import type { SegmentRule } from "~/domain/segments/rule";
import { segmenting } from "~/domain/segments/segmenting.subscriber.server";
import { db } from "#db/client";
import { deliverAll } from "~/events/deliver.server";
import { findEvents } from "~/events/read.server";
import { transact } from "~/events/record.server";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { sql as query } from "drizzle-orm";
import { useDatabase } from "../../support/database";
import { account, idOfPost, person, thread } from "../community/arrange";

const { sql } = useDatabase();
let admin: Person;
let named = 0;
beforeAll(async () => {
  admin = await person(sql, { role: "admin" });
});

const arrange = (rule: SegmentRule) => arrangeSegment(admin, null, { name: `Segment ${++named}`, rule });

async function isIn(segmentId: string, who: Person): Promise<boolean> {
  const rows = await sql`
    select 1 from segment_members where segment_id = ${segmentId} and customer_id = ${who.customerId}`;
  return rows.length === 1;
}

async function tag(slug: string): Promise<string> {
  const id = newId();
  await sql`insert into tags ${sql({ id, slug, name: slug })}`;
  return id;
}

const follow = ({ customerId }: Person, tagId: string, level: string) =>
  sql`insert into subscriptions ${sql({ customer_id: customerId, subject_type: "tag", subject_id: tagId, level })}`;

const consent = ({ customerId }: Person, granted: boolean) =>
  sql`insert into consents ${sql({ id: newId(), customer_id: customerId, purpose: "profiling", granted, text_version: "1", source: "test", at: new Date() })}`;

describe("a segment follows the facts, without waiting for the clock:", () => {
  it("stage, language, role, and being erased, whoever writes them", async () => {
    const [customers, finns] = [await arrange({ stages: ["customer"] }), await arrange({ language: "fi" })];
    const who = await person(sql);
    const inside = async () => {
      await deliverAll();
      return [await isIn(customers, who), await isIn(finns, who)];
    };
    const id = who.customerId;
    expect(await inside()).toEqual([false, false]);
    await sql`update customers set stage = 'customer', locale = 'fi' where id = ${id}`;
    expect(await inside()).toEqual([true, true]);
    await sql`update customers set staff_role = 'agent' where id = ${id}`;
    expect(await inside()).toEqual([false, false]);
    await sql`update customers set staff_role = null, stage = 'former' where id = ${id}`;
    expect(await inside()).toEqual([false, true]);
    await sql`update customers set erased_at = now() where id = ${id}`;
    expect(await inside()).toEqual([false, false]);
  });

  it("the account's plan and value for all its people, and leaving the account for one", async () => {
    const company = await account(sql);
    const segment = await arrange({ plans: ["gold"], minValue: 1_000 });
    const [one, two] = [await person(sql, { accountId: company }), await person(sql, { accountId: company })];
    const inside = async () => {
      await deliverAll();
      return [await isIn(segment, one), await isIn(segment, two)];
    };
    await sql`update accounts set plan = 'Gold', annual_value_eur = 5000 where id = ${company}`;
    expect(await inside()).toEqual([true, true]);
    await sql`update customers set account_id = null where id = ${one.customerId}`;
    expect(await inside()).toEqual([false, true]);
    await sql`update accounts set annual_value_eur = 10 where id = ${company}`;
    expect(await inside()).toEqual([false, false]);
  });

  it("points, tags written under, and being active", async () => {
    const slug = `talvi-${++named}`;
    const tagId = await tag(slug);
    const points = await arrange({ minPoints: 50 });
    const tagged = await arrange({ tags: [slug] });
    const active = await arrange({ activeDays: 7 });
    const [who, asker] = [await person(sql), await person(sql)];
    const inside = async (one = who) => {
      await deliverAll();
      return [await isIn(points, one), await isIn(tagged, one), await isIn(active, one)];
    };
    expect(await inside()).toEqual([false, false, false]);
    await transact((tx) =>
      movePoints(tx, {
        key: newId(),
        customerId: who.customerId,
        amount: 60,
        reason: "post",
        at: new Date(),
      }),
    );
    expect(await inside()).toEqual([true, false, false]);
    const threadId = await thread(sql, asker);
    await sql`insert into thread_tags ${sql({ thread_id: threadId, tag_id: tagId })}`;
    await replyToThread(who, threadId, { body: "So it is here, too.", submissionId: newId() });
    expect((await inside()).slice(1)).toEqual([true, true]);
    await deletePost(who, await idOfPost(sql, threadId, 2));
    expect((await inside())[1]).toBe(false);
  });

  it("what they follow, by the clock: only of those who allow it, and never what they have muted", async () => {
    const slug = `syksy-${++named}`;
    const tagId = await tag(slug);
    const [open, silent, muting] = [await person(sql), await person(sql), await person(sql)];
    for (const { customerId } of [open, silent, muting])
      await follow({ customerId } as Person, tagId, customerId === muting.customerId ? "muted" : "watching");
    for (const who of [open, muting]) await consent(who, true);
    const segment = await arrange({ interests: [slug] });
    const inside = async () => {
      await workOutAllMembers();
      return Promise.all([open, silent, muting].map((who) => isIn(segment, who)));
    };
    expect(await inside()).toEqual([true, false, false]);
    await consent(silent, true);
    await consent(open, false);
    expect(await inside()).toEqual([false, true, false]);
    await sql`delete from subscriptions where customer_id = ${silent.customerId}`;
    expect(await inside()).toEqual([false, false, false]);
  });

  it("a word that becomes another one, for all who have written under it", async () => {
    const [from, into] = [`kesa-${++named}`, `suvi-${named}`];
    const ids = [await tag(from), await tag(into)];
    const asker = await person(sql);
    const threadId = await thread(sql, asker);
    await sql`insert into thread_tags ${sql({ thread_id: threadId, tag_id: ids[0]! })}`;
    const segment = await arrange({ tags: [into] });
    expect(await isIn(segment, asker)).toBe(false);
    await mergeTags(admin, ids[0]!, into);
    await deliverAll();
    expect(await isIn(segment, asker)).toBe(true);
  });
});

describe("who is in a segment", () => {
  it("is right in the end, however facts, deliveries, the clock and a saving run into each other", async () => {
    const company = await account(sql);
    const rule = { plans: ["gold"] };
    const segment = await arrange(rule);
    const people = await Promise.all(Array.from({ length: 6 }, () => person(sql, { accountId: company })));
    for (let round = 0; round < 8; round++) {
      const plan = round % 2 ? "basic" : "gold";
      await Promise.all([
        ...people.map(
          (who, i) =>
            sql`update customers set account_id = ${(i + round) % 3 ? company : null} where id = ${who.customerId}`,
        ),
        workOutAllMembers(),
        sql`update accounts set plan = ${plan} where id = ${company}`,
        deliverAll(),
        arrangeSegment(admin, segment, { name: `Race ${named}`, rule }),
      ]);
      await deliverAll();
      const inside = await Promise.all(people.map((who) => isIn(segment, who)));
      expect(inside, `round ${round}`).toEqual(
        people.map((_, i) => plan === "gold" && (i + round) % 3 !== 0),
      );
    }
  });

  it("stays the same when an event comes twice, and when an old one comes late", async () => {
    const segment = await arrange({ stages: ["former"] });
    const who = await person(sql);
    await sql`update customers set stage = 'former' where id = ${who.customerId}`;
    await deliverAll();
    await sql`update customers set stage = 'member' where id = ${who.customerId}`;
    await deliverAll();
    const events = await findEvents(
      db,
      query`type = 'customer.facts_changed' and payload->>'customerId' = ${who.customerId}`,
    );
    expect(events).toHaveLength(2);
    for (const event of [...events, ...events])
      await db.transaction((tx) => segmenting.handlers["customer.facts_changed"]!(tx, event as never));
    expect(await isIn(segment, who)).toBe(false);
  });
});
