import type { AuditAction } from "~/platform/audit";

/** How a deed in the log can be taken back. Its words say what that does: moderating:undo.effect. */
export const undos = [
  "restore_post",
  "lift_sanction",
  "trust_back",
  "unwatch",
  "watch_again",
  "set_back",
  "state_back",
  "operation_back",
  "undelete",
  "unmerge_tag",
  "rename_back",
  "place_back",
  "segment_back",
  "segment_again",
  "revoke_badge",
  "idea_back",
  "ideas_apart",
  "board_before",
  "order_back",
  "flags_again",
  "submission_again",
  "points_back",
  "board_back",
  "boards_back",
  "worker_back",
  "priority_back",
  "release_back",
  "schedule_back",
  "release_again",
  "challenge_back",
  "challenge_goes_on",
  "judge_off",
  "judge_again",
  "winner_back",
  "winner_again",
  "owner_back",
  "tags_back",
  "tracker_back",
  "estimate_back",
  "pair_again",
  "finer_back",
  "segment_gone",
  "claim_off",
  "claim_again",
] as const;
export type Undo = (typeof undos)[number];

/** Those whose reason the member reads, so that staff must give one. */
const saidToMember: readonly Undo[] = ["lift_sanction", "revoke_badge", "points_back"];

/** Deeds that can be taken back while what they did still stands. */
export const undoableDeeds = {
  "post.hidden": "restore_post",
  "post.held": "restore_post",
  "sanction.imposed": "lift_sanction",
  "trust.set": "trust_back",
  "watched_word.added": "unwatch",
  "watched_word.removed": "watch_again",
  "setting.changed": "set_back",
  "thread.pinned": "state_back",
  "thread.state_changed": "state_back",
  "thread.moved": "operation_back",
  "thread.split": "operation_back",
  "thread.merged": "operation_back",
  "thread.deleted": "undelete",
  "tag.merged": "unmerge_tag",
  "tag.renamed": "rename_back",
  "category.changed": "place_back",
  "category.ordered": "order_back",
  "segment.created": "segment_gone",
  "segment.changed": "segment_back",
  "segment.deleted": "segment_again",
  "badge.awarded": "revoke_badge",
  "idea.status": "idea_back",
  "idea.merged": "ideas_apart",
  "idea.moved": "board_before",
  "idea.not_same": "pair_again",
  "idea.owned": "owner_back",
  "idea.tagged": "tags_back",
  "idea.tracked": "tracker_back",
  "idea.estimated": "estimate_back",
  "idea_status.given": "finer_back",
  "flag.dismissed": "flags_again",
  "submission.refused": "submission_again",
  "points.adjusted": "points_back",
  "board.changed": "board_back",
  "board.ordered": "boards_back",
  "case.assigned": "worker_back",
  "case.priority_changed": "priority_back",
  "release.changed": "release_back",
  "release.scheduled": "schedule_back",
  "release.withdrawn": "release_again",
  "challenge.changed": "challenge_back",
  "challenge.ended": "challenge_goes_on",
  "challenge.cancelled": "challenge_goes_on",
  "challenge.judge_invited": "judge_off",
  "challenge.judge_dismissed": "judge_again",
  "challenge.winner_chosen": "winner_back",
  "challenge.winner_unchosen": "winner_again",
  "question.claimed": "claim_off",
  "question.released": "claim_again",
} as const satisfies Partial<Record<AuditAction, Undo>>;

/** Deeds that nothing takes back, and why not, by the words that say so: moderating:undo.final. Every other deed is undoable. */
const finalDeeds = {
  "post.restored": "hide_again",
  "sanction.lifted": "decide_anew",
  "submission.approved": "is_out",
  "submission.reopened": "waits_again",
  "flag.reopened": "waits_again",
  "appeal.decided": "answered",
  "badge.revoked": "give_again",
  "tag.deleted": "make_anew",
  "tag.unmerged": "merge_again",
  "thread.operation_undone": "do_again",
  "thread.undeleted": "do_again",
  "thread.retitled": "in_history",
  "thread.publicity_asked": "is_asked",
  "thread.made_public": "by_its_author",
  "category.created": "archive",
  "category.change_undone": "change_again",
  "delivery.replayed": "delivered",
  "board.created": "archive_board",
  "board.change_undone": "change_again",
  "case.opened": "close_case",
  "case.message_added": "is_read",
  "case.status_changed": "is_told",
  "case.outcome_published": "is_read",
  "customer.viewed": "is_seen",
  "account.viewed": "is_seen",
  "idea.status_undone": "decide_idea",
  "idea.unmerged": "join_again",
  "idea.moved_back": "move_again",
  "idea.maybe_same": "waits_again",
  "idea.vote_added": "vote_is_theirs",
  "idea.answers_changed": "answers_in_history",
  "idea_status.added": "retire_status",
  "idea_status.changed": "change_status",
  "release.created": "is_draft",
  "release.published": "withdraw_release",
  "challenge.created": "is_draft",
  "challenge.announced": "call_off",
  "challenge.resumed": "end_again",
  "challenge.winners_asked": "winners_know",
  "challenge.results_published": "winners_known",
} as const satisfies Record<Exclude<AuditAction, keyof typeof undoableDeeds>, string>;

/** Why a deed that could have been taken back is not any more, where that can be said more exactly. */
const pastUndoing = { "idea.status": "decide_idea" } as const satisfies Partial<
  Record<keyof typeof undoableDeeds, string>
>;

export type FinalReason =
  | (typeof finalDeeds)[keyof typeof finalDeeds]
  | (typeof pastUndoing)[keyof typeof pastUndoing]
  | "moved_on";

/** Why a line of the log has no undo at this moment. */
export function whyFinal(action: AuditAction): FinalReason {
  return { ...finalDeeds, ...pastUndoing }[action as keyof typeof finalDeeds] ?? "moved_on";
}

export function needsReason(undo: Undo): boolean {
  return saidToMember.includes(undo);
}
