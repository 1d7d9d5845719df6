/** A path of ours to go to next, or the fall-back. Resolved as browsers do, so that "//evil" and "/\evil" stay home. */
export function safeNext(next: string | null | undefined, fallback = "/"): string {
  if (!next || !next.startsWith("/")) return fallback;
  const base = "http://kohtaamo.invalid";
  if (!URL.canParse(next, base)) return fallback;
  const url = new URL(next, base);
  // "/.//evil" is at home as a URL, but what is left of it when it is resolved, "//evil", is not.
  const home = url.origin === base && !url.pathname.startsWith("//");
  return home ? url.pathname + url.search + url.hash : fallback;
}
