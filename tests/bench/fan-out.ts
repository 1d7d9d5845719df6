import { io, type Socket } from "socket.io-client";

/** Many sockets in one room. Each connects as a guest's browser does. */
export async function crowd(url: string, count: number, room: string | null): Promise<Socket[]> {
  const sockets: Socket[] = [];
  for (let made = 0; made < count; made += 50) {
    const some = Array.from({ length: Math.min(50, count - made) }, () =>
      io(url, { path: "/live", transports: ["websocket"], forceNew: true, reconnection: false }),
    );
    await Promise.all(
      some.map(
        (socket) =>
          new Promise<void>((resolve, reject) => {
            socket.once("connect_error", reject);
            socket.once("connect", () => {
              if (!room) return resolve();
              socket.emit("join", room, (version: number | null) =>
                version === null ? reject(new Error(`${room} let nobody in`)) : resolve(),
              );
            });
          }),
      ),
    );
    sockets.push(...some);
  }
  return sockets;
}

export interface Spread {
  /** From the request's start till the last socket has it. */
  fromRequest: number;
  /** From the answer to the request (it is written, or emitted) till the last socket has it. */
  fromAnswer: number;
  /** From the first socket's till the last one's. */
  firstToLast: number;
  /** What one socket got, to be emitted again by the floor. */
  payload: unknown;
}

/** How long one message takes to all of them. */
export async function spread(sockets: Socket[], send: () => Promise<void>): Promise<Spread> {
  let first = 0;
  let payload: unknown;
  const all = Promise.all(
    sockets.map(
      (socket) =>
        new Promise<void>((resolve) =>
          socket.once("thread", (message: unknown) => {
            first ||= performance.now();
            payload = message;
            resolve();
          }),
        ),
    ),
  );
  const started = performance.now();
  const answered = send().then(() => performance.now());
  await all;
  const last = performance.now();
  return {
    fromRequest: last - started,
    fromAnswer: last - (await answered),
    firstToLast: last - first,
    payload,
  };
}

export function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
