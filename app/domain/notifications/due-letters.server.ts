import { sql, type SQL } from "drizzle-orm";
import type { db, Tx } from "#db/client";
import type { ThreadKind } from "~/domain/community/thread";
import { isAsleep } from "~/domain/ideas/triage-filter.server";
import type { Language } from "~/i18n/languages";
import { canBeTold, isChallengeFor, mayBeToldOf, titleOfOther, wantsLetter } from "./audience.server";
import { isReleaseFor } from "./deciding.server";
import { letterKinds, type LetterKind } from "./notification";
import { paceOf } from "./pace.server";

/** What a letter may tell its addressee at this moment: each title for the eyes of now, or none. */
export type Due = {
  id: string;
  kind: LetterKind;
  data: Record<string, string | number | null>;
  postNumber: number | null;
  email: string;
  customerId: string;
  handle: string;
  language: Language;
  name: string;
  by: string | null;
  thread: { id: string; slug: string; kind: ThreadKind; title: string } | null;
  excerpt: string | null;
  case: { number: number; subject: string } | null;
  badge: { en: string; fi: string } | null;
  release: { slug: string; title: { en: string; fi: string }; html: { en: string; fi: string } } | null;
  challenge: { slug: string; question: { en: string; fi: string } } | null;
  /** What was decided in one go, as far as it is his and he may see it now. */
  decided: { id: string; slug: string; kind: ThreadKind; title: string }[] | null;
  /** The other idea that the news names, if he may see that one now. */
  other: string | null;
  /** Of his ideas that are asleep, those that most people wait for. */
  asleep: { id: string; slug: string; title: string; votes: number }[] | null;
};

const parties = sql`notifications n join customers c on c.id = n.customer_id join users u on u.customer_id = c.id
  left join threads t on t.id = n.thread_id left join posts p on p.thread_id = n.thread_id and p.number = n.post_number
  left join challenges ch on ch.id::text = n.data->>'challengeId'`;

/** Notifications that may go out as letters at this moment: wanted, addressed, unread, and still for those eyes. */
const due = sql`u.email_verified_at is not null and ${canBeTold} and n.read_at is null
  and ${wantsLetter(sql`n.kind`)} and ${paceOf(sql`n.kind`)} = 'at_once' and (n.thread_id is null or (t.id is not null and ${mayBeToldOf}))
  and (p.id is null or p.hidden_at is null and p.deleted_at is null)
  and (n.kind <> 'release' or exists (select 1 from releases r where r.id::text = n.data->>'releaseId' and ${isReleaseFor}))
  and (n.kind not like 'challenge\\_%' or ${isChallengeFor})`;

const mostWanted = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'slug', x.slug, 'title', x.title, 'votes', x.votes)
    order by x.votes desc, x.id), '[]')
  from (select threads.id, threads.slug, threads.title, ideas.vote_count as votes
    from ideas join threads on threads.id = ideas.thread_id
    where ideas.owner_id = c.id and threads.deleted_at is null and ${isAsleep}
    order by ideas.vote_count desc, threads.id limit 5) x)`;

/** The notifications of these that are to be told by letter now, in their order. */
export async function readDue(tx: Tx | typeof db, which: SQL, limit: number): Promise<Due[]> {
  return tx.execute<Due>(sql`
    select n.id, n.kind, n.data, n.post_number as "postNumber", u.email, c.id as "customerId", c.handle,
      c.locale as language, c.display_name as name, a.display_name as by, p.excerpt, b.name as badge,
      case when t.id is not null then
        jsonb_build_object('id', t.id, 'slug', t.slug, 'kind', t.kind, 'title', t.title) end as thread,
      case when k.id is not null then jsonb_build_object('number', k.number, 'subject', k.subject) end as "case",
      (select jsonb_build_object('slug', r.slug, 'title', r.title, 'html', r.body_html)
        from releases r where n.kind = 'release' and r.id::text = n.data->>'releaseId') as release,
      case when ch.id is not null then jsonb_build_object('slug', ch.slug, 'question', ch.question) end as challenge,
      case when n.kind = 'idea_statuses' then (
        select jsonb_agg(jsonb_build_object('id', t.id, 'slug', t.slug, 'kind', t.kind, 'title', t.title) order by t.id)
        from idea_tellings x join idea_status_changes s on s.id = x.change_id join threads t on t.id = s.idea_id
        where x.customer_id = c.id and s.batch_id::text = n.data->>'batchId' and ${mayBeToldOf}) end as decided,
      case when n.kind = 'ideas_asleep' then ${mostWanted} end as asleep, ${titleOfOther} as other
    from ${parties} left join customers a on a.id = n.actor_id left join cases k on k.id = n.case_id and (k.customer_id = c.id or u.role <> 'member')
      left join badges b on b.id = n.data->>'badgeId'
    where ${which} and n.kind in ${[...letterKinds]} and ${due}
    order by n.id limit ${limit}`);
}
