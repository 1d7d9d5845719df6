import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { post, sendMail } from "~/emails/send.server";
import { readPreferences, savePreferences } from "~/domain/notifications/preferences.server";
import { stopLetters } from "~/domain/notifications/stopping.server";
import { stoppedBy } from "~/emails/stop-link.server";
import { sendLetter, writeLetters } from "~/domain/notifications/letters.server";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database";
import { category, consent, people, person, reply, thread, told } from "./arrange";

const { sql } = useDatabase();

let answer: { code: number; words: string } | null = null;
const received: { to: string[]; raw: string }[] = [];
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: (_, __, done) =>
    done(answer && Object.assign(new Error(answer.words), { responseCode: answer.code })),
  onData(stream, session, done) {
    let raw = "";
    stream.setEncoding("utf8").on("data", (part: string) => (raw += part));
    stream.on("end", () => {
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
      done();
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));
  process.env.SMTP_URL = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => smtp.close(() => resolve())));
beforeEach(() => {
  answer = null;
  received.length = 0;
});

const state = async (email: string) =>
  (
    await sql`select id, subject, text, sent_at is not null as sent, failed_at is not null as failed, error
    from mails where to_address = ${email} order by created_at desc limit 1`
  )[0] as
    | { id: string; subject: string; text: string; sent: boolean; failed: boolean; error: string | null }
    | undefined;

async function letter(to: string, subject = "Hello"): Promise<string> {
  await db.transaction((tx) =>
    post(tx, { to, customerId: null, subject, text: "Text", html: "<p>Text</p>", idempotencyKey: newId() }),
  );
  return (await state(to))!.id;
}

