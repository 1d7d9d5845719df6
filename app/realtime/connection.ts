import type { Socket } from "socket.io-client";
import type { ClientToServer, Room, ServerToClient } from "./messages";

export type LiveConnection = Socket<ServerToClient, ClientToServer>;

let connection: Promise<LiveConnection> | null = null;

/** The tab's one socket, opened when the page has come to rest: reading never waits for it. */
export function connect(): Promise<LiveConnection> {
  connection ??= idle()
    .then(() => import("socket.io-client"))
    .then(({ io }) => {
      const socket: LiveConnection = io({
        path: "/live",
        transports: ["websocket"],
        reconnectionDelay: 500,
        reconnectionDelayMax: 10_000,
        randomizationFactor: 0.6,
        // A proxy that takes the connection and drops it again gives no error, only silence.
        timeout: 5_000,
      });
      // The server drops a socket whose session has ended; a new one comes as whoever the browser now is.
      socket.on("disconnect", (reason) => {
        if (reason === "io server disconnect") setTimeout(() => socket.connect(), 1_000);
      });
      return socket;
    });
  return connection;
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in window) window.requestIdleCallback(() => resolve(), { timeout: 1_500 });
    else setTimeout(resolve, 300);
  });
}

/** How many parts of the page are in a room: the last one out leaves it. */
const inside = new Map<Room, number>();

/**
 * Enters a room whenever the socket connects, and leaves at the end. Tells its version each time, or null where it is not,
 * or no longer, to be entered.
 */
export function stayIn(room: Room, onVersion: (version: number | null) => void): () => void {
  let left = false;
  let leave = () => {};
  inside.set(room, (inside.get(room) ?? 0) + 1);
  void connect().then((socket) => {
    if (left) return;
    const enter = () => socket.emit("join", room, (version) => void (left || onVersion(version)));
    socket.on("connect", enter);
    if (socket.connected) enter();
    leave = () => {
      socket.off("connect", enter);
      if (!inside.has(room)) socket.emit("leave", room);
    };
  });
  return () => {
    left = true;
    const others = inside.get(room)! - 1;
    if (others > 0) inside.set(room, others);
    else inside.delete(room);
    leave();
  };
}

/** Does something now, or as soon as there is a connection, and again each time that there is a new one. */
export function whenConnected(act: (socket: LiveConnection) => void): () => void {
  let ended = false;
  let off = () => {};
  void connect().then((socket) => {
    if (ended) return;
    const again = () => act(socket);
    socket.on("connect", again);
    off = () => socket.off("connect", again);
    if (socket.connected) again();
  });
  return () => {
    ended = true;
    off();
  };
}

/** Tells this page's listeners what came by another way than the socket. */
export async function say<K extends keyof ServerToClient>(kind: K, ...told: Parameters<ServerToClient[K]>) {
  for (const listener of (await connect()).listeners(kind))
    (listener as (...of: typeof told) => void)(...told);
}

/** Listens to one kind of message till the end. */
export function listen<K extends keyof ServerToClient>(kind: K, listener: ServerToClient[K]): () => void {
  let ended = false;
  let off = () => {};
  void connect().then((socket) => {
    if (ended) return;
    socket.on(kind, listener as never);
    off = () => socket.off(kind, listener as never);
  });
  return () => {
    ended = true;
    off();
  };
}
