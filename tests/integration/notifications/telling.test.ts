import { sql as query } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { maySee } from "~/domain/community/policy";
import { mayBeToldOf } from "~/domain/notifications/audience.server";
import { markAllRead, openNotification, unmarkRead } from "~/domain/notifications/marking.server";
import { notifying } from "~/domain/notifications/notifying.subscriber.server";
import { readNotifications } from "~/domain/notifications/reading.server";
import { findEvents } from "~/events/read.server";
import type { Person, Role } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database";
import {
  category,
  follow,
  happened,
  idea,
  people,
  person,
  reply,
  thread,
  told,
  type Audience,
} from "./arrange";

const { sql } = useDatabase();
const is = (who: Person, kind: string) => ({ [who.customerId]: kind });

describe("who is told of a reply", () => {
  it("those who started or watch; not its author, not who only tracks, not who has muted, not who is mentioned twice over", async () => {
    const [asker, writer, tracker, muter, named] = (await people(sql, 5)) as [
      Person,
      Person,
      Person,
      Person,
      Person,
    ];
    const id = await thread(sql, asker);
    await follow(sql, id, writer, "tracking");
    await follow(sql, id, tracker, "tracking");
    await follow(sql, id, muter, "muted");
    await follow(sql, id, named, "watching");
    const event = await reply(sql, id, writer, 2, [named, muter]);
    expect(await told(sql, event)).toEqual({ ...is(asker, "reply"), ...is(named, "mention") });
  });

  it("nobody twice, when the event comes again", async () => {
    const [asker, writer] = (await people(sql, 2)) as [Person, Person];
    const event = await reply(sql, await thread(sql, asker), writer, 2);
    await told(sql, event);
    const [again] = await findEvents(db, query`id = ${event}`);
    await db.transaction((tx) => notifying.handlers["post.created"]!(tx, again as never));
    const [row] =
      await sql`select (select count(*)::int from notifications where event_id = ${event}) as rows,
      (select count(*)::int from events where type = 'notification.added' and payload->'customerIds' ? ${asker.customerId}) as bells`;
    expect(row).toEqual({ rows: 1, bells: 1 });
  });

  it("nobody who has lost sight of the thread since, is suspended, or has no login", async () => {
    const [writer, member, staff, suspended] = (await people(sql, 4)) as [Person, Person, Person, Person];
    const agent = await person(sql, { role: "agent" });
    const place = await category(sql, "members");
    const id = await thread(sql, writer, { categoryId: place });
    for (const who of [member, staff, suspended, agent]) await follow(sql, id, who, "watching");
    await sql`update users set suspended_until = now() + interval '1 day' where id = ${suspended.userId}`;
    const loginless = newId();
    await sql`insert into customers (id, stage, handle, display_name) values (${loginless}, 'stranger', 'no_login', 'No Login')`;
    await sql`insert into subscriptions (customer_id, subject_type, subject_id, level) values (${loginless}, 'thread', ${id}, 'watching')`;
    expect(await told(sql, await reply(sql, id, writer, 2))).toEqual({
      ...is(member, "reply"),
      ...is(staff, "reply"),
      ...is(agent, "reply"),
    });
    await sql`update categories set audience = 'staff' where id = ${place}`;
    expect(await told(sql, await reply(sql, id, writer, 3))).toEqual(is(agent, "reply"));
    await sql`update categories set audience = 'public' where id = ${place}`;
    await sql`update threads set hidden_at = now() where id = ${id}`;
    expect(await told(sql, await reply(sql, id, writer, 4))).toEqual(is(agent, "reply"));
  });

  it("nobody of what is a week old", async () => {
    const [asker, writer] = (await people(sql, 2)) as [Person, Person];
    const event = await reply(sql, await thread(sql, asker), writer, 2);
    await sql`update events set at = now() - interval '8 days' where id = ${event}`;
    expect(await told(sql, event)).toEqual({});
  });

  it("nobody of a post that was hidden before the news went out", async () => {
    const [asker, writer] = (await people(sql, 2)) as [Person, Person];
    const id = await thread(sql, asker);
    const event = await reply(sql, id, writer, 2);
    await sql`update posts set hidden_at = now() where thread_id = ${id} and number = 2`;
    expect(await told(sql, event)).toEqual({});
  });
});

