import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { io, type Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { Person } from "~/platform/actor";
import { startSession } from "~/platform/auth.server";
import { attachSockets } from "~/realtime/sockets.server";

/** The house's sockets on a port of this file's own; what a test has opened is shut after it. */
export function useSockets() {
  let http: Server;
  let url: string;
  let stop: () => Promise<void>;
  const open: Socket[] = [];

  beforeAll(async () => {
    http = createServer();
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    process.env.APP_URL = url;
    stop = await attachSockets(http);
  });

  afterEach(() => {
    for (const socket of open.splice(0)) socket.disconnect();
  });

  afterAll(async () => {
    await stop();
    http.close();
  });

  /** A socket as a browser of ours opens it, signed in or not. */
  async function socketOf(actor: Person | null, headers: Record<string, string> = {}): Promise<Socket> {
    const cookie = actor ? (await startSession(actor.userId, null)).split(";")[0]! : undefined;
    const extraHeaders = { origin: url, ...(cookie && { cookie }), ...headers };
    const socket = io(url, {
      path: "/live",
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
      extraHeaders,
    });
    open.push(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once("connect", resolve);
      socket.once("connect_error", reject);
    });
    return socket;
  }

  return { socketOf };
}
