import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/**
 * The text of a <textarea> for React. While the page comes alive it is another than the server sent: React puts the
 * server's text back into a field where it finds just that, and what was typed meanwhile would be gone.
 */
export function useUntouched<T>(text: T): T | string {
  const comingAlive = useSyncExternalStore(
    never,
    () => false,
    () => typeof document !== "undefined",
  );
  return comingAlive && typeof text === "string" ? `${text} ` : text;
}
