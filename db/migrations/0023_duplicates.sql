CREATE TABLE "idea_objections" (
	"merge_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"objected_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "idea_objections_merge_id_customer_id_pk" PRIMARY KEY("merge_id","customer_id")
);
--> statement-breakpoint
CREATE TABLE "idea_split_offs" (
	"merge_id" uuid PRIMARY KEY NOT NULL,
	"idea_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idea_split_offs_idea_id_unique" UNIQUE("idea_id")
);
--> statement-breakpoint
CREATE TABLE "merge_suggestions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"idea_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"score" double precision NOT NULL,
	"reasons" jsonb NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by_id" uuid,
	CONSTRAINT "merge_suggestions_order" CHECK ("merge_suggestions"."idea_id" < "merge_suggestions"."other_id"),
	CONSTRAINT "merge_suggestions_status" CHECK ("merge_suggestions"."status" in ('pending','accepted','dismissed','expired')),
	CONSTRAINT "merge_suggestions_decided" CHECK ("merge_suggestions"."status" = 'pending' or "merge_suggestions"."decided_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "idea_objections" ADD CONSTRAINT "idea_objections_merge_id_idea_merges_id_fk" FOREIGN KEY ("merge_id") REFERENCES "public"."idea_merges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_objections" ADD CONSTRAINT "idea_objections_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_split_offs" ADD CONSTRAINT "idea_split_offs_merge_id_idea_merges_id_fk" FOREIGN KEY ("merge_id") REFERENCES "public"."idea_merges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_split_offs" ADD CONSTRAINT "idea_split_offs_idea_id_ideas_thread_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("thread_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merge_suggestions" ADD CONSTRAINT "merge_suggestions_idea_id_ideas_thread_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("thread_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merge_suggestions" ADD CONSTRAINT "merge_suggestions_other_id_ideas_thread_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."ideas"("thread_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merge_suggestions" ADD CONSTRAINT "merge_suggestions_decided_by_id_customers_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idea_objections_customer_idx" ON "idea_objections" USING btree ("customer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "merge_suggestions_pair_key" ON "merge_suggestions" USING btree ("idea_id","other_id") WHERE "merge_suggestions"."status" in ('pending', 'dismissed');--> statement-breakpoint
CREATE INDEX "merge_suggestions_queue_idx" ON "merge_suggestions" USING btree ("score" DESC NULLS LAST,"id") WHERE "merge_suggestions"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "merge_suggestions_other_idx" ON "merge_suggestions" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "threads_idea_titles_idx" ON "threads" USING gin ("title" gin_trgm_ops) WHERE "threads"."kind" = 'idea';