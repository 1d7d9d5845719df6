const listeners = new Set<() => void>();

/** Called after each commit in this process: readers of events look at once instead of at their next poll. */
export function nudge(): void {
  for (const listener of listeners) listener();
}

export function onNudge(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
