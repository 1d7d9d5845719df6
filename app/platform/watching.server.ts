import { db } from "#db/client";
import { watchedWords } from "#db/schema/moderation";
import { watcherOf, type WatchedWord } from "./watched-words";

const KEPT_MS = 3_000;
let kept: { at: number; find: (text: string) => WatchedWord[] } | null = null;

/** What of the watched words stands in a text. The list is read anew after some seconds, so that writing need not wait for it. */
export async function findWatched(text: string): Promise<WatchedWord[]> {
  if (!kept || Date.now() - kept.at > KEPT_MS) {
    const { expression, action } = watchedWords;
    kept = { at: Date.now(), find: watcherOf(await db.select({ expression, action }).from(watchedWords)) };
  }
  return kept.find(text);
}

/** After a change of the list: this process knows it at once, the others within seconds. */
export function forgetWatched(): void {
  kept = null;
}
