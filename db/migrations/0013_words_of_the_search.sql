-- Both are trusted extensions: the owner of the database may have them.
CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text NOT NULL,
	"plain" text NOT NULL,
	"texts" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "posts" drop column "search";--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (to_tsvector(case language when 'fi' then 'finnish'::regconfig else 'english'::regconfig end, body_source) || strip(to_tsvector('simple', body_source))) STORED;--> statement-breakpoint
ALTER TABLE "threads" drop column "search";--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('finnish', title) || to_tsvector('english', title) || strip(to_tsvector('simple', title)), 'A')) STORED;--> statement-breakpoint
CREATE INDEX "posts_search_idx" ON "posts" USING gin ("search");--> statement-breakpoint
CREATE INDEX "threads_search_idx" ON "threads" USING gin ("search");--> statement-breakpoint
CREATE INDEX "search_words_word_idx" ON "search_words" USING btree ("word");--> statement-breakpoint
CREATE INDEX "search_words_plain_idx" ON "search_words" USING btree ("plain" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "search_words_trigram_idx" ON "search_words" USING gin ("plain" gin_trgm_ops);
--> statement-breakpoint
-- The words of a text as they are written; numbers, addresses and the like are none.
CREATE FUNCTION written_words(body text) RETURNS SETOF text LANGUAGE sql STABLE AS $$
  SELECT word FROM unnest(tsvector_to_array(to_tsvector('simple', body))) word
  WHERE length(word) BETWEEN 3 AND 40 AND word !~ '[0-9[:punct:][:space:]]'
$$;
--> statement-breakpoint
CREATE FUNCTION learn_words(found text[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search_words (word, plain)
  SELECT DISTINCT f.word, unaccent(f.word) FROM unnest(found) AS f(word)
  WHERE NOT EXISTS (SELECT 1 FROM search_words s WHERE s.word = f.word)
$$;
--> statement-breakpoint
CREATE FUNCTION learn_words_of_posts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM learn_words(array(SELECT DISTINCT w FROM added, written_words(body_source) w));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION learn_words_of_threads() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM learn_words(array(SELECT DISTINCT w FROM added, written_words(title) w));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION learn_words_of_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM learn_words(array(SELECT written_words(NEW.body_source)));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION learn_words_of_thread() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM learn_words(array(SELECT written_words(NEW.title)));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER posts_words_of_new AFTER INSERT ON posts REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION learn_words_of_posts();
--> statement-breakpoint
CREATE TRIGGER posts_words_of_edited AFTER UPDATE OF body_source ON posts FOR EACH ROW WHEN (OLD.body_source IS DISTINCT FROM NEW.body_source) EXECUTE FUNCTION learn_words_of_post();
--> statement-breakpoint
CREATE TRIGGER threads_words_of_new AFTER INSERT ON threads REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION learn_words_of_threads();
--> statement-breakpoint
CREATE TRIGGER threads_words_of_edited AFTER UPDATE OF title ON threads FOR EACH ROW WHEN (OLD.title IS DISTINCT FROM NEW.title) EXECUTE FUNCTION learn_words_of_thread();
--> statement-breakpoint
-- Weighs all words anew, and forgets those that no text has any more.
CREATE FUNCTION recount_words() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CREATE TEMP TABLE counted ON COMMIT DROP AS
    SELECT word, ndoc FROM ts_stat('select search from posts where hidden_at is null and deleted_at is null union all select search from threads');
  CREATE INDEX ON counted (word);
  ANALYZE counted;
  DELETE FROM search_words s WHERE NOT EXISTS (SELECT 1 FROM counted c WHERE c.word = s.word)
    OR EXISTS (SELECT 1 FROM search_words twin WHERE twin.word = s.word AND twin.ctid < s.ctid);
  UPDATE search_words s SET texts = c.ndoc FROM counted c WHERE c.word = s.word AND s.texts IS DISTINCT FROM c.ndoc;
END $$;
--> statement-breakpoint
SELECT learn_words(array(SELECT DISTINCT w FROM posts, written_words(body_source) w));
--> statement-breakpoint
SELECT learn_words(array(SELECT DISTINCT w FROM threads, written_words(title) w));
--> statement-breakpoint
SELECT recount_words();
