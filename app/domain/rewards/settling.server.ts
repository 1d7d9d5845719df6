import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import type { RecordedEvent } from "~/events/catalogue";
import { claimKey, type Claim } from "./claims";
import { lockBalance, movePoints } from "./ledger.server";
import { dayOf } from "./rules";
import { earns, holds } from "./truth.server";

type Look = {
  amount: number;
  dailyCap: number | null;
  active: boolean;
  holds: boolean;
  earns: boolean;
  /** The claim's first transaction, and what it and all that took back or gave again have come to. */
  paidId: string | null;
  net: number;
  moves: number;
};

type Cause = Pick<RecordedEvent, "id" | "type" | "at">;

/**
 * Brings the ledger to what is true of a claim: pays it once, takes it back when its cause is undone, gives it again
 * when that is undone. Settling twice, late or out of order comes to the same.
 */
export async function settle(tx: Tx, claim: Claim, event: Cause): Promise<void> {
  if (!needed(await lookAt(tx, claim))) return;
  const { customerId } = claim;
  await lockBalance(tx, customerId);
  const look = await lookAt(tx, claim);
  if (!look || !needed(look)) return;
  const key = claimKey(claim);
  const about = {
    customerId,
    reason: event.type,
    at: event.at,
    ruleId: claim.rule,
    eventId: event.id,
    threadId: claim.threadId,
  };
  if (look.paidId) {
    const amount = look.holds ? look.amount : -look.net;
    await movePoints(tx, { ...about, key: `${key}:${look.moves}`, amount, reversesId: look.paidId });
  } else if (await takeTurn(tx, claim, look.dailyCap, dayOf(event.at))) {
    await movePoints(tx, { ...about, key, amount: look.amount });
  }
}

function needed(look: Look | undefined): boolean {
  if (!look || look.holds === look.net > 0) return false;
  return !look.holds || (look.active && look.earns && look.amount > 0);
}

async function lookAt(tx: Tx, claim: Claim): Promise<Look | undefined> {
  const [look] = await tx.execute<Look>(sql`
    select r.amount, r.daily_cap as "dailyCap", r.active, ${holds(claim)} as holds, ${earns("c")} as earns, o.id as "paidId",
      coalesce(s.net, 0)::int as net, coalesce(s.moves, 0)::int as moves
    from point_rules r join customers c on c.id = ${claim.customerId}::uuid
      left join ledger_transactions o on o.idempotency_key = ${claimKey(claim)}
      left join lateral (
        select sum(e.amount) as net, count(*) as moves
        from ledger_transactions x join ledger_entries e on e.transaction_id = x.id and e.account = 'available'
        where x.id = o.id or x.reverses_id = o.id
      ) s on o.id is not null
    where r.id = ${claim.rule}`);
  return look;
}

/** One of the day's turns under the rule's cap, or false: counted in one statement, so that no two take the last. */
async function takeTurn(
  tx: Tx,
  { rule, customerId }: Claim,
  cap: number | null,
  day: string,
): Promise<boolean> {
  if (cap === null) return true;
  if (cap < 1) return false;
  const [turn] = await tx.execute(sql`
    insert into point_days as d (rule_id, customer_id, day, times) values (${rule}, ${customerId}, ${day}, 1)
    on conflict (rule_id, customer_id, day) do update set times = d.times + 1 where d.times < ${cap}
    returning times`);
  return turn !== undefined;
}
