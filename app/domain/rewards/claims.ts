import type { Catalogue, EventType } from "../../events/catalogue.ts";
import type { RuleId } from "./rules.ts";

/**
 * That a rule may owe a customer points for one thing. The thing (`cause`: a thread, a post, one person's thanks or
 * vote) pays once, however often it is done and undone: a claim is settled by what is true of it, not by counting events.
 */
export interface Claim {
  rule: RuleId;
  customerId: string;
  /** The thread or the post. */
  causeId: string;
  /** Whose thanks it was: several people can thank for the same post. */
  giverId?: string;
  threadId: string;
}

/** The fact as far as claims need it. */
export interface Fact<T extends EventType = EventType> {
  type: T;
  actorId: string | null;
  payload: Catalogue[T];
}

type Table = { [T in EventType]?: (payload: Catalogue[T], actorId: string | null) => Claim[] };

const startingRules: Partial<Record<string, RuleId>> = {
  discussion: "discussion-started",
  question: "question-asked",
  idea: "idea-posted",
  feedback: "feedback-given",
};

const startingRule = ({ threadId, kind, authorId }: Catalogue["thread.created"]): Claim[] => {
  const rule = startingRules[kind];
  return rule ? [{ rule, customerId: authorId, causeId: threadId, threadId }] : [];
};
const reply = (threadId: string, postId: string, authorId: string): Claim => ({
  rule: "reply-written",
  customerId: authorId,
  causeId: postId,
  threadId,
});
const thanks = (threadId: string, postId: string, authorId: string, giverId: string): Claim => ({
  rule: "thanks-received",
  customerId: authorId,
  causeId: postId,
  giverId,
  threadId,
});
const answer = ({ threadId, postId, helperId }: Catalogue["answer.chosen"]): Claim => ({
  rule: "answer-chosen",
  customerId: helperId,
  causeId: postId,
  threadId,
});
const vote = ({ ideaId, customerId }: Catalogue["idea.voted"]): Claim => ({
  rule: "vote-cast",
  customerId,
  causeId: ideaId,
  threadId: ideaId,
});
const idea = (rule: RuleId, { ideaId, authorId }: Catalogue["idea.status_told"]): Claim => ({
  rule,
  customerId: authorId,
  causeId: ideaId,
  threadId: ideaId,
});

/** What an event earns. Nobody earns by what he does to his own: by accepting, thanking, answering or voting for himself. */
const earning: Table = {
  "thread.created": startingRule,
  "post.created": (post) =>
    post.private || post.authorId === post.threadAuthorId
      ? []
      : [reply(post.threadId, post.postId, post.authorId)],
  "post.reacted": ({ threadId, postId, authorId, reaction }, giverId) =>
    reaction === "thanks" && giverId && giverId !== authorId
      ? [thanks(threadId, postId, authorId, giverId)]
      : [],
  "answer.chosen": (chosen) => (chosen.helperId === chosen.askerId ? [] : [answer(chosen)]),
  "idea.voted": (voted) => (voted.authorId === voted.customerId ? [] : [vote(voted)]),
  "idea.status_told": (changed) => {
    if (changed.to === "planned") return [idea("idea-planned", changed)];
    return changed.to === "shipped" ? [idea("idea-shipped", changed)] : [];
  },
  "challenge.results_published": ({ winners }) =>
    winners.map(({ ideaId, authorId }) => ({
      rule: "challenge-won",
      customerId: authorId,
      causeId: ideaId,
      threadId: ideaId,
    })),
};

/** What an event may undo. Hiding and restoring a post need a look at the post: see settling. */
const undoing: Table = {
  "post.unreacted": ({ threadId, postId, authorId, reaction }, giverId) =>
    reaction === "thanks" && giverId ? [thanks(threadId, postId, authorId, giverId)] : [],
  "answer.revoked": (revoked) => [answer(revoked)],
  "idea.vote_withdrawn": (withdrawn) => [vote(withdrawn)],
  "idea.status_told": (changed) => [idea("idea-planned", changed), idea("idea-shipped", changed)],
};

export function earnedBy<T extends EventType>({ type, actorId, payload }: Fact<T>): Claim[] {
  return earning[type]?.(payload, actorId) ?? [];
}

/** All claims that an event touches, for better or worse. */
export function claimsOf<T extends EventType>(fact: Fact<T>): Claim[] {
  const touched = [...earnedBy(fact), ...(undoing[fact.type]?.(fact.payload, fact.actorId) ?? [])];
  return [...new Map(touched.map((claim) => [claimKey(claim), claim])).values()];
}

/** The claims on a post that has been hidden or restored. */
export function claimsOfPost(
  post: {
    threadId: string;
    postId: string;
    number: number;
    authorId: string;
    kind: Catalogue["thread.created"]["kind"];
  },
  thankedBy: string[],
): Claim[] {
  const { threadId, postId, number, authorId, kind } = post;
  const rule = startingRules[kind];
  const own = number > 1 ? reply(threadId, postId, authorId) : null;
  const started = number === 1 && rule ? { rule, customerId: authorId, causeId: threadId, threadId } : null;
  return [
    ...[own, started].filter((claim) => claim !== null),
    ...thankedBy.map((giverId) => thanks(threadId, postId, authorId, giverId)),
  ];
}

/** The same thing in the same words: by this the ledger knows what it has paid for. */
export function claimKey({ rule, causeId, giverId, customerId }: Claim): string {
  return ["rule", rule, giverId ? `${causeId}/${giverId}` : causeId, customerId].join(":");
}
