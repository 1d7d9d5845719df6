CREATE TABLE "idea_tellings" (
	"change_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"told_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idea_tellings_change_id_customer_id_pk" PRIMARY KEY("change_id","customer_id")
);
--> statement-breakpoint
CREATE TABLE "idea_verdicts" (
	"idea_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"verdict" text,
	"words" text,
	"words_public" boolean DEFAULT false NOT NULL,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "idea_verdicts_idea_id_customer_id_pk" PRIMARY KEY("idea_id","customer_id"),
	CONSTRAINT "idea_verdicts_verdict" CHECK ("idea_verdicts"."verdict" in ('yes','partly','no')),
	CONSTRAINT "idea_verdicts_answered" CHECK (("idea_verdicts"."verdict" is null) = ("idea_verdicts"."answered_at" is null))
);
--> statement-breakpoint
CREATE TABLE "release_visits" (
	"customer_id" uuid PRIMARY KEY NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "idea_status_changes" ADD COLUMN "batch_id" uuid;--> statement-breakpoint
ALTER TABLE "idea_status_changes" ADD COLUMN "tell_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "idea_status_changes" ADD COLUMN "told_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "idea_status_changes" ADD COLUMN "undone_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "idea_status_changes" ADD COLUMN "undone_by_id" uuid;--> statement-breakpoint
ALTER TABLE "idea_status_changes" ADD COLUMN "release_id" uuid;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "audience" text DEFAULT 'public' NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "segment_id" uuid;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "ships" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "publish_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "notified_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "created_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "idea_tellings" ADD CONSTRAINT "idea_tellings_change_id_idea_status_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."idea_status_changes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_tellings" ADD CONSTRAINT "idea_tellings_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_verdicts" ADD CONSTRAINT "idea_verdicts_idea_id_ideas_thread_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("thread_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_verdicts" ADD CONSTRAINT "idea_verdicts_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_visits" ADD CONSTRAINT "release_visits_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idea_tellings_customer_idx" ON "idea_tellings" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "idea_verdicts_customer_idx" ON "idea_verdicts" USING btree ("customer_id");--> statement-breakpoint
ALTER TABLE "idea_status_changes" ADD CONSTRAINT "idea_status_changes_undone_by_id_customers_id_fk" FOREIGN KEY ("undone_by_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_status_changes" ADD CONSTRAINT "idea_status_changes_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_segment_id_segments_id_fk" FOREIGN KEY ("segment_id") REFERENCES "public"."segments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idea_status_changes_held_idx" ON "idea_status_changes" USING btree ("tell_at") WHERE "idea_status_changes"."tell_at" is not null and "idea_status_changes"."told_at" is null and "idea_status_changes"."undone_at" is null;--> statement-breakpoint
CREATE INDEX "idea_status_changes_batch_idx" ON "idea_status_changes" USING btree ("batch_id") WHERE "idea_status_changes"."batch_id" is not null;--> statement-breakpoint
CREATE INDEX "releases_published_idx" ON "releases" USING btree ("published_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "releases_due_idx" ON "releases" USING btree ("publish_at") WHERE "releases"."publish_at" is not null;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_audience" CHECK ("releases"."audience" in ('public','members','segment','staff'));--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_segment" CHECK (("releases"."audience" = 'segment') = ("releases"."segment_id" is not null));--> statement-breakpoint
UPDATE "idea_status_changes" SET "told_at" = "changed_at";--> statement-breakpoint
INSERT INTO "idea_tellings" ("change_id", "customer_id", "told_at")
SELECT s.id, n.customer_id, min(n.created_at) FROM "notifications" n
JOIN "events" e ON e.id = n.event_id AND e.type = 'idea.status_changed'
JOIN "idea_status_changes" s ON s.id::text = e.payload->>'changeId'
WHERE n.kind = 'idea_status' GROUP BY s.id, n.customer_id;--> statement-breakpoint
UPDATE "releases" SET "notified_at" = "published_at", "created_at" = coalesce("published_at", "created_at"), "updated_at" = coalesce("published_at", "updated_at");
