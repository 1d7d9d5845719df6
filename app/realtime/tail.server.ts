import { db } from "#db/client";
import type { RecordedEvent } from "~/events/catalogue";
import { onNudge } from "~/events/nudge.server";
import { readAsTheyCome } from "~/events/read.server";
import { isDatabaseGone } from "~/platform/database-gone.server";
import { log } from "~/platform/log.server";

const POLL_MS = 150;
/** When the database is gone, asking for it every moment would only fill the log. */
const PAUSE_MS = 1_000;
const BATCH = 500;

export type EventListener = (events: RecordedEvent[]) => Promise<void> | void;

const listeners = new Set<EventListener>();

/** Hears every event of the house within a second of its commit, in every process, from the moment of asking on. */
export function onEvents(listener: EventListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Follows the events from now on. Each web process reads them for itself, so sockets and page caches need no bus
 * between processes: the database that keeps the truth is what all of them listen to.
 */
export async function startTail(): Promise<() => Promise<void>> {
  const read = await readAsTheyCome(db);
  let stopped = false;
  let nudged = false;
  let wake: (() => void) | null = null;
  const off = onNudge(() => ((nudged = true), wake?.()));
  const loop = (async () => {
    while (!stopped) {
      nudged = false;
      let pause = POLL_MS;
      const events = await read(BATCH).catch((error: unknown) => {
        log.warn({ error }, "events could not be read, will try again");
        if (isDatabaseGone(error)) pause = PAUSE_MS;
        return [];
      });
      if (events.length > 0) {
        for (const listener of listeners) {
          await Promise.resolve(listener(events)).catch((error: unknown) =>
            log.error({ error }, "a listener failed"),
          );
        }
      }
      if (events.length < BATCH && !nudged && !stopped) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, pause);
          wake = () => (clearTimeout(timer), resolve());
        });
        wake = null;
      }
    }
  })();
  return async () => {
    stopped = true;
    off();
    wake?.();
    await loop;
  };
}
