import { claimQuestion } from "~/domain/community/waiting.server";
import {
  changeChallenge,
  resumeChallenge,
  type ChallengeForm,
} from "~/domain/ideas/challenges/arranging.server";
import { dismissJudge, inviteJudgeAgain } from "~/domain/ideas/challenges/judges.server";
import { chooseWinner, unchooseWinner, type Choice } from "~/domain/ideas/challenges/winners.server";
import { estimateIdea } from "~/domain/ideas/estimating.server";
import { giveFinerStatus } from "~/domain/ideas/finer-statuses.server";
import { moveIdeaBack } from "~/domain/ideas/moving-back.server";
import { giveIdeas } from "~/domain/ideas/owning.server";
import {
  publishRelease,
  putBackRelease,
  withdrawRelease,
  type Scheduled,
  type Withdrawn,
} from "~/domain/ideas/publishing.server";
import { changeRelease, type ReleaseFields } from "~/domain/ideas/releasing.server";
import { undoSuggestion } from "~/domain/ideas/suggestions.server";
import { tagIdeas } from "~/domain/ideas/tagging-many.server";
import { linkToTracker, type TrackerLink } from "~/domain/ideas/tracking.server";
import type { Estimate } from "~/domain/ideas/triage";
import type { Undo } from "~/domain/moderation/undoable";
import type { UndoableDeed } from "~/domain/moderation/undoable.server";
import { removeSegment } from "~/domain/segments/arranging.server";
import type { Actor } from "~/platform/actor";
import { Refusal } from "~/platform/refusal";

export type Taking = (actor: Actor, deed: UndoableDeed, reason: string) => Promise<unknown>;

export const idOrNull = (id: unknown): string | null => (typeof id === "string" ? id : null);

/** What was done for many, some of which may be refused, is done for one. */
async function whole(done: Promise<{ refused: unknown[] }>): Promise<void> {
  const { refused } = await done;
  if (refused.length > 0) throw new Refusal("moderation:refusal.not_undoable", 409);
}

/** What the product team did to ideas, releases and challenges, and who of staff took up a question. */
export const planning = {
  release_back: (actor, { subjectId, data }) => changeRelease(actor, subjectId, data.before as ReleaseFields),
  schedule_back: (actor, { subjectId, data }) => {
    const { at, ships } = data.before as Scheduled;
    return at
      ? publishRelease(actor, subjectId, { at: new Date(at), ships })
      : withdrawRelease(actor, subjectId);
  },
  release_again: (actor, { subjectId, data }) => putBackRelease(actor, subjectId, data.before as Withdrawn),
  challenge_back: (actor, { data }) => {
    const form = data.before as ChallengeForm;
    return changeChallenge(actor, String(data.slug), {
      ...form,
      opensAt: new Date(form.opensAt),
      votingAt: new Date(form.votingAt),
      judgingAt: new Date(form.judgingAt),
      closesAt: new Date(form.closesAt),
    });
  },
  challenge_goes_on: (actor, { data }) =>
    resumeChallenge(actor, String(data.slug), data.action === "challenge.ended" ? "end" : "cancel"),
  judge_off: (actor, { data }) => dismissJudge(actor, String(data.slug), String(data.customerId)),
  judge_again: (actor, { data }) => inviteJudgeAgain(actor, String(data.slug), String(data.customerId)),
  winner_back: (actor, { data }) =>
    data.before
      ? chooseWinner(actor, String(data.slug), { ideaId: String(data.ideaId), ...(data.before as Choice) })
      : unchooseWinner(actor, String(data.slug), String(data.ideaId)),
  winner_again: (actor, { data }) =>
    chooseWinner(actor, String(data.slug), { ideaId: String(data.ideaId), ...(data.before as Choice) }),
  owner_back: (actor, { subjectId, data }) =>
    whole(giveIdeas(actor, [{ ideaId: subjectId, ownerId: idOrNull(data.from) }])),
  tags_back: async (actor, { subjectId, data }) => {
    for (const tag of data.added as string[])
      await whole(tagIdeas(actor, [subjectId], { tag, deed: "remove" }));
    for (const tag of data.removed as string[])
      await whole(tagIdeas(actor, [subjectId], { tag, deed: "add" }));
  },
  tracker_back: (actor, { subjectId, data }) =>
    linkToTracker(actor, subjectId, data.before as TrackerLink | null),
  estimate_back: (actor, { subjectId, data }) => estimateIdea(actor, subjectId, data.from as Estimate | null),
  board_before: (actor, { data }) => moveIdeaBack(actor, String(data.moveId)),
  pair_again: (actor, { data }) => undoSuggestion(actor, String(data.suggestionId)),
  finer_back: (actor, { subjectId, data }) => giveFinerStatus(actor, subjectId, idOrNull(data.fromId)),
  segment_gone: (actor, { subjectId }) => removeSegment(actor, subjectId),
  claim_off: (actor, { subjectId, data }) => claimQuestion(actor, subjectId, false, String(data.holderId)),
  claim_again: (actor, { subjectId, data }) => claimQuestion(actor, subjectId, true, String(data.holderId)),
} satisfies Partial<Record<Undo, Taking>>;
