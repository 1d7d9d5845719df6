import { and, eq, isNotNull } from "drizzle-orm";
import type { Tx } from "#db/client";
import { badgeAwards, badges } from "#db/schema/rewards";
import { audit } from "~/platform/audit.server";
import { record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { now } from "~/platform/clock";
import { newId } from "~/platform/ids";
import { authorize, notFound, Refusal } from "~/platform/refusal";
import { mayAwardBadge } from "./policy";
import { findRecipient } from "./recipient.server";
import { dayOf } from "./rules";

export interface Award {
  badgeId: string;
  /** Why: everyone reads it beside the badge. */
  citation: string;
}

/** Gives a badge by hand, once a day at most. The same words sent twice are one award. */
export async function awardBadge(
  actor: Actor,
  customerId: string,
  { badgeId, citation }: Award,
): Promise<void> {
  authorize(mayAwardBadge(actor));
  const giver = actor as Person;
  if (giver.customerId === customerId) throw new Refusal("giving:refusal.not_to_oneself");
  await transact(async (tx) => {
    const { id } = await findRecipient(customerId, tx);
    const [badge] = await tx.select().from(badges).where(eq(badges.id, badgeId));
    if (badge?.givenBy !== "staff") throw new Refusal("errors:bad_choice", 422, {}, "badgeId");
    const at = now();
    const award = { badgeId, customerId: id, period: dayOf(at) };
    const given = { citation, awardedById: giver.customerId, awardedAt: at };
    // One that was taken back today may be given anew, with better words.
    const [fresh] = await tx
      .insert(badgeAwards)
      .values({ id: newId(), ...award, ...given })
      .onConflictDoUpdate({
        target: [badgeAwards.badgeId, badgeAwards.customerId, badgeAwards.period],
        set: { ...given, revokedAt: null },
        setWhere: isNotNull(badgeAwards.revokedAt),
      })
      .returning({ id: badgeAwards.id });
    if (!fresh) return refuseUnlessSame(tx, award, giver, citation);
    const awardId = fresh.id;
    await audit(tx, giver, {
      action: "badge.awarded",
      subjectType: "customer",
      subjectId: id,
      reason: citation,
      data: { badgeId, awardId },
    });
    await record(
      tx,
      "badge.awarded",
      { customerId: id, badgeId, awardId, citation },
      { actorId: giver.customerId },
    );
  });
}

async function refuseUnlessSame(
  tx: Tx,
  { badgeId, customerId, period }: { badgeId: string; customerId: string; period: string },
  giver: Person,
  citation: string,
): Promise<void> {
  const [there] = await tx
    .select()
    .from(badgeAwards)
    .where(
      and(
        eq(badgeAwards.badgeId, badgeId),
        eq(badgeAwards.customerId, customerId),
        eq(badgeAwards.period, period),
      ),
    );
  const same =
    there?.awardedById === giver.customerId && there.citation === citation && there.revokedAt === null;
  if (!same) throw new Refusal("giving:refusal.given_today", 409, {}, "badgeId");
}

/** Takes a badge back, with a reason for the log. Taking it back twice is once. Answers which badge it was. */
export async function revokeBadge(
  actor: Actor,
  awardId: string,
  reason: string,
): Promise<{ badgeId: string }> {
  authorize(mayAwardBadge(actor));
  const staff = actor as Person;
  return transact(async (tx) => {
    const [there] = await tx.select().from(badgeAwards).where(eq(badgeAwards.id, awardId)).for("update");
    if (!there) throw notFound();
    const { customerId, badgeId } = there;
    if (there.revokedAt) return { badgeId };
    await tx.update(badgeAwards).set({ revokedAt: now() }).where(eq(badgeAwards.id, awardId));
    await audit(tx, staff, {
      action: "badge.revoked",
      subjectType: "customer",
      subjectId: customerId,
      reason,
      data: { badgeId, awardId },
    });
    await record(tx, "customer.profile_changed", { customerId }, { actorId: staff.customerId });
    return { badgeId };
  });
}
