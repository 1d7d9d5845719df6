import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { connect, listen, stayIn } from "./connection";
import type { Room } from "./messages";
import { useSnapshot } from "./use-snapshot";

/**
 * Fetches the page's data again, by the viewer's own rights, when its room says that something changed; also for what
 * changed before one was in the room.
 */
export function useLiveRefresh(room: Room): void {
  const asOf = useSnapshot();
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
