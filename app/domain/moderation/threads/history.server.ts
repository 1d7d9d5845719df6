import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { findThread } from "~/domain/community/finding.server";
import { face } from "~/domain/community/reading.server";
import type { Face } from "~/domain/community/thread-view";
import type { ThreadKind } from "~/domain/community/thread";
import { fieldsAnswered } from "~/domain/ideas/answering.server";
import { readable, type Answered, type Answers, type BoardField } from "~/domain/ideas/answers";
import { isStaff, type Actor } from "~/platform/actor";
import { notFound } from "~/platform/refusal";
import { mayModerate } from "../policy";

export type Deed = {
  id: string;
  at: string;
  action: string;
  reason: string | null;
  data: Record<string, string | number | null>;
  actor: Face;
  operationId: string | null;
  undoneAt: string | null;
};

export type Revision = {
  id: string;
  title: string;
  tags: string[];
  at: string;
  editor: Face;
  /** What was answered to the board's own questions, where that was what changed. */
  answered: Answered[];
};

type Kept = Omit<Revision, "answered"> & {
  answers: Answers | null;
  fields: BoardField[] | null;
  authorId: string;
};

export interface ThreadHistory {
  thread: { id: string; title: string; slug: string; kind: ThreadKind; deleted: boolean; merged: boolean };
  revisions: Revision[];
  /** For moderators alone; empty for everyone else. */
  deeds: Deed[];
  moderates: boolean;
}

/** What a thread was called, for all who read it; what was done to it, for moderators, also when it is gone. */
export async function readThreadHistory(actor: Actor, threadId: string): Promise<ThreadHistory> {
  const moderates = mayModerate(actor).allowed;
  if (!moderates) await findThread(actor, threadId);
  const [thread] = await db.execute<ThreadHistory["thread"]>(sql`
    select id, title, slug, kind, deleted_at is not null as deleted, merged_into_id is not null as merged
    from threads where id = ${threadId}`);
  if (!thread) throw notFound();
  const revisions = await db.execute<{ line: Kept }>(sql`
    select jsonb_build_object('id', r.id, 'title', r.title, 'tags', r.tags, 'at', r.at, 'editor', ${face("e")},
      'answers', r.answers, 'fields', ${fieldsAnswered(sql`coalesce(r.answers, '{}')`)}, 'authorId', t.author_id) as line
    from thread_revisions r join customers e on e.id = r.editor_id join threads t on t.id = r.thread_id
      left join boards b on b.id = t.board_id
    where r.thread_id = ${threadId} order by r.at desc limit 100`);
  return {
    thread,
    revisions: revisions.map(({ line: { answers, fields, authorId, ...line } }) => ({
      ...line,
      answered: readable(fields ?? [], answers ?? {}, isStaff(actor) || authorId === actor.customerId),
    })),
    deeds: moderates ? await deedsOf(threadId) : [],
    moderates,
  };
}

/** What stands in the log of this thread, and of those that were split off it or merged into it. */
async function deedsOf(threadId: string): Promise<Deed[]> {
  const rows = await db.execute<{ line: Deed }>(sql`
    with operations as (
      select id, thread_id, undone_at from thread_operations where thread_id = ${threadId}
      union select id, thread_id, undone_at from thread_operations where other_thread_id = ${threadId}
    )
    select jsonb_build_object('id', l.id, 'at', l.at, 'action', l.action, 'reason', l.reason, 'data', l.data,
      'actor', ${face("a")}, 'operationId', o.id, 'undoneAt', o.undone_at) as line
    from audit_log l join customers a on a.id = l.actor_id
      left join operations o on o.id::text = l.data->>'operationId' and l.action <> 'thread.operation_undone'
    where l.subject_type = 'thread' and l.action like 'thread.%'
      and l.subject_id in (select ${threadId}::text union select thread_id::text from operations)
      and (l.subject_id = ${threadId}::text or l.data->>'operationId' in (select id::text from operations))
    order by l.at desc, l.id desc limit 200`);
  return rows.map(({ line }) => line);
}
