import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { EventType } from "~/events/catalogue";
import { visibleThreads } from "~/domain/community/visibility.server";
import type { Actor } from "~/platform/actor";
import { isId } from "~/platform/ids";
import type { ListMessage, Room } from "./messages";

/** A page that is this many events old is taken to have missed something, and no more is looked at. */
const MOST = 5_000;

/** What a page can have seen that reads from now on: https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-SNAPSHOT */
export async function currentSnapshot(): Promise<string> {
  const [row] = await db.execute<{ snapshot: string }>(sql`select pg_current_snapshot()::text as snapshot`);
  return row!.snapshot;
}

/** What changes a challenge's page: who takes part, how far it is, who has won and may be named. */
export const onChallengePage: ReadonlySet<EventType> = new Set<EventType>([
  "challenge.changed",
  "challenge.entered",
  "challenge.phase_reached",
  "challenge.consent_answered",
  "challenge.results_published",
]);

/** After these an entry is seen or is not, or reads otherwise. */
export const reachesEntries: ReadonlySet<EventType> = new Set<EventType>([
  "post.edited",
  "post.hidden",
  "post.restored",
  "thread.deleted",
  "thread.undeleted",
  "thread.retitled",
  "idea.merged",
  "idea.unmerged",
  "idea.moved",
]);

const isSnapshot = (asOf: unknown): asOf is string =>
  typeof asOf === "string" && asOf.length < 1_000 && /^\d{1,19}:\d{1,19}:[\d,]*$/.test(asOf);

/** The events that whoever read after this snapshot cannot have seen. */
const since = (asOf: string) =>
  sql`xid >= pg_snapshot_xmin(${asOf}::pg_snapshot) and not pg_visible_in_snapshot(xid, ${asOf}::pg_snapshot)`;

/**
 * Whether a room whose people fetch for themselves may have been told to since a page was read: asked by whoever comes
 * in, for what happened while he was on his way or cut off. Rather once too often: of challenges it is not asked which.
 */
export async function hasMissed(room: Room, asOf: unknown): Promise<boolean> {
  if (!isSnapshot(asOf)) return true;
  const told =
    room === "desk"
      ? sql`case_id is not null`
      : room.startsWith("case:")
        ? sql`case_id = ${room.slice("case:".length)}`
        : sql`type in ${[...onChallengePage, ...reachesEntries, "board.changed"]}`;
  const [row] = await db.execute<{ missed: boolean }>(sql`
    select coalesce(bool_or(${told}), false) or count(*) = ${MOST} as missed from (
      select type, case_id from events
      where ${since(asOf)} order by events.xid, seq limit ${MOST}) since`);
  return row!.missed;
}

/**
 * What a list has missed that was read after a snapshot: the lines that changed or came since, and which of those that it
 * shows (`ids`) he may not read any more. Of a long time the newest 500 events.
 */
export async function missedLines(
  actor: Actor,
  asOf: unknown,
  ids: unknown,
): Promise<{ lines: ListMessage[]; gone: string[] }> {
  const shown = Array.isArray(ids) ? ids.slice(0, 100).filter(isId) : [];
  if (!isSnapshot(asOf)) return { lines: [], gone: [] };
  const rows = await db.execute<Pick<ListMessage, keyof ListMessage> & { changed: boolean }>(sql`
    with news as (select thread_id, bool_or(type = 'thread.created') as fresh from (
      select type, thread_id from events
      where ${since(asOf)} and thread_id is not null and (room_version is not null or type = 'thread.created')
      order by events.xid desc, seq desc limit 500) latest group by thread_id)
    select threads.id as "threadId", threads.kind, threads.category_id as "categoryId", threads.board_id as "boardId",
      threads.reply_count as "replyCount", threads.solved_at is not null as solved, ideas.vote_count as "voteCount", ideas.status,
      coalesce(news.fresh, false) as fresh, news.thread_id is not null as changed
    from threads left join ideas on ideas.thread_id = threads.id left join news on news.thread_id = threads.id
    where threads.id in (select unnest(${`{${shown.join()}}`}::uuid[]) union select thread_id from news) and ${visibleThreads(actor)}`);
  const seen = new Set(rows.map(({ threadId }) => threadId));
  return {
    lines: rows.filter(({ changed }) => changed).map(({ changed: _, ...line }) => line),
    gone: shown.filter((id) => !seen.has(id)),
  };
}
