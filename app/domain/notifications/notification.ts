/** What the bell rings for. */
export const notificationKinds = [
  "reply",
  "mention",
  "answer_chosen",
  "question_answered",
  "thanks",
  "idea_status",
  "case_message",
  "case_reply",
  "case_assigned",
  "badge",
  "post_hidden",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** Those that a letter may follow; the others only ring. */
export const letterKinds = [
  "reply",
  "mention",
  "answer_chosen",
  "question_answered",
  "idea_status",
  "case_message",
  "badge",
] as const satisfies NotificationKind[];
export type LetterKind = (typeof letterKinds)[number];

/** News gets old: what happened longer ago (an import, a long stop) neither rings nor writes. */
export const freshFor = { bellDays: 7, letterHours: 24 } as const;
