import { assignCase } from "~/domain/cases/assignment.server";
import type { CasePriority } from "~/domain/cases/case";
import { changePriority } from "~/domain/cases/status.server";
import { unmergeIdea } from "~/domain/ideas/merging.server";
import { undoStatusChange } from "~/domain/ideas/undoing.server";
import { reopenSubmission } from "~/domain/moderation/approving.server";
import { setTrust } from "~/domain/moderation/earning-trust.server";
import { reopenFlags, type Held } from "~/domain/moderation/flags.server";
import { restorePost } from "~/domain/moderation/hiding.server";
import { liftSanction } from "~/domain/moderation/sanctioning.server";
import { changeSetting } from "~/domain/moderation/settings.server";
import { renameTag, unmergeTag } from "~/domain/moderation/tags/tending.server";
import type { Pin, ThreadStateName } from "~/domain/moderation/thread-deeds";
import { undeleteThread } from "~/domain/moderation/threads/deleting.server";
import { changeState, pinThread } from "~/domain/moderation/threads/states.server";
import { undoOperation } from "~/domain/moderation/threads/undoing.server";
import type { Undo } from "~/domain/moderation/undoable";
import type { UndoableDeed } from "~/domain/moderation/undoable.server";
import { unwatchWord, watchWord } from "~/domain/moderation/watched-words.server";
import { undoBoardChange, undoBoardStep } from "~/domain/places/boards/changing.server";
import { undoStep } from "~/domain/places/ordering.server";
import { undoChange } from "~/domain/places/undoing.server";
import { adjustPoints } from "~/domain/rewards/adjusting.server";
import { revokeBadge } from "~/domain/rewards/giving.server";
import { arrangeSegment } from "~/domain/segments/arranging.server";
import type { SegmentRule } from "~/domain/segments/rule";
import type { Actor } from "~/platform/actor";
import type { SettingName } from "~/platform/settings";
import type { WatchedAction } from "~/platform/watched-words";
import { idOrNull, planning, type Taking } from "./undo-planning.server";

/** Each by the command that a page of its own would call: who may, what it locks and what the log says are that command's. */
const commands: Record<Undo, Taking> = {
  restore_post: (actor, { subjectId }) => restorePost(actor, subjectId),
  lift_sanction: (actor, { data }, reason) => liftSanction(actor, String(data.sanctionId), reason),
  trust_back: (actor, { subjectId, data }, reason) =>
    setTrust(actor, subjectId, { level: data.wasFixed ? Number(data.from) : null, reason }),
  unwatch: (actor, { subjectId }) => unwatchWord(actor, subjectId),
  watch_again: (actor, { data }) => watchWord(actor, String(data.expression), data.as as WatchedAction),
  set_back: (actor, { subjectId, data }) => changeSetting(actor, subjectId as SettingName, Number(data.from)),
  state_back: (actor, { subjectId, data }, reason) =>
    data.action === "thread.pinned"
      ? pinThread(actor, subjectId, data.from as Pin, reason)
      : changeState(actor, subjectId, data.from as ThreadStateName, reason),
  operation_back: (actor, { data }, reason) => undoOperation(actor, String(data.operationId), reason),
  undelete: (actor, { subjectId }, reason) => undeleteThread(actor, subjectId, reason),
  unmerge_tag: (actor, { data }) => unmergeTag(actor, String(data.slug)),
  rename_back: (actor, { subjectId, data }) => renameTag(actor, subjectId, String(data.from)),
  place_back: (actor, { subjectId, data }) => undoChange(actor, subjectId, String(data.lineId)),
  segment_back: (actor, { subjectId, data }) =>
    arrangeSegment(actor, subjectId, data.before as { name: string; rule: SegmentRule }),
  segment_again: (actor, { data }) =>
    arrangeSegment(actor, null, { name: String(data.name), rule: data.rule as SegmentRule }),
  revoke_badge: (actor, { data }, reason) => revokeBadge(actor, String(data.awardId), reason),
  idea_back: (actor, { data }) => undoStatusChange(actor, String(data.changeId)),
  ideas_apart: (actor, { subjectId }) => unmergeIdea(actor, subjectId),
  order_back: (actor, { subjectId, data }) => undoStep(actor, subjectId, String(data.lineId)),
  flags_again: (actor, { subjectId, data }) =>
    reopenFlags(actor, subjectId, { flagIds: data.flagIds as string[], held: data.held as Held | null }),
  submission_again: (actor, { data }) => reopenSubmission(actor, String(data.submissionId)),
  points_back: (actor, { subjectId, data }, reason) =>
    adjustPoints(actor, subjectId, {
      amount: -Number(data.amount),
      reason,
      submissionId: String(data.lineId),
    }),
  board_back: (actor, { subjectId, data }) => undoBoardChange(actor, subjectId, String(data.lineId)),
  boards_back: (actor, { subjectId, data }) => undoBoardStep(actor, subjectId, String(data.lineId)),
  worker_back: (actor, { data }) =>
    assignCase(actor, Number(data.number), { to: idOrNull(data.from), from: idOrNull(data.to) }),
  priority_back: (actor, { data }) => changePriority(actor, Number(data.number), data.from as CasePriority),
  ...planning,
};

export async function undoDeed(actor: Actor, deed: UndoableDeed, reason: string): Promise<void> {
  await commands[deed.undo](actor, deed, reason);
}
