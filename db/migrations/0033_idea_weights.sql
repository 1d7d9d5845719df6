CREATE TABLE "idea_influences" (
	"idea_id" uuid PRIMARY KEY NOT NULL,
	"points" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea_values" (
	"idea_id" uuid PRIMARY KEY NOT NULL,
	"annual_value_eur" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "idea_influences" ADD CONSTRAINT "idea_influences_idea_id_ideas_thread_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("thread_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_values" ADD CONSTRAINT "idea_values_idea_id_ideas_thread_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("thread_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idea_moves_went_idx" ON "idea_moves" USING gin ("went" jsonb_path_ops);