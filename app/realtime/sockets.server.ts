import type { Server } from "node:http";
import { Server as SocketServer } from "socket.io";

/** Sockets on the same server as the pages. Returns what stops them. */
export async function attachSockets(http: Server): Promise<() => Promise<void>> {
  const io = new SocketServer(http, { path: "/live", serveClient: false });
  return async () => {
    await io.close();
  };
}
