import { createHash, randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { eq, lte, sql } from "drizzle-orm";
import { Lucia, TimeSpan, type Adapter, type DatabaseSession, type DatabaseUser } from "lucia";
import { db } from "#db/client";
import { sessions } from "#db/schema/access";
import type { Actor, Person, Suspended } from "./actor";
import { guest } from "./actor";
import { log } from "./log.server";

declare module "lucia" {
  interface Register {
    Lucia: typeof lucia;
    UserId: string;
    DatabaseUserAttributes: Omit<Person, "userId" | "sessionId"> & {
      suspendedUntil: string | null;
      longUnseen: boolean;
    };
  }
}

export function sha256(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

type Found = {
  id: string;
  user_id: string;
  expires_at: Date | string;
  attributes: DatabaseUser["attributes"];
};

/** All that we know of login `u` of customer `c` when he acts. */
const attributes = sql`jsonb_build_object(
    'role', u.role, 'customerId', c.id, 'handle', c.handle, 'displayName', c.display_name, 'avatarUrl', c.avatar_url,
    'accountId', c.account_id,
    'segmentIds', coalesce((select jsonb_agg(sm.segment_id) from segment_members sm where sm.customer_id = c.id), '[]'),
    'email', u.email, 'emailConfirmed', u.email_verified_at is not null,
    'locale', c.locale, 'theme', c.theme, 'timeZone', c.time_zone, 'keyboardKeys', c.keyboard_keys,
    'trustLevel', case when u.role = 'member' then c.trust_level else 4 end,
    'preApproval', c.pre_approval,
    'silencedUntil', (select max(x.ends_at) from sanctions x where x.customer_id = c.id and x.kind = 'silence'
      and x.lifted_at is null and x.ends_at > now()),
    'suspendedUntil', case when u.suspended_until > now() then u.suspended_until end,
    'longUnseen', c.last_seen_at is null or c.last_seen_at < now() - interval '15 minutes')`;

/**
 * Lucia's storage, with three things of its own: the table holds only hashes of secrets, one query brings the whole actor,
 * and a session that a suspension closed lives no longer than that.
 */
const adapter: Adapter = {
  async getSessionAndUser(secret) {
    const [row] = await db.execute<Found>(sql`
      select s.id, s.user_id, s.expires_at, ${attributes} as attributes
      from sessions s join users u on u.id = s.user_id join customers c on c.id = u.customer_id
      where s.id = ${sha256(secret)} and (s.closed_at is null or u.suspended_until > now())`);
    if (!row) return [null, null];
    const session: DatabaseSession = {
      id: secret,
      userId: row.user_id,
      expiresAt: new Date(row.expires_at),
      attributes: {},
    };
    return [session, { id: row.user_id, attributes: row.attributes }];
  },
  async getUserSessions(userId) {
    const rows = await db.select().from(sessions).where(eq(sessions.userId, userId));
    return rows.map((row) => ({ id: row.id, userId, expiresAt: row.expiresAt, attributes: {} }));
  },
  async setSession(session) {
    await db
      .insert(sessions)
      .values({ id: sha256(session.id), userId: session.userId, expiresAt: session.expiresAt });
  },
  async updateSessionExpiration(secret, expiresAt) {
    await db
      .update(sessions)
      .set({ expiresAt })
      .where(eq(sessions.id, sha256(secret)));
  },
  async deleteSession(secret) {
    await db.delete(sessions).where(eq(sessions.id, sha256(secret)));
  },
  async deleteUserSessions(userId) {
    await db.delete(sessions).where(eq(sessions.userId, userId));
  },
  async deleteExpiredSessions() {
    await db.delete(sessions).where(lte(sessions.expiresAt, sql`now()`));
  },
};

const secure = (process.env.APP_URL ?? "").startsWith("https:");

export const lucia = new Lucia(adapter, {
  sessionExpiresIn: new TimeSpan(30, "d"),
  // The __Host- prefix (RFC 6265bis, 4.1.3.2) asks for HTTPS; plain HTTP is for development and loopback.
  sessionCookie: {
    name: secure ? "__Host-session" : "session",
    attributes: { secure, sameSite: "lax", path: "/" },
  },
  getUserAttributes: (attributes) => attributes,
});

/**
 * Who is behind this Cookie header, and the Set-Cookie header to answer with, if any. Who is suspended is a guest
 * everywhere; `suspended` names him to the few pages that are his even then.
 */
export async function actorFromCookie(
  header: string | undefined,
): Promise<{ actor: Actor; suspended?: Suspended; setCookie?: string }> {
  const secret = lucia.readSessionCookie(header ?? "");
  if (!secret) return { actor: guest };
  const { session, user } = await lucia.validateSession(secret);
  if (!session) return { actor: guest, setCookie: lucia.createBlankSessionCookie().serialize() };
  const { id, suspendedUntil, longUnseen, ...attributes } = user;
  const person: Person = { ...attributes, userId: id, sessionId: sha256(session.id) };
  if (longUnseen && !suspendedUntil) noteSeen(person.customerId);
  return {
    ...(suspendedUntil ? { actor: guest, suspended: { ...person, suspendedUntil } } : { actor: person }),
    setCookie: session.fresh ? lucia.createSessionCookie(session.id).serialize() : undefined,
  };
}

/** To the quarter of an hour, so that reading writes seldom; nobody's page waits for it, and none fails by it. */
function noteSeen(customerId: string): void {
  const noted = db.execute(sql`update customers set last_seen_at = now()
    where id = ${customerId} and (last_seen_at is null or last_seen_at < now() - interval '15 minutes')`);
  noted.catch((error: unknown) => log.warn({ error }, "when a customer was seen was not noted"));
}

/** Someone who comes with another key than a session, such as a feed's address; null while he is suspended. */
export async function personOfLogin(userId: string): Promise<Person | null> {
  const [row] = await db.execute<{ attributes: DatabaseUser["attributes"] }>(sql`
    select ${attributes} as attributes from users u join customers c on c.id = u.customer_id where u.id = ${userId}`);
  if (!row || row.attributes.suspendedUntil) return null;
  const { suspendedUntil: _, longUnseen: __, ...person } = row.attributes;
  return { ...person, userId, sessionId: "" };
}

/** Starts a session under a new secret and ends the one that the browser came with. Returns the Set-Cookie header. */
export async function startSession(userId: string, cookieHeader: string | null): Promise<string> {
  const old = lucia.readSessionCookie(cookieHeader ?? "");
  if (old) await lucia.invalidateSession(old);
  const session = await lucia.createSession(userId, {}, { sessionId: randomBytes(25).toString("base64url") });
  return lucia.createSessionCookie(session.id).serialize();
}

/** Ends the session of this Cookie header. Returns the Set-Cookie header that clears it. */
export async function endSession(cookieHeader: string | null): Promise<string> {
  const secret = lucia.readSessionCookie(cookieHeader ?? "");
  if (secret) await lucia.invalidateSession(secret);
  return lucia.createBlankSessionCookie().serialize();
}

export async function endAllSessions(userId: string): Promise<void> {
  await lucia.invalidateUserSessions(userId);
}

// OWASP Password Storage Cheat Sheet: Argon2id, 19 MiB, 2 iterations, 1 lane.
const argon2id = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password, argon2id);
}

let decoy: Promise<string> | null = null;

/** Takes as long for an unknown person (null) as for a known one. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("a password that nobody has");
  const matches = await verify(passwordHash ?? (await decoy), password, argon2id);
  return matches && passwordHash !== null;
}

/** A secret for a link in a letter, with the hash that the table holds. 160 bits. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(20).toString("base64url");
  return { token, tokenHash: sha256(token) };
}
