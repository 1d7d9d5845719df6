export interface PlaceEvents {
  /** A category is new, has changed, or stands elsewhere: what is kept of pages and rights is asked anew. */
  "category.changed": { categoryId: string };
  /** The same of a board. */
  "board.changed": { boardId: string };
}
