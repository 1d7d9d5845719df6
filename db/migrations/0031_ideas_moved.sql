CREATE TABLE "idea_moves" (
	"id" uuid PRIMARY KEY NOT NULL,
	"idea_id" uuid NOT NULL,
	"from_board_id" uuid NOT NULL,
	"to_board_id" uuid NOT NULL,
	"note" text,
	"went" jsonb NOT NULL,
	"batch_id" uuid,
	"moved_by_id" uuid NOT NULL,
	"moved_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp (3) with time zone,
	"undone_by_id" uuid,
	CONSTRAINT "idea_moves_boards" CHECK ("idea_moves"."from_board_id" <> "idea_moves"."to_board_id")
);
--> statement-breakpoint
ALTER TABLE "idea_moves" ADD CONSTRAINT "idea_moves_idea_id_ideas_thread_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("thread_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_moves" ADD CONSTRAINT "idea_moves_from_board_id_boards_id_fk" FOREIGN KEY ("from_board_id") REFERENCES "public"."boards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_moves" ADD CONSTRAINT "idea_moves_to_board_id_boards_id_fk" FOREIGN KEY ("to_board_id") REFERENCES "public"."boards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_moves" ADD CONSTRAINT "idea_moves_moved_by_id_customers_id_fk" FOREIGN KEY ("moved_by_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_moves" ADD CONSTRAINT "idea_moves_undone_by_id_customers_id_fk" FOREIGN KEY ("undone_by_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idea_moves_idea_idx" ON "idea_moves" USING btree ("idea_id","moved_at");--> statement-breakpoint
CREATE INDEX "idea_moves_batch_idx" ON "idea_moves" USING btree ("batch_id") WHERE "idea_moves"."batch_id" is not null;