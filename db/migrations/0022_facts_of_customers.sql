-- What segments ask of customers and accounts changes by forms, imports and hand; the tables say so themselves, where no
-- code path can forget it, and the segments follow by the event.
CREATE FUNCTION tell_customer_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO events (id, type, payload)
  VALUES (gen_random_uuid(), 'customer.facts_changed', jsonb_build_object('customerId', NEW.id));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION tell_account_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO events (id, type, payload)
  VALUES (gen_random_uuid(), 'account.facts_changed', jsonb_build_object('accountId', NEW.id));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER customers_facts AFTER UPDATE OF stage, account_id, locale, staff_role, merged_into_id, erased_at ON customers
  FOR EACH ROW WHEN ((OLD.stage, OLD.account_id, OLD.locale, OLD.staff_role, OLD.merged_into_id, OLD.erased_at)
    IS DISTINCT FROM (NEW.stage, NEW.account_id, NEW.locale, NEW.staff_role, NEW.merged_into_id, NEW.erased_at))
  EXECUTE FUNCTION tell_customer_facts();
--> statement-breakpoint
-- Once a day at most for who comes back: a segment asks for days.
CREATE TRIGGER customers_seen AFTER UPDATE OF last_seen_at ON customers
  FOR EACH ROW WHEN (NEW.last_seen_at IS DISTINCT FROM OLD.last_seen_at
    AND (OLD.last_seen_at IS NULL OR NEW.last_seen_at IS NULL OR abs(extract(epoch FROM NEW.last_seen_at - OLD.last_seen_at)) > 86400))
  EXECUTE FUNCTION tell_customer_facts();
--> statement-breakpoint
CREATE TRIGGER accounts_facts AFTER UPDATE OF plan, annual_value_eur ON accounts
  FOR EACH ROW WHEN ((OLD.plan, OLD.annual_value_eur) IS DISTINCT FROM (NEW.plan, NEW.annual_value_eur))
  EXECUTE FUNCTION tell_account_facts();
