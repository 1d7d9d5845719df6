import { sql } from "drizzle-orm";
import { db, type Database, type Tx } from "#db/client";
import { transact } from "~/events/record.server";

/** What must hold of points at any time; each row says what does not. An empty answer is a good one. */
export async function ledgerFaults(on: Database | Tx = db): Promise<{ fault: string; subject: string }[]> {
  return on.execute<{ fault: string; subject: string }>(sql`
    select 'the ledger does not sum to zero' as fault, sum(amount)::text as subject from ledger_entries having sum(amount) <> 0
    union all
    select 'a transaction is not two entries that sum to zero', t.id::text
      from ledger_transactions t left join ledger_entries e on e.transaction_id = t.id
      group by t.id having coalesce(sum(e.amount), 1) <> 0 or count(e.id) < 2
    union all
    select 'a balance is not the sum of its entries', coalesce(s.customer_id, b.customer_id)::text
      from (${balancesByLedger}) s full join point_balances b on b.customer_id = s.customer_id
      where coalesce(s.balance, 0) <> coalesce(b.balance, 0) or coalesce(s.lifetime, 0) <> coalesce(b.lifetime, 0)
    union all
    select 'more was taken back than was given', o.id::text
      from ledger_transactions o
        join ledger_transactions x on x.id = o.id or x.reverses_id = o.id
        join ledger_entries e on e.transaction_id = x.id and e.account = 'available'
      where o.reverses_id is null and o.rule_id is not null
      group by o.id having sum(e.amount) < 0
    union all
    select 'a rule gave more often than its cap', d.rule_id || ' ' || d.customer_id || ' ' || d.day
      from point_days d join point_rules r on r.id = d.rule_id where d.times > r.daily_cap`);
}

/** Lifetime is what was issued, net of what was taken back; spending leaves it alone. */
const balancesByLedger = sql`
  select e.customer_id, sum(e.amount)::int as balance,
    coalesce(sum(e.amount) filter (where exists (
      select 1 from ledger_entries o where o.transaction_id = e.transaction_id and o.account = 'issued')), 0)::int as lifetime
  from ledger_entries e where e.account = 'available' group by e.customer_id`;

/** Writes all balances anew from the ledger, which nobody may move meanwhile. */
export async function rebuildBalances(): Promise<void> {
  await transact(async (tx) => {
    await tx.execute(sql`lock table ledger_entries, point_balances in share row exclusive mode`);
    await tx.execute(sql`delete from point_balances`);
    await tx.execute(sql`
      insert into point_balances (customer_id, balance, lifetime) select customer_id, balance, lifetime from (${balancesByLedger}) s`);
  });
}
