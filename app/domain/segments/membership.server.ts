import { sql, type SQL } from "drizzle-orm";
import { db, type Database, type Tx } from "#db/client";
import { now } from "~/platform/clock";
import { asksFor, segmentRule, type AskedOf, type SegmentRule } from "./rule";

const oneOf = (values: readonly string[]) =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );

/** Whether customer `c` with account `a` is of a rule. Staff are in no segment: they see all places anyway. */
export function isOfRule(rule: SegmentRule): SQL {
  const conditions = [sql`c.erased_at is null and c.merged_into_id is null and c.staff_role is null`];
  if (rule.stages?.length) conditions.push(sql`c.stage in (${oneOf(rule.stages)})`);
  if (rule.plans?.length)
    conditions.push(sql`lower(a.plan) in (${oneOf(rule.plans.map((plan) => plan.toLowerCase()))})`);
  if (rule.minValue !== undefined) conditions.push(sql`a.annual_value_eur >= ${rule.minValue}`);
  if (rule.maxValue !== undefined) conditions.push(sql`a.annual_value_eur <= ${rule.maxValue}`);
  if (rule.minPoints !== undefined)
    conditions.push(
      sql`coalesce((select b.lifetime from point_balances b where b.customer_id = c.id), 0) >= ${rule.minPoints}`,
    );
  if (rule.tags?.length)
    conditions.push(sql`exists (select 1 from posts p join threads t on t.id = p.thread_id
      join thread_tags tt on tt.thread_id = t.id join tags g on g.id = tt.tag_id
      where p.author_id = c.id and p.deleted_at is null and t.deleted_at is null and g.slug in (${oneOf(rule.tags)}))`);
  // What one follows is told to one's own bell; that it says what one cares for, one has to allow.
  if (rule.interests?.length)
    conditions.push(sql`exists (select 1 from subscriptions s
        left join tags g on s.subject_type = 'tag' and g.id = s.subject_id
        left join categories k on s.subject_type = 'category' and k.id = s.subject_id
      where s.customer_id = c.id and s.level in ('watching', 'tracking') and coalesce(g.slug, k.slug) in (${oneOf(rule.interests)}))
      and (select x.granted from consents x where x.customer_id = c.id and x.purpose = 'profiling'
        order by x.at desc, x.id desc limit 1)`);
  if (rule.language) conditions.push(sql`c.locale = ${rule.language}`);
  if (rule.activeDays !== undefined) {
    const since = new Date(now().getTime() - rule.activeDays * 86_400_000).toISOString();
    conditions.push(sql`greatest(c.last_seen_at,
      (select max(p.created_at) from posts p where p.author_id = c.id)) >= ${since}::timestamptz`);
  }
  return sql.join(conditions, sql` and `);
}

export const customersAndAccounts = sql`customers c left join accounts a on a.id = c.account_id`;

/**
 * Works out anew who is in a segment: of all customers, or of some. Only what differs is written: most of it stays from
 * one time to the next. Within a transaction that holds the segment (`hold`).
 */
export async function workOutMembers(
  tx: Tx,
  segmentId: string,
  rule: SegmentRule,
  among?: SQL,
): Promise<void> {
  const asked = among ? sql`c.id in (${among})` : sql`true`;
  const theirs = among ? sql`m.customer_id in (${among})` : sql`true`;
  await tx.execute(sql`
    with of_rule as materialized (select c.id from ${customersAndAccounts} where ${asked} and ${isOfRule(rule)}),
    gone as (delete from segment_members m where m.segment_id = ${segmentId} and ${theirs}
      and m.customer_id not in (select id from of_rule))
    insert into segment_members (segment_id, customer_id) select ${segmentId}::uuid, id from of_rule on conflict do nothing`);
}

/**
 * One at a time works out who is in a segment: whoever waited here sees the facts as they are then, so that no older
 * answer is written over a newer one. Null if it is gone, or its rule is not to be understood.
 */
export async function hold(tx: Tx, segmentId: string): Promise<SegmentRule | null> {
  const [row] = await tx.execute<{ rule: unknown }>(
    sql`select rule from segments where id = ${segmentId} for no key update`,
  );
  return segmentRule.safeParse(row?.rule).data ?? null;
}

/** The segments whose rule asks for this, by their ids in one order for all. */
export async function segmentsThatAsk(from: Database | Tx, what: AskedOf[]): Promise<string[]> {
  const rows = await from.execute<{ id: string; rule: unknown }>(
    sql`select id, rule from segments order by id`,
  );
  return rows
    .filter((row) => {
      const rule = segmentRule.safeParse(row.rule).data;
      return rule && what.some((one) => asksFor(rule, one));
    })
    .map(({ id }) => id);
}

/** All segments, by the clock: days go by without an event, and what one was lost for is made good. */
export async function workOutAllMembers(): Promise<void> {
  for (const id of await segmentsThatAsk(db, ["customer"]))
    await db.transaction(async (tx) => {
      const rule = await hold(tx, id);
      if (rule) await workOutMembers(tx, id, rule);
    });
}
