import type { FlagReason } from "./moderation";

export const sanctionKinds = ["warning", "silence", "suspension"] as const;
export type SanctionKind = (typeof sanctionKinds)[number];

export const longestDays = 730;

export interface Step {
  kind: SanctionKind;
  days: number | null;
}

/** From a word to the door: what is usual the first time, the second, and so on. */
const ladder: readonly Step[] = [
  { kind: "warning", days: null },
  { kind: "silence", days: 3 },
  { kind: "silence", days: 14 },
  { kind: "suspension", days: 30 },
  { kind: "suspension", days: 365 },
];

const FORGOTTEN_AFTER_DAYS = 365;

/** What the ladder suggests next. What was lifted does not count, nor what is a year old. Whoever decides may differ. */
export function suggestedStep(
  history: { kind: SanctionKind; imposedAt: string; liftedAt: string | null }[],
  at: Date,
): Step {
  const since = at.getTime() - FORGOTTEN_AFTER_DAYS * 86_400_000;
  const counted = history.filter((one) => !one.liftedAt && new Date(one.imposedAt).getTime() > since);
  const furthest = Math.max(-1, ...counted.map(({ kind }) => ladder.findIndex((step) => step.kind === kind)));
  return ladder[Math.min(Math.max(counted.length, furthest + 1), ladder.length - 1)]!;
}

export interface NewSanction {
  kind: SanctionKind;
  rule: FlagReason;
  message: string;
  /** For a silence and a suspension. */
  days: number | null;
  postId: string | null;
}
