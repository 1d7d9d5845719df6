export const periods = ["month", "quarter", "all"] as const;
export type Period = (typeof periods)[number];

/** How far back a period reaches: counted back from today, so that the first of a month is no empty page. */
export const periodDays: Record<Period, number | null> = { month: 30, quarter: 91, all: null };

/** How many people the page names. */
export const placesShown = 50;
