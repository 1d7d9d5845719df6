import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { CaseStatus } from "~/domain/cases/case";
import { face } from "~/domain/community/reading.server";
import type { Face } from "~/domain/community/thread-view";
import type { ThreadKind } from "~/domain/community/thread";
import { maySeeCustomers } from "~/domain/customers/policy";
import { referralsOf, type Referrals } from "~/domain/customers/referrals.server";
import { rewardsOf, type Rewards } from "~/domain/rewards/standing.server";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { authorize, notFound } from "~/platform/refusal";
import { readTimeline, type TimelinePage } from "./timeline.server";

export type WholeCustomer = {
  face: Face;
  stage: string;
  title: string | null;
  city: string | null;
  bio: string | null;
  locale: "en" | "fi";
  joinedAt: string;
  lastSeenAt: string | null;
  email: string | null;
  account: {
    id: string;
    name: string;
    plan: string | null;
    annualValueEur: number | null;
    owner: string | null;
  } | null;
  identities: { provider: string; subject: string; verifiedAt: string | null }[];
  consents: { purpose: string; granted: boolean; at: string }[];
  openCases: { number: number; subject: string; status: CaseStatus }[];
  unanswered: { id: string; slug: string; kind: ThreadKind; title: string; createdAt: string }[];
  referrals: Referrals;
  lastContact: { from: "us" | "them"; at: string; caseNumber: number } | null;
};

/** A customer whole: who it is, what happened, and what to do next. That it was opened goes into the log first. */
export async function openCustomer(
  actor: Actor,
  customerId: string,
  before: string | null,
): Promise<{ customer: WholeCustomer; timeline: TimelinePage; rewards: Rewards }> {
  authorize(maySeeCustomers(actor));
  const customer = await wholeCustomer(customerId);
  await transact((tx) =>
    audit(tx, actor as Person, { action: "customer.viewed", subjectType: "customer", subjectId: customerId }),
  );
  const [timeline, rewards] = await Promise.all([
    readTimeline(actor, customerId, before),
    rewardsOf(customerId),
  ]);
  return { customer, timeline, rewards };
}

async function wholeCustomer(customerId: string): Promise<WholeCustomer> {
  const [row] = await db.execute<{ customer: WholeCustomer }>(sql`
    select jsonb_build_object('face', ${face("c")}, 'stage', c.stage, 'title', c.title, 'city', c.city, 'bio', c.bio,
      'locale', c.locale, 'joinedAt', c.created_at, 'lastSeenAt', c.last_seen_at,
      'email', coalesce(u.email, (select i.subject from identities i where i.customer_id = c.id and i.provider = 'email' limit 1)),
      'account', case when a.id is not null then jsonb_build_object('id', a.id, 'name', a.name, 'plan', a.plan,
        'annualValueEur', a.annual_value_eur, 'owner', o.display_name) end,
      'identities', coalesce((select jsonb_agg(jsonb_build_object('provider', i.provider, 'subject', i.subject,
        'verifiedAt', i.verified_at) order by i.provider, i.subject) from identities i where i.customer_id = c.id), '[]'),
      'consents', coalesce((select jsonb_agg(jsonb_build_object('purpose', l.purpose, 'granted', l.granted, 'at', l.at)
        order by l.purpose) from (select distinct on (purpose) purpose, granted, at from consents
          where customer_id = c.id order by purpose, at desc, id desc) l), '[]'),
      'openCases', coalesce((select jsonb_agg(jsonb_build_object('number', k.number, 'subject', k.subject, 'status', k.status)
        order by k.created_at desc) from cases k
        where k.customer_id = c.id and k.status not in ('resolved', 'closed')), '[]'),
      'referrals', ${referralsOf(sql`c.id`)},
      'unanswered', coalesce((select jsonb_agg(q.q) from (
        select jsonb_build_object('id', t.id, 'slug', t.slug, 'kind', t.kind, 'title', t.title, 'createdAt', t.created_at) as q
        from threads t where t.author_id = c.id and t.kind = 'question' and t.solved_at is null and t.hidden_at is null
          and t.state = 'open' order by t.created_at desc limit 5) q), '[]'),
      'lastContact', (select jsonb_build_object('from', case when m.author_id = c.id then 'them' else 'us' end, 'at', m.created_at,
          'caseNumber', k.number)
        from case_messages m join cases k on k.id = m.case_id
        where k.customer_id = c.id and m.lane = 'public' order by m.created_at desc limit 1)) as customer
    from customers c left join users u on u.customer_id = c.id left join accounts a on a.id = c.account_id
      left join customers o on o.id = a.owner_id
    where c.id = ${customerId} and c.merged_into_id is null`);
  if (!row) throw notFound();
  return row.customer;
}

export type WholeAccount = {
  id: string;
  name: string;
  domain: string | null;
  plan: string | null;
  annualValueEur: number | null;
  owner: Face | null;
  people: { face: Face; stage: string; title: string | null }[];
  cases: { number: number; subject: string; status: CaseStatus; customer: string; createdAt: string }[];
};

export async function openAccount(actor: Actor, accountId: string): Promise<WholeAccount> {
  authorize(maySeeCustomers(actor));
  const [row] = await db.execute<{ account: WholeAccount }>(sql`
    select jsonb_build_object('id', a.id, 'name', a.name, 'domain', a.domain, 'plan', a.plan,
      'annualValueEur', a.annual_value_eur, 'owner', case when o.id is not null then ${face("o")} end,
      'people', coalesce((select jsonb_agg(jsonb_build_object('face', ${face("c")}, 'stage', c.stage, 'title', c.title)
        order by lower(c.display_name)) from customers c where c.account_id = a.id and c.merged_into_id is null), '[]'),
      'cases', coalesce((select jsonb_agg(jsonb_build_object('number', k.number, 'subject', k.subject, 'status', k.status,
        'customer', c.display_name, 'createdAt', k.created_at) order by k.created_at desc)
        from cases k join customers c on c.id = k.customer_id where k.account_id = a.id), '[]')) as account
    from accounts a left join customers o on o.id = a.owner_id where a.id = ${accountId}`);
  if (!row) throw notFound();
  await transact((tx) =>
    audit(tx, actor as Person, { action: "account.viewed", subjectType: "account", subjectId: accountId }),
  );
  return row.account;
}

/** Whom a badge is for; callers have authorised. */
export async function recipientFace(customerId: string): Promise<Face> {
  const [row] = await db.execute<{ face: Face }>(sql`
    select ${face("c")} as face from customers c where c.id = ${customerId} and c.merged_into_id is null`);
  if (!row) throw notFound();
  return row.face;
}
