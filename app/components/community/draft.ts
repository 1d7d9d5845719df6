import { useRouteLoaderData } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";

/** Where a draft is kept in this browser: for one person and one place. */
function keyOf(person: string, context: string): string {
  return `draft:${person}:${context}`;
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage may be switched off; then there are no drafts
  }
}

function store(key: string, text: string): void {
  try {
    if (text.trim()) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  } catch {
    // full, or switched off
  }
}

export interface Draft {
  read(): string | null;
  /** Soon, and at the latest when the page goes away. */
  save(text: string): void;
  clear(): void;
}

/** What is being written in one place, kept in the browser until it is sent. */
export function useDraft(context: string): Draft {
  const root = useRouteLoaderData<{ viewer: { customerId: string } | null }>("root");
  const key = keyOf(root?.viewer?.customerId ?? "guest", context);
  const waiting = useRef<{ key: string; text: string; timer: ReturnType<typeof setTimeout> } | null>(null);

  const flush = useCallback(() => {
    if (!waiting.current) return;
    clearTimeout(waiting.current.timer);
    store(waiting.current.key, waiting.current.text);
    waiting.current = null;
  }, []);

  useEffect(() => {
    addEventListener("pagehide", flush);
    return () => {
      removeEventListener("pagehide", flush);
      flush();
    };
  }, [flush]);

  const read = useCallback(() => stored(key), [key]);
  const save = useCallback(
    (text: string) => {
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { key, text, timer: setTimeout(flush, 400) };
    },
    [key, flush],
  );
  const clear = useCallback(() => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    store(key, "");
  }, [key]);
  return { read, save, clear };
}
