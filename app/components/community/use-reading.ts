import { useEffect, useRef } from "react";
import type { PostView, ThreadView, ViewerPart } from "~/domain/community/reading.server";
import { toPublicId } from "~/platform/ids";

/** Notes how far the viewer has read: what has stood before his eyes for a moment, told at most every two seconds. */
export function useReading(thread: ThreadView, posts: PostView[], viewer: ViewerPart): void {
  const told = useRef(viewer.lastReadNumber);
  const signedIn = viewer.customerId !== null;
  const last = posts.at(-1)?.number ?? 0;

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
      void fetch(address, {
        method: "POST",
        keepalive: true,
        body: new URLSearchParams({ number: String(seen) }),
      }).catch(() => {});
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
}
