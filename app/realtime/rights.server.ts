import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { isSignedIn } from "~/platform/actor";
import { actorFromCookie } from "~/platform/auth.server";
import { log } from "~/platform/log.server";
import type { Room } from "./messages";
import { joinableAt, listRooms } from "./rooms.server";
import type { LiveServer, LiveSocket } from "./live-server";

/** So often it is asked what has become of the rights by which people are in rooms: they end within two seconds. */
const EVERY_MS = 1_000;

/**
 * Watches what rights hang on, for those who are connected and the threads that are looked at: two small queries a
 * second, however a right was lost (a role, a segment, a suspension that began, an audience, a thread made private).
 * What has changed is asked anew by the pages' own policies. Returns what stops it.
 */
export function watchRights(io: LiveServer): () => void {
  const people = new Map<string, string>();
  const threads = new Map<string, string>();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    const changedPeople = changed(people, await rightsOfPeople(io));
    for (const socket of io.sockets.sockets.values()) {
      const { actor } = socket.data;
      if (isSignedIn(actor) && changedPeople.has(actor.sessionId)) await renew(socket);
    }
    for (const threadId of changed(threads, await rightsOfThreads(io)))
      await showOut(io, `thread:${threadId}`);
  }

  const next = () => {
    timer = setTimeout(() => {
      look()
        .catch((error: unknown) => log.warn({ error }, "rights could not be looked at, will try again"))
        .finally(() => !stopped && next());
    }, EVERY_MS);
    timer.unref();
  };
  next();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** Whose rights are not what they were, or are seen for the first time; the map knows the present ones afterwards. */
function changed(known: Map<string, string>, now: Map<string, string>): Set<string> {
  const different = [...now].filter(([id, rights]) => known.get(id) !== rights).map(([id]) => id);
  known.clear();
  now.forEach((rights, id) => known.set(id, rights));
  return new Set(different);
}

type Row = { id: string; rights: string };

async function rightsOfPeople(io: LiveServer): Promise<Map<string, string>> {
  const ids = new Set<string>();
  for (const { data } of io.sockets.sockets.values())
    if (isSignedIn(data.actor)) ids.add(data.actor.sessionId);
  if (ids.size === 0) return new Map();
  const rows = await db.execute<Row>(sql`
    select s.id, concat_ws('|', u.role, coalesce(u.suspended_until > now(), false), c.account_id,
      (select string_agg(m.segment_id::text, ',' order by m.segment_id) from segment_members m where m.customer_id = c.id)) as rights
    from sessions s join users u on u.id = s.user_id join customers c on c.id = u.customer_id
    where s.id = any(${listed(ids)}::text[]) and s.expires_at > now()`);
  const found = new Map(rows.map(({ id, rights }) => [id, rights]));
  for (const id of ids) if (!found.has(id)) found.set(id, "ended");
  return found;
}

async function rightsOfThreads(io: LiveServer): Promise<Map<string, string>> {
  const ids = [...io.sockets.adapter.rooms.keys()]
    .filter((room) => room.startsWith("thread:"))
    .map((room) => room.slice("thread:".length));
  if (ids.length === 0) return new Map();
  const rows = await db.execute<Row>(sql`
    select t.id, concat_ws('|', t.private, t.hidden_at is null, t.deleted_at is null, t.author_id, c.id, b.audience, b.segment_id, b.account_id,
      c.audience, c.segment_id, c.account_id, c.one_way, k.audience, k.segment_id, k.account_id, k.one_way) as rights
    from threads t left join categories c on c.id = t.category_id left join categories k on k.id = c.parent_id
      left join boards b on b.id = t.board_id
    where t.id = any(${listed(ids)}::uuid[])`);
  const found = new Map(rows.map(({ id, rights }) => [id, rights]));
  for (const id of ids) if (!found.has(id)) found.set(id, "gone");
  return found;
}

/** Ids as one parameter: a list of parameters would make a statement to be prepared anew for each number of them. */
export function listed(ids: Iterable<string>): string {
  return `{${[...ids].join()}}`;
}

/** Who he is now, and what he may hear by that; a session that has ended is shown out altogether. */
async function renew(socket: LiveSocket): Promise<void> {
  const { actor, suspended } = await actorFromCookie(socket.handshake.headers.cookie);
  if (suspended) socket.emit("suspended");
  if (!isSignedIn(actor)) return void socket.disconnect(true);
  socket.data.actor = actor;
  const lists = new Set(listRooms(actor));
  for (const room of [...socket.rooms])
    if (room.startsWith("list:") && !lists.has(room)) await socket.leave(room);
  await socket.join([...lists]);
  for (const room of [...socket.rooms])
    if (/^(thread:|case:|challenge:|desk$)/.test(room) && (await joinableAt(actor, room)) === null)
      await leave(socket, room);
}

/** Asks the page's policy again for each socket in a room, and shows out those who may no longer be there. */
export async function showOut(io: LiveServer, room: string): Promise<void> {
  const asked = new Map<string | null, Promise<number | null>>();
  for (const id of [...(io.sockets.adapter.rooms.get(room) ?? [])]) {
    const socket = io.sockets.sockets.get(id);
    if (!socket) continue;
    const { actor } = socket.data;
    const answer = asked.get(actor.customerId) ?? joinableAt(actor, room);
    asked.set(actor.customerId, answer);
    if ((await answer) === null) await leave(socket, room);
  }
}

/** His page asks once more what it may show, and shows that. */
async function leave(socket: LiveSocket, room: string): Promise<void> {
  await socket.leave(room);
  socket.emit("refresh", room as Room);
}
