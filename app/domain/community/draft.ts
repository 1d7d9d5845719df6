/** What is being written, and where: "reply:<thread>", "thread:new", "edit:<post>", "case:<case>". */
export const draftContext = /^[a-z][a-z-]{1,30}:[a-z0-9-]{1,60}$/;

/** The fields of a form that its draft keeps; whatever else it has is chosen anew. */
export const draftFields = [
  "body",
  "title",
  "tags",
  "kind",
  "categoryId",
  "boardId",
  "replyToNumber",
] as const;
export type DraftFields = Partial<Record<(typeof draftFields)[number], string>>;

export interface SavedDraft {
  fields: DraftFields;
  /** Grows with each save; 0 is none. */
  revision: number;
  updatedAt: string;
}

/** What a save answers: the draft's new revision, the newer draft that stood in its way, or that this was sent. */
export type DraftAnswer = { revision: number } | { newer: SavedDraft } | { sent: true };

/** How long after the last key a draft is saved; "within two seconds" has to hold the way there too. */
export const draftPauseMs = 900;
