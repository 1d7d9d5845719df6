export const phases = ["coming", "open", "voting", "judging", "closed"] as const;
export type Phase = (typeof phases)[number];

export interface Dates {
  opensAt: string;
  votingAt: string;
  judgingAt: string;
  closesAt: string;
  endedAt: string | null;
  cancelledAt: string | null;
}

/** Where a challenge stands: its dates and the clock decide, unless staff have ended it or called it off. */
export function phaseOf(dates: Dates, at: Date): Phase {
  const passed = (moment: string) => new Date(moment) <= at;
  if (dates.endedAt || dates.cancelledAt || passed(dates.closesAt)) return "closed";
  if (passed(dates.judgingAt)) return "judging";
  if (passed(dates.votingAt)) return "voting";
  return passed(dates.opensAt) ? "open" : "coming";
}

/** When the phase that it is in ends; null for one that is over. */
export function phaseEnds(dates: Dates, at: Date): string | null {
  const phase = phaseOf(dates, at);
  const ends = { coming: "opensAt", open: "votingAt", voting: "judgingAt", judging: "closesAt" } as const;
  return phase === "closed" ? null : dates[ends[phase]];
}

export const questionLimits = { min: 10, max: 140 } as const;
export const textLimits = { min: 10, max: 8_000 } as const;
export const prizeLength = 200;
export const reasonLimits = { min: 10, max: 600 } as const;
export const commentLength = 1_000;
export const most = { criteria: 5, judges: 20, winners: 5 } as const;
export const scoreRange = [1, 2, 3, 4, 5] as const;

export function challengePath(challenge: { slug: string }): string {
  return `/challenges/${challenge.slug}`;
}

export interface Criterion {
  id: string;
  name: { en: string; fi: string };
  weight: number;
}

/** One judgement as a number from 1 to 5: each criterion by its weight. Null until every criterion has a score. */
export function weighted(criteria: Criterion[], scores: Record<string, number>): number | null {
  if (criteria.length === 0 || criteria.some(({ id }) => scores[id] === undefined)) return null;
  const weight = criteria.reduce((sum, one) => sum + one.weight, 0);
  return criteria.reduce((sum, one) => sum + scores[one.id]! * one.weight, 0) / weight;
}

/** The middle of several judgements, and how far they lie apart: a good average may hide a quarrel. */
export function summed(marks: number[]): { average: number | null; spread: number | null } {
  if (marks.length === 0) return { average: null, spread: null };
  const average = marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
  const spread = Math.max(...marks) - Math.min(...marks);
  return { average: Math.round(average * 100) / 100, spread: Math.round(spread * 100) / 100 };
}
