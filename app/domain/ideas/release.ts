/** Who may read a release: everyone, members, those of a segment, or staff alone. */
export const releaseAudiences = ["public", "members", "segment", "staff"] as const;
export type ReleaseAudience = (typeof releaseAudiences)[number];

export const releaseLimits = { title: 120, body: 20_000 } as const;

export type ReleaseState = "draft" | "scheduled" | "published";

export function stateOf(release: { publishAt: string | null; publishedAt: string | null }): ReleaseState {
  if (release.publishedAt) return "published";
  return release.publishAt ? "scheduled" : "draft";
}

/**
 * The moment that a clock on the wall of that time zone shows as "2026-12-01T09:00". In the hour that summer time skips, it is
 * the next; null where it is no moment.
 */
export function momentOf(wall: string, timeZone: string): Date | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall)) return null;
  const asUtc = Date.parse(`${wall}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  // Twice: the offset at the first guess may be that of the other side of a change of clocks.
  const guess = asUtc - offsetAt(asUtc, timeZone);
  return new Date(asUtc - offsetAt(guess, timeZone));
}

/** The same the other way: what a field for date and time shows. */
export function wallOf(iso: string, timeZone: string): string {
  const at = Date.parse(iso);
  return new Date(at + offsetAt(at, timeZone)).toISOString().slice(0, 16);
}

function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  return Date.parse(`${parts.format(at).replace(" ", "T")}Z`) - Math.floor(at / 1000) * 1000;
}
