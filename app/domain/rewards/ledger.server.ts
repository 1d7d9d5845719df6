import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { record } from "~/events/record.server";
import { newId } from "~/platform/ids";
import { standingOf } from "./level";

export interface Movement {
  /** The cause in words: a key that was used before moves nothing. */
  key: string;
  customerId: string;
  amount: number;
  /** What happened (an event's type), or the words of staff. */
  reason: string;
  at: Date;
  ruleId?: string;
  eventId?: string;
  threadId?: string;
  reversesId?: string;
  createdById?: string;
}

export interface Balance {
  balance: number;
  lifetime: number;
}

/** The customer's balance, held till the end of the transaction: who moves his points waits for his turn. */
export async function lockBalance(tx: Tx, customerId: string): Promise<Balance> {
  // Not "do nothing", which would hold nothing.
  const [row] = await tx.execute<{ balance: number; lifetime: number }>(sql`
    insert into point_balances as b (customer_id) values (${customerId})
    on conflict (customer_id) do update set balance = b.balance returning balance, lifetime`);
  return row!;
}

/**
 * Moves points between the company and a customer: two entries that sum to zero, the balance, and the fact. Answers
 * the transaction's id, or null if this key has moved points before. All that moves today is issued, or taken back;
 * so all of it counts for the lifetime.
 */
export async function movePoints(tx: Tx, movement: Movement): Promise<string | null> {
  const { key, customerId, amount, reason, at, createdById } = movement;
  const id = newId();
  const when = at.toISOString();
  const [after] = await tx.execute<{ lifetime: number }>(sql`
    with moved as (
      insert into ledger_transactions (id, idempotency_key, reason, created_at, created_by_id, rule_id, event_id, thread_id, reverses_id)
      values (${id}, ${key}, ${reason}, ${when}, ${createdById ?? null}, ${movement.ruleId ?? null}, ${movement.eventId ?? null},
        ${movement.threadId ?? null}, ${movement.reversesId ?? null})
      on conflict (idempotency_key) do nothing returning id
    ), entries as (
      insert into ledger_entries (transaction_id, account, customer_id, amount, created_at)
      select id, account, customer_id, amount, ${when}::timestamptz from moved,
        (values ('available', ${customerId}::uuid, ${amount}::int), ('issued', null, -${amount}::int)) entry (account, customer_id, amount)
    )
    insert into point_balances as b (customer_id, balance, lifetime) select ${customerId}::uuid, ${amount}::int, ${amount}::int from moved
    on conflict (customer_id) do update set balance = b.balance + ${amount}::int, lifetime = b.lifetime + ${amount}::int
    returning lifetime`);
  if (!after) return null;
  const about = { actorId: createdById ?? null, at };
  await record(tx, "points.moved", { customerId, amount, reason }, about);
  const { level } = standingOf(after.lifetime);
  if (
    level > standingOf(after.lifetime - amount).level &&
    level > (await highestBefore(tx, customerId, id))
  ) {
    await record(tx, "level.reached", { customerId, level }, about);
  }
  return id;
}

/** The highest level ever stood on: coming back to it after a reversal is no news. */
async function highestBefore(tx: Tx, customerId: string, transactionId: string): Promise<number> {
  const [row] = await tx.execute<{ peak: string | null }>(sql`
    select max(sum) as peak from (
      select sum(amount) over (order by id) as sum from ledger_entries
      where customer_id = ${customerId} and transaction_id <> ${transactionId}
    ) as history`);
  return standingOf(Number(row?.peak ?? 0)).level;
}
