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
  "order_back",
  "flags_again",
  "submission_again",
  "points_back",
  "board_back",
  "boards_back",
  "worker_back",
  "priority_back",
] as const;
export type Undo = (typeof undos)[number];

/** Those whose reason the member reads, so that staff must give one. */
const saidToMember: readonly Undo[] = ["lift_sanction", "revoke_badge", "points_back"];

/** Deeds that nothing takes back, and why not, by the words that say so: moderating:undo.final. */
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
  "category.created": "archive",
  "category.change_undone": "change_again",
  "delivery.replayed": "delivered",
  "board.created": "archive_board",
  "board.change_undone": "change_again",
  "case.opened": "close_case",
  "case.message_added": "is_read",
  "case.status_changed": "is_told",
  "case.outcome_published": "is_read",
} as const satisfies Partial<Record<AuditAction, string>>;
export type FinalReason = (typeof finalDeeds)[keyof typeof finalDeeds];

export function whyFinal(action: string): FinalReason | null {
  return (finalDeeds as Partial<Record<string, FinalReason>>)[action] ?? null;
}

export function needsReason(undo: Undo): boolean {
  return saidToMember.includes(undo);
}
