ALTER TABLE "customers" ADD COLUMN "referred_by_id" uuid;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "referred_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_referred_by_id_customers_id_fk" FOREIGN KEY ("referred_by_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customers_referred_idx" ON "customers" USING btree ("referred_by_id") WHERE "customers"."referred_by_id" is not null;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_not_by_oneself" CHECK ("customers"."referred_by_id" <> "customers"."id");--> statement-breakpoint
-- Who brought whom in is said once, when he joins: afterwards it can only be forgotten.
CREATE FUNCTION keep_referral() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'who brought a customer in never changes' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER customers_referral BEFORE UPDATE OF referred_by_id, referred_at ON customers
  FOR EACH ROW WHEN ((NEW.referred_by_id IS NOT NULL AND NEW.referred_by_id IS DISTINCT FROM OLD.referred_by_id)
    OR (OLD.referred_at IS NOT NULL AND NEW.referred_at IS DISTINCT FROM OLD.referred_at))
  EXECUTE FUNCTION keep_referral();
