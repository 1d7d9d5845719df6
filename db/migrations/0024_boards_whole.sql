CREATE TABLE "board_slugs" (
	"slug" text PRIMARY KEY NOT NULL,
	"board_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea_statuses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"within" text NOT NULL,
	"label" jsonb NOT NULL,
	"internal" boolean NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "idea_statuses_within" CHECK ("idea_statuses"."within" in ('new','under_review','planned','in_progress','shipped','declined'))
);
--> statement-breakpoint
ALTER TABLE "boards" ADD COLUMN "segment_id" uuid;--> statement-breakpoint
ALTER TABLE "boards" ADD COLUMN "account_id" uuid;--> statement-breakpoint
ALTER TABLE "boards" ADD COLUMN "fields" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "boards" ADD COLUMN "archived_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "thread_revisions" ADD COLUMN "answers" jsonb;--> statement-breakpoint
ALTER TABLE "ideas" ADD COLUMN "status_id" uuid;--> statement-breakpoint
ALTER TABLE "ideas" ADD COLUMN "answers" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "board_slugs" ADD CONSTRAINT "board_slugs_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."boards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "board_slugs_board_idx" ON "board_slugs" USING btree ("board_id");--> statement-breakpoint
ALTER TABLE "boards" ADD CONSTRAINT "boards_segment_id_segments_id_fk" FOREIGN KEY ("segment_id") REFERENCES "public"."segments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "boards" ADD CONSTRAINT "boards_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_status_id_idea_statuses_id_fk" FOREIGN KEY ("status_id") REFERENCES "public"."idea_statuses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "boards" ADD CONSTRAINT "boards_audience_of" CHECK (("boards"."audience" = 'segment') = ("boards"."segment_id" is not null) and ("boards"."audience" = 'account') = ("boards"."account_id" is not null));--> statement-breakpoint
ALTER TABLE "boards" ADD CONSTRAINT "boards_audience" CHECK ("boards"."audience" in ('public','members','segment','account','staff'));--> statement-breakpoint
-- A finer status is within the idea's status, or there is none. A merged idea keeps its own for the day it is taken apart again.
CREATE FUNCTION "keep_status_within"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status_id IS NOT NULL AND NEW.status <> 'merged'
    AND NOT EXISTS (SELECT 1 FROM idea_statuses s WHERE s.id = NEW.status_id AND s.within = NEW.status) THEN
    NEW.status_id := NULL;
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "ideas_status_within" BEFORE INSERT OR UPDATE OF "status", "status_id" ON "ideas"
  FOR EACH ROW WHEN (NEW.status_id IS NOT NULL) EXECUTE FUNCTION "keep_status_within"();
