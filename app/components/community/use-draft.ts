import { useRouteLoaderData } from "@remix-run/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { draftPauseMs, type DraftAnswer, type DraftFields, type SavedDraft } from "~/domain/community/draft";
import { keepDraft, keptDraft, type KeptDraft } from "./kept-draft";

export type DraftState = "idle" | "saving" | "saved" | "offline";
type Written = Pick<KeptDraft, "fields" | "submissionId">;

export interface Draft {
  state: DraftState;
  /** Saved from another device since: neither is lost until its writer has chosen. */
  newer: SavedDraft | null;
  save(written: Written): void;
  /** Typed before the page came alive: stands before what was kept, unless it is that. */
  found(written: Written): void;
  /** While its form is on its way nothing more is saved; what comes back unsent is. */
  pause(paused: boolean): void;
  /** Goes on from the other device's draft. */
  take(): void;
  /** Goes on from this one, which replaces the other at the next save. */
  keep(written: Written): void;
  clear(): void;
}

/** Drafts being forgotten on the server: who opens the same place again waits for it. */
const forgetting = new Map<string, Promise<unknown>>();

/**
 * What is being written in one place: kept in the browser at every key, on the server a moment later, and brought back
 * here or on another device by `onRestore`.
 */
export function useDraft(context: string, initial: string, onRestore: (fields: DraftFields) => void): Draft {
  const root = useRouteLoaderData<{ viewer: { customerId: string } | null }>("root");
  // Still his when he is signed out meanwhile, and there again once he is back.
  const [me] = useState(root?.viewer?.customerId);
  const key = `draft:${me ?? "guest"}:${context}`;
  const [state, setState] = useState<DraftState>("idle");
  const [newer, setNewer] = useState<SavedDraft | null>(null);
  const now = useRef({
    known: 0,
    waiting: null as Written | null,
    stopped: false,
    paused: false,
    /** The save that is on its way. */
    saving: null as Promise<unknown> | null,
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const restore = useRef(onRestore);
  restore.current = onRestore;

  const send = useCallback(async () => {
    clearTimeout(timer.current);
    const at = now.current;
    const written = at.waiting;
    if (!written || at.saving || at.stopped || at.paused || !me) return;
    at.waiting = null;
    const { fields, submissionId } = written;
    const body = new URLSearchParams({ ...fields, context, known: String(at.known) });
    if (submissionId) body.set("submissionId", submissionId);
    const saving = fetch("/drafts", { method: "POST", body, keepalive: true }).catch(() => null);
    at.saving = saving;
    const answer = await saving;
    at.saving = null;
    const said = (await answer?.json().catch(() => null)) as DraftAnswer | null;
    if (at.stopped) return;
    if (said && "newer" in said) {
      at.waiting ??= written;
      return setNewer(said.newer);
    }
    if (said && "sent" in said) {
      // Kept here from a page that was left before it learnt that it had sent this.
      if (keptDraft(key)?.fields.body === fields.body) {
        keepDraft(key, null);
        if (!at.paused) restore.current({ body: initial });
      }
      return setState("idle");
    }
    if (!answer?.ok || !said) {
      at.waiting ??= written;
      timer.current = setTimeout(() => void send(), 5_000);
      return setState("offline");
    }
    at.known = said.revision;
    keepDraft(key, { ...(at.waiting ?? written), known: at.known });
    if (at.waiting) timer.current = setTimeout(() => void send(), draftPauseMs);
    else setState("saved");
  }, [context, initial, key, me]);

  // Once, when the composer comes alive: what was kept here, and what another device has kept since.
  useEffect(() => {
    const at = now.current;
    at.stopped = false;
    const local = keptDraft(key);
    if (local?.fields.body && local.fields.body !== initial && !at.waiting) {
      at.known = local.known;
      restore.current(local.fields);
    }
    if (!me) return;
    const abort = new AbortController();
    Promise.resolve(forgetting.get(key))
      .then(() => fetch(`/drafts?of=${encodeURIComponent(context)}`, { signal: abort.signal }))
      .then(async (answer) => (answer.ok ? ((await answer.json()) as SavedDraft | null) : null))
      .then((server) => {
        const mine = at.waiting ?? keptDraft(key);
        if (at.stopped || at.paused) return;
        const written = mine?.fields.body && mine.fields.body !== initial ? mine : null;
        if (!server) {
          at.known = 0;
          at.waiting = written;
          return void send();
        }
        const unsent = written && written.fields.body !== server.fields.body;
        if (unsent && at.known !== server.revision) return setNewer(server);
        at.known = server.revision;
        if (unsent) {
          at.waiting = written;
          return void send();
        }
        if (server.fields.body !== initial) restore.current(server.fields);
      })
      .catch(() => undefined);
    return () => abort.abort();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once a place
  }, [key]);

  useEffect(() => {
    const leaving = () => void send();
    const warn = (event: BeforeUnloadEvent) => {
      if (now.current.waiting && state === "offline") event.preventDefault();
    };
    const back = () => void send();
    addEventListener("pagehide", leaving);
    addEventListener("beforeunload", warn);
    addEventListener("online", back);
    return () => {
      removeEventListener("pagehide", leaving);
      removeEventListener("beforeunload", warn);
      removeEventListener("online", back);
    };
  }, [send, state]);
  useEffect(() => () => void send(), [send]);

  const save = useCallback(
    (written: Written) => {
      const at = now.current;
      at.stopped = false;
      at.waiting = written;
      keepDraft(key, { ...written, known: at.known });
      if (!me || newer) return;
      setState("saving");
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), draftPauseMs);
    },
    [key, me, newer, send],
  );
  const found = useCallback(
    (written: Written) => {
      if (keptDraft(key)?.fields.body !== written.fields.body) save(written);
    },
    [key, save],
  );
  const pause = useCallback(
    (paused: boolean) => {
      const at = now.current;
      if (at.paused === paused) return;
      at.paused = paused;
      clearTimeout(timer.current);
      if (!paused && at.waiting) timer.current = setTimeout(() => void send(), draftPauseMs);
    },
    [send],
  );
  const take = useCallback(() => {
    if (!newer) return;
    Object.assign(now.current, { known: newer.revision, waiting: null });
    keepDraft(key, { fields: newer.fields, known: newer.revision });
    restore.current(newer.fields);
    setNewer(null);
    setState("saved");
  }, [key, newer]);
  const keep = useCallback(
    (written: Written) => {
      if (!newer) return;
      Object.assign(now.current, { known: newer.revision, waiting: written });
      setNewer(null);
      void send();
    },
    [newer, send],
  );
  const clear = useCallback(() => {
    const at = now.current;
    clearTimeout(timer.current);
    Object.assign(at, { known: 0, waiting: null, stopped: true, paused: false });
    keepDraft(key, null);
    setState("idle");
    setNewer(null);
    if (!me) return;
    const body = new URLSearchParams({ context, known: "0", done: "1" });
    // Read to its end: an answer that nobody reads stays open for as long as the page does.
    const forget = () =>
      fetch("/drafts", { method: "POST", body, keepalive: true })
        .then((answer) => answer.text())
        .catch(() => undefined);
    // A save that is on its way would land after it, and bring back what was sent.
    const forgotten = at.saving ? at.saving.then(forget) : forget();
    forgetting.set(key, forgotten);
    void forgotten.finally(() => forgetting.get(key) === forgotten && forgetting.delete(key));
  }, [context, key, me]);
  return useMemo(
    () => ({ state, newer, save, found, pause, take, keep, clear }),
    [state, newer, save, found, pause, take, keep, clear],
  );
}
