import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { answerNumbers, postView } from "~/domain/community/reading.server";
import type { PostView } from "~/domain/community/thread-view";
import type { Place } from "~/domain/community/policy";
import { placeOfThread, publicLabel } from "~/domain/community/visibility.server";
import { backedBy } from "~/domain/ideas/wordings.server";
import type { EventType } from "~/events/catalogue";
import type { Actor } from "~/platform/actor";
import type { LiveHead, ListMessage, OwnVoteNow } from "./messages";

export type ThreadNow = {
  head: LiveHead;
  version: number;
  line: ListMessage;
  deleted: boolean;
  place: Place | null;
  private: boolean;
  hidden: boolean;
};

/** A thread's public head as it is now, in one query. Null once it is gone. */
export async function threadNow(threadId: string): Promise<ThreadNow | null> {
  const [row] = await db.execute<{ now: ThreadNow }>(sql`
    select jsonb_build_object('version', t.version, 'private', t.private, 'hidden', t.hidden_at is not null,
      'deleted', t.deleted_at is not null,
      'head', jsonb_build_object('title', t.title, 'state', t.state, 'replyCount', t.reply_count, 'lastPostNumber', t.last_post_number,
        'solvedAt', t.solved_at,
        'answerNumbers', ${answerNumbers}, 'solvedReason', t.solved_reason, 'private', t.private, 'publicityAsked', t.publicity_asked_at is not null,
        'officialNumber', (select p.number from posts p where p.id = t.official_post_id and p.hidden_at is null and p.deleted_at is null),
        'openCase', (select k.number from cases k where k.thread_id = t.id and k.status not in ('resolved', 'closed')),
        'idea', case when i.thread_id is not null then jsonb_build_object('status', i.status,
          'label', ${publicLabel(sql`i.status_id`)}, 'voteCount', i.vote_count,
          'changes', coalesce((select jsonb_agg(jsonb_build_object('to', s.to_status, 'note', s.note, 'at', s.changed_at,
            'by', w.display_name) order by s.changed_at)
            from idea_status_changes s join customers w on w.id = s.changed_by_id where s.idea_id = t.id and s.undone_at is null), '[]')) end),
      'line', jsonb_build_object('threadId', t.id, 'kind', t.kind, 'categoryId', t.category_id, 'boardId', t.board_id, 'fresh', false,
        'replyCount', t.reply_count, 'solved', t.solved_at is not null, 'voteCount', i.vote_count, 'status', i.status),
      'place', ${placeOfThread}) as now
    from threads t left join ideas i on i.thread_id = t.id
      left join categories c on c.id = t.category_id left join boards b on b.id = t.board_id
    where t.id = ${threadId}`);
  return row?.now ?? null;
}

/** Whether he backs an idea as it is now, in whatever wording. */
export async function ownVoteNow(actor: Actor, ideaId: string): Promise<OwnVoteNow | null> {
  const [row] = await db.execute<OwnVoteNow>(sql`
    select threads.id as "ideaId", ${backedBy(actor, sql`threads.id`)} as voted, ideas.vote_count as "voteCount",
      threads.version::float8 as version
    from ideas join threads on threads.id = ideas.thread_id where threads.id = ${ideaId}`);
  return row ?? null;
}

/** After these a thread's page is another one: each viewer fetches it anew, and is led on where it has gone. */
export const reshaping: ReadonlySet<EventType> = new Set<EventType>([
  "thread.moved",
  "thread.split",
  "thread.merged",
  "thread.operation_undone",
  "thread.state_changed",
  "thread.retitled",
  "thread.deleted",
  "thread.undeleted",
  "idea.moved",
]);

/** Whether a thread has become another one since a version of its room. */
export async function reshapedSince(threadId: string, version: number): Promise<boolean> {
  const types = sql.join(
    [...reshaping].map((type) => sql`${type}`),
    sql`, `,
  );
  const [row] = await db.execute<{ reshaped: boolean }>(sql`select exists (
    select 1 from events where thread_id = ${threadId} and room_version > ${version} and type in (${types})) as reshaped`);
  return row!.reshaped;
}

/** The posts that events after a version of the room were about, as everyone in it may see them. */
export async function postsSince(threadId: string, version: number): Promise<PostView[]> {
  const rows = await db.execute<{ post: PostView }>(sql`
    select ${postView} as post from posts p join customers a on a.id = p.author_id
    where p.thread_id = ${threadId} and p.number in (
      select (payload->>'number')::int from events
      where thread_id = ${threadId} and room_version > ${version} and payload ? 'number' and type not like 'case.%')
    order by p.number limit 500`);
  return rows.map((row) => row.post);
}
