import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { threads } from "#db/schema/threads";
import { face } from "~/domain/community/reading.server";
import type { Face } from "~/domain/community/thread-view";
import type { ThreadKind } from "~/domain/community/thread";
import { visibleReleases, visibleThreads } from "~/domain/community/visibility.server";
import { visibleChallenges } from "~/domain/ideas/challenges/finding.server";
import type { Person } from "~/platform/actor";
import { fromPublicId, isId, toPublicId } from "~/platform/ids";
import type { NotificationKind } from "./notification";

export type NotificationView = {
  id: string;
  kind: NotificationKind;
  createdAt: string;
  read: boolean;
  /** It was about a thread that has gone from the reader's sight: nothing more is said of it. */
  gone: boolean;
  by: Face | null;
  thread: { id: string; kind: ThreadKind; title: string; slug: string; language: "en" | "fi" } | null;
  /** The other idea that it names, if the reader may see that one. */
  about: string | null;
  postNumber: number | null;
  excerpt: string | null;
  excerptLanguage: "en" | "fi" | null;
  case: { number: number; subject: string } | null;
  badge: { en: string; fi: string } | null;
  release: { slug: string; title: { en: string; fi: string } } | null;
  challenge: { question: { en: string; fi: string } } | null;
  /** Where an idea that was moved stands today. */
  board: { en: string; fi: string } | null;
  /** How many of the reader's ideas were moved in one go with it. */
  moved: number;
  data: Record<string, string | number | null>;
};

const PAGE = 30;

/** One's own notifications, newest first. What one may see is asked again: titles of today, for the eyes of today. */
export async function readNotifications(
  actor: Person,
  before: string | null,
): Promise<{ notifications: NotificationView[]; older: string | null; unread: number }> {
  const key = readKey(before);
  const rows = await db.execute<NotificationView & { unread: number }>(sql`
    select n.id, n.kind, n.created_at as "createdAt", n.read_at is not null as read, n.post_number as "postNumber",
      n.data - 'title' as data, (select threads.title from ${threads}
        where threads.id = (n.data->>'ideaId')::uuid and ${visibleThreads(actor)}) as about,
      ((n.thread_id is not null and threads.id is null and n.kind <> 'post_hidden')
        or (n.kind = 'release' and r.id is null)
        or (n.kind like 'challenge\\_%' and challenges.id is null)) as gone,
      case when a.id is not null then ${face("a")} end as by,
      case when threads.id is not null then jsonb_build_object('id', threads.id, 'kind', threads.kind, 'title', threads.title,
        'slug', threads.slug, 'language', threads.language) end as thread,
      case when p.id is not null then left(p.excerpt, 240) end as excerpt, p.language as "excerptLanguage",
      case when k.id is not null then jsonb_build_object('number', k.number, 'subject', k.subject) end as "case",
      b.name as badge,
      case when r.id is not null then jsonb_build_object('slug', r.slug, 'title', r.title) end as release,
      case when challenges.id is not null then jsonb_build_object('question', challenges.question) end as challenge,
      case when n.kind = 'idea_moved' then (select w.name from boards w where w.id = threads.board_id) end as board,
      case when n.kind = 'idea_moved' then greatest(1, (select count(*)::int from idea_moves m join threads w on w.id = m.idea_id
        where (m.id = (n.data->>'of')::uuid or m.batch_id = (n.data->>'of')::uuid) and w.author_id = n.customer_id
          and (m.undone_at is not null) = (n.data ? 'back'))) else 1 end as moved,
      (select count(*)::int from notifications x where x.customer_id = n.customer_id and x.read_at is null) as unread
    from notifications n
      left join customers a on a.id = n.actor_id
      left join ${threads} on threads.id = n.thread_id and ${visibleThreads(actor)}
      left join posts p on p.thread_id = threads.id and p.number = n.post_number and p.hidden_at is null and p.deleted_at is null
        and n.kind in ('reply', 'mention', 'new_thread', 'answer_chosen', 'question_answered', 'question_reminder')
      left join cases k on k.id = n.case_id and (k.customer_id = n.customer_id or ${actor.role !== "member"})
      left join challenges on challenges.id::text = n.data->>'challengeId' and ${visibleChallenges(actor)}
      left join badges b on b.id = n.data->>'badgeId'
      left join releases r on n.kind = 'release' and r.id::text = n.data->>'releaseId' and ${visibleReleases(actor)}
    where n.customer_id = ${actor.customerId}
      and (${key === null} or (n.created_at, n.id) < (${key?.at ?? null}::timestamptz, ${key?.id ?? null}::uuid))
    order by n.created_at desc nulls last, n.id desc nulls last limit ${PAGE + 1}`);
  const notifications = rows.slice(0, PAGE).map(({ unread: _, ...row }) => ({
    ...row,
    createdAt: new Date(row.createdAt).toISOString(),
    // What was said of two ideas may name the one that is closed to him.
    ...(row.kind === "idea_merged" && !row.about && { data: {} }),
    ...(row.gone && { by: null, data: {}, about: null, postNumber: null }),
  }));
  const last = notifications.at(-1);
  const older = rows.length > PAGE && last ? `${last.createdAt}~${toPublicId(last.id)}` : null;
  return { notifications, older, unread: rows[0]?.unread ?? 0 };
}

function readKey(before: string | null): { at: string; id: string } | null {
  const [at = "", digits] = before?.split("~") ?? [];
  const id = fromPublicId(digits);
  if (!isId(id) || !/^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(at) || Number.isNaN(Date.parse(at))) return null;
  return { at, id };
}
