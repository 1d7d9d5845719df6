import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { post, rewrite, sendMail, withholdMail } from "~/emails/send.server";
import { addJob } from "~/jobs/queue.server";
import { readDue } from "./due-letters.server";
import { letterOf } from "./letter-of.server";

const PAGE = 200;

/** The letters of one event, a page at a time, so that ten thousand voters do not hold up one transaction. */
export async function writeLetters(eventId: string, after: string | null): Promise<void> {
  await db.transaction(async (tx) => {
    const which = sql`n.event_id = ${eventId} and (${after}::uuid is null or n.id > ${after}::uuid)`;
    const page = await readDue(tx, which, PAGE);
    for (const row of page) {
      const letter = letterOf(row);
      if (letter) await post(tx, letter);
    }
    if (page.length === PAGE) await addJob(tx, "write-letters", { eventId, after: page.at(-1)!.id });
  });
}

/**
 * Sends a letter. One that tells of something asks once more, at the last moment, whether that is still for its
 * addressee, and is written anew: the mail server may have been away for hours, and what it names may have been renamed,
 * joined with another or closed to him.
 */
export async function sendLetter(mailId: string): Promise<void> {
  const [mail] = await db.execute<{ about: string | null; late: boolean }>(sql`
    select m.idempotency_key like 'digest:%' and m.created_at < now() - interval '1 hour' as late,
      substring(m.idempotency_key from '^notification:(.*)$') as about
    from mails m where m.id = ${mailId} and m.sent_at is null and m.failed_at is null`);
  if (!mail) return;
  const gone = () => withholdMail(mailId, "not for its addressee any more");
  // A day's letter that has waited may tell of what is out of sight by now; tomorrow's tells anew.
  if (mail.late) return gone();
  if (mail.about) {
    const [row] = await readDue(db, sql`n.id = ${mail.about}::uuid`, 1);
    const letter = row && letterOf(row);
    if (!letter) return gone();
    await rewrite(mailId, letter);
  }
  await sendMail(mailId);
}
