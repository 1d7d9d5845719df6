import type { IdeaStatus } from "./idea";
import type { Verdict } from "./verdict";

export interface IdeaEvents {
  "idea.voted": { ideaId: string; customerId: string; authorId: string; title: string; voteCount: number };
  "idea.vote_withdrawn": {
    ideaId: string;
    customerId: string;
    authorId: string;
    title: string;
    voteCount: number;
  };
  "idea.status_changed": {
    ideaId: string;
    authorId: string;
    title: string;
    changeId: string;
    from: IdeaStatus;
    to: IdeaStatus;
    note: string;
  };
  /** Its hold is over: those who are concerned hear of it now. `from` is what they last heard. */
  "idea.status_told": {
    ideaId: string;
    authorId: string;
    title: string;
    changeId: string;
    from: IdeaStatus;
    to: IdeaStatus;
    note: string;
    /** Not one of several that were decided in one go: those come in one piece of news, with idea.statuses_told. */
    alone: boolean;
  };
  /** Two weeks after it was done: did it solve it? */
  "idea.verdict_asked": { ideaId: string; customerIds: string[] };
  /** The first answer of one who was asked. */
  "idea.verdict_given": { ideaId: string; authorId: string; customerId: string; verdict: Verdict };
  /** A release is on its page, is another there, or is gone; `announced` when it comes out for the first time. */
  "release.changed": { releaseId: string; slug: string; announced: boolean };
  "idea.statuses_told": { batchId: string; changeIds: string[]; to: IdeaStatus; note: string };
  /** Given by staff for a customer who said so elsewhere. */
  "idea.vote_added": {
    ideaId: string;
    customerId: string;
    authorId: string;
    title: string;
    voteCount: number;
    source: "call" | "email" | "meeting";
  };
  /** A status of the house's own has other words. */
  "idea.statuses_changed": Record<string, never>;
  /** So many ideas of an owner have had no vote, no word and no decision for long. */
  "idea.asleep": { ownerId: string; count: number };
  "idea.merged": Joining;
  "idea.unmerged": Joining;
  /** A voter of an absorbed wording has taken his support to its split-off, which is new with the first of them. */
  "idea.objected": {
    ideaId: string;
    splitOffId: string;
    customerId: string;
    authorId: string;
    title: string;
    fresh: boolean;
  };
  /** To another board, or `back` to where it stood; `along` with the idea that it is joined with. */
  "idea.moved": {
    ideaId: string;
    authorId: string;
    moveId: string;
    /** In one go with others. */
    batchId: string | null;
    note: string | null;
    fromBoardId: string;
    back: boolean;
    along: boolean;
  };
  /** In the room of the idea that others joined or left: its count and its wordings are new. */
  "idea.wordings_changed": { ideaId: string; authorId: string; joined: boolean };
}

/** What happens to a challenge; see challenges/. */
export interface ChallengeEvents {
  /** Made, changed, announced, opened or closed by its dates, ended or called off: its page, and the chip of each idea in it. */
  "challenge.changed": { challengeId: string };
  "challenge.entered": { challengeId: string; ideaId: string; authorId: string };
  "challenge.judge_invited": { challengeId: string; customerId: string };
  "challenge.phase_reached": { challengeId: string; phase: "voting" | "judging" };
  "challenge.consent_asked": { challengeId: string; ideaId: string; rank: number; customerId: string };
  "challenge.consent_answered": { challengeId: string; askedById: string; yes: boolean };
  "challenge.results_published": {
    challengeId: string;
    winners: { ideaId: string; authorId: string; rank: number }[];
  };
}

interface Joining {
  ideaId: string;
  authorId: string;
  title: string;
  canonicalId: string;
  canonicalTitle: string;
  note: string;
}
