import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { connect, listen, stayIn } from "./connection";
import type { ListMessage, Room } from "./messages";

/** The newest news of each thread; null where it may not be read any more. */
export type Lines = Map<string, ListMessage | null>;

/**
 * The newest news of threads that stand in lists, by thread; and which threads are new since the page was read.
 * `loadedAt` is what was read, and must stay the same thing until it is read anew.
 */
export function useLiveLines(loadedAt: unknown): { lines: Lines; fresh: ListMessage[] } {
  const [lines, setLines] = useState((): Lines => new Map());
  useEffect(() => setLines((now) => (now.size === 0 ? now : new Map())), [loadedAt]);
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

/**
 * Fetches the page's data again, by the viewer's own rights, when its room says that something changed; also for what
 * changed before one was in the room: `asOf` is the snapshot that the page was read after.
 */
export function useLiveRefresh(room: Room, asOf: string): void {
  const { revalidate } = useRevalidator();
  const latest = useRef({ revalidate, asOf });
  latest.current = { revalidate, asOf };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => latest.current.revalidate(), 120);
    };
    const ask = async () =>
      (await connect()).emit("missed", room, latest.current.asOf, (missed) => void (missed && soon()));
    const leave = stayIn(room, (version) => void (version !== null && ask()));
    const off = listen("refresh", (about) => void (about === room && soon()));
    return () => {
      clearTimeout(timer);
      off();
      leave();
    };
  }, [room]);
}

/** How often the bell has rung: as the page was read, then as the server tells. */
export function useBell(loaded: number, signedIn: boolean): number {
  const [unread, setUnread] = useState(loaded);
  useEffect(() => setUnread(loaded), [loaded]);
  useEffect(() => {
    if (!signedIn) return;
    void connect();
    return listen("bell", setUnread);
  }, [signedIn]);
  return unread;
}
