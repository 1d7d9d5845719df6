import { diffLines, diffWordsWithSpace } from "diff";

export interface Change {
  text: string;
  as: "same" | "added" | "removed";
}

const PATIENCE_MS = 80;

/** What became of one text in another, word by word; line by line where that would take too long. */
export function wordsChanged(before: string, after: string): Change[] {
  if (!before) return [{ text: after, as: "same" }];
  const parts =
    diffWordsWithSpace(before, after, { timeout: PATIENCE_MS }) ??
    diffLines(before, after, { timeout: PATIENCE_MS });
  if (!parts)
    return [
      { text: before, as: "removed" },
      { text: after, as: "added" },
    ];
  return parts.map(({ value, added, removed }) => ({
    text: value,
    as: added ? "added" : removed ? "removed" : "same",
  }));
}
