import type { IdeaPart, PostView, ThreadView } from "~/domain/community/thread-view";
import type { Vote } from "~/domain/ideas/voting.server";

/** A room's name: what it is about, and which. Joining asks the same policy as the page does. */
export type Room =
  | `thread:${string}`
  | `case:${string}`
  | `challenge:${string}`
  | "challenges"
  | "desk"
  | `list:${string}`
  | `person:${string}`;

/** The part of a thread's head that changes while people look at it. Everyone in its room may see it. */
export type LiveHead = Pick<
  ThreadView,
  | "title"
  | "state"
  | "replyCount"
  | "lastPostNumber"
  | "solvedAt"
  | "answerNumbers"
  | "solvedReason"
  | "private"
  | "publicityAsked"
  | "officialNumber"
  | "openCase"
> & { idea: IdeaPart | null };

/** What happened in a thread between two versions of its room: what is new or changed, whole, so nobody fetches. */
export interface ThreadMessage {
  threadId: string;
  /** Applies to a page at this version or later; a page before it has missed something and catches up. */
  from: number;
  version: number;
  head: LiveHead;
  posts: PostView[];
}

/** A line of lists (home, categories, ideas) that changed, for those who may see the thread. */
export interface ListMessage {
  threadId: string;
  kind: ThreadView["kind"];
  categoryId: string | null;
  boardId: string | null;
  fresh: boolean;
  replyCount: number;
  solved: boolean;
  voteCount: number | null;
  status: IdeaPart["status"] | null;
}

/** What a page that was behind asks for: also what no room can tell, since it is the viewer's own. */
export interface MissedNews extends ThreadMessage {
  ownVote: OwnVoteNow | null;
  /** The thread has become another one since: its page is asked for anew. */
  reshaped: boolean;
}

export type OwnVoteNow = Vote & { ideaId: string };

export interface PersonHere {
  customerId: string;
  displayName: string;
  handle: string;
  avatarUrl: string | null;
}

export interface ServerToClient {
  thread: (message: ThreadMessage) => void;
  list: (message: ListMessage) => void;
  /** Whoever hears this may not read these threads any more: their lines go from the lists that he has open. */
  gone: (...threadIds: string[]) => void;
  /** Something changed that each viewer fetches by himself, with his own rights. */
  refresh: (room: Room) => void;
  bell: (unread: number) => void;
  /** His own vote, given or taken back in another tab, on another device, or by staff for him. */
  voted: (vote: OwnVoteNow) => void;
  /** So far he has read a thread in another tab. */
  read: (threadId: string, number: number) => void;
  here: (threadId: string, people: PersonHere[], guests: number) => void;
  typing: (threadId: string, person: PersonHere) => void;
  /** He is suspended from now on: the last word before the socket is dropped. */
  suspended: () => void;
}

export interface ClientToServer {
  /** Answers with the room's version, none of whose news is missed from now on, or null where there is no such room for this person. */
  join: (room: Room, answer: (version: number | null) => void) => void;
  leave: (room: Room) => void;
  /** Whether a room's people were told to fetch since a page was read, whose loader says by `asOf` what it can have seen. */
  missed: (room: Room, asOf: string, answer: (missed: boolean) => void) => void;
  /** The same for a list and the threads that it shows: answered by `list` and `gone`. */
  missedLines: (asOf: string, threadIds: string[]) => void;
  typing: (threadId: string) => void;
  read: (threadId: string, number: number) => void;
}
