import type { PersonHere } from "./messages";
import type { LiveServer, LiveSocket } from "./live-server";

const SPACING_MS = 700;
const FORGET_MS = 30_000;
const SHOWN = 12;

interface Here {
  people: PersonHere[];
  guests: number;
}

type Elsewhere = Here & { at: number };

export function personOf(socket: LiveSocket): PersonHere | null {
  const { actor } = socket.data;
  if (actor.role === "guest") return null;
  const { customerId, displayName, handle, avatarUrl } = actor;
  return { customerId, displayName, handle, avatarUrl };
}

/** Who reads a thread now, over all processes: each tells the others what it sees, and forgets who falls silent. */
export function presence(io: LiveServer) {
  const timers = new Map<string, NodeJS.Timeout>();
  /** Thread → process → who is there. */
  const elsewhere = new Map<string, Map<string, Elsewhere>>();

  function hereInThisProcess(threadId: string): Here {
    const people = new Map<string, PersonHere>();
    let guests = 0;
    for (const id of io.sockets.adapter.rooms.get(`thread:${threadId}`) ?? []) {
      const socket = io.sockets.sockets.get(id);
      const person = socket && personOf(socket);
      if (person) people.set(person.customerId, person);
      else guests++;
    }
    return { people: [...people.values()].slice(0, SHOWN), guests };
  }

  function tell(threadId: string): void {
    const all = new Map<string, PersonHere>();
    const own = hereInThisProcess(threadId);
    let guests = own.guests;
    own.people.forEach((person) => all.set(person.customerId, person));
    for (const there of elsewhere.get(threadId)?.values() ?? []) {
      if (Date.now() - there.at > FORGET_MS) continue;
      there.people.forEach((person) => all.set(person.customerId, person));
      guests += there.guests;
    }
    io.local.to(`thread:${threadId}`).emit("here", threadId, [...all.values()].slice(0, SHOWN), guests);
  }

  /** Soon, and once for many who come and go together. */
  function changed(threadId: string): void {
    if (timers.has(threadId)) return;
    const timer = setTimeout(() => {
      timers.delete(threadId);
      io.serverSideEmit("here", processId, threadId, hereInThisProcess(threadId));
      tell(threadId);
    }, SPACING_MS);
    timer.unref();
    timers.set(threadId, timer);
  }

  const processId = crypto.randomUUID();
  io.on("here", (from, threadId, here) => {
    const processes = elsewhere.get(threadId) ?? new Map<string, Elsewhere>();
    processes.set(from, { ...here, at: Date.now() });
    elsewhere.set(threadId, processes);
    tell(threadId);
  });

  const heartbeat = setInterval(() => {
    for (const [threadId, processes] of elsewhere) {
      for (const [id, there] of processes) if (Date.now() - there.at > FORGET_MS) processes.delete(id);
      if (processes.size === 0) elsewhere.delete(threadId);
    }
    for (const room of io.sockets.adapter.rooms.keys())
      if (room.startsWith("thread:")) changed(room.slice(7));
  }, FORGET_MS / 3);
  heartbeat.unref();

  return { changed, stop: () => clearInterval(heartbeat) };
}
