import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reactToPost } from "~/domain/community/reacting.server";
import { noteReading } from "~/domain/community/noting-reading.server";
import { replyToThread } from "~/domain/community/posting.server";
import { markAllRead } from "~/domain/notifications/marking.server";
import { arrangeSegment } from "~/domain/segments/arranging.server";
import { startDelivery } from "~/events/deliver.server";
import type { Person } from "~/platform/actor";
import { startSession } from "~/platform/auth.server";
import { newId } from "~/platform/ids";
import type { ThreadMessage } from "~/realtime/messages";
import { attachSockets } from "~/realtime/sockets.server";
import { useDatabase } from "../../support/database";
import { account, category, idOfPost, person, thread } from "../community/arrange";

const { sql } = useDatabase();

/** Two servers, as two processes: each has its own sockets and reads the events for itself. */
const houses: { http: Server; url: string; stop: () => Promise<void> }[] = [];
const open: Socket[] = [];

beforeAll(async () => {
  for (let house = 0; house < 2; house++) {
    const http = createServer();
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    houses.push({ http, url, stop: async () => {} });
  }
  process.env.APP_URL = houses[0]!.url;
  for (const house of houses) house.stop = await attachSockets(house.http);
});

afterAll(async () => {
  for (const socket of open) socket.disconnect();
  for (const { http, stop } of houses) {
    await stop();
    http.close();
  }
});

async function socketOf(actor: Person | null, house = 0): Promise<Socket> {
  const ours = houses[0]!.url;
  const cookie = actor ? (await startSession(actor.userId, null)).split(";")[0]! : undefined;
  const socket = io(houses[house]!.url, {
    path: "/live",
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    // One name for the outside, however many processes answer to it.
    extraHeaders: { origin: ours, host: new URL(ours).host, ...(cookie && { cookie }) },
  });
  open.push(socket);
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
  return socket;
}

const join = (socket: Socket, room: string) =>
  new Promise<number | null>((resolve) => socket.emit("join", room, resolve));

/** Everything of one kind that a socket hears from now on. */
function hearing<T>(socket: Socket, kind: string): T[] {
  const heard: T[] = [];
  socket.on(
    kind,
    (...message: unknown[]) => void heard.push((message.length > 1 ? message : message[0]) as T),
  );
  return heard;
}

describe("losing a right", () => {
  let staff: Person;
  let stopDelivery: () => Promise<void>;
  beforeAll(async () => {
    staff = await person(sql, { role: "moderator" });
    stopDelivery = startDelivery();
  });
  afterAll(() => stopDelivery());
  const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  interface Loss {
    who: () => Promise<Person | null>;
    where: (who: Person | null) => Promise<{ id: string; categoryId: string | null }>;
    loses: (place: { id: string; categoryId: string | null }, who: Person | null) => Promise<unknown>;
  }
  const inside = async (
    audience: "public" | "members" | "account" | "staff",
    accountId: string | null = null,
  ) => {
    const categoryId = await category(sql, audience, accountId);
    return { id: await thread(sql, staff, { categoryId }), categoryId };
  };
  const losses: Record<string, Loss> = {
    "a role": {
      who: () => person(sql, { role: "agent" }),
      where: () => inside("staff"),
      loses: (_, who) => sql`update users set role = 'member' where id = ${who!.userId}`,
    },
    "the login, by a suspension": {
      who: () => person(sql),
      where: () => inside("members"),
      loses: (_, who) =>
        sql`update users set suspended_until = now() + interval '1 day' where id = ${who!.userId}`,
    },
    "the account": {
      who: async () => person(sql, { accountId: await account(sql) }),
      where: (who) => inside("account", who!.accountId),
      loses: (_, who) => sql`update customers set account_id = null where id = ${who!.customerId}`,
    },
    "a segment, by what its company buys": {
      who: async () => {
        const accountId = await account(sql);
        await sql`update accounts set plan = 'gold' where id = ${accountId}`;
        return person(sql, { accountId });
      },
      where: async () => {
        const admin = await person(sql, { role: "admin" });
        const segmentId = await arrangeSegment(admin, null, { name: "Gold", rule: { plans: ["gold"] } });
        const categoryId = await category(sql);
        await sql`update categories set audience = 'segment', segment_id = ${segmentId} where id = ${categoryId}`;
        return { id: await thread(sql, staff, { categoryId }), categoryId };
      },
      loses: (_, who) => sql`update accounts set plan = 'basic' where id = ${who!.accountId}`,
    },
    "a place, by its audience": {
      who: async () => null,
      where: () => inside("public"),
      loses: ({ categoryId }) => sql`update categories set audience = 'members' where id = ${categoryId}`,
    },
    "a thread that was made private": {
      who: () => person(sql),
      where: () => inside("public"),
      loses: ({ id }) => sql`update threads set private = true where id = ${id}`,
    },
    "a thread that was deleted": {
      who: () => person(sql),
      where: () => inside("public"),
      loses: ({ id }) => sql`update threads set deleted_at = now() where id = ${id}`,
    },
    "a thread that was moved away": {
      who: () => person(sql),
      where: () => inside("members"),
      loses: async ({ id }) =>
        sql`update threads set category_id = ${await category(sql, "staff")} where id = ${id}`,
    },
  };

  async function lose(name: string, loss: Loss): Promise<void> {
    const who = await loss.who();
    const place = await loss.where(who);
    const room = `thread:${place.id}`;
    const sockets = [await socketOf(who, 0), await socketOf(who, 1)];
    for (const socket of sockets) expect(await join(socket, room), name).not.toBeNull();
    // Long enough in the room to be known there.
    await later(1_200);
    const heard = sockets.map((socket) => hearing<ThreadMessage>(socket, "thread"));
    const shownOut = sockets.map((socket) => hearing<string>(socket, "refresh"));
    const told = sockets.map((socket) => hearing(socket, "suspended"));
    await loss.loses(place, who);
    await later(2_000);
    await sql`insert into events (id, type, payload, thread_id, room_version)
      values (${newId()}, 'post.created', ${sql.json({ number: 1 })}, ${place.id}, 1)`;
    await sql`update threads set version = 1 where id = ${place.id}`;
    await later(600);
    expect([name, ...heard.flat()]).toEqual([name]);
    for (const [i, socket] of sockets.entries()) {
      expect(told[i]!.length > 0, name).toBe(name.includes("suspension"));
      if (!socket.connected) continue;
      expect(shownOut[i], name).toContain(room);
      expect(await join(socket, room), name).toBeNull();
    }
  }

  it(`ends the room within two seconds, in each process: ${Object.keys(losses).join(", ")}`, async () => {
    await Promise.all(Object.entries(losses).map(([name, loss]) => lose(name, loss)));
  });
});

