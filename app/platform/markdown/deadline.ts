import { TIME_LIMIT_MS } from "./limits.mjs";

/** By the clock, for a body that has begun, on a machine that has no time for us. */
export const RUN_LIMIT_MS = 5_000;
/** By the clock, for a thread that has yet to start. */
export const START_LIMIT_MS = 30_000;

/** All in milliseconds of one clock; `begun` is 0 until the thread has begun, and `spent` is what the process has had of the processor since. */
export interface Run {
  asked: number;
  begun: number;
  spent: number;
}

/**
 * How long a body may still take. A thread's start does not count against it, however long it takes. Nor does the
 * waiting on a machine that has no time for us: while all threads of ours together have not had that much since it
 * began, this one has not.
 */
export function timeLeft({ asked, begun, spent }: Run, now: number): number {
  if (!begun) return asked + START_LIMIT_MS - now;
  const ofItsTime = Math.max(begun + TIME_LIMIT_MS - now, TIME_LIMIT_MS - spent);
  return Math.min(ofItsTime, begun + RUN_LIMIT_MS - now);
}
