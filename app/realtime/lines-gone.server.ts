import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Place } from "~/domain/community/policy";
import { placeOfThread } from "~/domain/community/visibility.server";
import type { Catalogue, EventType, RecordedEvent } from "~/events/catalogue";
import type { LiveServer } from "./live-server";
import { listRoomOf, roomOf } from "./rooms.server";
import { threadNow, type ThreadNow } from "./views.server";

/** Which list room's people could read a thread before such an event, who perhaps can't any more. */
const before: Partial<Record<EventType, (now: ThreadNow, event: RecordedEvent) => Promise<string | null>>> = {
  "idea.moved": async (_, { payload }) => {
    const { fromBoardId } = payload as Catalogue["idea.moved"];
    const [stood] = await db.execute<{ place: Place }>(sql`
      select ${placeOfThread} as place from boards b left join categories c on false where b.id = ${fromBoardId}`);
    return stood ? roomOf(stood.place) : null;
  },
  "post.hidden": async (now) => (now.hidden ? listRoomOf({ ...now, hidden: false }) : null),
  "thread.deleted": async (now) => listRoomOf({ ...now, deleted: false, hidden: false }),
};

/**
 * Takes a thread's line out of the open lists of those who can't read it any more. They hear which it was and nothing else;
 * asked as it is by now, so that of a move that was taken back at once nobody hears.
 */
export async function takeFromLists(io: LiveServer, event: RecordedEvent): Promise<void> {
  const roomBefore = before[event.type];
  if (!roomBefore || !event.threadId || io.sockets.sockets.size === 0) return;
  const now = await threadNow(event.threadId);
  const room = now && (await roomBefore(now, event));
  if (!room) return;
  const stillSee = now.deleted ? [] : [listRoomOf(now), "list:staff"];
  io.local.to(room).except(stillSee).emit("gone", event.threadId);
}