describe("what all tabs know", () => {
  it("tells the bells of every process when notifications are read, and how far a thread was read", async () => {
    const reader = await person(sql);
    const id = await thread(sql, reader, { replies: [await person(sql)] });
    await sql`insert into notifications ${sql({
      id: newId(),
      customer_id: reader.customerId,
      kind: "reply",
      event_id: newId(),
      thread_id: id,
      post_number: 2,
    })}`;
    const [one, two] = [await socketOf(reader, 0), await socketOf(reader, 1)];
    const bells = [hearing<number>(one, "bell"), hearing<number>(two, "bell")];
    await noteReading(reader, id, 2);
    await expect.poll(() => bells.map((rung) => rung.at(-1)), { timeout: 1_000 }).toEqual([0, 0]);
    await markAllRead(reader);
    const reads = hearing(two, "read");
    one.emit("read", id, 2);
    await expect.poll(() => reads, { timeout: 1_000 }).toEqual([[id, 2]]);
  });

  it("hears an edit, a reaction and a solution in the room's own order, without a gap", async () => {
    const [asker, helper] = [await person(sql), await person(sql)];
    const id = await thread(sql, asker, { replies: [helper] });
    const socket = await socketOf(null, 1);
    await join(socket, `thread:${id}`);
    const heard = hearing<ThreadMessage>(socket, "thread");
    await reactToPost(asker, await idOfPost(sql, id, 2), "thanks", true);
    const { chooseAnswer } = await import("~/domain/community/answering.server");
    await chooseAnswer(asker, id, { number: 2, instead: 0 });
    const { editPost } = await import("~/domain/community/editing.server");
    await editPost(helper, await idOfPost(sql, id, 2), "Better said.");
    await replyToThread(asker, id, { body: "Thank you!", submissionId: newId() });
    await expect.poll(() => heard.at(-1)?.version, { timeout: 2_000 }).toBe(4);
    let at = 0;
    for (const { from, version } of heard) {
      expect(from).toBeLessThanOrEqual(at);
      at = version;
    }
    const newest = new Map(heard.flatMap(({ posts }) => posts).map((post) => [post.number, post]));
    expect(newest.get(2)).toMatchObject({ html: "<p>Better said.</p>", reactions: { thanks: 1 } });
    expect(heard.at(-1)!.head).toMatchObject({ answerNumbers: [2], lastPostNumber: 3 });
  });
});
