import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { answerChosenLetter } from "~/emails/answer-chosen";
import { badgeAwardedLetter } from "~/emails/badge-awarded";
import { challengeLetter } from "~/emails/challenge";
import { caseMessageLetter } from "~/emails/case-message";
import { ideaMergedLetter } from "~/emails/idea-merged";
import { ideaStatusLetter } from "~/emails/idea-status";
import { ideaStatusesLetter } from "~/emails/idea-statuses";
import { ideasAsleepLetter } from "~/emails/ideas-asleep";
import { questionNewsLetter } from "~/emails/question-news";
import { newReplyLetter } from "~/emails/new-reply";
import { verdictAskedLetter } from "~/emails/verdict-asked";
import { releaseLetter } from "~/emails/release";
import { post, sendMail, withholdMail, type Letter } from "~/emails/send.server";
import { personPath, postPath, threadPath } from "~/domain/community/addresses";
import { type ThreadKind } from "~/domain/community/thread";
import { challengePath } from "~/domain/ideas/challenges/challenge";
import type { IdeaStatus } from "~/domain/ideas/idea";
import { isAsleep } from "~/domain/ideas/triage-filter.server";
import type { Language } from "~/i18n/languages";
import { translateIn } from "~/i18n/translate.server";
import { addJob } from "~/jobs/queue.server";
import { toPublicId } from "~/platform/ids";
import { canBeTold, mayBeToldOf, wantsLetter } from "./audience.server";
import { letterKinds, type LetterKind } from "./notification";
import { isReleaseFor } from "./deciding.server";
import { paceOf } from "./pace.server";

type Due = {
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
  /** Of his ideas that are asleep, those that most people wait for. */
  asleep: { id: string; slug: string; title: string; votes: number }[] | null;
};

/** Notifications that may go out as letters at this moment: wanted, addressed, unread, and still for those eyes. */
const due = sql`u.email_verified_at is not null and ${canBeTold} and n.read_at is null
  and ${wantsLetter(sql`n.kind`)} and ${paceOf(sql`n.kind`)} = 'at_once' and (n.thread_id is null or (t.id is not null and ${mayBeToldOf}))
  and (p.id is null or p.hidden_at is null and p.deleted_at is null)
  and (n.kind <> 'release' or exists (select 1 from releases r where r.id::text = n.data->>'releaseId' and ${isReleaseFor}))`;

const parties = sql`notifications n join customers c on c.id = n.customer_id join users u on u.customer_id = c.id
  left join threads t on t.id = n.thread_id left join posts p on p.thread_id = n.thread_id and p.number = n.post_number`;

const PAGE = 200;

/** The letters of one event, a page at a time, so that ten thousand voters do not hold up one transaction. */
export async function writeLetters(eventId: string, after: string | null): Promise<void> {
  await db.transaction(async (tx) => {
    const page = await tx.execute<Due>(sql`
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
        case when n.kind = 'ideas_asleep' then ${mostWanted} end as asleep
      from ${parties} left join customers a on a.id = n.actor_id left join cases k on k.id = n.case_id
        left join challenges ch on ch.id::text = n.data->>'challengeId'
        left join badges b on b.id = n.data->>'badgeId'
      where n.event_id = ${eventId} and n.kind in ${[...letterKinds]} and (${after}::uuid is null or n.id > ${after}::uuid)
        and ${due}
      order by n.id limit ${PAGE}`);
    for (const row of page) {
      const letter = letterFor(row);
      if (letter) await post(tx, letter);
    }
    if (page.length === PAGE) await addJob(tx, "write-letters", { eventId, after: page.at(-1)!.id });
  });
}

