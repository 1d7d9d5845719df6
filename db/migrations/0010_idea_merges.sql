CREATE TABLE "idea_merges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"idea_id" uuid NOT NULL,
	"canonical_id" uuid NOT NULL,
	"note" text NOT NULL,
	"merged_by_id" uuid NOT NULL,
	"merged_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"before" jsonb NOT NULL,
	"undone_at" timestamp (3) with time zone,
	"undone_by_id" uuid
);
--> statement-breakpoint
ALTER TABLE "ideas" ADD COLUMN "wordings_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "votes" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "idea_merges" ADD CONSTRAINT "idea_merges_idea_id_ideas_thread_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("thread_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_merges" ADD CONSTRAINT "idea_merges_canonical_id_ideas_thread_id_fk" FOREIGN KEY ("canonical_id") REFERENCES "public"."ideas"("thread_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_merges" ADD CONSTRAINT "idea_merges_merged_by_id_customers_id_fk" FOREIGN KEY ("merged_by_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_merges" ADD CONSTRAINT "idea_merges_undone_by_id_customers_id_fk" FOREIGN KEY ("undone_by_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idea_merges_idea_idx" ON "idea_merges" USING btree ("idea_id","merged_at");--> statement-breakpoint
CREATE INDEX "idea_merges_canonical_idx" ON "idea_merges" USING btree ("canonical_id","merged_at");--> statement-breakpoint
CREATE UNIQUE INDEX "idea_merges_standing_key" ON "idea_merges" USING btree ("idea_id") WHERE "idea_merges"."undone_at" is null;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_canonical_id_ideas_thread_id_fk" FOREIGN KEY ("canonical_id") REFERENCES "public"."ideas"("thread_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ideas_canonical_idx" ON "ideas" USING btree ("canonical_id") WHERE "ideas"."canonical_id" is not null;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_canonical" CHECK (("ideas"."status" = 'merged') = ("ideas"."canonical_id" is not null) and "ideas"."canonical_id" <> "ideas"."thread_id");