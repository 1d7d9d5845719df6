import { describe, expect, it, vi } from "vitest";
import { db } from "#db/client";
import {
  changeRole,
  endOwnSession,
  listSessions,
  signOutEverywhere,
  suspendLogin,
} from "~/domain/customers/access.server";
import { changePassword } from "~/domain/customers/passwords.server";
import { guest, type Person } from "~/platform/actor";
import { startSession } from "~/platform/auth.server";
import { useDatabase } from "../../support/database";
import { actorOf, joinAs, lettersTo, passphrase } from "./arrange";

const { sql } = useDatabase();

async function signedIn(browsers = 2) {
  const { email } = await joinAs();
  const [user] = await sql`select id, customer_id from users where email = ${email}`;
  const cookies = [];
  for (let i = 0; i < browsers; i++) cookies.push(await startSession(user!.id, null));
  return {
    email,
    userId: user!.id,
    customerId: user!.customer_id,
    cookies,
    actor: (await actorOf(cookies[0]!)) as Person,
  };
}

const endings = async (customerId: string) =>
  (
    await sql`select payload->>'sessionId' as session from events
    where type = 'customer.sessions_ended' and payload->>'customerId' = ${customerId} order by seq`
  ).map(({ session }) => session);

describe("a session that has ended is refused at the very next request", () => {
  it("after signing out here, where the other browsers go on", async () => {
    const { actor, cookies, customerId } = await signedIn();
    await endOwnSession(actor, actor.sessionId);
    expect(await actorOf(cookies[0]!)).toEqual(guest);
    expect(await actorOf(cookies[1]!)).toMatchObject({ customerId });
    expect(await endings(customerId)).toEqual([actor.sessionId]);
  });

  it("after signing out everywhere", async () => {
    const { actor, cookies, customerId } = await signedIn(3);
    await signOutEverywhere(actor);
    for (const cookie of cookies) expect(await actorOf(cookie)).toEqual(guest);
    expect(await endings(customerId)).toEqual([null]);
  });

  it("after a change of role, which holds in both places that know it", async () => {
    const { cookies, customerId } = await signedIn();
    const admin = (await signedIn(1)).customerId;
    await db.transaction((tx) => changeRole(tx, customerId, "agent", admin));
    for (const cookie of cookies) expect(await actorOf(cookie)).toEqual(guest);
    const [row] =
      await sql`select u.role, c.staff_role from users u join customers c on c.id = u.customer_id where c.id = ${customerId}`;
    expect(row).toEqual({ role: "agent", staff_role: "agent" });
    expect(await endings(customerId)).toEqual([null]);
  });

  it("after a suspension, and no new one opens the door", async () => {
    const { cookies, customerId, userId } = await signedIn();
    await db.transaction((tx) => suspendLogin(tx, customerId, new Date(Date.now() + 60_000), customerId));
    for (const cookie of cookies) expect(await actorOf(cookie)).toEqual(guest);
    expect(await actorOf(await startSession(userId, null))).toEqual(guest);
    expect(await endings(customerId)).toEqual([null]);
  });

  it("for good: what was open before a suspension is not so after it", async () => {
    const { cookies, customerId, userId } = await signedIn();
    const since = await startSession(userId, null);
    await db.transaction((tx) => suspendLogin(tx, customerId, new Date(Date.now() + 60_000), customerId));
    await db.transaction((tx) => suspendLogin(tx, customerId, null, customerId));
    for (const cookie of [...cookies, since]) expect(await actorOf(cookie)).toEqual(guest);
    const again = (await actorOf(await startSession(userId, null))) as Person;
    expect(await listSessions(again)).toMatchObject([{ here: true }]);
  });

  it("after a change of password, which needs the one before", async () => {
    const { actor, cookies, email } = await signedIn();
    await expect(changePassword(actor, "not this one", "quite another passphrase")).rejects.toMatchObject({
      field: "currentPassword",
    });
    expect(await actorOf(cookies[1]!)).toMatchObject({ email });
    await changePassword(actor, passphrase, "quite another passphrase");
    for (const cookie of cookies) expect(await actorOf(cookie)).toEqual(guest);
    expect((await lettersTo(sql, email))[0]!.subject).toBe("Your password was changed");
  });
});

describe("one's own sessions", () => {
  it("are listed without their secrets, and nobody ends another's", async () => {
    const [one, other] = [await signedIn(2), await signedIn(1)];
    const listed = await listSessions(one.actor);
    expect(listed.filter(({ here }) => here)).toHaveLength(1);
    expect(listed).toHaveLength(2);
    for (const cookie of one.cookies) expect(JSON.stringify(listed)).not.toContain(cookie.split(/[=;]/)[1]);
    await endOwnSession(other.actor, one.actor.sessionId);
    expect(await actorOf(one.cookies[0]!)).toMatchObject({ customerId: one.customerId });
  });

  it("begin under a new secret at each sign-in, and the one before is void", async () => {
    const { userId, cookies } = await signedIn(1);
    const rotated = await startSession(userId, cookies[0]!.split(";")[0]!);
    expect(rotated).not.toBe(cookies[0]);
    expect(await actorOf(cookies[0]!)).toEqual(guest);
    expect(await actorOf(rotated)).toMatchObject({ userId });
  });
});

it("notes when a customer was seen, at most once in a quarter of an hour", async () => {
  const { customerId, cookies } = await signedIn(1);
  const seen = async () =>
    (await sql`select last_seen_at from customers where id = ${customerId}`)[0]!.last_seen_at as Date | null;
  await actorOf(cookies[0]!);
  await vi.waitFor(async () => expect(await seen()).not.toBeNull());
  const before = new Date(Date.now() - 10 * 60_000);
  await sql`update customers set last_seen_at = ${before} where id = ${customerId}`;
  await actorOf(cookies[0]!);
  // What would have been written has been by the time that the next one's is.
  const other = await signedIn(1);
  await vi.waitFor(async () =>
    expect(
      (await sql`select last_seen_at from customers where id = ${other.customerId}`)[0]!.last_seen_at,
    ).not.toBeNull(),
  );
  expect(await seen()).toEqual(before);
  await sql`update customers set last_seen_at = now() - interval '16 minutes' where id = ${customerId}`;
  await actorOf(cookies[0]!);
  await vi.waitFor(async () => expect(Date.now() - (await seen())!.getTime()).toBeLessThan(60_000));
});
