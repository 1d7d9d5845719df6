export const searchedKinds = ["question", "discussion", "idea"] as const;
export type SearchedKind = (typeof searchedKinds)[number];
