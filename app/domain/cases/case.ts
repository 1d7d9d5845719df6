export const casePriorities = ["low", "normal", "high", "urgent"] as const;
export type CasePriority = (typeof casePriorities)[number];

export const caseStatuses = ["new", "open", "pending", "resolved", "closed"] as const;
export type CaseStatus = (typeof caseStatuses)[number];
