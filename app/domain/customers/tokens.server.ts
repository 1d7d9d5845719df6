import { and, eq, gt, sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { emailTokens, users } from "#db/schema/access";
import { newToken, sha256 } from "~/platform/auth.server";

export type Purpose = "confirm" | "reset";

const MINUTES = 60;

/** A new secret for a letter. Those sent before it for the same purpose die; the user's row is locked meanwhile. */
export async function issueToken(
  tx: Tx,
  user: { id: string; email: string },
  purpose: Purpose,
): Promise<string> {
  await tx.execute(sql`select 1 from users where id = ${user.id} for update`);
  await tx.delete(emailTokens).where(and(eq(emailTokens.userId, user.id), eq(emailTokens.purpose, purpose)));
  const { token, tokenHash } = newToken();
  await tx.insert(emailTokens).values({
    tokenHash,
    userId: user.id,
    purpose,
    email: user.email,
    expiresAt: sql`now() + make_interval(mins => ${MINUTES})`,
  });
  return token;
}

export interface TokenHolder {
  userId: string;
  customerId: string;
  email: string;
  passwordHash: string;
  emailVerifiedAt: Date | null;
  displayName: string;
}

const standing = (token: string, purpose: Purpose) =>
  and(
    eq(emailTokens.tokenHash, sha256(token)),
    eq(emailTokens.purpose, purpose),
    gt(emailTokens.expiresAt, sql`now()`),
  );

/** Whose letter this is. Looking consumes nothing: mail scanners look too. */
export async function holderOf(token: string, purpose: Purpose): Promise<TokenHolder | null> {
  const [row] = await db
    .select({
      user: users,
      displayName: sql<string>`(select display_name from customers where id = ${users.customerId})`,
    })
    .from(emailTokens)
    // A letter to an address that is no longer the user's opens nothing.
    .innerJoin(
      users,
      and(eq(users.id, emailTokens.userId), sql`lower(${users.email}) = lower(${emailTokens.email})`),
    )
    .where(standing(token, purpose));
  if (!row) return null;
  const { id, customerId, email, passwordHash, emailVerifiedAt } = row.user;
  return { userId: id, customerId, email, passwordHash, emailVerifiedAt, displayName: row.displayName };
}

/** Uses the token up. Of any number at once, one gets true. */
export async function consumeToken(tx: Tx, token: string, purpose: Purpose): Promise<boolean> {
  const gone = await tx
    .delete(emailTokens)
    .where(standing(token, purpose))
    .returning({ hash: emailTokens.tokenHash });
  return gone.length === 1;
}

export async function killTokens(tx: Tx, userId: string): Promise<void> {
  await tx.delete(emailTokens).where(eq(emailTokens.userId, userId));
}
