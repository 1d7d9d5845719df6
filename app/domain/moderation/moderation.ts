import type { AuditAction } from "~/platform/audit";

/** Deeds of running the community: what a moderator sees of the log. An administrator sees all of it. */
export const moderationActions = [
  "post.hidden",
  "post.restored",
  "post.held",
  "flag.dismissed",
  "flag.reopened",
  "sanction.imposed",
  "sanction.lifted",
  "submission.approved",
  "submission.refused",
  "submission.reopened",
  "appeal.decided",
  "trust.set",
  "watched_word.added",
  "watched_word.removed",
  "setting.changed",
  "points.adjusted",
  "badge.awarded",
  "badge.revoked",
  "thread.pinned",
  "thread.state_changed",
  "thread.moved",
  "thread.split",
  "thread.merged",
  "thread.operation_undone",
  "thread.deleted",
  "thread.undeleted",
  "thread.retitled",
  "tag.renamed",
  "tag.merged",
  "tag.unmerged",
  "tag.deleted",
  "category.created",
  "category.changed",
  "category.change_undone",
  "category.ordered",
] as const satisfies AuditAction[];

/** The rules of the community, by what breaks them: the same words to who reports, who decides and who is told. */
export const flagReasons = ["spam", "abuse", "off_topic", "personal_data", "other"] as const;
export type FlagReason = (typeof flagReasons)[number];
