/** What the bell rings for. */
export const notificationKinds = [
  "reply",
  "mention",
  "answer_chosen",
  "question_answered",
  "question_solved",
  "question_reopened",
  "question_reminder",
  "new_thread",
  "publicity_asked",
  "publicity_given",
  "publicity_declined",
  "thanks",
  "idea_status",
  "idea_statuses",
  "release",
  "verdict_asked",
  "idea_merged",
  "idea_merged_unseen",
  "idea_unmerged",
  "idea_unmerged_unseen",
  "idea_split_off",
  "idea_moved",
  "vote_added",
  "challenge_judge",
  "challenge_judging",
  "challenge_phase",
  "challenge_won",
  "challenge_consented",
  "challenge_declined",
  "challenge_results",
  "ideas_asleep",
  "case_message",
  "case_reply",
  "case_assigned",
  "badge",
  "post_hidden",
  "warning",
  "silence",
  "suspension",
  "sanction_lifted",
  "submission_approved",
  "submission_refused",
  "appeal_upheld",
  "appeal_overturned",
  "report_upheld",
  "report_dismissed",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** Those that a letter may follow; the others only ring. */
export const letterKinds = [
  "reply",
  "mention",
  "answer_chosen",
  "question_answered",
  "question_solved",
  "question_reopened",
  "question_reminder",
  "new_thread",
  "publicity_asked",
  "idea_status",
  "idea_statuses",
  "verdict_asked",
  "release",
  "idea_merged",
  "challenge_judge",
  "challenge_judging",
  "challenge_phase",
  "challenge_won",
  "challenge_results",
  "ideas_asleep",
  "case_message",
  "badge",
] as const satisfies NotificationKind[];
export type LetterKind = (typeof letterKinds)[number];

/** News gets old: what happened longer ago (an import, a long stop) neither rings nor writes. */
export const freshFor = { bellDays: 7, letterHours: 24 } as const;

/** The words for news that names another idea: without its name for who may not see that one. */
export function namelessly(kind: string, about: string | null): string {
  if (kind === "idea_unmerged" && !about) return "idea_unmerged_unseen";
  return kind === "idea_merged" && !about ? "idea_merged_nameless" : kind;
}
