import { sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { appeals } from "#db/schema/moderation";
import { face } from "~/domain/community/reading.server";
import type { Face } from "~/domain/community/thread-view";
import { standingLetter } from "~/emails/standing";
import { post } from "~/emails/send.server";
import { record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock";
import { isId, newId } from "~/platform/ids";
import { limit } from "~/platform/limit.server";
import { authorize, notFound, Refusal } from "~/platform/refusal";
import { approve } from "./approving.server";
import { restore } from "./hiding.server";
import { memberById, recipientOf } from "./member-finding.server";
import { mayDecideAppeal, mayModerate } from "./policy";
import { lift } from "./sanctioning.server";

export type AppealSubject = "sanction" | "post" | "submission";

/** Asks another moderator to look again: once for each decision, and once more when the post was changed after the answer. Who is suspended may ask too. */
export async function appeal(
  person: Person,
  input: { subjectType: AppealSubject; subjectId: string; text: string },
): Promise<void> {
  await limit("appeal", person.customerId);
  await transact(async (tx) => {
    const decision = await decisionOf(tx, input.subjectType, input.subjectId);
    if (decision?.customerId !== person.customerId) throw notFound();
    if (!decision.askable) throw new Refusal("moderation:refusal.appealed_already", 409);
    const made = await tx
      .insert(appeals)
      .values({ id: newId(), customerId: person.customerId, createdAt: now(), ...input })
      .onConflictDoNothing()
      .returning({ id: appeals.id });
    if (made.length === 0) throw new Refusal("moderation:refusal.appealed_already", 409);
  });
}

type Decided = { customerId: string; deciderId: string | null; askable: boolean };

/** Whether one may ask for a look at decision `d` of this kind: not yet asked, or something else is there to see now. */
export const askable = (type: AppealSubject) => sql`not exists (select 1 from appeals x
  where x.subject_type = ${type} and x.subject_id = d.id and ${
    type === "post"
      ? sql`(x.decided_at is null or greatest(d.hidden_at, (select max(r.at) from post_revisions r where r.post_id = d.id)) <= x.decided_at)`
      : sql`true`
  })`;

/** Whom a standing decision is about, and who made it. What has been taken back is no decision any more. */
async function decisionOf(tx: Tx, type: AppealSubject, id: string): Promise<Decided | undefined> {
  if (!isId(id)) return undefined;
  const [row] = await tx.execute<Decided>(
    type === "sanction"
      ? sql`select customer_id as "customerId", imposed_by_id as "deciderId", ${askable(type)} as askable
          from sanctions d where id = ${id} and lifted_at is null`
      : type === "post"
        ? sql`select author_id as "customerId", hidden_by_id as "deciderId", ${askable(type)} as askable
            from posts d where id = ${id} and hidden_at is not null and deleted_at is null`
        : sql`select customer_id as "customerId", decided_by_id as "deciderId", ${askable(type)} as askable
            from held_submissions d where id = ${id} and decision = 'refused'`,
  );
  return row;
}

export type WaitingAppeal = {
  id: string;
  at: string;
  text: string;
  member: Face;
  subjectType: AppealSubject;
  subjectId: string;
  /** What was decided, in the words of who decided. */
  what: string;
  words: string | null;
  own: string | null;
  decider: string | null;
  /** Of a post: whether its writer has changed it since it was hidden. */
  changed: boolean;
  /** Whether the one who looks may decide on it. */
  yours: boolean;
};

/** Appeals that nobody has decided on, the longest waiting first. */
export async function appealQueue(actor: Actor): Promise<WaitingAppeal[]> {
  authorize(mayModerate(actor));
  const rows = await db.execute<{
    appeal: WaitingAppeal & { deciderId: string | null; othersCan: boolean };
  }>(sql`
    select jsonb_build_object('id', x.id, 'at', x.created_at, 'text', x.text, 'member', ${face("m")}, 'subjectType', x.subject_type,
      'subjectId', x.subject_id, 'what', coalesce(s.kind, case when p.id is not null then 'hidden' else 'refused' end),
      'words', coalesce(s.message, p.hidden_reason, h.note), 'own', left(coalesce(sp.body_source, p.body_source, h.fields->>'body'), 600),
      'decider', d.display_name, 'changed', coalesce(p.edited_at > p.hidden_at, false), 'deciderId', d.id, 'othersCan', ${othersThan(sql`d.id`)}) as appeal
    from appeals x join customers m on m.id = x.customer_id
      left join sanctions s on x.subject_type = 'sanction' and s.id = x.subject_id left join posts sp on sp.id = s.post_id
      left join posts p on x.subject_type = 'post' and p.id = x.subject_id
      left join held_submissions h on x.subject_type = 'submission' and h.id = x.subject_id
      left join customers d on d.id = coalesce(s.imposed_by_id, p.hidden_by_id, h.decided_by_id)
    where x.decided_at is null order by x.created_at limit 50`);
  return rows.map(({ appeal: { deciderId, othersCan, ...one } }) => ({
    ...one,
    yours: mayDecideAppeal(actor, { customerId: one.member.customerId, deciderId, othersCan }).allowed,
  }));
}

/** Whether there is a moderator beside this one who can decide. */
const othersThan = (deciderId: ReturnType<typeof sql>) => sql`exists (select 1 from users o
  where o.role in ('moderator', 'admin') and o.customer_id <> ${deciderId} and coalesce(o.suspended_until <= now(), true))`;

/** Upholds a decision, or overturns it: then the post shows again, the sanction is lifted, the words go out. */
export async function decideAppeal(
  actor: Actor,
  id: string,
  input: { decision: "upheld" | "overturned"; answer: string },
): Promise<void> {
  authorize(mayModerate(actor));
  const staff = actor as Person;
  const { decision, answer } = input;
  await transact(async (tx) => {
    const [row] = await tx.execute<Appealed>(sql`
      select customer_id as "customerId", subject_type as "subjectType", subject_id as "subjectId", decided_at is not null as decided
      from appeals where id = ${id} for update`);
    if (!row) throw notFound();
    if (row.decided) throw new Refusal("moderation:refusal.appeal_decided", 409);
    const decided = await decisionOf(tx, row.subjectType, row.subjectId);
    const deciderId = decided?.deciderId ?? null;
    const [others] = await tx.execute<{ can: boolean }>(
      sql`select ${othersThan(sql`${deciderId}::uuid`)} as can`,
    );
    authorize(
      mayDecideAppeal(actor, { customerId: row.customerId, deciderId, othersCan: Boolean(others?.can) }),
    );
    await tx
      .update(appeals)
      .set({ decision, answer, decidedAt: now(), decidedById: staff.customerId })
      .where(sql`${appeals.id} = ${id}`);
    // What has been taken back meanwhile needs no taking back.
    if (decision === "overturned" && decided) await overturn(tx, staff, row, answer);
    await audit(tx, staff, {
      action: "appeal.decided",
      subjectType: "customer",
      subjectId: row.customerId,
      reason: answer,
      data: { to: decision, appealId: id, about: row.subjectType },
    });
    const { customerId } = row;
    await record(tx, "appeal.decided", { appealId: id, customerId, decision }, { actorId: null });
    const member = recipientOf(await memberById(tx, customerId));
    const what = `appeal_${decision}` as const;
    await post(tx, standingLetter(member, { what, id, rule: null, words: answer, endsAt: null }));
  });
}

type Appealed = { customerId: string; subjectType: AppealSubject; subjectId: string; decided: boolean };

async function overturn(tx: Tx, staff: Person, row: Appealed, answer: string): Promise<void> {
  if (row.subjectType === "sanction") await lift(tx, staff, row.subjectId, answer);
  else if (row.subjectType === "post") await restore(tx, staff, row.subjectId);
  else await approve(tx, staff, row.subjectId);
}
