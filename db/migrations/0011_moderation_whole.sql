CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_by_id" uuid,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "hidden_rule" text;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "pre_approval" text;--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_updated_by_id_customers_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;