import { useEffect, useRef } from "react";
import type { ThreadView, ViewerPart } from "~/domain/community/thread-view";
import { toPublicId } from "~/platform/ids";
import { connect } from "~/realtime/connection";

/**
 * Notes how far the viewer has read, of posts that stand on the page up to the number `last`: what has stood before his
 * eyes for a moment, told at most every two seconds.
 */
export function useReading(thread: ThreadView, last: number, viewer: ViewerPart): void {
  const told = useRef(viewer.lastReadNumber);
  const signedIn = viewer.customerId !== null;

  useEffect(() => {
    if (!signedIn || last <= told.current) return;
    let seen = told.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const address = `/threads/${toPublicId(thread.id)}/reading`;
    const tell = () => {
      clearTimeout(timer);
      timer = undefined;
      if (seen <= told.current) return;
      told.current = seen;
      note(address, seen);
      void connect().then((socket) => socket.emit("read", thread.id, seen));
    };
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting && !document.hidden)
          seen = Math.max(seen, Number(target.id.slice("post-".length)));
      }
      timer ??= setTimeout(tell, 2_000);
    });
    document.querySelectorAll("article[id^=post-]").forEach((post) => observer.observe(post));
    addEventListener("pagehide", tell);
    return () => {
      observer.disconnect();
      removeEventListener("pagehide", tell);
      tell();
    };
  }, [thread.id, last, signedIn]);

  useEffect(() => {
    if (!signedIn) return;
    let turns = 0;
    const timer = setInterval(() => {
      if (document.hidden) return;
      note(`/threads/${toPublicId(thread.id)}/reading`, Math.max(1, told.current), EVERY_SECONDS);
      if (++turns === TURNS) clearInterval(timer);
    }, EVERY_SECONDS * 1_000);
    return () => clearInterval(timer);
  }, [thread.id, signedIn]);
}

/** Who reads long follows the thread by itself: for a few minutes it is told that the page stands before his eyes. */
const EVERY_SECONDS = 30;
const TURNS = 7;

function note(address: string, number: number, seconds = 0): void {
  const body = new URLSearchParams({ number: String(number), seconds: String(seconds) });
  void fetch(address, { method: "POST", keepalive: true, body }).catch(() => {});
}
