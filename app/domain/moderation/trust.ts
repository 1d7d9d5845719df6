/** What a member has done here, as far as the levels ask for it. */
export interface TrustFacts {
  confirmed: boolean;
  days: number;
  threadsRead: number;
  posts: number;
  likesGiven: number;
  likesReceived: number;
  answers: number;
  /** Days since the last silence or suspension began; null if there was none. */
  daysSinceSanction: number | null;
}

type Asked = Omit<TrustFacts, "confirmed" | "daysSinceSanction"> & { daysWithoutSanction: number };

/** What each level asks for, all of it. Level 0 is everybody's. */
export const trustRules: readonly Partial<Asked>[] = [
  {},
  { days: 1, threadsRead: 3, daysWithoutSanction: 30 },
  { days: 14, threadsRead: 15, posts: 5, likesGiven: 1, likesReceived: 1, daysWithoutSanction: 90 },
  { days: 60, threadsRead: 60, posts: 25, likesGiven: 15, likesReceived: 15, daysWithoutSanction: 180 },
  {
    days: 365,
    threadsRead: 200,
    posts: 100,
    likesGiven: 50,
    likesReceived: 60,
    answers: 5,
    daysWithoutSanction: 365,
  },
];

export const highestLevel = trustRules.length - 1;

export type TrustPart = keyof Asked;

export interface TrustStep {
  part: TrustPart;
  has: number;
  asked: number;
}

/** What a level asks for, beside what there is. */
export function stepsTo(level: number, facts: TrustFacts): TrustStep[] {
  return Object.entries(trustRules[level] ?? {}).map(([part, asked]) => ({
    part: part as TrustPart,
    has:
      part === "daysWithoutSanction"
        ? (facts.daysSinceSanction ?? asked)
        : facts[part as keyof Asked & keyof TrustFacts],
    asked,
  }));
}

/** The highest level whose rules, and those of all below it, are met. */
export function earnedLevel(facts: TrustFacts): number {
  if (!facts.confirmed) return 0;
  let level = 0;
  while (level < highestLevel && stepsTo(level + 1, facts).every(({ has, asked }) => has >= asked)) level++;
  return level;
}
