import { desc, eq } from "drizzle-orm";
import { db } from "#db/client";
import { mails } from "#db/schema/notifications";
import { env } from "~/platform/env.server";

const OURS = new Set(["localhost", "127.0.0.1", "[::1]"]);
const HERE = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/**
 * Whether letters may be read in the browser: only where none are sent, on an installation that calls itself loopback,
 * and by someone at the machine itself. An address of the outside world keeps the outbox shut, however it is set up.
 */
export function isOutboxOpen(ip: string): boolean {
  return !process.env.SMTP_URL && OURS.has(new URL(env().APP_URL).hostname) && HERE.has(ip);
}

export interface OutboxLine {
  id: string;
  to: string;
  subject: string;
  createdAt: Date;
}

export async function listLetters(): Promise<OutboxLine[]> {
  return db
    .select({ id: mails.id, to: mails.toAddress, subject: mails.subject, createdAt: mails.createdAt })
    .from(mails)
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(100);
}

export async function readLetter(id: string) {
  const [letter] = await db.select().from(mails).where(eq(mails.id, id));
  return letter ?? null;
}
