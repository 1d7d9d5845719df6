import { useEffect, useState } from "react";
import { listen, whenConnected } from "./connection";
import type { ListMessage } from "./messages";
import { useSnapshot } from "./use-snapshot";

/** The newest news of each thread; null where it may not be read any more. */
export type Lines = Map<string, ListMessage | null>;

/**
 * The newest news of threads that stand in lists, by thread; and which threads are new since the page was read.
 * `loaded` is what was read, and must stay the same thing until it is read anew. What happened between that and the
 * connection, or while that was cut, is asked for.
 */
export function useLiveLines(loaded: { id: string }[]): { lines: Lines; fresh: ListMessage[] } {
  const asOf = useSnapshot();
  const [lines, setLines] = useState((): Lines => new Map());
  useEffect(() => setLines((now) => (now.size === 0 ? now : new Map())), [loaded]);
  useEffect(
    () =>
      listen("list", (message) =>
        setLines((now) => {
          const fresh = message.fresh || now.get(message.threadId)?.fresh === true;
          return new Map(now).set(message.threadId, { ...message, fresh });
        }),
      ),
    [],
  );
  useEffect(
    () =>
      listen("gone", (...ids) =>
        setLines((now): Lines => new Map([...now, ...ids.map((id) => [id, null] as const)])),
      ),
    [],
  );
  // After the listeners: what is answered must be heard.
  useEffect(
    () =>
      whenConnected((socket) => {
        const ids = loaded.map(({ id }) => id);
        socket.emit("missedLines", asOf, ids);
      }),
    [loaded, asOf],
  );
  return { lines, fresh: [...lines.values()].filter((line) => line !== null).filter((line) => line.fresh) };
}

/** Those of a list that may still be read. */
export function still<L extends { id: string }>(lines: L[], news: Lines | undefined): L[] {
  return news ? lines.filter(({ id }) => news.get(id) !== null) : lines;
}

/** For a list that is not kept up to date otherwise. */
export const onlyGone = (news: Lines): Lines => new Map([...news].filter(([, line]) => line === null));

/** How far the viewer has read each thread in his other tabs since this list was read. */
export function useReads(loadedAt: unknown): Map<string, number> {
  const [reads, setReads] = useState(() => new Map<string, number>());
  useEffect(() => setReads((now) => (now.size === 0 ? now : new Map())), [loadedAt]);
  useEffect(
    () => listen("read", (threadId, number) => setReads((now) => new Map(now).set(threadId, number))),
    [],
  );
  return reads;
}
