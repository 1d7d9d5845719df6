/** Every deed of staff that the audit log knows, as "<what>.<deed>". */
export const auditActions = [
  "case.opened",
  "case.assigned",
  "case.message_added",
  "case.status_changed",
  "case.priority_changed",
  "case.outcome_published",
  "customer.viewed",
  "account.viewed",
  "post.hidden",
  "post.restored",
  "flag.dismissed",
  "delivery.replayed",
  "idea.status",
  "points.adjusted",
  "badge.awarded",
  "badge.revoked",
] as const;
export type AuditAction = (typeof auditActions)[number];
