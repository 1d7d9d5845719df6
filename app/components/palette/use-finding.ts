import { useEffect, useState } from "react";
import type { loader } from "~/routes/search/quick";

export type Found = Awaited<ReturnType<typeof loader>>;

const WAIT_MS = 140;
const RECENT = "searches";

/** What is found while one types: after a breath, and never what an older word would have brought. */
export function useFinding(q: string): { found: Found | null; busy: boolean } {
  const [found, setFound] = useState<Found | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (q.length < 2) {
      setFound(null);
      setBusy(false);
      return;
    }
    const stale = new AbortController();
    setBusy(true);
    const timer = setTimeout(() => {
      fetch(`/search/quick?q=${encodeURIComponent(q)}`, { signal: stale.signal })
        .then(async (answer) => (answer.ok ? ((await answer.json()) as Found) : null))
        .then((news) => {
          setFound(news);
          setBusy(false);
        })
        .catch(() => stale.signal.aborted || setBusy(false));
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      stale.abort();
    };
  }, [q]);
  return { found, busy };
}

/** What was looked for lately, in this browser alone. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(RECENT) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string").slice(0, 5) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(q: string): void {
  const kept = [q, ...recentSearches().filter((each) => each !== q)].slice(0, 5);
  localStorage.setItem(RECENT, JSON.stringify(kept));
}
