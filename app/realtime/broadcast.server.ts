import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { EventType, RecordedEvent } from "~/events/catalogue";
import { log } from "~/platform/log.server";
import { joinableAt, listRoomOf } from "./rooms.server";
import type { LiveServer } from "./sockets.server";
import { postsNow, threadNow } from "./views.server";

/** At most four messages a second to a room, whatever storm of votes; but the first comes at once, and so does a post. */
const SPACING_MS = 250;
const AT_ONCE = new Set<EventType>(["thread.created", "post.created"]);

interface Pending {
  from: number;
  version: number;
  numbers: Set<number>;
  fresh: boolean;
  timer: NodeJS.Timeout | null;
  sentAt: number;
}

/** Turns the house's events into messages to this process's own sockets. */
export function broadcaster(io: LiveServer): (events: RecordedEvent[]) => Promise<void> {
  const pending = new Map<string, Pending>();

  async function flush(threadId: string): Promise<void> {
    const news = pending.get(threadId);
    if (!news || news.version < 0) return;
    const { from, numbers, fresh } = news;
    Object.assign(news, {
      from: Infinity,
      version: -1,
      numbers: new Set(),
      fresh: false,
      sentAt: Date.now(),
      timer: null,
    });
    const now = await threadNow(threadId);
    if (!now) return;
    const room = `thread:${threadId}`;
    if (from !== Infinity && io.sockets.adapter.rooms.has(room)) {
      const posts = await postsNow(threadId, [...numbers]);
      io.local.to(room).emit("thread", { threadId, from, version: now.version, head: now.head, posts });
    }
    io.local.to(listRoomOf(now)).emit("list", { ...now.line, fresh });
  }

  function collect(threadId: string, event: RecordedEvent): void {
    let news = pending.get(threadId);
    if (!news) {
      news = { from: Infinity, version: -1, numbers: new Set(), fresh: false, timer: null, sentAt: 0 };
      pending.set(threadId, news);
    }
    if (event.roomVersion !== null) news.from = Math.min(news.from, event.roomVersion - 1);
    news.version = Math.max(news.version, event.roomVersion ?? 0);
    // A case's number is no post's.
    if ("number" in event.payload && !event.type.startsWith("case.")) news.numbers.add(event.payload.number);
    news.fresh ||= event.type === "thread.created";
    const wait = AT_ONCE.has(event.type) ? 0 : news.sentAt + SPACING_MS - Date.now();
    if (news.timer && wait > 0) return;
    if (news.timer) clearTimeout(news.timer);
    news.timer = setTimeout(
      () => {
        flush(threadId).catch((error: unknown) => log.error({ error, threadId }, "a room was not told"));
      },
      Math.max(0, wait),
    );
  }

  const sweep = setInterval(() => {
    for (const [threadId, news] of pending)
      if (!news.timer && Date.now() - news.sentAt > 60_000) pending.delete(threadId);
  }, 60_000);
  sweep.unref();

  return async (events) => {
    const bells = new Set<string>();
    for (const event of events) {
      if (event.threadId && (event.roomVersion !== null || event.type === "thread.created"))
        collect(event.threadId, event);
      if (event.caseId) {
        io.local.to(`case:${event.caseId}`).emit("refresh", `case:${event.caseId}`);
        io.local.to("desk").emit("refresh", "desk");
      }
      if (event.type === "notification.added") {
        (event.payload as { customerIds: string[] }).customerIds.forEach((id) => bells.add(id));
      }
      if (event.type === "customer.sessions_ended") {
        const { customerId, sessionId } = event.payload as { customerId: string; sessionId: string | null };
        io.local.in(sessionId ? `session:${sessionId}` : `person:${customerId}`).disconnectSockets(true);
      }
      if (mayCloseRoom.has(event.type) && event.threadId) await recheck(io, event.threadId);
    }
    await ring(
      io,
      [...bells].filter((id) => io.sockets.adapter.rooms.has(`person:${id}`)),
    );
  };
}

/** After these someone may have lost the right to be in the thread's room. */
const mayCloseRoom = new Set<EventType>(["post.hidden", "post.restored", "feedback.made_public"]);

/** Asks the page's policy again for each socket in a thread's room, and shows out those who may no longer be there. */
async function recheck(io: LiveServer, threadId: string): Promise<void> {
  const room = `thread:${threadId}`;
  for (const id of [...(io.sockets.adapter.rooms.get(room) ?? [])]) {
    const socket = io.sockets.sockets.get(id);
    if (socket && (await joinableAt(socket.data.actor, room)) === null) await socket.leave(room);
  }
}

async function ring(io: LiveServer, customerIds: string[]): Promise<void> {
  if (customerIds.length === 0) return;
  const rows = await db.execute<{ id: string; unread: number }>(sql`
    select c.id, (select count(*)::int from notifications n where n.customer_id = c.id and n.read_at is null) as unread
    from customers c where c.id in ${customerIds}`);
  for (const { id, unread } of rows) io.local.to(`person:${id}`).emit("bell", unread);
}
