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
import type { Letter } from "~/emails/send.server";
import { personPath, postPath, threadPath } from "~/domain/community/addresses";
import { challengePath } from "~/domain/ideas/challenges/challenge";
import type { IdeaStatus } from "~/domain/ideas/idea";
import { translateIn } from "~/i18n/translate.server";
import { toPublicId } from "~/platform/ids";
import type { Due } from "./due-letters.server";

/** What a letter says of one piece of news; null where there is nothing left to say. */
export function letterOf(row: Due): Letter | null {
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
        title: row.other,
        other: title,
        // What was said of the two may name the one that is closed to him.
        note: row.other ? String(row.data.note ?? "") : "",
        path: row.other ? `/ideas/${toPublicId(String(row.data.ideaId))}/objection` : path,
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
