import { useEffect, useState } from "react";
import { connect, listen } from "./connection";

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
