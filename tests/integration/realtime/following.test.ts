import { sql as query } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { db } from "#db/client";
import { replyToThread } from "~/domain/community/posting.server";
import type { RecordedEvent } from "~/events/catalogue";
import { findEvents, readAsTheyCome } from "~/events/read.server";
import { newId } from "~/platform/ids";
import { broadcaster } from "~/realtime/broadcast.server";
import type { ThreadMessage } from "~/realtime/messages";
import type { LiveServer } from "~/realtime/live-server";
import { people, person, thread } from "../community/arrange";
import { useDatabase } from "../../support/database";

vi.hoisted(() => (process.env.RATE_LIMIT_FACTOR = "100"));

const { sql } = useDatabase();

const reply = () => ({ body: "Heard.", submissionId: newId() });
const of = (threadId: string) => (event: RecordedEvent) => event.threadId === threadId;

describe("following the events", () => {
  it("hears of a post while a longer transaction runs, and of that one's when it ends, each once", async () => {
    const [early, late] = [await thread(sql, await person(sql)), await thread(sql, await person(sql))];
    const helper = await person(sql);
    const read = await readAsTheyCome(db);
    const long = await sql.reserve();
    await long`begin`;
    await long`insert into events (id, type, payload, thread_id) values (${newId()}, 'post.created', '{}', ${early})`;
    await replyToThread(helper, late, reply());
    const meanwhile = await read(100);
    await replyToThread(helper, late, reply());
    const next = await read(100);
    await long`commit`;
    long.release();
    const atLast = await read(100);
    expect(meanwhile.filter(of(late)).map(({ roomVersion }) => roomVersion)).toEqual([1]);
    expect(next.filter(of(late)).map(({ roomVersion }) => roomVersion)).toEqual([2]);
    expect(atLast.filter(of(early))).toHaveLength(1);
    expect(atLast.filter(of(late))).toEqual([]);
    expect(await read(100)).toEqual([]);
  });

  it("hears every event of a storm once, a few at a time", async () => {
    const id = await thread(sql, await person(sql));
    const read = await readAsTheyCome(db);
    const heard: number[] = [];
    const writers = await people(sql, 30);
    const writing = Promise.all(writers.map((writer) => replyToThread(writer, id, reply())));
    for (let quiet = 0; quiet < 3;) {
      const events = await read(4);
      heard.push(...events.filter(of(id)).map(({ roomVersion }) => roomVersion!));
      if (events.length > 0) continue;
      await writing;
      quiet++;
    }
    expect(heard.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
  });
});

describe("telling a room", () => {
  it("brings with a version every post up to it, those too whose events are not heard yet", async () => {
    const id = await thread(sql, await person(sql));
    for (const writer of await people(sql, 2)) await replyToThread(writer, id, reply());
    const [first, second] = await findEvents(
      db,
      query`thread_id = ${id} and room_version is not null order by seq`,
    );
    const { io, sent } = roomOf(id);
    const tell = broadcaster(io);
    await tell([first!]);
    await expect.poll(() => sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ from: 0, version: 2, posts: [{ number: 2 }, { number: 3 }] });
    await tell([second!]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(sent).toHaveLength(1);
  });

  it("tells a quiet room of a post at once, and a storm of posts in few messages without a gap", async () => {
    const id = await thread(sql, await person(sql));
    const { io, sent } = roomOf(id);
    const tell = broadcaster(io);
    const writers = await people(sql, 12);
    const started = Date.now();
    for (const writer of writers) {
      await replyToThread(writer, id, reply());
      const [event] = await findEvents(db, query`thread_id = ${id} order by seq desc limit 1`);
      await tell([event!]);
      if (writer === writers[0]) await expect.poll(() => sent, { interval: 5 }).toHaveLength(1);
    }
    await expect.poll(() => sent.at(-1)!.version).toBe(12);
    expect(sent.length).toBeLessThanOrEqual(Math.ceil((Date.now() - started) / 100) + 1);
    sent.slice(1).forEach(({ from }, at) => expect(from).toBe(sent[at]!.version));
    expect(new Set(sent.flatMap(({ posts }) => posts.map(({ number }) => number))).size).toBe(12);
  });
});

/** A server with one socket in a thread's room, and what that is sent. */
function roomOf(threadId: string): { io: LiveServer; sent: ThreadMessage[] } {
  const sent: ThreadMessage[] = [];
  const to = (room: string) => ({
    emit: (kind: string, message: ThreadMessage) =>
      void (kind === "thread" && room === `thread:${threadId}` && sent.push(message)),
  });
  const rooms = new Map([[`thread:${threadId}`, new Set(["one"])]]);
  const sockets = new Map([["one", {}]]);
  return { io: { local: { to }, sockets: { adapter: { rooms }, sockets } } as unknown as LiveServer, sent };
}
