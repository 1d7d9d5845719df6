import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Catalogue, EventType, RecordedEvent } from "~/events/catalogue";
import { log } from "~/platform/log.server";
import { unreadOf } from "./bells.server";
import { takeFromLists } from "./lines-gone.server";
import { takePlaceFromLists } from "./places-narrowed.server";
import { showOut } from "./rights.server";
import { listRoomOf } from "./rooms.server";
import type { LiveServer } from "./live-server";
import { onChallengePage, reachesEntries } from "./missed.server";
import { postsSince, reshaping, threadNow } from "./views.server";

/** The first message to a quiet room goes at once. In a storm there are so many milliseconds between one and the next. */
const SPACING_MS = 250;
/** The same where someone waits to read: a post, a new thread, a decision. */
const SPACING_OF_POSTS_MS = 100;
const ofPosts = new Set<EventType>(["thread.created", "post.created", "idea.status_changed"]);

interface Room {
  /** The version that the next message leads on from, or Infinity if it is for the lists alone. */
  from: number;
  fresh: boolean;
  timer: NodeJS.Timeout | null;
  sentAt: number;
  /** The version that the last message led to. */
  told: number;
  /** Messages to one room go one after another: each leads on from the last. */
  last: Promise<void>;
}

function quiet(): Room {
  return { from: Infinity, fresh: false, timer: null, sentAt: 0, told: 0, last: Promise.resolve() };
}

/** Turns the house's events into messages to this process's own sockets. */
export function broadcaster(io: LiveServer): (events: RecordedEvent[]) => Promise<void> {
  const rooms = new Map<string, Room>();

  /** Tells all that has happened by now, also what is not heard of yet: a version never comes without its posts. */
  async function tell(threadId: string, news: Room): Promise<void> {
    const { from, fresh } = news;
    Object.assign(news, { from: Infinity, fresh: false, sentAt: Date.now(), timer: null });
    // Who comes now joins at the version as it is by then.
    if (io.sockets.sockets.size === 0) return;
    const now = await threadNow(threadId);
    if (!now) return;
    const room = `thread:${threadId}`;
    if (from !== Infinity && now.version > news.told) {
      // What was heard of while the last message was being put together may have gone with that.
      const since = Math.max(from, news.told);
      news.told = now.version;
      if (io.sockets.adapter.rooms.has(room)) {
        const { version, head } = now;
        const message = { threadId, from: since, version, head, posts: await postsSince(threadId, since) };
        // Reading may take its time: what is spaced is what is heard.
        news.sentAt = Date.now();
        io.local.to(room).emit("thread", message);
      }
    }
    io.local.to(listRoomOf(now)).emit("list", { ...now.line, fresh });
  }

  function collect(threadId: string, { type, roomVersion }: RecordedEvent): void {
    const news = rooms.get(threadId) ?? quiet();
    rooms.set(threadId, news);
    if (roomVersion !== null && roomVersion <= news.told) return;
    if (roomVersion !== null) news.from = Math.min(news.from, roomVersion - 1);
    news.fresh ||= type === "thread.created";
    const spacing = ofPosts.has(type) ? SPACING_OF_POSTS_MS : SPACING_MS;
    if (news.timer && spacing === SPACING_MS) return;
    if (news.timer) clearTimeout(news.timer);
    const soon = () => {
      news.last = news.last
        .then(() => wait(Math.max(0, news.sentAt + spacing - Date.now())))
        .then(() => tell(threadId, news))
        .catch((error: unknown) => log.error({ error, threadId }, "a room was not told"));
    };
    news.timer = setTimeout(soon, Math.max(0, news.sentAt + spacing - Date.now()));
  }

  const sweep = setInterval(() => {
    for (const [threadId, { timer, sentAt }] of rooms)
      if (!timer && Date.now() - sentAt > 60_000) rooms.delete(threadId);
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
      if (onChallengePage.has(event.type))
        tellChallenge(io, (event.payload as { challengeId: string }).challengeId);
      if (reachesEntries.has(event.type) && event.threadId) await tellOfEntry(io, event.threadId);
      if (event.type === "board.changed")
        await tellOfBoard(io, (event.payload as { boardId: string }).boardId);
      if (event.type === "notification.added" || event.type === "notification.read") {
        (event.payload as { customerIds: string[] }).customerIds.forEach((id) => bells.add(id));
      }
      const voted = ownVotes[event.type];
      if (voted !== undefined) tellVoter(io, event, voted);
      if (event.type === "customer.sessions_ended") {
        const { customerId, sessionId, suspended } = event.payload as Catalogue["customer.sessions_ended"];
        const room = sessionId ? `session:${sessionId}` : `person:${customerId}`;
        if (suspended) io.local.to(room).emit("suspended");
        io.local.in(room).disconnectSockets(true);
      }
      if (reshaping.has(event.type) && event.threadId)
        io.local.to(`thread:${event.threadId}`).emit("refresh", `thread:${event.threadId}`);
      if (mayCloseRoom.has(event.type) && event.threadId) await showOut(io, `thread:${event.threadId}`);
      await takeFromLists(io, event);
      await takePlaceFromLists(io, event);
    }
    const hearing = [...bells].filter((id) => io.sockets.adapter.rooms.has(`person:${id}`));
    for (const { id, unread } of await unreadOf(hearing)) io.local.to(`person:${id}`).emit("bell", unread);
  };
}

/** After these a customer's own vote stands, or no longer does. */
const ownVotes: Partial<Record<EventType, boolean>> = {
  "idea.voted": true,
  "idea.vote_added": true,
  "idea.vote_withdrawn": false,
};

/** The rooms of the idea hear of the count; whose vote it is, only he does, wherever he is. */
function tellVoter(io: LiveServer, { payload, roomVersion }: RecordedEvent, voted: boolean): void {
  const { ideaId, customerId, voteCount } = payload as Catalogue["idea.voted"];
  io.local.to(`person:${customerId}`).emit("voted", { ideaId, voted, voteCount, version: roomVersion ?? 0 });
}

function tellChallenge(io: LiveServer, challengeId: string): void {
  for (const room of [`challenge:${challengeId}`, "challenges"] as const)
    io.local.to(room).emit("refresh", room);
}

/** Asked only while someone looks at a challenge: few ideas are entries. */
async function tellOfEntry(io: LiveServer, threadId: string): Promise<void> {
  if (!isChallengeOpen(io)) return;
  const [entry] = await db.execute<{ challengeId: string }>(
    sql`select challenge_id as "challengeId" from challenge_entries where idea_id = ${threadId}`,
  );
  if (entry) tellChallenge(io, entry.challengeId);
}

/** Others than before may read a board's challenges: whoever may no longer hears no more of them. */
async function tellOfBoard(io: LiveServer, boardId: string): Promise<void> {
  if (!isChallengeOpen(io)) return;
  const challenges = await db.execute<{ id: string }>(
    sql`select id from challenges where board_id = ${boardId}`,
  );
  for (const { id } of challenges) {
    await showOut(io, `challenge:${id}`);
    tellChallenge(io, id);
  }
}

function isChallengeOpen(io: LiveServer): boolean {
  return [...io.sockets.adapter.rooms.keys()].some((room) => room.startsWith("challenge"));
}

/** After these someone may have lost the right to be in the thread's room. */
const mayCloseRoom = new Set<EventType>([
  "post.hidden",
  "post.restored",
  "feedback.made_public",
  "thread.moved",
  "thread.merged",
  "thread.deleted",
  "idea.moved",
]);
