import type { AuditAction } from "~/platform/audit";

/** Deeds of running the community: what a moderator sees of the log. An administrator sees all of it. */
export const moderationActions = [
  "post.hidden",
  "post.restored",
  "flag.dismissed",
  "points.adjusted",
  "badge.awarded",
  "badge.revoked",
] as const satisfies AuditAction[];

export const flagReasons = ["spam", "abuse", "off_topic", "personal_data", "other"] as const;
export type FlagReason = (typeof flagReasons)[number];
