import type { Server, Socket } from "socket.io";
import type { Actor } from "~/platform/actor";
import type { ClientToServer, PersonHere, ServerToClient } from "./messages";

interface BetweenServers {
  here: (from: string, threadId: string, here: { people: PersonHere[]; guests: number }) => void;
}

interface SocketData {
  actor: Actor;
  typedAt: number;
}

export type LiveServer = Server<ClientToServer, ServerToClient, BetweenServers, SocketData>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, BetweenServers, SocketData>;
