import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { ledgerEntries, ledgerTransactions } from "#db/schema/rewards";
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
  await tx.execute(
    sql`insert into point_balances (customer_id) values (${customerId}) on conflict do nothing`,
  );
  const [row] = await tx.execute<{ balance: number; lifetime: number }>(
    sql`select balance, lifetime from point_balances where customer_id = ${customerId} for update`,
  );
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
  const [fresh] = await tx
    .insert(ledgerTransactions)
    .values({
      id,
      idempotencyKey: key,
      reason,
      createdAt: at,
      createdById,
      ruleId: movement.ruleId,
      eventId: movement.eventId,
      threadId: movement.threadId,
      reversesId: movement.reversesId,
    })
    .onConflictDoNothing({ target: ledgerTransactions.idempotencyKey })
    .returning({ id: ledgerTransactions.id });
  if (!fresh) return null;
  await tx.insert(ledgerEntries).values([
    { transactionId: id, account: "available", customerId, amount, createdAt: at },
    { transactionId: id, account: "issued", customerId: null, amount: -amount, createdAt: at },
  ]);
  const [after] = await tx.execute<{ lifetime: number }>(sql`
    insert into point_balances as b (customer_id, balance, lifetime) values (${customerId}, ${amount}, ${amount})
    on conflict (customer_id) do update set balance = b.balance + ${amount}, lifetime = b.lifetime + ${amount}
    returning lifetime`);
  const about = { actorId: createdById ?? null, at };
  await record(tx, "points.moved", { customerId, amount, reason }, about);
  const { level } = standingOf(after!.lifetime);
  if (
    level > standingOf(after!.lifetime - amount).level &&
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
