import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { listen } from "./connection";

/** When the thread is moved, merged, split, locked or gone, its page is fetched anew, or leads on to where it went. */
export function useReshaped(threadId: string): void {
  const { revalidate } = useRevalidator();
  const latest = useRef(revalidate);
  latest.current = revalidate;
  useEffect(
    () => listen("refresh", (room) => void (room === `thread:${threadId}` && latest.current())),
    [threadId],
  );
}
