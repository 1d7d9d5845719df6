import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Bilingual } from "#db/schema/columns";
import { threads } from "#db/schema/threads";
import { visibleThreads } from "~/domain/community/visibility.server";
import type { ThreadKind } from "~/domain/community/thread";
import type { Person } from "~/platform/actor";

/** One movement of points, as its owner reads it. */
export type PointLine = {
  id: number;
  amount: number;
  /** What the balance was after it. */
  balance: number;
  at: string;
  /** The rule's name; null where staff corrected by hand, in the words of `reason`. */
  rule: Bilingual | null;
  /** An event's type, or the words of staff. */
  reason: string;
  /** It takes an earlier movement back, or gives it again. */
  repeats: boolean;
  /** Where it came from, if its owner may still see it. */
  thread: { id: string; slug: string; kind: ThreadKind; title: string } | null;
};

const linesPerPage = 30;

/** One's own ledger, the newest first, `before` a line. */
export async function readOwnPoints(
  actor: Person,
  before: number | null,
): Promise<{ lines: PointLine[]; next: number | null }> {
  const rows = await db.execute<Omit<PointLine, "id"> & { id: string }>(sql`
    with own as (
      select e.id, e.transaction_id, e.amount, e.created_at, sum(e.amount) over (order by e.id)::int as balance
      from ledger_entries e where e.customer_id = ${actor.customerId}
    )
    select own.id, own.amount, own.balance, to_jsonb(own.created_at) #>> '{}' as at, r.name as rule, x.reason,
      x.reverses_id is not null as repeats,
      (select jsonb_build_object('id', ${threads.id}, 'slug', ${threads.slug}, 'kind', ${threads.kind}, 'title', ${threads.title})
        from threads where ${threads.id} = x.thread_id and ${visibleThreads(actor)}) as thread
    from own join ledger_transactions x on x.id = own.transaction_id left join point_rules r on r.id = x.rule_id
    where ${before}::bigint is null or own.id < ${before}::bigint
    order by own.id desc limit ${linesPerPage + 1}`);
  const lines = rows.slice(0, linesPerPage).map((row) => ({ ...row, id: Number(row.id) }));
  return { lines, next: rows.length > linesPerPage ? lines.at(-1)!.id : null };
}
