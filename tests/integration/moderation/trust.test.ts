import { describe, expect, it } from "vitest";
import { replyToThread } from "~/domain/community/posting.server";
import { earnTrustDaily, readOwnTrust, setTrust } from "~/domain/moderation/earning-trust.server";
import { imposeSanction } from "~/domain/moderation/sanctioning.server";
import { deliverAll } from "~/events/deliver.server";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database.ts";
import { person, post, thread } from "../community/arrange.ts";

const { sql } = useDatabase();
const levelOf = async (who: Person) => {
  const [row] = await sql`select trust_level from customers where id = ${who.customerId}`;
  return row!.trust_level as number;
};
const joinedDaysAgo = (who: Person, days: number) =>
  sql`update customers set created_at = now() - make_interval(days => ${days}) where id = ${who.customerId}`;

/** Reads, writes, thanks and is thanked so many times. */
async function lives(who: Person, { read = 0, written = 0, given = 0, received = 0 }): Promise<void> {
  const friend = await person(sql);
  const place = await thread(sql, friend);
  for (let n = 0; n < read; n++) {
    const id = await thread(sql, friend);
    await sql`insert into read_states (customer_id, thread_id, last_read_number) values (${who.customerId}, ${id}, 1)`;
  }
  for (let n = 0; n < written; n++) await post(sql, place, who, n + 2);
  if (received > 0)
    await sql`update posts set reaction_counts = ${sql.json({ like: received })} where id = (
      select id from posts where author_id = ${who.customerId} limit 1)`;
  for (let n = 0; n < given; n++) {
    const id = await post(sql, place, friend, 100 + n);
    await sql`insert into reactions (post_id, customer_id, kind) values (${id}, ${who.customerId}, 'thanks')`;
  }
}

describe("trust", () => {
  it("is earned day by day, by what is stated and no less", async () => {
    const who = await person(sql, { trustLevel: 0 });
    await joinedDaysAgo(who, 20);
    await lives(who, { read: 15, written: 5, given: 1 });
    await earnTrustDaily();
    expect(await levelOf(who)).toBe(1);
    expect((await readOwnTrust(who))!.next.filter(({ has, asked }) => has < asked)).toEqual([
      { part: "likesReceived", has: 0, asked: 1 },
    ]);
    await sql`update posts set reaction_counts = '{"thanks": 1}' where author_id = ${who.customerId}`;
    await earnTrustDaily();
    expect(await levelOf(who)).toBe(2);
  });

  it("of a newcomer rises with what he does, without waiting for the night", async () => {
    const who = await person(sql, { trustLevel: 0 });
    await joinedDaysAgo(who, 2);
    await lives(who, { read: 3 });
    const id = await thread(sql, await person(sql));
    await replyToThread(who, id, { body: "The same here.", submissionId: newId() });
    await deliverAll();
    expect(await levelOf(who)).toBe(1);
  });

  it("is not earned without a confirmed address, and falls with a silence, not with a warning", async () => {
    const [who, moderator] = [await person(sql, { trustLevel: 0 }), await person(sql, { role: "moderator" })];
    await joinedDaysAgo(who, 20);
    await lives(who, { read: 15, written: 5, given: 1, received: 2 });
    await sql`update users set email_verified_at = null where id = ${who.userId}`;
    await earnTrustDaily();
    expect(await levelOf(who)).toBe(0);
    await sql`update users set email_verified_at = now() where id = ${who.userId}`;
    await earnTrustDaily();
    expect(await levelOf(who)).toBe(2);
    const about = { rule: "abuse", message: "Please stay friendly.", postId: null } as const;
    await imposeSanction(moderator, who.customerId, { ...about, kind: "warning", days: null });
    await deliverAll();
    expect(await levelOf(who)).toBe(2);
    await imposeSanction(moderator, who.customerId, { ...about, kind: "silence", days: 1 });
    await deliverAll();
    expect(await levelOf(who)).toBe(0);
  });

  it("set by staff by hand stays, with a line in the log, until it is let go", async () => {
    const [who, moderator] = [await person(sql, { trustLevel: 1 }), await person(sql, { role: "moderator" })];
    await setTrust(moderator, who.customerId, { level: 3, reason: "Known from the fairs" });
    await earnTrustDaily();
    expect([await levelOf(who), (await readOwnTrust(who))!.locked]).toEqual([3, true]);
    expect(await sql`select action, reason from audit_log where subject_id = ${who.customerId}`).toEqual([
      { action: "trust.set", reason: "Known from the fairs" },
    ]);
    await setTrust(moderator, who.customerId, { level: null, reason: "As everybody" });
    expect(await levelOf(who)).toBe(0);
    await expect(setTrust(who, who.customerId, { level: 4, reason: "Because" })).rejects.toMatchObject({
      status: 404,
    });
    await expect(
      setTrust(moderator, moderator.customerId, { level: 4, reason: "Because" }),
    ).rejects.toMatchObject({ status: 403 });
  });
});

describe("what one may do how often", () => {
  it("goes by trust: a newcomer waits where an old member writes on, and is told how long", async () => {
    const [newcomer, member] = [await person(sql, { trustLevel: 0 }), await person(sql)];
    const id = await thread(sql, member);
    const write = (who: Person) => replyToThread(who, id, { body: "The same here.", submissionId: newId() });
    for (let n = 0; n < 5; n++) await write(newcomer);
    await expect(write(newcomer)).rejects.toMatchObject({ status: 429, code: "errors:too_many" });
    for (let n = 0; n < 10; n++) await write(member);
  });
});
