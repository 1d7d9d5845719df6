/** By how many want it, by what those are worth in money, or by how long it has waited: one after the other, never mixed. */
export const triageOrders = ["votes", "value", "oldest"] as const;
export type TriageOrder = (typeof triageOrders)[number];
