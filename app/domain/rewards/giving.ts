/** What staff may write when they give or take by hand. */
export const citationLimits = { min: 10, max: 280 } as const;
export const reasonLimits = { min: 10, max: 280 } as const;

/** The most that one correction moves. */
export const mostPoints = 1_000;