describe("sending letters", () => {
  it("hands a letter over once, with a text part, as an automatic one", async () => {
    const id = await letter("one@example.com", "Äänestys");
    await sendMail(id);
    await sendMail(id);
    expect(received).toHaveLength(1);
    expect(received[0]!.to).toEqual(["one@example.com"]);
    expect(received[0]!.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(received[0]!.raw).toMatch(new RegExp(`^Message-ID: <${id}@`, "m"));
    expect(received[0]!.raw).toContain("text/plain");
    expect(received[0]!.raw).not.toContain("List-Unsubscribe");
    expect(await state("one@example.com")).toMatchObject({ sent: true, failed: false });
  });

  it("posts one cause once", async () => {
    const row = {
      to: "twice@example.com",
      customerId: null,
      subject: "S",
      text: "T",
      html: "H",
      idempotencyKey: "the same",
    };
    await Promise.all([1, 2, 3].map(() => db.transaction((tx) => post(tx, row))));
    expect(await sql`select 1 from mails where to_address = 'twice@example.com'`).toHaveLength(1);
  });

  it("leaves what the other side refuses for good, and tries again what it cannot take just now", async () => {
    answer = { code: 550, words: "No such person" };
    const gone = await letter("gone@example.com");
    await sendMail(gone);
    expect(await state("gone@example.com")).toMatchObject({
      sent: false,
      failed: true,
      error: expect.stringContaining("No such person"),
    });
    answer = { code: 451, words: "Later" };
    const later = await letter("later@example.com");
    await expect(sendMail(later)).rejects.toThrow("Later");
    expect(await state("later@example.com")).toMatchObject({
      sent: false,
      failed: false,
      error: expect.stringContaining("Later"),
    });
    answer = null;
    await sendMail(gone);
    await sendMail(later);
    expect(received.map(({ to }) => to)).toEqual([["later@example.com"]]);
    expect(await state("later@example.com")).toMatchObject({ sent: true, error: null });
  });

  it("has one recipient and no header of anyone's making, whatever stands in a name or a title", async () => {
    const [reader] = (await people(sql, 1)) as [Person];
    await sql`update customers set display_name = ${"Rea\r\nBcc: x@evil.example"} where id = ${reader.customerId}`;
    const writer = await person(sql, { displayName: "=?utf-8?Q?Boss=0D=0ABcc:_y@evil.example?=" });
    await consent(sql, reader, true);
    const id = await thread(sql, reader, {
      title: "Title%0d%0aBcc: z@evil.example\r\nX-Evil: 1 \u202egnp.exe",
    });
    const event = await reply(sql, id, writer, 2, [], "visit www.evil.example now");
    await told(sql, event);
    await writeLetters(event, null);
    const { id: mailId, text } = (await state(reader.email))!;
    await sendLetter(mailId);
    expect(received).toHaveLength(1);
    expect(received[0]!.to).toEqual([reader.email]);
    const headers = received[0]!.raw.split("\r\n\r\n")[0]!;
    expect(headers).not.toMatch(/^(Bcc|X-Evil|Cc):/im);
    expect(headers.match(/^To:/gim)).toHaveLength(1);
    expect(headers).not.toMatch(/=\?utf-8\?Q\?Boss=0D/i);
    expect(text).not.toMatch(/evil\.example|\u202e/);
    expect(headers).toMatch(/^References: </m);
    // Those of one thread stand together, those of the house in one list that a press of the mail program leaves.
    const conversation = new RegExp(`^(References|In-Reply-To): <${id}@localhost>`, "gm");
    expect(headers.match(conversation)).toHaveLength(2);
    expect(headers).toMatch(/^List-Id: Kohtaamo <replies\.letters\.localhost>\r?$/im);
    expect(headers).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    const [, stop] = /^List-Unsubscribe: <http:\/\/localhost:3000\/letters\/stop\/([\w.-]+)>/m.exec(
      headers.replaceAll(/\r\n\s+/g, " "),
    )!;
    expect(stoppedBy(stop!)).toEqual({ customerId: reader.customerId, what: "replies" });
    const [whose, , signature] = stop!.split(".");
    for (const forged of [`${whose}.replies.forged`, `${whose}.all.${signature}`, `${whose}.${signature}`])
      expect(stoppedBy(forged)).toBeNull();
  });
});

describe("letters about what happened", () => {
  async function arranged() {
    const [reader, writer] = (await people(sql, 2)) as [Person, Person];
    const place = await category(sql, "members");
    const id = await thread(sql, reader, { categoryId: place });
    return { reader, writer, place, id };
  }

  it("go to those who want them and have a confirmed address, and to no others", async () => {
    const { reader, writer, id } = await arranged();
    const event = await reply(sql, id, writer, 2);
    await told(sql, event);
    await writeLetters(event, null);
    expect(await state(reader.email)).toBeUndefined();
    await consent(sql, reader, true);
    await sql`update users set email_verified_at = null where id = ${reader.userId}`;
    await writeLetters(event, null);
    expect(await state(reader.email)).toBeUndefined();
    await sql`update users set email_verified_at = now() where id = ${reader.userId}`;
    await writeLetters(event, null);
    await writeLetters(event, null);
    expect(await sql`select 1 from mails where to_address = ${reader.email}`).toHaveLength(1);
    await consent(sql, reader, false);
    const next = await reply(sql, id, writer, 3);
    await told(sql, next);
    await writeLetters(next, null);
    expect(await sql`select 1 from mails where to_address = ${reader.email}`).toHaveLength(1);
  });

  it("stop kind by kind at a letter's own link, the daily one with all that came in it, and all at once", async () => {
    const { reader, writer, id } = await arranged();
    await consent(sql, reader, true);
    const letters = async (number: number, mentioned: Person[] = []) => {
      const event = await reply(sql, id, writer, number, mentioned);
      await told(sql, event);
      await writeLetters(event, null);
      return (await sql`select 1 from mails where to_address = ${reader.email}`).length;
    };
    expect(await letters(2)).toBe(1);
    for (let press = 0; press < 2; press++) await stopLetters(reader.customerId, "replies");
    expect(await letters(3)).toBe(1);
    expect(await letters(4, [reader])).toBe(2);
    const chosen = async () => (await readPreferences(reader)).letters;
    expect(await chosen()).toMatchObject({ replies: "never", mentions: "at_once" });
    await savePreferences(reader, {
      takingPart: "tracking",
      letters: { ...(await chosen()), ideas: "daily", highlights: "daily" },
    });
    await stopLetters(reader.customerId, "daily");
    expect(await chosen()).toMatchObject({ ideas: "never", highlights: "never", mentions: "at_once" });
    await stopLetters(reader.customerId, "all");
    expect(await letters(5, [reader])).toBe(2);
  });

  it("are not written to who lost sight of the thread after the bell rang", async () => {
    const { reader, writer, place, id } = await arranged();
    await consent(sql, reader, true);
    const event = await reply(sql, id, writer, 2);
    expect(Object.keys(await told(sql, event))).toEqual([reader.customerId]);
    await sql`update categories set audience = 'staff' where id = ${place}`;
    await writeLetters(event, null);
    expect(await state(reader.email)).toBeUndefined();
  });

  it("are held back at the last moment, when sight was lost while the mail server was away", async () => {
    const { reader, writer, place, id } = await arranged();
    await consent(sql, reader, true);
    const event = await reply(sql, id, writer, 2);
    await told(sql, event);
    await writeLetters(event, null);
    const written = (await state(reader.email))!;
    await sql`update categories set audience = 'staff' where id = ${place}`;
    await sendLetter(written.id);
    expect(received).toHaveLength(0);
    expect(await state(reader.email)).toMatchObject({ sent: false, failed: true });
  });

  it("speak the language of their reader", async () => {
    const { reader, writer, id } = await arranged();
    await consent(sql, reader, true);
    await sql`update customers set locale = 'fi' where id = ${reader.customerId}`;
    const event = await reply(sql, id, writer, 2);
    await told(sql, event);
    await writeLetters(event, null);
    expect((await state(reader.email))!.subject).toMatch(/vastasi/);
  });
});