const mostWanted = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'slug', x.slug, 'title', x.title, 'votes', x.votes)
    order by x.votes desc, x.id), '[]')
  from (select threads.id, threads.slug, threads.title, ideas.vote_count as votes
    from ideas join threads on threads.id = ideas.thread_id
    where ideas.owner_id = c.id and threads.deleted_at is null and ${isAsleep}
    order by ideas.vote_count desc, threads.id limit 5) x)`;

function letterFor(row: Due): Letter | null {
  const to = { email: row.email, customerId: row.customerId, language: row.language, name: row.name };
  const notificationId = row.id;
  const by = row.by ?? translateIn(row.language)("notifications:someone");
  if (row.case) {
    return caseMessageLetter(to, { notificationId, by, ...row.case, path: `/cases/${row.case.number}` });
  }
  if (row.badge) {
    const citation = row.data.citation ? String(row.data.citation) : null;
    const path = personPath({ handle: row.handle });
    return badgeAwardedLetter(to, { notificationId, badge: row.badge[row.language], citation, path });
  }
  if (row.release) return releaseLetter(to, { notificationId, ...row.release });
  if (row.challenge) {
    const { slug, question } = row.challenge;
    const path = challengePath({ slug }) + (row.kind === "challenge_judging" ? "/judging" : "");
    const kind = challengeNews(row);
    return challengeLetter(to, { notificationId, kind, question: question[row.language], path });
  }
  if (row.asleep)
    return ideasAsleepLetter(to, { notificationId, count: Number(row.data.count), ideas: row.asleep });
  if (row.decided) return ideaStatusesLetter(to, { notificationId, ...decisionOf(row), ideas: row.decided });
  if (!row.thread) return null;
  const { title } = row.thread;
  const path = postPath(row.thread, row.postNumber ?? 1);
  switch (row.kind) {
    case "reply":
    case "mention":
    case "new_thread":
      return newReplyLetter(to, {
        notificationId,
        kind: row.kind,
        by,
        title,
        words: row.excerpt ?? "",
        path,
      });
    case "question_solved":
    case "question_reopened":
    case "question_reminder":
    case "publicity_asked":
      return questionNewsLetter(to, { notificationId, kind: row.kind, by, title, path });
    case "answer_chosen":
    case "question_answered":
      if (row.data.reason) {
        const reason = String(row.data.reason);
        return questionNewsLetter(to, { notificationId, kind: "question_closed", by, title, reason, path });
      }
      return answerChosenLetter(to, { notificationId, kind: row.kind, by, title, path });
    case "verdict_asked":
      return verdictAskedLetter(to, { notificationId, title, path: `${threadPath(row.thread)}/verdict` });
    case "idea_status":
      return ideaStatusLetter(to, { notificationId, title, ...decisionOf(row), path });
    case "idea_merged":
      return ideaMergedLetter(to, {
        notificationId,
        title: String(row.data.title),
        other: title,
        note: String(row.data.note ?? ""),
        path: row.data.ideaId ? `/ideas/${toPublicId(String(row.data.ideaId))}/objection` : path,
      });
    default:
      return null;
  }
}

function challengeNews({ kind, data }: Due): Parameters<typeof challengeLetter>[1]["kind"] {
  if (kind === "challenge_judge") return "judge";
  if (kind === "challenge_judging") return "judging";
  if (kind === "challenge_won") return "won";
  if (kind === "challenge_results") return "results";
  return data.phase === "judging" ? "judged" : "voting";
}

function decisionOf({ data }: Due): { to: IdeaStatus; note: string; batchId: string } {
  return { to: data.status as IdeaStatus, note: String(data.note ?? ""), batchId: String(data.batchId) };
}

/**
 * Sends a letter. One that tells of something asks once more, at the last moment, whether that is still for its
 * addressee: the mail server may have been away for hours.
 */
export async function sendLetter(mailId: string): Promise<void> {
  const [row] = await db.execute<{ about: string | null; due: boolean; late: boolean }>(sql`
    select m.idempotency_key like 'digest:%' and m.created_at < now() - interval '1 hour' as late,
      substring(m.idempotency_key from '^notification:(.*)$') as about,
      exists (select 1 from ${parties}
        where n.id::text = substring(m.idempotency_key from '^notification:(.*)$') and ${due}) as due
    from mails m where m.id = ${mailId}`);
  // A day's letter that has waited may tell of what is out of sight by now; tomorrow's tells anew.
  if (row?.late || (row?.about && !row.due)) await withholdMail(mailId, "not for its addressee any more");
  else await sendMail(mailId);
}
