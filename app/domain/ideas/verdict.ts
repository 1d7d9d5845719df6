/** What those who wished for it say of what came. */
export const verdicts = ["yes", "partly", "no"] as const;
export type Verdict = (typeof verdicts)[number];

export const verdictLimit = 500;

/** Asked so many days after people were told that it is done; what is older than that is nobody's question any more. */
export const askedAfter = { days: 14, atMost: 90 } as const;
