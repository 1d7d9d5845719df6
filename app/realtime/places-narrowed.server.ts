import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import type { Place } from "~/domain/community/policy";
import { placeOfThread } from "~/domain/community/visibility.server";
import { placeStanding } from "~/domain/places/standing.server";
import type { Catalogue, RecordedEvent } from "~/events/catalogue";
import type { LiveServer } from "./live-server";
import { listRoomOf } from "./rooms.server";

/** Of a place's threads those with the latest words: an older line goes when its list is read anew, and its page is shut anyway. */
const MOST = 1_000;

type Standing = {
  id: string;
  authorId: string;
  private: boolean;
  ownOneWay: boolean;
  below: boolean;
  place: Place;
};

/**
 * A place is for fewer, or a thread went to one that is: takes the lines out of the open lists of those who could read them
 * and can't any more. They hear which threads those were and nothing else; asked as it is by now, as in lines-gone.
 */
export async function takePlaceFromLists(io: LiveServer, event: RecordedEvent): Promise<void> {
  if (io.sockets.sockets.size === 0) return;
  const narrowed = await whatNarrowed(event);
  if (!narrowed) return;
  const { was, which, placeId } = narrowed;
  const threads = await db.execute<Standing>(sql`
    select t.id, t.author_id as "authorId", t.private, coalesce(c.one_way, false) as "ownOneWay",
      coalesce(c.parent_id = ${placeId}, false) as below, ${placeOfThread} as place
    from threads t left join categories c on c.id = t.category_id left join boards b on b.id = t.board_id
    where ${which} and t.deleted_at is null and t.hidden_at is null order by t.last_activity_at desc limit ${MOST}`);
  const heard = new Map<string, { to: string; except: string[]; ids: string[] }>();
  for (const thread of threads) {
    const before = thread.below
      ? { ...thread.place, oneWay: thread.ownOneWay || was.oneWay, parent: was }
      : was;
    const lost = whoLost(thread, before);
    if (!lost) continue;
    const key = JSON.stringify(lost);
    const group = heard.get(key) ?? { ...lost, ids: [] };
    heard.set(key, group);
    group.ids.push(thread.id);
  }
  for (const { to, except, ids } of heard.values())
    io.local
      .to(to)
      .except([...except, "list:staff"])
      .emit("gone", ...ids);
}

/** Which threads stand otherwise than before, and as what they stood. */
async function whatNarrowed({
  type,
  threadId,
  payload,
}: RecordedEvent): Promise<{ was: Place; which: SQL; placeId: string } | null> {
  if (type === "board.changed") {
    const { boardId, was } = payload as Catalogue["board.changed"];
    return was ? { was, which: sql`t.board_id = ${boardId}`, placeId: boardId } : null;
  }
  if (type === "category.changed") {
    const { categoryId, was } = payload as Catalogue["category.changed"];
    return was
      ? { was, which: sql`(c.id = ${categoryId} or c.parent_id = ${categoryId})`, placeId: categoryId }
      : null;
  }
  if (type !== "thread.moved" && type !== "thread.operation_undone") return null;
  const { fromCategoryId } = payload as Catalogue["thread.moved"];
  const was = fromCategoryId ? await placeStanding(db, { categoryId: fromCategoryId }) : null;
  // It stands in no place below the one that it left: what it was read by is that place itself.
  return was && threadId ? { was, which: sql`t.id = ${threadId}`, placeId: threadId } : null;
}

/** The room of those who could read it and, but for `except`, can't any more. Null where nobody is known who lost it. */
function whoLost(
  { authorId, private: personal, place }: Standing,
  before: Place,
): { to: string; except: string[] } | null {
  const own = `person:${authorId}`;
  const [then, now] = [before, place].map((stands) => ({
    room: listRoomOf({ private: false, hidden: false, deleted: false, place: { ...stands, oneWay: false } }),
    ownOnly: personal || stands.oneWay,
  })) as [Side, Side];
  const fewer = now.ownOnly && !then.ownOnly;
  if (then.room === "list:staff" || (then.room === now.room && !fewer)) return null;
  // Whoever sees his own alone still sees them, while the place itself is open to him.
  if (fewer) return { to: then.room, except: then.room === now.room ? [own] : [] };
  return { to: then.ownOnly ? own : then.room, except: [now.room] };
}

interface Side {
  room: string;
  ownOnly: boolean;
}
