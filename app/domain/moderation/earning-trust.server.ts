import { sql, type SQL } from "drizzle-orm";
import { db, type Database, type Tx } from "#db/client";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock";
import { authorize, notFound, Refusal } from "~/platform/refusal";
import { mayModerate } from "./policy";
import { earnedLevel, highestLevel, stepsTo, type TrustFacts, type TrustStep } from "./trust";

type Row = TrustFacts & { customerId: string; level: number };

/** The facts of each customer that a condition on `c` and its login `u` picks, staff left out. */
function factsOf(condition: SQL): SQL {
  const at = sql`${now().toISOString()}::timestamptz`;
  return sql`
    select c.id as "customerId", c.trust_level as level, u.email_verified_at is not null as confirmed,
      floor(extract(epoch from ${at} - c.created_at) / 86400)::int as days,
      (select count(*)::int from read_states r where r.customer_id = c.id) as "threadsRead",
      p.posts, p.likes as "likesReceived",
      (select count(*)::int from reactions r where r.customer_id = c.id) as "likesGiven",
      (select count(*)::int from answers x join posts a on a.id = x.post_id
        where a.author_id = c.id and x.revoked_at is null) as answers,
      (select floor(extract(epoch from ${at} - max(s.imposed_at)) / 86400)::int from sanctions s
        where s.customer_id = c.id and s.kind <> 'warning' and not (s.lifted_at is not null and exists (
          select 1 from appeals x where x.subject_type = 'sanction' and x.subject_id = s.id and x.decision = 'overturned')))
        as "daysSinceSanction"
    from customers c join users u on u.customer_id = c.id
      cross join lateral (select count(*)::int as posts, coalesce(sum((select sum(v.n::int) from jsonb_each_text(a.reaction_counts) v (k, n))), 0)::int
        as likes from posts a where a.author_id = c.id and a.hidden_at is null and a.deleted_at is null) p
    where u.role = 'member' and c.erased_at is null and (${condition})`;
}

/** Gives each of these the level he has earned; whose level staff have locked keeps it. */
async function earn(from: Database | Tx, condition: SQL): Promise<Row[]> {
  const rows = await from.execute<Row & Record<string, unknown>>(
    sql`${factsOf(sql`not c.trust_locked and (${condition})`)} order by c.id`,
  );
  const changed = rows
    .map((row) => ({ ...row, earned: earnedLevel(row) }))
    .filter((row) => row.earned !== row.level);
  if (changed.length > 0) {
    const pairs = sql.join(
      changed.map((row) => sql`(${row.customerId}::uuid, ${row.earned}::int)`),
      sql`, `,
    );
    await from.execute(sql`
      update customers c set trust_level = e.level from (values ${pairs}) e (id, level)
      where c.id = e.id and not c.trust_locked`);
  }
  return rows;
}

const PAGE = 500;

/** All members, a page at a time: what time alone brings, no event does. */
export async function earnTrustDaily(): Promise<void> {
  let after: string | null = null;
  for (;;) {
    const page: { id: string }[] = await db.execute<{ id: string }>(sql`
      select u.customer_id as id from users u where u.role = 'member' and (${after}::uuid is null or u.customer_id > ${after}::uuid)
      order by u.customer_id limit ${PAGE}`);
    const last: string | undefined = page.at(-1)?.id;
    if (!last) return;
    await earn(
      db,
      sql`c.id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000') and c.id <= ${last}::uuid`,
    );
    after = last;
  }
}

/** At what a newcomer does he rises at once; from level 2 on the day's job is soon enough. */
export async function earnTrust(tx: Tx, customerId: string, everyLevel = false): Promise<void> {
  await earn(tx, sql`c.id = ${customerId}::uuid and (${everyLevel} or c.trust_level < 2)`);
}

export interface OwnTrust {
  level: number;
  locked: boolean;
  /** What the next level asks for; none at the highest. */
  next: TrustStep[];
}

export async function readOwnTrust(person: Person): Promise<OwnTrust | null> {
  const [row] = await db.execute<Row & { locked: boolean } & Record<string, unknown>>(sql`
    select f.*, k.trust_locked as locked from (${factsOf(sql`c.id = ${person.customerId}::uuid`)}) f
    join customers k on k.id = f."customerId"`);
  if (!row) return null;
  return {
    level: row.level,
    locked: row.locked,
    next: row.level < highestLevel ? stepsTo(row.level + 1, row) : [],
  };
}

/** Sets a member's level by hand, where it then stays; or (null) lets him earn it again. */
export async function setTrust(
  actor: Actor,
  customerId: string,
  input: { level: number | null; reason: string },
): Promise<void> {
  authorize(mayModerate(actor));
  if (customerId === actor.customerId) throw new Refusal("moderation:refusal.yourself");
  const { level, reason } = input;
  await transact(async (tx) => {
    const [before] = await tx.execute<{ level: number; locked: boolean; name: string }>(sql`
      select c.trust_level as level, c.trust_locked as locked, c.display_name as name from customers c join users u on u.customer_id = c.id
      where c.id = ${customerId} and u.role = 'member' for no key update of c`);
    if (!before) throw notFound();
    await tx.execute(sql`
      update customers set trust_locked = ${level !== null}, trust_level = coalesce(${level}::int, trust_level)
      where id = ${customerId}`);
    if (level === null) await earnTrust(tx, customerId, true);
    await audit(tx, actor as Person, {
      action: "trust.set",
      subjectType: "customer",
      subjectId: customerId,
      reason,
      data: { from: before.level, wasFixed: before.locked, to: level, name: before.name },
    });
  });
}
