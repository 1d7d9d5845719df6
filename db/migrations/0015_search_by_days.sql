ALTER TABLE "posts" drop column "search";--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (to_tsvector(case language when 'fi' then 'finnish'::regconfig else 'english'::regconfig end, body_source) || strip(to_tsvector('simple', body_source)) || array_to_tsvector(array['~' || substr(id::text, 1, 5)])) STORED;--> statement-breakpoint
ALTER TABLE "threads" drop column "search";--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('finnish', title) || to_tsvector('english', title) || strip(to_tsvector('simple', title)), 'A') || array_to_tsvector(array['~' || substr(id::text, 1, 5)])) STORED;--> statement-breakpoint
CREATE INDEX "posts_search_idx" ON "posts" USING gin ("search");--> statement-breakpoint
CREATE INDEX "threads_search_idx" ON "threads" USING gin ("search");
