import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { users } from "#db/schema/access";
import { passwordMatches } from "~/platform/auth.server";
import { now } from "~/platform/clock";
import { limit } from "~/platform/limit.server";
import { Refusal } from "~/platform/refusal";

/**
 * The user behind an address and password. One refusal for every mistake, after the same work: it tells nothing of who is
 * known. Who is suspended comes in too, to a session that shows him why, until when, and how to appeal.
 */
export async function checkPassword(
  email: string,
  password: string,
  ip: string,
): Promise<{ userId: string; suspended: boolean }> {
  await limit("sign-in-address", ip);
  await limit("sign-in", email.toLowerCase());
  const [user] = await db
    .select()
    .from(users)
    .where(sql`lower(${users.email}) = lower(${email})`);
  const matches = await passwordMatches(user?.passwordHash ?? null, password);
  if (!user || !matches) {
    throw new Refusal("account:refusal.wrong_password", 422, {}, "password");
  }
  return { userId: user.id, suspended: user.suspendedUntil !== null && user.suspendedUntil > now() };
}
