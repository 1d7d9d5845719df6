import { sql, type SQL } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import type { Person } from "~/platform/actor";

export type Inviter = { id: string; handle: string; displayName: string };

/** Whose link it was that a visitor came by: a member who is here and may be. Of anyone else nothing is said. */
export async function findInviter(handle: string, tx: Tx | typeof db = db): Promise<Inviter | null> {
  if (!/^\w{2,30}$/.test(handle)) return null;
  const [row] = await tx.execute<Inviter>(sql`
    select i.id, i.handle, i.display_name as "displayName"
    from customers c join customers i on i.id = coalesce(c.merged_into_id, c.id) join users u on u.customer_id = i.id
    where lower(c.handle) = lower(${handle}) and c.erased_at is null and i.erased_at is null and i.merged_into_id is null
      and u.email_verified_at is not null and coalesce(u.suspended_until <= now(), true)`);
  return row ?? null;
}

/** From now on it counts who brought this customer in: his address is confirmed. */
export async function countReferral(tx: Tx, customerId: string): Promise<void> {
  await tx.execute(sql`update customers set referred_at = now()
    where id = ${customerId} and referred_by_id is not null and referred_at is null`);
}

/**
 * The referrals that count: customers who are here and confirmed, and who brought each in, through the alias where he
 * turned out to be another. A second sign-up that was joined with the first is nobody's.
 */
export const referrals: SQL = sql`select coalesce(i.merged_into_id, i.id) as by_id, c.id as customer_id, c.referred_at,
    c.account_id, i.staff_role is not null or c.staff_role is not null as staff
  from customers c join customers i on i.id = c.referred_by_id
  where c.referred_by_id is not null and c.referred_at is not null and c.merged_into_id is null and c.erased_at is null
    and i.erased_at is null and coalesce(i.merged_into_id, i.id) <> c.id`;

export type Referred = { customerId: string; displayName: string; at: string };

export type Referrals = {
  by: Referred | null;
  /** Whom he brought in, the newest first; of many the first only, and how many there are. */
  brought: { count: number; people: Referred[] };
};

const NAMED = 50;

/** Who brought a customer in and whom he brought in, as `jsonb`: for staff who see customers and for himself. */
export function referralsOf(customerId: SQL): SQL {
  const named = sql`jsonb_build_object('customerId', p.id, 'displayName', p.display_name, 'at', f.referred_at)`;
  return sql`jsonb_build_object(
    'by', (select ${named} from (${referrals}) f join customers p on p.id = f.by_id where f.customer_id = ${customerId}),
    'brought', (select jsonb_build_object('count', count(*)::int, 'people',
        coalesce(jsonb_agg(x.named order by x.place) filter (where x.place <= ${NAMED}::int), '[]'))
      from (select ${named} as named, row_number() over (order by f.referred_at desc, p.id desc) as place
        from (${referrals}) f join customers p on p.id = f.customer_id where f.by_id = ${customerId}) x))`;
}

export async function readOwnReferrals(actor: Person): Promise<Referrals> {
  const [row] = await db.execute<{ own: Referrals }>(
    sql`select ${referralsOf(sql`${actor.customerId}::uuid`)} as own`,
  );
  return row!.own;
}

export const invitationPath = (handle: string) => `/join?by=${handle}`;
