import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { ThreadKind } from "~/domain/community/thread";
import type { Actor, Person, Role } from "~/platform/actor";
import { now } from "~/platform/clock";
import { authorize } from "~/platform/refusal";
import { askable, type AppealSubject } from "./appealing.server";
import { memberById } from "./member-finding.server";
import type { FlagReason } from "./moderation";
import { mayModerate, maySanction } from "./policy";
import { suggestedStep, type SanctionKind, type Step } from "./sanctions";

/** One decision about a member, as the statement of reasons tells it (Digital Services Act, article 17). */
export type DecisionAbout = {
  type: "sanction" | "post" | "submission";
  id: string;
  what: SanctionKind | "hidden" | "refused";
  rule: FlagReason | null;
  /** What the one who decided wrote; null while nobody has. */
  words: string | null;
  at: string;
  endsAt: string | null;
  liftedAt: string | null;
  liftedReason: string | null;
  /** The role of who decided, never his name; null if reports alone have hidden the post. */
  by: Role | null;
  /** What it was about, in the member's own words. */
  own: string | null;
  thread: { id: string; title: string; slug: string; kind: ThreadKind } | null;
  /** Whether it holds now. */
  standing: boolean;
  /** Whether one may ask for another look at it. */
  askable: boolean;
  /** The last look that was asked for. */
  appeal: {
    at: string;
    text: string;
    decision: "upheld" | "overturned" | null;
    answer: string | null;
  } | null;
};

/** All that has been decided about a member, newest first. */
async function decisionsAbout(customerId: string): Promise<DecisionAbout[]> {
  const appeal = (
    type: AppealSubject,
  ) => sql`(select jsonb_build_object('at', x.created_at, 'text', x.text, 'decision', x.decision,
    'answer', x.answer) from appeals x where x.subject_type = ${type} and x.subject_id = d.id order by x.created_at desc limit 1), 'askable', ${askable(type)}`;
  const thread = sql`case when t.id is not null then
    jsonb_build_object('id', t.id, 'title', t.title, 'slug', t.slug, 'kind', t.kind) end`;
  const at = now().toISOString();
  const rows = await db.execute<{ decision: DecisionAbout }>(sql`
    select decision from (
      select d.imposed_at as at, jsonb_build_object('type', 'sanction', 'id', d.id, 'what', d.kind, 'rule', d.reason,
        'words', d.message, 'at', d.imposed_at, 'endsAt', d.ends_at, 'liftedAt', d.lifted_at, 'liftedReason', d.lifted_reason,
        'by', coalesce(s.staff_role, 'moderator'), 'own', left(p.body_source, 600), 'thread', ${thread},
        'standing', d.lifted_at is null and coalesce(d.ends_at > ${at}::timestamptz, true), 'appeal', ${appeal("sanction")}) as decision
      from sanctions d join customers s on s.id = d.imposed_by_id left join posts p on p.id = d.post_id
        left join threads t on t.id = p.thread_id
      where d.customer_id = ${customerId}
      union all
      select coalesce(d.hidden_at, x.created_at), jsonb_build_object('type', 'post', 'id', d.id, 'what', 'hidden',
        'rule', d.hidden_rule, 'words', d.hidden_reason, 'at', coalesce(d.hidden_at, x.created_at), 'endsAt', null,
        'liftedAt', case when d.hidden_at is null then x.decided_at end, 'liftedReason', null,
        'by', case when d.hidden_by_id is not null then coalesce(s.staff_role, 'moderator') end,
        'own', left(d.body_source, 600), 'thread', ${thread}, 'standing', d.hidden_at is not null, 'appeal', ${appeal("post")})
      from posts d join threads t on t.id = d.thread_id left join customers s on s.id = d.hidden_by_id
        left join lateral (select * from appeals x where x.subject_type = 'post' and x.subject_id = d.id
          order by x.created_at desc limit 1) x on true
      where d.author_id = ${customerId} and d.deleted_at is null and (d.hidden_at is not null or x.decision = 'overturned')
      union all
      select d.decided_at, jsonb_build_object('type', 'submission', 'id', d.id, 'what', 'refused', 'rule', null, 'words', d.note,
        'at', d.decided_at, 'endsAt', null, 'liftedAt', null, 'liftedReason', null, 'by', coalesce(s.staff_role, 'moderator'),
        'own', left(d.fields->>'body', 600), 'thread', ${thread}, 'standing', true, 'appeal', ${appeal("submission")})
      from held_submissions d join customers s on s.id = d.decided_by_id left join threads t on t.id = d.thread_id
      where d.customer_id = ${customerId} and d.decision = 'refused'
    ) all_of_them order by at desc limit 100`);
  return rows.map((row) => row.decision);
}

/** What holds of one's own post that is hidden, with what was asked and answered about it. */
export async function readOwnHidden(person: Person, postId: string): Promise<DecisionAbout | undefined> {
  const decisions = await decisionsAbout(person.customerId);
  return decisions.find(({ type, id, standing }) => type === "post" && id === postId && standing);
}

/** One's own standing: what was decided about one, and why. For who is suspended too. */
export function readOwnStanding(person: Person): Promise<DecisionAbout[]> {
  return decisionsAbout(person.customerId);
}

export interface MemberStanding {
  member: {
    customerId: string;
    displayName: string;
    handle: string;
    avatarUrl: string | null;
    role: Role;
    trustLevel: number;
    trustLocked: boolean;
    preApproval: string | null;
  };
  decisions: DecisionAbout[];
  suggested: Step;
  /** Why this actor may not sanction him, as a translation key. */
  refusal: string | null;
}

/** A member as moderators see him: what was decided before, and what the ladder suggests next. */
export async function readStanding(actor: Actor, customerId: string): Promise<MemberStanding> {
  authorize(mayModerate(actor));
  const member = await memberById(db, customerId);
  const { displayName, handle, avatarUrl, role, trustLevel } = member;
  const [facts] = await db.execute<{ locked: boolean; preApproval: string | null }>(sql`
    select trust_locked as locked, pre_approval as "preApproval" from customers where id = ${customerId}`);
  const decisions = await decisionsAbout(customerId);
  const history = decisions
    .filter(({ type }) => type === "sanction")
    .map(({ what, at, liftedAt }) => ({ kind: what as SanctionKind, imposedAt: at, liftedAt }));
  const may = maySanction(actor, member);
  return {
    member: {
      customerId,
      displayName,
      handle,
      avatarUrl,
      role,
      trustLevel,
      trustLocked: facts!.locked,
      preApproval: facts!.preApproval,
    },
    decisions,
    suggested: suggestedStep(history, now()),
    refusal: may.allowed ? null : may.code,
  };
}
