import { sql } from "drizzle-orm";
import type { Database, Tx } from "#db/client";
import type { Recipient } from "~/emails/layout";
import type { Person } from "~/platform/actor";
import { notFound } from "~/platform/refusal";

export type Member = Person & { name: string };

/** A member as an actor of his own, whoever asks: callers authorise. Who has no login is no member. */
export async function memberById(from: Database | Tx, customerId: string): Promise<Member> {
  const [row] = await from.execute<{ member: Member }>(sql`
    select jsonb_build_object('role', u.role, 'customerId', c.id, 'userId', u.id, 'sessionId', '', 'handle', c.handle,
      'displayName', c.display_name, 'name', c.display_name, 'avatarUrl', c.avatar_url, 'accountId', c.account_id,
      'segmentIds', coalesce((select jsonb_agg(sm.segment_id) from segment_members sm where sm.customer_id = c.id), '[]'),
      'email', u.email, 'emailConfirmed', u.email_verified_at is not null, 'locale', c.locale, 'theme', c.theme,
      'timeZone', c.time_zone, 'trustLevel', case when u.role = 'member' then c.trust_level else 4 end,
      'silencedUntil', null) as member
    from customers c join users u on u.customer_id = c.id
    where c.id = ${customerId} and c.erased_at is null and c.merged_into_id is null`);
  if (!row) throw notFound();
  return row.member;
}

export function recipientOf({ email, customerId, locale, displayName }: Member): Recipient {
  return { email, customerId, language: locale, name: displayName };
}
