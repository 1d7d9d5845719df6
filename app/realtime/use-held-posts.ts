import { useCallback, useEffect, useRef, useState } from "react";
import type { PostView } from "~/domain/community/thread-view";

interface Held {
  /** The posts that stand on the page. */
  shown: PostView[];
  /** Those that have come and wait, so that nothing moves before the reader's eyes. */
  waiting: PostView[];
  /** Shows them and goes to the first. */
  show(): void;
}

/**
 * Keeps what arrives from moving the page: a reader who has come to the end, and is not writing or selecting, sees new
 * posts at once; for all others they wait behind a press. One's own words never wait.
 */
export function useHeldPosts(page: string, posts: PostView[], me: string | null): Held {
  const last = posts.at(-1)?.number ?? 0;
  const [held, setHeld] = useState({ page, upTo: last });
  const upTo = held.page === page ? held.upTo : last;
  const waiting = posts.filter((post) => post.number > upTo);
  const goTo = useRef<number | null>(null);

  useEffect(() => {
    if (last <= upTo && held.page === page) return;
    const own = posts.some((post) => post.number > upTo && post.author.customerId === me);
    if (held.page !== page || own || isAtEnd()) setHeld({ page, upTo: last });
  }, [page, last, upTo, held.page, posts, me]);

  useEffect(() => {
    if (goTo.current === null) return;
    const first = document.getElementById(`post-${goTo.current}`);
    goTo.current = null;
    first?.scrollIntoView({ block: "center" });
    first?.querySelector<HTMLElement>("header a")?.focus({ preventScroll: true });
  }, [upTo]);

  const first = waiting[0]?.number ?? null;
  const show = useCallback(() => {
    goTo.current = first;
    setHeld({ page, upTo: last });
  }, [page, last, first]);

  return { shown: waiting.length > 0 ? posts.filter((post) => post.number <= upTo) : posts, waiting, show };
}

function isAtEnd(): boolean {
  if (document.hidden) return false;
  const writing = document.activeElement?.closest("textarea, input, [contenteditable=true]");
  if (writing || getSelection()?.isCollapsed === false) return false;
  const end = [...document.querySelectorAll("article[id^=post-]")].at(-1)?.getBoundingClientRect();
  return !end || end.bottom <= innerHeight + 40;
}
