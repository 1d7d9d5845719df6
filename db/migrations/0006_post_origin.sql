ALTER TABLE "posts" ADD COLUMN "origin" text;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "origin_score" integer;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_origin_unique" UNIQUE("origin");