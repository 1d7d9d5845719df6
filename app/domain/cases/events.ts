import type { CasePriority, CaseStatus } from "./case";

export interface CaseEvents {
  "case.opened": {
    caseId: string;
    number: number;
    customerId: string;
    threadId: string | null;
    subject: string;
  };
  "case.assigned": {
    caseId: string;
    number: number;
    customerId: string;
    assigneeId: string | null;
    subject: string;
  };
  "case.message_added": {
    caseId: string;
    number: number;
    customerId: string;
    messageId: string;
    authorId: string;
    lane: "public" | "note";
    assigneeId: string | null;
    subject: string;
  };
  "case.status_changed": {
    caseId: string;
    number: number;
    customerId: string;
    threadId: string | null;
    from: CaseStatus;
    to: CaseStatus;
    subject: string;
  };
  "case.priority_changed": {
    caseId: string;
    number: number;
    customerId: string;
    from: CasePriority;
    to: CasePriority;
  };
  "case.outcome_published": {
    caseId: string;
    number: number;
    customerId: string;
    threadId: string;
    postId: string;
  };
}
