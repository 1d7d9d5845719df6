CREATE TABLE "asleep_tellings" (
	"owner_id" uuid PRIMARY KEY NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea_estimates" (
	"idea_id" uuid PRIMARY KEY NOT NULL,
	"reach" integer NOT NULL,
	"impact" double precision NOT NULL,
	"confidence" integer NOT NULL,
	"effort" double precision NOT NULL,
	"priority" double precision GENERATED ALWAYS AS (reach * impact * confidence / 100.0 / effort) STORED NOT NULL,
	"set_by_id" uuid NOT NULL,
	"set_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idea_estimates_reach" CHECK ("idea_estimates"."reach" between 0 and 100000000),
	CONSTRAINT "idea_estimates_impact" CHECK ("idea_estimates"."impact" in (0.25, 0.5, 1, 2, 3)),
	CONSTRAINT "idea_estimates_confidence" CHECK ("idea_estimates"."confidence" between 1 and 100),
	CONSTRAINT "idea_estimates_effort" CHECK ("idea_estimates"."effort" > 0 and "idea_estimates"."effort" <= 1000)
);
--> statement-breakpoint
CREATE TABLE "idea_looks" (
	"idea_id" uuid PRIMARY KEY NOT NULL,
	"looked_by_id" uuid NOT NULL,
	"looked_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"idea_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"body_source" text NOT NULL,
	"body_html" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone,
	"submission_id" uuid,
	CONSTRAINT "idea_notes_submission_id_unique" UNIQUE("submission_id")
);
--> statement-breakpoint
CREATE TABLE "idea_tracker_links" (
	"idea_id" uuid PRIMARY KEY NOT NULL,
	"url" text NOT NULL,
	"label" text NOT NULL,
	"linked_by_id" uuid NOT NULL,
	"linked_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "triage_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"shared" boolean DEFAULT false NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "triage_views_name_key" UNIQUE("owner_id","name")
);
--> statement-breakpoint
ALTER TABLE "asleep_tellings" ADD CONSTRAINT "asleep_tellings_owner_id_customers_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_estimates" ADD CONSTRAINT "idea_estimates_idea_id_ideas_thread_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("thread_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_estimates" ADD CONSTRAINT "idea_estimates_set_by_id_customers_id_fk" FOREIGN KEY ("set_by_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_looks" ADD CONSTRAINT "idea_looks_idea_id_ideas_thread_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("thread_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_looks" ADD CONSTRAINT "idea_looks_looked_by_id_customers_id_fk" FOREIGN KEY ("looked_by_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_notes" ADD CONSTRAINT "idea_notes_idea_id_ideas_thread_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("thread_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_notes" ADD CONSTRAINT "idea_notes_author_id_customers_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_tracker_links" ADD CONSTRAINT "idea_tracker_links_idea_id_ideas_thread_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("thread_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_tracker_links" ADD CONSTRAINT "idea_tracker_links_linked_by_id_customers_id_fk" FOREIGN KEY ("linked_by_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triage_views" ADD CONSTRAINT "triage_views_owner_id_customers_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idea_estimates_priority_idx" ON "idea_estimates" USING btree ("priority" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "idea_notes_idea_idx" ON "idea_notes" USING btree ("idea_id","created_at","id");--> statement-breakpoint
CREATE INDEX "ideas_owner_idx" ON "ideas" USING btree ("owner_id") WHERE "ideas"."owner_id" is not null;