CREATE TABLE "challenge_criteria" (
	"id" uuid PRIMARY KEY NOT NULL,
	"challenge_id" uuid NOT NULL,
	"name" jsonb NOT NULL,
	"weight" integer DEFAULT 1 NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "challenge_criteria_position_key" UNIQUE("challenge_id","position"),
	CONSTRAINT "challenge_criteria_weight" CHECK ("challenge_criteria"."weight" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "challenge_entries" (
	"challenge_id" uuid NOT NULL,
	"idea_id" uuid NOT NULL,
	"entered_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "challenge_entries_challenge_id_idea_id_pk" PRIMARY KEY("challenge_id","idea_id"),
	CONSTRAINT "challenge_entries_idea_id_unique" UNIQUE("idea_id")
);
--> statement-breakpoint
CREATE TABLE "challenge_judgements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"challenge_id" uuid NOT NULL,
	"idea_id" uuid NOT NULL,
	"judge_id" uuid NOT NULL,
	"comment" text,
	"judged_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "challenge_judgements_once_key" UNIQUE("challenge_id","idea_id","judge_id")
);
--> statement-breakpoint
CREATE TABLE "challenge_judges" (
	"challenge_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"invited_by_id" uuid NOT NULL,
	"invited_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "challenge_judges_challenge_id_customer_id_pk" PRIMARY KEY("challenge_id","customer_id")
);
--> statement-breakpoint
CREATE TABLE "challenge_scores" (
	"judgement_id" uuid NOT NULL,
	"criterion_id" uuid NOT NULL,
	"score" integer NOT NULL,
	CONSTRAINT "challenge_scores_judgement_id_criterion_id_pk" PRIMARY KEY("judgement_id","criterion_id"),
	CONSTRAINT "challenge_scores_score" CHECK ("challenge_scores"."score" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "challenge_tellings" (
	"challenge_id" uuid NOT NULL,
	"phase" text NOT NULL,
	"told_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "challenge_tellings_challenge_id_phase_pk" PRIMARY KEY("challenge_id","phase"),
	CONSTRAINT "challenge_tellings_phase" CHECK ("challenge_tellings"."phase" in ('voting','judging'))
);
--> statement-breakpoint
CREATE TABLE "challenge_winners" (
	"challenge_id" uuid NOT NULL,
	"idea_id" uuid NOT NULL,
	"rank" integer NOT NULL,
	"reason" jsonb NOT NULL,
	"chosen_by_id" uuid NOT NULL,
	"chosen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"asked_at" timestamp (3) with time zone,
	"consented_at" timestamp (3) with time zone,
	"declined_at" timestamp (3) with time zone,
	CONSTRAINT "challenge_winners_challenge_id_idea_id_pk" PRIMARY KEY("challenge_id","idea_id"),
	CONSTRAINT "challenge_winners_rank_key" UNIQUE("challenge_id","rank"),
	CONSTRAINT "challenge_winners_rank" CHECK ("challenge_winners"."rank" between 1 and 10),
	CONSTRAINT "challenge_winners_answer" CHECK ("challenge_winners"."consented_at" is null or "challenge_winners"."declined_at" is null)
);
--> statement-breakpoint
CREATE TABLE "challenges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"question" jsonb NOT NULL,
	"body_source" jsonb NOT NULL,
	"body_html" jsonb NOT NULL,
	"rules_source" jsonb NOT NULL,
	"rules_html" jsonb NOT NULL,
	"prize" jsonb NOT NULL,
	"board_id" uuid NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"voting_at" timestamp (3) with time zone NOT NULL,
	"judging_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"created_by_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"announced_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"ended_by_id" uuid,
	"cancelled_at" timestamp (3) with time zone,
	"cancelled_by_id" uuid,
	"results_at" timestamp (3) with time zone,
	"results_by_id" uuid,
	CONSTRAINT "challenges_slug_unique" UNIQUE("slug"),
	CONSTRAINT "challenges_dates" CHECK ("challenges"."opens_at" < "challenges"."voting_at" and "challenges"."voting_at" < "challenges"."judging_at" and "challenges"."judging_at" < "challenges"."closes_at"),
	CONSTRAINT "challenges_results" CHECK ("challenges"."results_at" is null or "challenges"."cancelled_at" is null)
);
--> statement-breakpoint
ALTER TABLE "challenge_criteria" ADD CONSTRAINT "challenge_criteria_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_entries" ADD CONSTRAINT "challenge_entries_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_entries" ADD CONSTRAINT "challenge_entries_idea_id_ideas_thread_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("thread_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_judgements" ADD CONSTRAINT "challenge_judgements_judge_id_customers_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_judgements" ADD CONSTRAINT "challenge_judgements_entry_fk" FOREIGN KEY ("challenge_id","idea_id") REFERENCES "public"."challenge_entries"("challenge_id","idea_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_judges" ADD CONSTRAINT "challenge_judges_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_judges" ADD CONSTRAINT "challenge_judges_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_judges" ADD CONSTRAINT "challenge_judges_invited_by_id_customers_id_fk" FOREIGN KEY ("invited_by_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_scores" ADD CONSTRAINT "challenge_scores_judgement_id_challenge_judgements_id_fk" FOREIGN KEY ("judgement_id") REFERENCES "public"."challenge_judgements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_scores" ADD CONSTRAINT "challenge_scores_criterion_id_challenge_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."challenge_criteria"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_tellings" ADD CONSTRAINT "challenge_tellings_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_winners" ADD CONSTRAINT "challenge_winners_chosen_by_id_customers_id_fk" FOREIGN KEY ("chosen_by_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_winners" ADD CONSTRAINT "challenge_winners_entry_fk" FOREIGN KEY ("challenge_id","idea_id") REFERENCES "public"."challenge_entries"("challenge_id","idea_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."boards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_created_by_id_customers_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_ended_by_id_customers_id_fk" FOREIGN KEY ("ended_by_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_cancelled_by_id_customers_id_fk" FOREIGN KEY ("cancelled_by_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_results_by_id_customers_id_fk" FOREIGN KEY ("results_by_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "challenge_judges_customer_idx" ON "challenge_judges" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "challenges_opens_idx" ON "challenges" USING btree ("opens_at" DESC NULLS LAST);