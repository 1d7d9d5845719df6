import { useRouteLoaderData } from "@remix-run/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import {
  draftFields,
  draftPauseMs,
  type DraftAnswer,
  type DraftFields,
  type SavedDraft,
} from "~/domain/community/draft";

export type DraftState = "idle" | "saving" | "saved" | "offline";

/** A draft as this browser keeps it at once, with the server's revision that it goes back to. */
interface Local {
  fields: DraftFields;
  known: number;
}

function stored(key: string): Local | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as Local | null;
  } catch {
    return null; // storage may be switched off; then the server's draft is all there is
  }
}

function store(key: string, local: Local | null): void {
  try {
    if (local) localStorage.setItem(key, JSON.stringify(local));
    else localStorage.removeItem(key);
  } catch {
    // full, or switched off
  }
}

/** The fields of the composer's form that a draft keeps. */
export function fieldsOf(form: HTMLFormElement | null, bodyName: string, body: string): DraftFields {
  const fields: DraftFields = { body };
  if (!form) return fields;
  const sent = new FormData(form);
  for (const name of draftFields) {
    const value = sent.get(name);
    if (name !== "body" && name !== bodyName && typeof value === "string" && value) fields[name] = value;
  }
  return fields;
}

export interface Draft {
  state: DraftState;
  /** Saved from another device since: neither is lost until its writer has chosen. */
  newer: SavedDraft | null;
  save(fields: DraftFields): void;
  /** Goes on from the other device's draft. */
  take(): void;
  /** Goes on from this one, which replaces the other at the next save. */
  keep(fields: DraftFields): void;
  clear(): void;
}

/**
 * What is being written in one place: kept in the browser at every key, on the server a moment later, and brought back
 * here or on another device by `onRestore`.
 */
export function useDraft(context: string, initial: string, onRestore: (fields: DraftFields) => void): Draft {
  const root = useRouteLoaderData<{ viewer: { customerId: string } | null }>("root");
  const me = root?.viewer?.customerId;
  const key = `draft:${me ?? "guest"}:${context}`;
  const [state, setState] = useState<DraftState>("idle");
  const [newer, setNewer] = useState<SavedDraft | null>(null);
  const now = useRef({ known: 0, waiting: null as DraftFields | null, stopped: false, busy: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const restore = useRef(onRestore);
  restore.current = onRestore;

  const send = useCallback(async () => {
    clearTimeout(timer.current);
    const at = now.current;
    const fields = at.waiting;
    if (!fields || at.busy || at.stopped || !me) return;
    at.waiting = null;
    at.busy = true;
    const body = new URLSearchParams({ ...fields, context, known: String(at.known) });
    const answer = await fetch("/drafts", { method: "POST", body, keepalive: true }).catch(() => null);
    at.busy = false;
    if (at.stopped) return;
    const said = (await answer?.json().catch(() => null)) as DraftAnswer | null;
    if (said && "newer" in said) {
      at.waiting ??= fields;
      return setNewer(said.newer);
    }
    if (!answer?.ok || !said) {
      at.waiting ??= fields;
      timer.current = setTimeout(() => void send(), 5_000);
      return setState("offline");
    }
    at.known = said.revision;
    store(key, fields.body || fields.title ? { fields: at.waiting ?? fields, known: at.known } : null);
    if (at.waiting) timer.current = setTimeout(() => void send(), draftPauseMs);
    else setState("saved");
  }, [context, key, me]);

  // Once, when the composer comes alive: what was kept here, and what another device has kept since.
  useEffect(() => {
    const at = now.current;
    at.stopped = false;
    const local = stored(key);
    if (local?.fields.body && local.fields.body !== initial) {
      at.known = local.known;
      restore.current(local.fields);
    }
    if (!me) return;
    const abort = new AbortController();
    fetch(`/drafts?of=${encodeURIComponent(context)}`, { signal: abort.signal })
      .then(async (answer) => (answer.ok ? ((await answer.json()) as SavedDraft | null) : null))
      .then((server) => {
        const mine = at.waiting ?? stored(key)?.fields;
        if (!server) {
          at.known = 0;
          if (mine?.body && mine.body !== initial) {
            at.waiting = mine;
            void send();
          }
          return;
        }
        const unsent = mine?.body && mine.body !== initial && mine.body !== server.fields.body;
        if (unsent && at.known !== server.revision) return setNewer(server);
        at.known = server.revision;
        if (unsent) {
          at.waiting = mine;
          return void send();
        }
        if (server.fields.body !== initial) restore.current(server.fields);
      })
      .catch(() => undefined);
    return () => abort.abort();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once a place
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
    (fields: DraftFields) => {
      const at = now.current;
      at.stopped = false;
      at.waiting = fields;
      store(key, fields.body || fields.title ? { fields, known: at.known } : null);
      if (!me || newer) return;
      setState("saving");
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), draftPauseMs);
    },
    [key, me, newer, send],
  );
  const take = useCallback(() => {
    if (!newer) return;
    Object.assign(now.current, { known: newer.revision, waiting: null });
    store(key, { fields: newer.fields, known: newer.revision });
    restore.current(newer.fields);
    setNewer(null);
    setState("saved");
  }, [key, newer]);
  const keep = useCallback(
    (fields: DraftFields) => {
      if (!newer) return;
      Object.assign(now.current, { known: newer.revision, waiting: fields });
      setNewer(null);
      void send();
    },
    [newer, send],
  );
  const clear = useCallback(() => {
    const at = now.current;
    clearTimeout(timer.current);
    Object.assign(at, { known: 0, waiting: null, stopped: true });
    store(key, null);
    setState("idle");
    setNewer(null);
    const body = new URLSearchParams({ context, known: "0", done: "1" });
    if (me) void fetch("/drafts", { method: "POST", body, keepalive: true }).catch(() => undefined);
  }, [context, key, me]);
  return useMemo(() => ({ state, newer, save, take, keep, clear }), [state, newer, save, take, keep, clear]);
}
