import { useCallback, useEffect, useRef, useState } from "react";

const PAUSE_MS = 600;
const AGAIN_MS = 5_000;

/** Keeps a judge's scores as he gives them, so that a closed lid loses nothing; sending the form stays what counts. */
export function useKeptScores(keepAt: string) {
  const [state, setState] = useState<"idle" | "saved" | "unsaved" | "refused">("idle");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const now = useRef({ waiting: null as URLSearchParams | null, sending: false });

  const send = useCallback(async () => {
    clearTimeout(timer.current);
    const at = now.current;
    const body = at.waiting;
    if (!body || at.sending) return;
    Object.assign(at, { waiting: null, sending: true });
    const answer = await fetch(keepAt, { method: "POST", body, keepalive: true }).catch(() => null);
    at.sending = false;
    if (!answer || answer.status >= 500) {
      at.waiting ??= body;
      timer.current = setTimeout(() => void send(), AGAIN_MS);
      return setState("unsaved");
    }
    setState(answer.ok ? "saved" : "refused");
    void send();
  }, [keepAt]);

  // Left by a link, or closed: what was given last goes out at once.
  useEffect(() => {
    const leaving = () => void send();
    addEventListener("pagehide", leaving);
    return () => {
      removeEventListener("pagehide", leaving);
      leaving();
    };
  }, [send]);

  const changed = useCallback(
    (form: HTMLFormElement) => {
      now.current.waiting = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), PAUSE_MS);
    },
    [send],
  );

  return { state, changed };
}
