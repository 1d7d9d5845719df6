ALTER TABLE "idea_status_changes" ADD COLUMN "from_status_id" uuid;--> statement-breakpoint
ALTER TABLE "idea_status_changes" ADD COLUMN "from_changed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "idea_status_changes" ADD CONSTRAINT "idea_status_changes_from_status_id_idea_statuses_id_fk" FOREIGN KEY ("from_status_id") REFERENCES "public"."idea_statuses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
UPDATE "idea_status_changes" s SET "from_changed_at" = coalesce((SELECT max(p.changed_at) FROM "idea_status_changes" p
  WHERE p.idea_id = s.idea_id AND p.undone_at IS NULL AND (p.changed_at, p.id) < (s.changed_at, s.id)),
  (SELECT t.created_at FROM "threads" t WHERE t.id = s.idea_id))
WHERE s.tell_at IS NOT NULL AND s.told_at IS NULL AND s.undone_at IS NULL;--> statement-breakpoint
-- What was there before pairs were suggested is held beside each other once, by the job queue.
SELECT graphile_worker.add_job('suggest-all-merges', '{"after":null}'::json, job_key => 'suggest-all-merges')
WHERE EXISTS (SELECT 1 FROM "ideas");
