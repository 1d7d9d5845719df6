import type { ReactionKind, ThreadKind } from "./thread";

export interface CommunityEvents {
  /** Another title, or other tags. */
  "thread.retitled": { threadId: string; editorId: string; title: string };
  "thread.created": {
    threadId: string;
    kind: ThreadKind;
    authorId: string;
    categoryId: string | null;
    boardId: string | null;
    title: string;
    private: boolean;
    mentions: string[];
  };
  /** A reply; the opening post comes with thread.created. */
  "post.created": {
    threadId: string;
    kind: ThreadKind;
    postId: string;
    number: number;
    authorId: string;
    threadAuthorId: string;
    title: string;
    private: boolean;
    official: boolean;
    mentions: string[];
  };
  "post.edited": { threadId: string; postId: string; number: number; authorId: string };
  /** By its author, who may bring it back. */
  "post.deleted": { threadId: string; postId: string; number: number; authorId: string };
  "post.undeleted": { threadId: string; postId: string; number: number; authorId: string };
  "post.reacted": {
    threadId: string;
    postId: string;
    number: number;
    authorId: string;
    reaction: ReactionKind;
  };
  "post.unreacted": {
    threadId: string;
    postId: string;
    number: number;
    authorId: string;
    reaction: ReactionKind;
  };
  "answer.chosen": {
    threadId: string;
    postId: string;
    number: number;
    helperId: string;
    askerId: string;
    title: string;
  };
  "answer.revoked": {
    threadId: string;
    postId: string;
    number: number;
    helperId: string;
    askerId: string;
    title: string;
  };
  /** Sorted out elsewhere, or by itself: no post of it is the answer. */
  "question.solved_without": { threadId: string; askerId: string; title: string; reason: string };
  "question.reopened": { threadId: string; askerId: string; helperIds: string[]; title: string };
  /** Its asker is asked whether a reply that several have thanked for has solved it. */
  "question.reminder_due": {
    threadId: string;
    askerId: string;
    postId: string;
    number: number;
    title: string;
  };
  "question.made_public": { threadId: string; customerId: string };
  "thread.publicity_asked": { threadId: string; authorId: string; title: string };
  "thread.publicity_declined": {
    threadId: string;
    authorId: string;
    askedById: string | null;
    title: string;
  };
}
