import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { users } from "#db/schema/access";
import { identities } from "#db/schema/customers";
import { record, transact } from "~/events/record.server";
import type { Actor } from "~/platform/actor";
import { passwordMatches } from "~/platform/auth.server";
import { limit } from "~/platform/limit.server";
import { Refusal } from "~/platform/refusal";
import { countReferral } from "./referrals.server";
import { consumeToken, holderOf, type TokenHolder } from "./tokens.server";

export const deadLink = () => new Refusal("account:refusal.dead_link", 409);

/**
 * Confirms an address by its letter. Whoever is not signed in as its owner types the password as well: so a stranger
 * who joined with my address gains nothing when I press the button of a letter that I did not ask for.
 */
export async function confirmAddress(
  actor: Actor,
  token: string,
  password: string,
): Promise<{ userId: string }> {
  const holder = await holderOf(token, "confirm");
  if (!holder) throw deadLink();
  if (actor.role === "guest" || actor.userId !== holder.userId) {
    await limit("sign-in", holder.email.toLowerCase());
    if (!(await passwordMatches(holder.passwordHash, password))) {
      throw new Refusal("account:refusal.wrong_password_here", 422, {}, "password");
    }
  }
  await transact(async (tx) => {
    if (!(await consumeToken(tx, token, "confirm"))) throw deadLink();
    await markConfirmed(tx, holder);
  });
  return { userId: holder.userId };
}

/**
 * The address is proven. It becomes an identity of this customer unless it is one of another customer already, such as
 * one that was imported: then it stays there, and people decide (decisions/2026-11-22-joining-takes-over-nobody.md).
 */
export async function markConfirmed(tx: Tx, holder: TokenHolder): Promise<void> {
  const { userId, customerId, email } = holder;
  const fresh = await tx
    .update(users)
    .set({ emailVerifiedAt: sql`now()` })
    .where(and(eq(users.id, userId), isNull(users.emailVerifiedAt)))
    .returning({ id: users.id });
  if (fresh.length === 0) return;
  await tx
    .insert(identities)
    .values({ customerId, provider: "email", subject: email.toLowerCase(), verifiedAt: sql`now()` })
    .onConflictDoNothing();
  await countReferral(tx, customerId);
  await record(tx, "customer.email_confirmed", { customerId }, { actorId: customerId });
}
