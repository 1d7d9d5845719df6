import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** Found within 300 ms of the last key, with the answer's way. */
const PAUSE_MS = 150;
const SHORTEST = 4;

/**
 * What is there already, while a title is being typed. Asked once more where an older answer came last, or none: until Remix knows
 * the address, it keeps its first questions in no order.
 */
export function useSimilar<Found extends { title: string }>(
  address: string,
  typed: string,
): Found | undefined {
  const { load, data, state } = useFetcher<Found>();
  const title = typed.trim();
  const asked = useRef({ title: "", times: 0 });
  useEffect(() => {
    if (title.length < SHORTEST) return;
    const timer = setTimeout(() => {
      asked.current = { title, times: 1 };
      load(`${address}?title=${encodeURIComponent(title)}`);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [address, title, load]);
  useEffect(() => {
    if (state !== "idle" || data?.title === title) return;
    if (asked.current.title !== title || asked.current.times > 1) return;
    asked.current.times += 1;
    load(`${address}?title=${encodeURIComponent(title)}`);
  }, [address, title, load, data, state]);
  return title.length < SHORTEST ? undefined : (data as Found | undefined);
}
