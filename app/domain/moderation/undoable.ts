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
] as const;
export type Undo = (typeof undos)[number];

/** Those whose reason the member reads, so that staff must give one. */
const saidToMember: readonly Undo[] = ["lift_sanction", "revoke_badge"];

export function needsReason(undo: Undo): boolean {
  return saidToMember.includes(undo);
}
