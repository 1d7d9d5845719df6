import type { CaseEvents } from "~/domain/cases/events";
import type { CommunityEvents } from "~/domain/community/events";
import type { CustomerEvents } from "~/domain/customers/events";
import type { FeedbackEvents } from "~/domain/feedback/events";
import type { ChallengeEvents, IdeaEvents } from "~/domain/ideas/events";
import type { ModerationEvents } from "~/domain/moderation/events";
import type { NotificationEvents } from "~/domain/notifications/events";
import type { PlaceEvents } from "~/domain/places/events";
import type { RewardEvents } from "~/domain/rewards/events";

/** Every fact that the house remembers, by name, with what is remembered of it. */
export type Catalogue = CustomerEvents &
  CommunityEvents &
  PlaceEvents &
  IdeaEvents &
  ChallengeEvents &
  FeedbackEvents &
  CaseEvents &
  RewardEvents &
  ModerationEvents &
  NotificationEvents;

export type EventType = keyof Catalogue;

export interface RecordedEvent<T extends EventType = EventType> {
  seq: number;
  id: string;
  type: T;
  actorId: string | null;
  threadId: string | null;
  caseId: string | null;
  /** The version that this event gave its thread's (or case's) room; null if the room hears nothing of it. */
  roomVersion: number | null;
  at: Date;
  payload: Catalogue[T];
}
