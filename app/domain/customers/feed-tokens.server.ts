import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { feedTokens } from "#db/schema/access";
import type { Person } from "~/platform/actor";
import { newToken, personOfLogin, sha256 } from "~/platform/auth.server";
import { Refusal } from "~/platform/refusal";

const MOST = 5;

export interface FeedKey {
  /** The hash: knowing it opens nothing. */
  id: string;
  createdAt: string;
  lastUsedAt: string | null;
}

const standing = (customerId: string) =>
  and(eq(feedTokens.customerId, customerId), isNull(feedTokens.revokedAt));

/** A new secret for the addresses of one's own feeds. It is shown this once; the table keeps its hash. */
export async function makeFeedToken(actor: Person): Promise<string> {
  const { token, tokenHash } = newToken();
  await db.transaction(async (tx) => {
    await tx.execute(sql`select 1 from customers where id = ${actor.customerId} for update`);
    const there = await tx
      .select({ id: feedTokens.tokenHash })
      .from(feedTokens)
      .where(standing(actor.customerId));
    if (there.length >= MOST) throw new Refusal("settings:refusal.enough_feeds", 409);
    await tx.insert(feedTokens).values({ tokenHash, customerId: actor.customerId });
  });
  return token;
}

export async function listFeedTokens(actor: Person): Promise<FeedKey[]> {
  const rows = await db
    .select()
    .from(feedTokens)
    .where(standing(actor.customerId))
    .orderBy(desc(feedTokens.createdAt));
  return rows.map(({ tokenHash, createdAt, lastUsedAt }) => ({
    id: tokenHash,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}

/** Takes one of one's own back. What nobody has is taken back already. */
export async function revokeFeedToken(actor: Person, id: string): Promise<void> {
  await db
    .update(feedTokens)
    .set({ revokedAt: sql`now()` })
    .where(and(standing(actor.customerId), eq(feedTokens.tokenHash, id)));
}

/** All of them, in the transaction that ends someone's sessions: a feed's address is a way in, too. */
export async function revokeFeedTokens(tx: Tx, customerId: string): Promise<void> {
  await tx
    .update(feedTokens)
    .set({ revokedAt: sql`now()` })
    .where(standing(customerId));
}

/** Whose feeds these are, with the rights of this moment; null for a token that is none any more. */
export async function ownerOfFeedToken(token: string): Promise<Person | null> {
  if (!/^[\w-]{20,60}$/.test(token)) return null;
  const tokenHash = sha256(token);
  const [row] = await db.execute<{ login: string; stale: boolean }>(sql`
    select u.id as login, coalesce(f.last_used_at < now() - interval '1 hour', true) as stale
    from feed_tokens f join customers c on c.id = f.customer_id join users u on u.customer_id = c.id
    where f.token_hash = ${tokenHash} and f.revoked_at is null and c.erased_at is null and c.merged_into_id is null`);
  if (!row) return null;
  // Readers ask every few minutes: the hour is as exact as anyone needs it.
  if (row.stale) {
    await db
      .update(feedTokens)
      .set({ lastUsedAt: sql`now()` })
      .where(eq(feedTokens.tokenHash, tokenHash));
  }
  return personOfLogin(row.login);
}