describe("the right to be told agrees with the right to see", () => {
  const seen: {
    role: Role;
    own: boolean;
    sameAccount: boolean;
    place: Audience | null;
    private: boolean;
    hidden: boolean;
  }[] = [];
  for (const role of ["member", "agent"] as const)
    for (const own of [true, false])
      for (const sameAccount of [true, false])
        for (const place of ["public", "members", "account", "staff", null] as const)
          for (const [isPrivate, hidden] of [
            [false, false],
            [true, false],
            [false, true],
          ] as const)
            seen.push({ role, own, sameAccount, place, private: isPrivate, hidden });

  const account = newId();
  beforeAll(async () => {
    await sql`insert into accounts (id, name) values (${account}, 'Company')`;
  });

  it(`in each of ${seen.length} cases`, async () => {
    const author = await person(sql);
    const places = new Map<Audience, string>();
    for (const audience of ["public", "members", "account", "staff"] as const) {
      places.set(audience, await category(sql, audience, audience === "account" ? account : null));
    }
    for (const one of seen) {
      const viewer =
        one.own && one.role === "member"
          ? author
          : await person(sql, { role: one.role, accountId: one.sameAccount ? account : null });
      const writer = one.own ? viewer : author;
      const kind = one.place === null ? "feedback" : "discussion";
      const id = await thread(sql, writer, {
        kind,
        categoryId: one.place ? places.get(one.place) : undefined,
        private: one.private,
        hidden: one.hidden,
      });
      const [row] = await db.execute<{
        told: boolean;
      }>(query`select ${mayBeToldOf} as told from threads t, customers c
        join users u on u.customer_id = c.id where t.id = ${id} and c.id = ${viewer.customerId}`);
      const place = one.place && {
        audience: one.place,
        accountId: one.place === "account" ? account : null,
        segmentId: null,
        oneWay: false,
        parent: null,
      };
      const may = maySee(viewer, {
        kind,
        authorId: writer.customerId,
        private: one.private,
        hidden: one.hidden,
        place,
      });
      expect({ ...one, told: row!.told }).toEqual({ ...one, told: may });
    }
  });
});

/** A decision whose hold is over. */
async function decided(ideaId: string, author: Person, by: Person, to: "planned" | "shipped") {
  const changeId = newId();
  await sql`insert into idea_status_changes ${sql({ id: changeId, idea_id: ideaId, from_status: "new", to_status: to, note: "We will.", changed_by_id: by.customerId })}`;
  const said = { ideaId, authorId: author.customerId, title: "An idea", changeId, note: "We will." };
  return { ...said, from: "new", to, alone: true } as const;
}

describe("who is told of an idea's new status", () => {
  it("its author, all who vote for it, all who follow it; once each, and not who changed it", async () => {
    const [author, voter, both, withdrawn, muter] = (await people(sql, 5)) as [
      Person,
      Person,
      Person,
      Person,
      Person,
    ];
    const owner = await person(sql, { role: "product" });
    const ideaId = await idea(sql, author);
    for (const who of [voter, both, withdrawn, muter, owner]) {
      await sql`insert into votes ${sql({ idea_id: ideaId, customer_id: who.customerId, withdrawn_at: who === withdrawn ? new Date() : null })}`;
    }
    await follow(sql, ideaId, both, "watching");
    await follow(sql, ideaId, muter, "muted");
    const change = await decided(ideaId, author, owner, "planned");
    const event = await happened("idea.status_told", change, owner, { threadId: ideaId });
    expect(await told(sql, event)).toEqual({
      ...is(author, "idea_status"),
      ...is(voter, "idea_status"),
      ...is(both, "idea_status"),
    });
  });

  it("two and a half thousand voters in one go, with bells in batches", async () => {
    const author = await person(sql);
    const ideaId = await idea(sql, author);
    const voters = await people(sql, 2_500);
    await sql`insert into votes ${sql(voters.map(({ customerId }) => ({ idea_id: ideaId, customer_id: customerId })))}`;
    const owner = await person(sql, { role: "product" });
    const change = await decided(ideaId, author, owner, "shipped");
    const event = await happened("idea.status_told", change, owner, { threadId: ideaId });
    expect(Object.keys(await told(sql, event))).toHaveLength(2_501);
    const bells = await sql`select jsonb_array_length(payload->'customerIds') as rung from events
      where type = 'notification.added' and payload->'customerIds' ?| ${sql.array(voters.map(({ customerId }) => customerId))}`;
    expect(bells.map(({ rung }) => rung).sort()).toEqual([1_000, 1_000, 501]);
  });
});

