import { useRouteLoaderData } from "@remix-run/react";
import { useEffect, useState } from "react";

/** The time in milliseconds: the server's at first, so that both sides write the same words; then it moves on. */
export function useNow(): number {
  const renderedAt = useRouteLoaderData<{ renderedAt: number }>("root")?.renderedAt ?? 0;
  const [now, setNow] = useState(renderedAt);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, [renderedAt]);
  return now;
}
