import type { Tx } from "#db/client";
import type { EventType, RecordedEvent } from "./catalogue";

/**
 * A part of the house that does something about what happened elsewhere. Each handler runs in a transaction that
 * also moves the subscriber's cursor; it may still see an event twice (a replay), so it must be idempotent.
 */
export interface Subscriber {
  name: string;
  handlers: { [T in EventType]?: (tx: Tx, event: RecordedEvent<T>) => Promise<void> };
}
