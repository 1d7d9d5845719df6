import { useLocation } from "@remix-run/react";
import { useCallback, useEffect, useState } from "react";

interface Span {
  thread: string;
  /** The page that the address asked for. */
  page: number;
  from: number;
  to: number;
}

/** Which pages stood below each other when a thread was left, by its entry in the history: going back finds its place. */
const kept = new Map<string, Span>();
const KEPT = 20;

/** So many pages stand below each other; then one goes on by the link. */
const MOST = 10;

/** The pages of a thread that are shown: the one that was asked for, and those that were added above and below it. */
export function useShownPages(thread: string, page: number) {
  const { key } = useLocation();
  const [span, setSpan] = useState(() => begin(key, thread, page));
  const { from, to } = span.thread === thread && span.page === page ? span : begin(key, thread, page);

  useEffect(() => {
    if (kept.size >= KEPT && !kept.has(key)) kept.delete(kept.keys().next().value!);
    kept.set(key, { thread, page, from, to });
  }, [key, thread, page, from, to]);

  const more = useCallback(
    () => setSpan({ thread, page, from, to: Math.min(to + 1, from + MOST - 1) }),
    [thread, page, from, to],
  );
  const earlier = useCallback(
    () => setSpan({ thread, page, from: Math.max(1, from - 1), to }),
    [thread, page, from, to],
  );
  const room = to - from + 1 < MOST;
  return {
    first: from,
    before: range(from, page - 1),
    after: range(page + 1, to),
    last: to,
    more: room ? more : null,
    earlier: room && from > 1 ? earlier : null,
  };
}

function begin(key: string, thread: string, page: number): Span {
  const before = kept.get(key);
  return before?.thread === thread && before.from <= page && page <= before.to
    ? { ...before, page }
    : { thread, page, from: page, to: page };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
