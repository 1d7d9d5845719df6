import type { Place } from "~/domain/community/policy";

export interface PlaceEvents {
  /** A category is new, has changed, or stands elsewhere: what is kept of pages and rights is asked anew. */
  "category.changed": { categoryId: string; was?: Place };
  /** The same of a board. `was`: who read it before, where that may be others. */
  "board.changed": { boardId: string; was?: Place };
}
