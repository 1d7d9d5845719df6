import { index, integer, pgTable, text } from "drizzle-orm/pg-core";

/**
 * The words that titles and posts are written in, as they are written: a search finds a word's other forms, its
 * compounds and its misspellings here. Triggers add what is new. No key on the word, so that two writers of one new
 * word never wait for each other: one that stands twice does no harm, and the recount takes it away.
 */
export const searchWords = pgTable(
  "search_words",
  {
    word: text("word").notNull(),
    /** Without accents and dots. */
    plain: text("plain").notNull(),
    /** About how many texts have it: right after a recount. */
    texts: integer("texts").notNull().default(1),
  },
  (t) => [
    index("search_words_word_idx").on(t.word),
    index("search_words_plain_idx").on(t.plain.op("text_pattern_ops")),
    index("search_words_trigram_idx").using("gin", t.plain.op("gin_trgm_ops")),
  ],
);
