import { audit } from "~/platform/audit.server";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { now } from "~/platform/clock";
import { authorize, Refusal } from "~/platform/refusal";
import { mostPoints } from "./giving";
import { lockBalance, movePoints } from "./ledger.server";
import { mayAdjustPoints } from "./policy";
import { findRecipient } from "./recipient.server";

export interface Adjustment {
  /** More or fewer points; never below a balance of zero. */
  amount: number;
  /** The customer reads it in his own ledger. */
  reason: string;
  /** Made by the form: sending it twice corrects once. */
  submissionId: string;
}

/** Corrects a customer's points by hand, for what no rule could know. */
export async function adjustPoints(actor: Actor, customerId: string, adjustment: Adjustment): Promise<void> {
  authorize(mayAdjustPoints(actor));
  const staff = actor as Person;
  const { amount, reason, submissionId } = adjustment;
  if (staff.customerId === customerId) throw new Refusal("giving:refusal.not_to_oneself");
  if (!Number.isInteger(amount) || amount === 0 || Math.abs(amount) > mostPoints) {
    throw new Refusal("giving:refusal.amount", 422, { most: mostPoints }, "amount");
  }
  await transact(async (tx) => {
    const recipient = await findRecipient(customerId, tx);
    if (recipient.staff) throw new Refusal("giving:refusal.staff_earn_nothing", 409);
    const { balance } = await lockBalance(tx, customerId);
    const moved = await movePoints(tx, {
      key: `adjustment ${submissionId}`,
      customerId,
      amount,
      reason,
      at: now(),
      createdById: staff.customerId,
    });
    if (!moved) return;
    if (balance + amount < 0) throw new Refusal("giving:refusal.below_zero", 409, { balance }, "amount");
    await audit(tx, staff, {
      action: "points.adjusted",
      subjectType: "customer",
      subjectId: customerId,
      reason,
      data: { amount },
    });
  });
}
