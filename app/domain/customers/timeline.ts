import type { Catalogue, EventType, RecordedEvent } from "~/events/catalogue";

export const timelineKinds = [
  "joined",
  "email_confirmed",
  "profile_changed",
  "posted",
  "asked",
  "suggested",
  "gave_feedback",
  "announced",
  "feedback_made_public",
  "replied",
  "replied_officially",
  "edited",
  "mentioned",
  "reacted",
  "thanked",
  "voted",
  "vote_withdrawn",
  "helped",
  "answered",
  "answer_revoked",
  "idea_status",
  "idea_joined",
  "idea_gathered",
  "verdict_given",
  "challenge_entered",
  "case_opened",
  "case_assigned",
  "case_priority",
  "case_message_sent",
  "case_message_received",
  "case_resolved",
  "case_reopened",
  "case_status",
  "case_published",
  "level",
  "badge",
  "post_hidden",
  "post_restored",
  "bought",
  "contacted",
  "redeemed",
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** One line of a customer's timeline, as an event tells it. Titles and names are joined when it is read. */
export interface Interaction {
  customerId: string;
  kind: TimelineKind;
  visibility: "customer" | "staff";
  threadId: string | null;
  caseId: string | null;
  data: Record<string, string | number | null>;
}

type Line = Pick<Interaction, "customerId" | "kind"> & Partial<Interaction>;
type Telling = { [T in EventType]?: (payload: Catalogue[T], event: RecordedEvent<T>) => Line[] };

const started = {
  discussion: "posted",
  question: "asked",
  idea: "suggested",
  feedback: "gave_feedback",
  announcement: "announced",
} as const;

const mentionsOf = (
  payload: { mentions: string[]; authorId: string; threadId: string },
  number: number,
): Line[] =>
  payload.mentions
    .filter((customerId) => customerId !== payload.authorId)
    .map((customerId) => ({ customerId, kind: "mentioned", threadId: payload.threadId, data: { number } }));

/** What each event says of whom. Everything on a timeline that is not imported comes from here. */
export const telling: Telling = {
  "customer.joined": ({ customerId }) => [{ customerId, kind: "joined" }],
  "customer.email_confirmed": ({ customerId }) => [{ customerId, kind: "email_confirmed" }],
  "customer.profile_changed": ({ customerId }) => [{ customerId, kind: "profile_changed" }],

  "thread.created": (payload) => [
    {
      customerId: payload.authorId,
      kind: started[payload.kind],
      threadId: payload.threadId,
      data: { number: 1 },
    },
    ...mentionsOf(payload, 1),
  ],
  "post.created": (payload) => {
    const { authorId: customerId, threadId, number, official } = payload;
    const kind = official ? "replied_officially" : "replied";
    return [{ customerId, kind, threadId, data: { number } }, ...mentionsOf(payload, number)];
  },
  "post.edited": ({ authorId, threadId, number }) => [
    { customerId: authorId, kind: "edited", threadId, data: { number }, visibility: "staff" },
  ],
  "post.reacted": ({ threadId, number, authorId, reaction }, { actorId }) => {
    const data = { number, reaction };
    const lines: Line[] = actorId ? [{ customerId: actorId, kind: "reacted", threadId, data }] : [];
    return authorId === actorId
      ? lines
      : [...lines, { customerId: authorId, kind: "thanked", threadId, data }];
  },
  "answer.chosen": ({ threadId, number, helperId, askerId }) => {
    const helped: Line = { customerId: helperId, kind: "helped", threadId, data: { number } };
    const answered: Line = { customerId: askerId, kind: "answered", threadId, data: { number } };
    return helperId === askerId ? [answered] : [helped, answered];
  },
  "answer.revoked": ({ threadId, number, helperId }) => [
    { customerId: helperId, kind: "answer_revoked", threadId, data: { number } },
  ],
  "post.hidden": ({ authorId, threadId, number, reason }) => [
    { customerId: authorId, kind: "post_hidden", threadId, data: { number, reason } },
  ],
  "post.restored": ({ authorId, threadId, number }) => [
    { customerId: authorId, kind: "post_restored", threadId, data: { number } },
  ],

  "idea.voted": ({ ideaId, customerId }) => [{ customerId, kind: "voted", threadId: ideaId }],
  "idea.vote_withdrawn": ({ ideaId, customerId }) => [
    { customerId, kind: "vote_withdrawn", threadId: ideaId },
  ],
  "idea.vote_added": ({ ideaId, customerId }) => [{ customerId, kind: "voted", threadId: ideaId }],
  "idea.merged": ({ canonicalId, authorId }) => [
    { customerId: authorId, kind: "idea_joined", threadId: canonicalId },
  ],
  "idea.wordings_changed": ({ ideaId, authorId, joined }) =>
    joined ? [{ customerId: authorId, kind: "idea_gathered", threadId: ideaId }] : [],
  "idea.status_told": ({ ideaId, authorId, to }) => [
    { customerId: authorId, kind: "idea_status", threadId: ideaId, data: { status: to } },
  ],
  "idea.verdict_given": ({ ideaId, customerId, verdict }) => [
    { customerId, kind: "verdict_given", threadId: ideaId, data: { verdict } },
  ],
  "challenge.entered": ({ ideaId, authorId }) => [
    { customerId: authorId, kind: "challenge_entered", threadId: ideaId },
  ],
  "feedback.made_public": ({ threadId, customerId }) => [
    { customerId, kind: "feedback_made_public", threadId },
  ],

  "case.opened": ({ customerId, caseId, number }) => [
    { customerId, kind: "case_opened", caseId, data: { number } },
  ],
  "case.assigned": ({ customerId, caseId, number }) => [
    { customerId, kind: "case_assigned", caseId, data: { number }, visibility: "staff" },
  ],
  "case.priority_changed": ({ customerId, caseId, number, to }) => [
    { customerId, kind: "case_priority", caseId, data: { number, priority: to }, visibility: "staff" },
  ],
  "case.message_added": ({ customerId, caseId, number, lane, authorId }) => {
    if (lane === "note") return [];
    const kind = authorId === customerId ? "case_message_sent" : "case_message_received";
    return [{ customerId, kind, caseId, data: { number } }];
  },
  "case.status_changed": ({ customerId, caseId, number, from, to }) => {
    const data = { number, status: to };
    if (to === "resolved") return [{ customerId, kind: "case_resolved", caseId, data }];
    if (from === "resolved" && to !== "closed") return [{ customerId, kind: "case_reopened", caseId, data }];
    return [{ customerId, kind: "case_status", caseId, data, visibility: "staff" }];
  },
  "case.outcome_published": ({ customerId, caseId, number, threadId }) => [
    { customerId, kind: "case_published", caseId, threadId, data: { number } },
  ],

  "level.reached": ({ customerId, level }) => [{ customerId, kind: "level", data: { level } }],
  "badge.awarded": ({ customerId, badgeId }) => [{ customerId, kind: "badge", data: { badgeId } }],
};

export function interactionsOf(event: RecordedEvent): Interaction[] {
  const tell = telling[event.type] as ((payload: unknown, event: RecordedEvent) => Line[]) | undefined;
  return (tell?.(event.payload, event) ?? []).map((line) => ({
    visibility: "customer",
    threadId: null,
    caseId: null,
    data: {},
    ...line,
  }));
}
