import { eq, sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { users } from "#db/schema/access";
import { passwordChangedLetter } from "~/emails/password-changed";
import { resetPasswordLetter } from "~/emails/reset-password";
import { post } from "~/emails/send.server";
import { transact } from "~/events/record.server";
import type { Language } from "~/i18n/languages";
import type { Person } from "~/platform/actor";
import { hashPassword, passwordMatches } from "~/platform/auth.server";
import { limit } from "~/platform/limit.server";
import { Refusal } from "~/platform/refusal";
import { endAccess } from "./access.server";
import { deadLink, markConfirmed } from "./confirming.server";
import { isEasyToGuess } from "./password";
import { consumeToken, holderOf, issueToken, killTokens } from "./tokens.server";

type Known = { id: string; email: string; customerId: string; language: Language; name: string };

const knownBy = (condition: ReturnType<typeof sql>) => sql`
  select u.id, u.email, u.customer_id as "customerId", c.locale as language, c.display_name as name
  from users u join customers c on c.id = u.customer_id where ${condition}`;

/** A letter with a link to a new password, if the address has a login. The caller answers the same either way. */
export async function requestReset(email: string, ip: string): Promise<void> {
  await limit("sign-up", ip);
  await limit("mail", email.toLowerCase());
  const [user] = await db.execute<Known>(knownBy(sql`lower(u.email) = lower(${email})`));
  if (!user) return;
  await transact(async (tx) => post(tx, resetPasswordLetter(user, await issueToken(tx, user, "reset"))));
}

/** A new password by letter. The letter proves the address too. All sessions and all other letters end. */
export async function resetPassword(token: string, password: string): Promise<{ userId: string }> {
  const holder = await holderOf(token, "reset");
  if (!holder) throw deadLink();
  refuseEasy(password, [holder.email, holder.displayName]);
  const passwordHash = await hashPassword(password);
  await transact(async (tx) => {
    if (!(await consumeToken(tx, token, "reset"))) throw deadLink();
    await markConfirmed(tx, holder);
    await setPassword(tx, holder, passwordHash);
  });
  return { userId: holder.userId };
}

export async function changePassword(actor: Person, current: string, password: string): Promise<void> {
  await limit("sign-in", actor.email.toLowerCase());
  const [user] = await db.select().from(users).where(eq(users.id, actor.userId));
  if (!user || !(await passwordMatches(user.passwordHash, current))) {
    throw new Refusal("account:refusal.wrong_password_here", 422, {}, "currentPassword");
  }
  refuseEasy(password, [actor.email, actor.displayName, actor.handle]);
  const passwordHash = await hashPassword(password);
  await transact((tx) => setPassword(tx, actor, passwordHash));
}

function refuseEasy(password: string, about: string[]): void {
  if (isEasyToGuess(password, about)) throw new Refusal("account:refusal.easy_password", 422, {}, "password");
}

async function setPassword(
  tx: Tx,
  login: { userId: string; customerId: string },
  passwordHash: string,
): Promise<void> {
  await tx.update(users).set({ passwordHash }).where(eq(users.id, login.userId));
  await killTokens(tx, login.userId);
  await endAccess(tx, login, login.customerId);
  const [known] = await tx.execute<Known>(knownBy(sql`u.id = ${login.userId}`));
  if (known) await post(tx, passwordChangedLetter(known));
}
