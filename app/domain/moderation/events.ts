import type { ThreadKind } from "~/domain/community/thread";
import type { SanctionKind } from "./sanctions";

export interface ModerationEvents {
  "post.hidden": { threadId: string; postId: string; number: number; authorId: string; reason: string };
  "post.restored": { threadId: string; postId: string; number: number; authorId: string };
  // Those below name nobody who decided: a member hears the decision of the moderators; the audit log knows whose it was.
  /** Those who reported a post hear what became of it. */
  "flag.decided": {
    threadId: string;
    postId: string;
    number: number;
    decision: "upheld" | "dismissed";
    reporterIds: string[];
  };
  "sanction.imposed": { sanctionId: string; customerId: string; kind: SanctionKind };
  "sanction.lifted": { sanctionId: string; customerId: string; kind: SanctionKind };
  "submission.decided": {
    submissionId: string;
    customerId: string;
    decision: "approved" | "refused";
    threadId: string | null;
    number: number | null;
  };
  "appeal.decided": { appealId: string; customerId: string; decision: "upheld" | "overturned" };
  /** Of the thread's room and of the other's, each with its own version. */
  "thread.moved": ThreadsTouched & FromCategory;
  "thread.split": ThreadsTouched;
  "thread.merged": ThreadsTouched;
  "thread.operation_undone": ThreadsTouched & FromCategory;
  /** Pinned, locked, archived, or no longer. */
  "thread.state_changed": { threadId: string; what: "state" | "pin"; from: string; to: string };
  "thread.deleted": { threadId: string; authorId: string; kind: ThreadKind };
  "thread.undeleted": { threadId: string; authorId: string; kind: ThreadKind };
  /** A tag was renamed, merged, parted again or deleted: threads may be under others than before. */
  "tags.tended": { tagId: string };
}

/** Where it stood before, of a move or the undo of one. */
interface FromCategory {
  fromCategoryId?: string;
}

interface ThreadsTouched {
  threadId: string;
  otherThreadId: string | null;
}
