ALTER TABLE "appeals" DROP CONSTRAINT "appeals_subject_key";--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_open_subject_key" ON "appeals" USING btree ("subject_type","subject_id") WHERE "appeals"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "appeals_subject_idx" ON "appeals" USING btree ("subject_type","subject_id","created_at");