import type { Server as HttpServer } from "node:http";
import { createAdapter } from "@socket.io/postgres-adapter";
import pg from "pg";
import { Server } from "socket.io";
import { isSignedIn } from "~/platform/actor";
import { actorFromCookie } from "~/platform/auth.server";
import { isOurHost, isSameOrigin } from "~/platform/http/security.server";
import { log } from "~/platform/log.server";
import { unreadOf } from "./bells.server";
import { broadcaster } from "./broadcast.server";
import type { LiveServer, LiveSocket } from "./live-server";
import type { Room } from "./messages";
import { hasMissed, missedLines } from "./missed.server";
import { personOf, presence } from "./presence.server";
import { watchRights } from "./rights.server";
import { joinableAt, listRooms, versionNow } from "./rooms.server";
import { onEvents, startTail } from "./tail.server";

const MOST_ROOMS = 40;

/** Sockets on the same server as the pages. Returns what stops them. */
export async function attachSockets(http: HttpServer): Promise<() => Promise<void>> {
  const io: LiveServer = new Server(http, {
    path: "/live",
    serveClient: false,
    // WebSocket alone: no sticky sessions are needed with several processes.
    transports: ["websocket"],
    maxHttpBufferSize: 16 * 1024,
    allowRequest: ({ headers }, answer) => {
      const ours = headers.origin === undefined || isSameOrigin({ origin: headers.origin });
      answer(null, ours && isOurHost(headers.host));
    },
  });
  // Typing and who-is-here go from process to process by NOTIFY; all else each process reads from the events.
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2 });
  const broken = (error: Error) => log.warn({ error }, "the sockets' connection broke");
  pool.on("error", broken);
  // The one that listens stays taken: unheard, its end would be the process's, and its place in the pool lost.
  pool.on("connect", (client) => client.on("error", broken).on("end", () => giveBack(client)));
  io.adapter(
    createAdapter(pool, {
      // At the end, what the last sockets say as they leave reaches nobody, and need not.
      errorHandler: (error) => pool.ending || log.warn({ error }, "the sockets' bus failed"),
    }),
  );

  io.use((socket, next) => {
    actorFromCookie(socket.handshake.headers.cookie).then(
      ({ actor }) => {
        socket.data = { actor, typedAt: 0 };
        next();
      },
      () => next(new Error("unavailable")),
    );
  });

  const whoIsHere = presence(io);
  io.on("connection", (socket) => welcome(socket, whoIsHere.changed));
  const off = onEvents(broadcaster(io));
  const stopTail = await startTail();
  const stopWatching = watchRights(io);
  return async () => {
    off();
    stopWatching();
    whoIsHere.stop();
    await stopTail();
    io.disconnectSockets(true);
    io.engine.close();
    // It holds a connection to listen on, for which the pool would wait.
    await io.of("/").adapter.close();
    await pool.end();
  };
}

function giveBack(client: pg.PoolClient): void {
  try {
    client.release(true);
  } catch {
    // It was given back before it ended.
  }
}

function welcome(socket: LiveSocket, hereChanged: (threadId: string) => void): void {
  const { actor } = socket.data;
  void socket.join(listRooms(actor));
  if (isSignedIn(actor)) {
    void socket.join([`person:${actor.customerId}`, `session:${actor.sessionId}`]);
    // What rang while the page was on its way, or cut off.
    unreadOf([actor.customerId]).then(
      ([bell]) => bell && socket.emit("bell", bell.unread),
      (error: unknown) => log.warn({ error }, "a bell was not told"),
    );
  }

  socket.on("join", (room: Room, answer) => {
    if (typeof answer !== "function") return;
    if (socket.rooms.size > MOST_ROOMS) return answer(null);
    joinableAt(socket.data.actor, room)
      .then(async (version) => {
        if (version === null) return answer(null);
        await socket.join(room);
        // What happened between his asking and his coming in passed him by: the version is that of one who hears.
        answer(await versionNow(room));
        if (room.startsWith("thread:")) hereChanged(room.slice(7));
      })
      .catch(() => answer(null));
  });
  socket.on("missed", (room: Room, asOf, answer) => {
    if (typeof answer !== "function" || typeof room !== "string" || !socket.rooms.has(room)) return;
    hasMissed(room, asOf).then(answer, () => answer(true));
  });
  socket.on("missedLines", (asOf, threadIds) => {
    missedLines(socket.data.actor, asOf, threadIds).then(
      ({ lines, gone }) => {
        for (const line of lines) socket.emit("list", line);
        if (gone.length > 0) socket.emit("gone", ...gone);
      },
      (error: unknown) => log.warn({ error }, "a list was not told what it missed"),
    );
  });
  socket.on("leave", (room: Room) => {
    if (typeof room !== "string" || !/^(thread|case|challenge):|^(desk|challenges)$/.test(room)) return;
    void socket.leave(room);
    if (room.startsWith("thread:")) hereChanged(room.slice(7));
  });
  socket.on("typing", (threadId) => {
    const person = personOf(socket);
    const room = `thread:${threadId}`;
    if (!person || typeof threadId !== "string" || !socket.rooms.has(room)) return;
    if (Date.now() - socket.data.typedAt < 1_500) return;
    socket.data.typedAt = Date.now();
    socket.to(room).emit("typing", threadId, person);
  });
  // How far he has read in one tab, for his other tabs and devices.
  socket.on("read", (threadId, number) => {
    if (!isSignedIn(socket.data.actor) || typeof threadId !== "string" || threadId.length > 40) return;
    if (!Number.isSafeInteger(number)) return;
    socket.to(`person:${socket.data.actor.customerId}`).emit("read", threadId, number);
  });
  socket.on("disconnecting", () => {
    for (const room of socket.rooms)
      if (room.startsWith("thread:")) setTimeout(() => hereChanged(room.slice(7)), 0);
  });
}
