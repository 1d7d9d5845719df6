import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { sanctions } from "#db/schema/moderation";
import { suspendLogin } from "~/domain/customers/access.server";
import { standingLetter } from "~/emails/standing";
import { post } from "~/emails/send.server";
import { record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock";
import { newId } from "~/platform/ids";
import { authorize, notFound, Refusal } from "~/platform/refusal";
import { decideFlags } from "./hiding.server";
import { memberById, recipientOf } from "./member-finding.server";
import { mayModerate, maySanction } from "./policy";
import { postById } from "./post-finding.server";
import { longestDays, type NewSanction } from "./sanctions";

/**
 * Warns, silences or suspends a member, with a reason that he can read and a letter that brings it. A suspension ends his
 * sessions and sockets at once. Reports of the post that gave rise to it are upheld.
 */
export async function imposeSanction(actor: Actor, customerId: string, input: NewSanction): Promise<string> {
  authorize(mayModerate(actor));
  const staff = actor as Person;
  const { kind, rule, message } = input;
  const days = kind === "warning" ? null : input.days;
  if (kind !== "warning" && !(days && days >= 1 && days <= longestDays))
    throw new Refusal("moderation:refusal.days", 422, { max: longestDays }, "days");
  return transact(async (tx) => {
    const member = await lockMember(tx, customerId);
    authorize(maySanction(actor, member));
    const about = input.postId ? await postById(tx, input.postId) : undefined;
    if (input.postId && about?.authorId !== customerId) throw new Refusal("errors:bad_form", 422);
    const id = newId();
    const endsAt = days ? new Date(now().getTime() + days * 86_400_000) : null;
    await tx.insert(sanctions).values({
      id,
      customerId,
      kind,
      reason: rule,
      message,
      postId: about?.id ?? null,
      imposedById: staff.customerId,
      imposedAt: now(),
      endsAt,
    });
    if (kind === "suspension") await suspendUntilTheLast(tx, customerId, staff);
    if (about) await decideFlags(tx, staff, about, "upheld");
    await audit(tx, staff, {
      action: "sanction.imposed",
      subjectType: "customer",
      subjectId: customerId,
      reason: message,
      data: { kind, rule, days, sanctionId: id, name: member.displayName },
    });
    await record(tx, "sanction.imposed", { sanctionId: id, customerId, kind }, { actorId: null });
    await post(tx, standingLetter(recipientOf(member), { what: kind, id, rule, words: message, endsAt }));
    return id;
  });
}

/** Ends a silence or suspension early, or takes a warning back, with a reason. One that has ended is left as it is. */
export async function liftSanction(actor: Actor, id: string, reason: string): Promise<void> {
  authorize(mayModerate(actor));
  await transact((tx) => lift(tx, actor as Person, id, reason));
}

/** The same within a larger deed, such as an appeal that was right. */
export async function lift(tx: Tx, staff: Person, id: string, reason: string): Promise<void> {
  const [found] = await tx.select().from(sanctions).where(eq(sanctions.id, id));
  if (!found) throw notFound();
  const member = await lockMember(tx, found.customerId);
  authorize(maySanction(staff, member));
  const [lifted] = await tx
    .update(sanctions)
    .set({ liftedAt: now(), liftedById: staff.customerId, liftedReason: reason })
    .where(and(eq(sanctions.id, id), isNull(sanctions.liftedAt)))
    .returning();
  if (!lifted) throw new Refusal("moderation:refusal.lifted_already", 409);
  const { customerId, kind } = lifted;
  if (kind === "suspension") await suspendUntilTheLast(tx, customerId, staff);
  await audit(tx, staff, {
    action: "sanction.lifted",
    subjectType: "customer",
    subjectId: customerId,
    reason,
    data: { kind, sanctionId: id, name: member.displayName },
  });
  await record(tx, "sanction.lifted", { sanctionId: id, customerId, kind }, { actorId: null });
  const what = `${kind}_lifted` as const;
  await post(
    tx,
    standingLetter(recipientOf(member), { what, id, rule: lifted.reason, words: reason, endsAt: null }),
  );
}

/** Two deeds about one member follow each other. */
async function lockMember(tx: Tx, customerId: string) {
  await tx.execute(sql`select 1 from customers where id = ${customerId} for no key update`);
  return memberById(tx, customerId);
}

/** The login opens again when the last of its suspensions has ended. */
async function suspendUntilTheLast(tx: Tx, customerId: string, staff: Person): Promise<void> {
  const [last] = await tx.execute<{ until: string | null }>(sql`
    select max(ends_at) as until from sanctions
    where customer_id = ${customerId} and kind = 'suspension' and lifted_at is null and ends_at > ${now().toISOString()}::timestamptz`);
  await suspendLogin(tx, customerId, last?.until ? new Date(last.until) : null, staff.customerId);
}