describe("who is told of a case", () => {
  it("its customer of words to him, its worker of all the rest, and the customer never of a note", async () => {
    const [customer] = (await people(sql, 1)) as [Person];
    const [worker, colleague] = (await people(sql, 2, { role: "agent" })) as [Person, Person];
    const caseId = newId();
    const added = (by: Person, lane: "public" | "note") =>
      happened(
        "case.message_added",
        {
          caseId,
          number: 1001,
          customerId: customer.customerId,
          messageId: newId(),
          authorId: by.customerId,
          lane,
          assigneeId: worker.customerId,
          subject: "Wheels",
        },
        by,
        { caseId },
      );
    expect(await told(sql, await added(worker, "public"))).toEqual(is(customer, "case_message"));
    expect(await told(sql, await added(colleague, "public"))).toEqual({
      ...is(customer, "case_message"),
      ...is(worker, "case_reply"),
    });
    expect(await told(sql, await added(colleague, "note"))).toEqual(is(worker, "case_reply"));
    expect(await told(sql, await added(customer, "public"))).toEqual(is(worker, "case_reply"));
  });
});

describe("one's own notifications", () => {
  it("thank once for each giver and post, however often he changes his mind", async () => {
    const [author, fan] = (await people(sql, 2)) as [Person, Person];
    const threadId = await thread(sql, author);
    const thanks = {
      threadId,
      postId: newId(),
      number: 1,
      authorId: author.customerId,
      reaction: "thanks",
    } as const;
    expect(await told(sql, await happened("post.reacted", thanks, fan, { threadId }))).toEqual(
      is(author, "thanks"),
    );
    expect(await told(sql, await happened("post.reacted", thanks, fan, { threadId }))).toEqual({});
  });

  it("say nothing of a thread that has gone from sight, and lead nowhere near it", async () => {
    const [asker, writer] = (await people(sql, 2)) as [Person, Person];
    const place = await category(sql, "members");
    const id = await thread(sql, asker, { categoryId: place, title: "Canary in the title" });
    await told(sql, await reply(sql, id, writer, 2, [], "Canary in the words"));
    const before = await readNotifications(asker, null);
    expect(before.notifications[0]).toMatchObject({
      kind: "reply",
      gone: false,
      excerpt: "Canary in the words",
    });
    await sql`update categories set audience = 'staff' where id = ${place}`;
    const { notifications, unread } = await readNotifications(asker, null);
    expect(notifications[0]).toMatchObject({ gone: true, thread: null, by: null, excerpt: null });
    expect(JSON.stringify(notifications)).not.toContain("Canary");
    expect(unread).toBe(1);
    expect((await openNotification(asker, notifications[0]!.id)).thread).toBeNull();
  });

  it("are nobody else's to open", async () => {
    const [asker, writer] = (await people(sql, 2)) as [Person, Person];
    await told(sql, await reply(sql, await thread(sql, asker), writer, 2));
    const { id } = (await readNotifications(asker, null)).notifications[0]!;
    await expect(openNotification(writer, id)).rejects.toMatchObject({ status: 404 });
    expect((await readNotifications(asker, null)).unread).toBe(1);
  });

  it("are all read at a press, and unread again at another, but those read before", async () => {
    const [asker, writer] = (await people(sql, 2)) as [Person, Person];
    const id = await thread(sql, asker);
    for (let number = 2; number < 6; number++) await told(sql, await reply(sql, id, writer, number));
    const { notifications } = await readNotifications(asker, null);
    await openNotification(asker, notifications[0]!.id);
    const { at, count } = await markAllRead(asker);
    expect([count, (await readNotifications(asker, null)).unread]).toEqual([3, 0]);
    await unmarkRead(writer, new Date(at));
    await unmarkRead(asker, new Date(at));
    expect((await readNotifications(asker, null)).notifications.map(({ read }) => read)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it("page by page, all of them once", async () => {
    const [asker, writer] = (await people(sql, 2)) as [Person, Person];
    const id = await thread(sql, asker);
    for (let number = 2; number < 37; number++) await reply(sql, id, writer, number);
    await told(sql, newId());
    const first = await readNotifications(asker, null);
    const second = await readNotifications(asker, first.older);
    const all = [...first.notifications, ...second.notifications];
    // Of those of one moment it does not matter which comes first.
    const numbers = all.map(({ postNumber }) => postNumber!).sort((a, b) => b - a);
    expect(numbers).toEqual(Array.from({ length: 35 }, (_, i) => 36 - i));
    const times = all.map(({ createdAt }) => createdAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(second.older).toBeNull();
  });
});
