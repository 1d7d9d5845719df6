import { eq, sql } from "drizzle-orm";
import nodemailer, { type Transporter } from "nodemailer";
import { db, type Tx } from "#db/client";
import { mails } from "#db/schema/notifications";
import { addJob } from "~/jobs/queue.server";
import { newId } from "~/platform/ids";

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
  const [row] = await tx
    .insert(mails)
    .values({ id: newId(), toAddress: letter.to, ...letter })
    .onConflictDoNothing({ target: mails.idempotencyKey })
    .returning({ id: mails.id });
  if (row) await addJob(tx, "send-mail", { mailId: row.id });
}

let transporter: Transporter | null = null;

/** The only SMTP of the house. Without SMTP_URL letters stay in the development outbox. */
export async function sendMail(mailId: string): Promise<void> {
  const url = process.env.SMTP_URL;
  if (!url) return;
  const [mail] = await db.select().from(mails).where(eq(mails.id, mailId));
  if (!mail || mail.sentAt) return;
  transporter ??= nodemailer.createTransport(url);
  await transporter.sendMail({
    from: process.env.MAIL_FROM ?? "Kohtaamo <no-reply@localhost>",
    to: { name: "", address: mail.toAddress },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@kohtaamo>`,
    headers: { "Auto-Submitted": "auto-generated" },
  });
  await db.update(mails).set({ sentAt: sql`now()` }).where(eq(mails.id, mailId));
}
