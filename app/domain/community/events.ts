import type { ReactionKind, ThreadKind } from "./thread";

export interface CommunityEvents {
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
}
