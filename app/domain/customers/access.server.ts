import { and, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { sessions } from "#db/schema/access";
import { record, transact } from "~/events/record.server";
import { now } from "~/platform/clock";
import { isId } from "~/platform/ids";
import type { Person } from "~/platform/actor";
import { revokeFeedTokens } from "./feed-tokens.server";

/**
 * Ends every session of a login, in the transaction that has the reason for it: a changed password, a changed role. HTTP
 * refuses at the next request; sockets drop when they hear the event.
 */
export async function endAccess(
  tx: Tx,
  login: { userId: string; customerId: string },
  by: string | null,
  except?: { sessionId: string },
): Promise<void> {
  await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, login.userId), except && ne(sessions.id, except.sessionId)));
  await revokeFeedTokens(tx, login.customerId);
  await record(
    tx,
    "customer.sessions_ended",
    { customerId: login.customerId, sessionId: null },
    { actorId: by },
  );
}

/**
 * The same for who is suspended, but what was a session says why for as long as that lasts. None of them opens again: it may
 * have been somebody else who wrote by it.
 */
async function closeAccess(tx: Tx, login: { userId: string; customerId: string }, by: string): Promise<void> {
  const { userId, customerId } = login;
  await tx.update(sessions).set({ closedAt: now() }).where(eq(sessions.userId, userId));
  await revokeFeedTokens(tx, customerId);
  const ended = { customerId, sessionId: null, suspended: true } as const;
  await record(tx, "customer.sessions_ended", ended, { actorId: by });
}

/** Signing out here: this session and its sockets, no others. */
export async function endOwnSession(actor: Person, sessionId: string): Promise<void> {
  await transact(async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.id, sessionId), eq(sessions.userId, actor.userId)))
      .returning({ id: sessions.id });
    if (ended.length === 0) return;
    const { customerId } = actor;
    await record(tx, "customer.sessions_ended", { customerId, sessionId }, { actorId: customerId });
  });
}

export async function signOutEverywhere(actor: Person): Promise<void> {
  await transact((tx) => endAccess(tx, actor, actor.customerId));
}

export interface OwnSession {
  /** The hash of the cookie's secret: knowing it signs nobody in. */
  id: string;
  startedAt: string;
  here: boolean;
}

export async function listSessions(actor: Person): Promise<OwnSession[]> {
  const rows = await db
    .select()
    .from(sessions)
    .where(
      and(eq(sessions.userId, actor.userId), isNull(sessions.closedAt), gt(sessions.expiresAt, sql`now()`)),
    )
    .orderBy(desc(sessions.createdAt));
  return rows.map(({ id, createdAt }) => ({
    id,
    startedAt: createdAt.toISOString(),
    here: id === actor.sessionId,
  }));
}

/** Suspends a login until a date, or lifts it (null); it is out at once. The caller has authorised and audits it. */
export async function suspendLogin(
  tx: Tx,
  customerId: string,
  until: Date | null,
  by: string,
): Promise<void> {
  if (!isId(customerId)) return;
  const [user] = await tx.execute<{ id: string }>(sql`
    update users set suspended_until = ${until?.toISOString() ?? null}::timestamptz where customer_id = ${customerId}
    returning id`);
  if (user && until) await closeAccess(tx, { userId: user.id, customerId }, by);
}

/** Gives a login another role: in both places that hold it, and with new sessions. The caller has authorised and audits it. */
export async function changeRole(
  tx: Tx,
  customerId: string,
  role: Person["role"],
  by: string,
): Promise<void> {
  const [user] = await tx.execute<{ id: string }>(sql`
    with staff as (update customers set staff_role = ${role === "member" ? null : role} where id = ${customerId})
    update users set role = ${role} where customer_id = ${customerId} and role <> ${role} returning id`);
  if (user) await endAccess(tx, { userId: user.id, customerId }, by);
}
