CREATE TABLE "question_claims" (
	"thread_id" uuid PRIMARY KEY NOT NULL,
	"customer_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notification_preferences" (
	"customer_id" uuid PRIMARY KEY NOT NULL,
	"taking_part" text DEFAULT 'tracking' NOT NULL,
	"letters" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"digest_at" timestamp (3) with time zone,
	CONSTRAINT "notification_preferences_part" CHECK ("notification_preferences"."taking_part" in ('watching','tracking','never'))
);
--> statement-breakpoint
ALTER TABLE "read_states" ADD COLUMN "seconds" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "question_claims" ADD CONSTRAINT "question_claims_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_claims" ADD CONSTRAINT "question_claims_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;