import { index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id } from "./columns.ts";
import { threads } from "./threads.ts";

export const tags = pgTable("tags", {
  id: id().primaryKey(),
  slug: text("slug").notNull().unique(),
  name: text("name").notNull(),
});

/** Other words for a tag: what is typed becomes the tag. */
export const tagSynonyms = pgTable(
  "tag_synonyms",
  {
    slug: text("slug").primaryKey(),
    name: text("name").notNull(),
    tagId: uuid("tag_id")
      .notNull()
      .references(() => tags.id, { onDelete: "cascade" }),
  },
  (t) => [index("tag_synonyms_tag_idx").on(t.tagId)],
);

export const threadTags = pgTable(
  "thread_tags",
  {
    threadId: uuid("thread_id")
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    tagId: uuid("tag_id")
      .notNull()
      .references(() => tags.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.tagId] }), index("thread_tags_tag_idx").on(t.tagId)],
);
