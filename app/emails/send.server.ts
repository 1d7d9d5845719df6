import { and, eq, isNull, sql } from "drizzle-orm";
import nodemailer, { type Transporter } from "nodemailer";
import { db, type Tx } from "#db/client";
import { mails } from "#db/schema/notifications";
import { letterGroupOf, type Stoppable } from "~/domain/notifications/preferences";
import { addJob } from "~/jobs/queue.server";
import { env } from "~/platform/env.server";
import { newId } from "~/platform/ids";
import { log } from "~/platform/log.server";
import { stopPath } from "./stop-link.server";

export interface Letter {
  to: string;
  customerId: string | null;
  subject: string;
  text: string;
  html: string;
  /** The same cause never sends twice. */
  idempotencyKey: string;
}

/** Puts a letter into the transaction that causes it; a job sends it once that has committed. */
export async function post(tx: Tx, letter: Letter): Promise<void> {
  const { to, ...rest } = letter;
  const [row] = await tx
    .insert(mails)
    .values({ id: newId(), toAddress: to, ...rest })
    .onConflictDoNothing({ target: mails.idempotencyKey })
    .returning({ id: mails.id });
  if (row) await addJob(tx, "send-mail", { mailId: row.id });
}

/** The same letter in the words of today, as long as it has not left. */
export async function rewrite(mailId: string, { to, subject, text, html }: Letter): Promise<void> {
  await db
    .update(mails)
    .set({ toAddress: to, subject, text, html })
    .where(and(eq(mails.id, mailId), isNull(mails.sentAt)));
}

let open: { url: string; transporter: Transporter } | null = null;

function transporterFor(url: string): Transporter {
  if (open?.url !== url) {
    open?.transporter.close();
    open = {
      url,
      transporter: nodemailer.createTransport(url, { disableFileAccess: true, disableUrlAccess: true }),
    };
  }
  return open.transporter;
}

/**
 * The only SMTP of the house. Without SMTP_URL letters stay in the development outbox. Throws where another try may
 * help, so that the queue backs off; what the other side refuses for good (RFC 5321: 5xx) is noted and left.
 */
export async function sendMail(mailId: string): Promise<void> {
  const url = process.env.SMTP_URL;
  if (!url) return;
  const [mail] = await db.select().from(mails).where(eq(mails.id, mailId));
  if (!mail || mail.sentAt || mail.failedAt) return;
  const host = new URL(env().APP_URL).hostname;
  const { conversation, kind } = await aboutWhat(mail.idempotencyKey);
  try {
    await transporterFor(url).sendMail({
      from: process.env.MAIL_FROM ?? "Kohtaamo <no-reply@localhost>",
      to: { name: "", address: mail.toAddress },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: `<${mail.id}@${host}>`,
      inReplyTo: conversation ? `<${conversation}@${host}>` : undefined,
      references: conversation ? `<${conversation}@${host}>` : undefined,
      headers: {
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
        ...(isOptional(mail) && listHeaders(mail.customerId!, host, kind)),
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const final = isFinal(error);
    await db
      .update(mails)
      .set({ error: reason.slice(0, 1_000), ...(final && { failedAt: sql`now()` }) })
      .where(eq(mails.id, mailId));
    log.warn({ mailId, final, reason }, "a letter was not taken");
    if (!final) throw error;
    return;
  }
  await db
    .update(mails)
    .set({ sentAt: sql`now()`, error: null })
    .where(eq(mails.id, mailId));
}

/** A letter that is no longer to be sent: what it tells is not for its addressee any more. */
export async function withholdMail(mailId: string, reason: string): Promise<void> {
  await db
    .update(mails)
    .set({ failedAt: sql`now()`, error: reason })
    .where(eq(mails.id, mailId));
}

function isFinal(error: unknown): boolean {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  return code === "EENVELOPE" && responseCode === undefined ? true : (responseCode ?? 0) >= 500;
}

/** Those that tell of something come only to who wants them; those about a login always come. */
function isOptional(mail: { idempotencyKey: string; customerId: string | null }): boolean {
  return mail.customerId !== null && /^(notification|digest):/.test(mail.idempotencyKey);
}

/** RFC 2919; RFC 2369 and 8058: mail programs show a button that stops the letters at one press. */
function listHeaders(customerId: string, host: string, kind: Stoppable): Record<string, string> {
  return {
    "List-Id": `Kohtaamo <${kind}.letters.${host}>`,
    "List-Unsubscribe": `<${env().APP_URL}${stopPath(customerId, kind)}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}

/**
 * Letters about one thread or case stand together in a mail program: they refer to one message that never was. And which
 * letters its own link stops.
 */
async function aboutWhat(idempotencyKey: string): Promise<{ conversation: string | null; kind: Stoppable }> {
  const [, notificationId] = /^notification:([0-9a-f-]{36})$/.exec(idempotencyKey) ?? [];
  if (!notificationId) return { conversation: null, kind: "daily" };
  const [row] = await db.execute<{ about: string | null; kind: string }>(
    sql`select coalesce(thread_id, case_id) as about, kind from notifications where id = ${notificationId}::uuid`,
  );
  return { conversation: row?.about ?? null, kind: letterGroupOf(row?.kind ?? null) ?? "all" };
}
