import { afterEach, describe, expect, it } from "vitest";
import { answerConsents } from "~/domain/customers/consents.server";
import { listThreads } from "~/domain/community/browsing.server";
import { follow, followedBy } from "~/domain/community/following.server";
import { noteReading } from "~/domain/community/noting-reading.server";
import { replyToThread } from "~/domain/community/posting.server";
import { startThread } from "~/domain/community/starting.server";
import { claimQuestion, waitingQuestions } from "~/domain/community/waiting.server";
import { tellOfAsleep } from "~/domain/ideas/asleep.server";
import { writeDigests } from "~/domain/notifications/digest.server";
import { writeLetters } from "~/domain/notifications/letters.server";
import { readPreferences, savePreferences } from "~/domain/notifications/preferences.server";
import { letterGroupNames, letterGroupOf, usualPace } from "~/domain/notifications/preferences";
import { deliverAll } from "~/events/deliver.server";
import { freezeClock } from "~/platform/clock";
import type { Person } from "~/platform/actor";
import { newId, toPublicId } from "~/platform/ids";
import { useDatabase } from "../../support/database";
import { outcomes } from "../community/arrange";
import { category, consent, idea, people, person, post, reply, thread, told } from "./arrange";

const { sql } = useDatabase();
afterEach(() => freezeClock(null));

const is = (who: Person, kind: string) => ({ [who.customerId]: kind });
const two = async () => (await people(sql, 2)) as [Person, Person];
const started = async (threadId: string) => {
  const [row] = await sql`select id from events where thread_id = ${threadId} and type = 'thread.created'`;
  return row!.id as string;
};
const start = async (author: Person, categoryId: string, tags?: string[]) => {
  const input = { kind: "discussion" as const, categoryId, title: "A new talk of tyres", body: "Well." };
  return (await startThread(author, { ...input, tags, submissionId: newId() })).id;
};
const lettersTo = async (who: Person) =>
  (
    await sql<{ subject: string; key: string; text: string }[]>`
    select subject, idempotency_key as key, text from mails where customer_id = ${who.customerId} order by created_at`
  ).slice();
const levelOn = async (who: Person, threadId: string) => {
  const [row] =
    await sql`select level from subscriptions where customer_id = ${who.customerId} and subject_id = ${threadId}`;
  return (row?.level as string | undefined) ?? null;
};

describe("following a place, a tag or a person", () => {
  it("tells who watches it of new threads and replies, and who tracks it of neither", async () => {
    const [author, watcher] = await two();
    const [tagger, fan, tracker] = (await people(sql, 3)) as [Person, Person, Person];
    const place = await category(sql);
    const first = await start(author, place, ["studs"]);
    const [tag] = await sql`select id from tags where slug = 'studs'`;
    await follow(watcher, { type: "category", id: place }, "watching");
    await follow(tagger, { type: "tag", id: tag!.id }, "watching");
    await follow(fan, { type: "person", id: author.customerId }, "watching");
    await follow(tracker, { type: "category", id: place }, "tracking");
    const second = await start(author, place, ["studs"]);
    const everyone = (kind: string) => ({ ...is(watcher, kind), ...is(tagger, kind), ...is(fan, kind) });
    expect(await told(sql, await started(second))).toEqual(everyone("new_thread"));
    expect(await told(sql, await reply(sql, first, author, 2))).toEqual(everyone("reply"));
  });

  it("keeps silent what is muted, and lets a thread's own level go before its place's", async () => {
    const [author, quiet] = await two();
    const [loud, blocker] = await two();
    const place = await category(sql);
    const id = await thread(sql, author, { categoryId: place });
    await follow(quiet, { type: "category", id: place }, "muted");
    await follow(loud, { type: "category", id: place }, "muted");
    await follow(loud, { type: "thread", id }, "watching");
    await follow(blocker, { type: "thread", id }, "watching");
    await follow(blocker, { type: "person", id: quiet.customerId }, "muted");
    expect(await told(sql, await reply(sql, id, quiet, 2, [loud, blocker]))).toEqual({
      ...is(author, "reply"),
      ...is(loud, "mention"),
    });
    expect(await told(sql, await reply(sql, id, author, 3, [quiet]))).toEqual({
      ...is(loud, "reply"),
      ...is(blocker, "reply"),
    });
  });

  it("keeps what is muted out of what is new and unread, unless the thread itself is followed", async () => {
    const [author, reader] = await two();
    const place = await category(sql);
    const [muted, followed] = [
      await thread(sql, author, { categoryId: place }),
      await thread(sql, author, { categoryId: place }),
    ];
    for (const id of [muted, followed]) {
      await sql`insert into read_states (customer_id, thread_id, last_read_number) values (${reader.customerId}, ${id}, 0)`;
    }
    const unread = async () => {
      const { lines } = await listThreads(reader, { view: "unread", categoryId: place });
      return lines.map(({ id }) => id).sort();
    };
    expect(await unread()).toEqual([muted, followed].sort());
    await follow(reader, { type: "category", id: place }, "muted");
    expect(await unread()).toEqual([]);
    await follow(reader, { type: "thread", id: followed }, "tracking");
    expect(await unread()).toEqual([followed]);
    await follow(reader, { type: "category", id: place }, "none");
    await follow(reader, { type: "person", id: author.customerId }, "muted");
    expect(await unread()).toEqual([followed]);
  });

  it("tells nothing, in the house or by mail, of what has gone from sight since one followed it", async () => {
    const lost: Record<string, (place: string, id: string, who: Person) => Promise<unknown>> = {
      private: (_, id) => sql`update threads set private = true where id = ${id}`,
      deleted: (_, id) => sql`update threads set deleted_at = now() where id = ${id}`,
      audience: (place) => sql`update categories set audience = 'staff' where id = ${place}`,
      suspended: (_, __, who) =>
        sql`update users set suspended_until = now() + interval '1 day' where id = ${who.userId}`,
    };
    for (const [name, lose] of Object.entries(lost)) {
      const [author, follower] = await two();
      await consent(sql, follower, true);
      const place = await category(sql);
      const id = await thread(sql, author, { categoryId: place });
      await follow(follower, { type: "thread", id }, "watching");
      await follow(follower, { type: "category", id: place }, "watching");
      await follow(follower, { type: "person", id: author.customerId }, "watching");
      await lose(place, id, follower);
      const event = await reply(sql, id, author, 2);
      expect([name, (await told(sql, event))[follower.customerId]]).toEqual([name, undefined]);
      await writeLetters(event, null);
      expect([name, await lettersTo(follower)]).toEqual([name, []]);
    }
  });

  it("begins by itself for who takes part, as he prefers", async () => {
    const [author, writer] = await two();
    const [watcher, never] = await two();
    const letters = (await readPreferences(writer)).letters;
    await savePreferences(watcher, { takingPart: "watching", letters });
    await savePreferences(never, { takingPart: "never", letters });
    const id = await start(author, await category(sql));
    for (const who of [writer, watcher, never])
      await replyToThread(who, id, { body: "Indeed.", submissionId: newId() });
    expect([await levelOn(author, id), await levelOn(writer, id)]).toEqual(["watching", "tracking"]);
    expect([await levelOn(watcher, id), await levelOn(never, id)]).toEqual(["watching", null]);
  });

  it("begins by itself for who reads long, and not for who has let go of it by preference", async () => {
    const [author, reader] = await two();
    const id = await thread(sql, author);
    for (let turn = 0; turn < 5; turn++) await noteReading(reader, id, 1, 30);
    expect(await levelOn(reader, id)).toBeNull();
    await noteReading(reader, id, 1, 3_600);
    expect(await levelOn(reader, id)).toBe("tracking");
  });

  it("shows each thing on one page, and says no more of what has gone from sight", async () => {
    const [author, reader] = await two();
    const place = await category(sql);
    const id = await thread(sql, author, { categoryId: place, title: "MARKER of a title" });
    await follow(reader, { type: "thread", id }, "watching");
    await follow(reader, { type: "person", id: author.customerId }, "muted");
    expect(await followedBy(reader)).toMatchObject({
      thread: [{ id, level: "watching", name: "MARKER of a title" }],
      person: [{ level: "muted", name: author.displayName }],
    });
    await sql`update categories set audience = 'staff' where id = ${place}`;
    expect((await followedBy(reader)).thread).toEqual([
      { type: "thread", id, level: "watching", name: null, language: null, path: null },
    ]);
    expect(await follow(reader, { type: "thread", id }, "none")).toBe("watching");
    await expect(follow(reader, { type: "thread", id }, "watching")).rejects.toMatchObject({ status: 404 });
    await expect(follow(reader, { type: "person", id: reader.customerId }, "watching")).rejects.toMatchObject(
      { status: 404 },
    );
  });
});

describe("letters by their pace", () => {
  const paces = (about: object) => ({
    takingPart: "tracking" as const,
    letters: {
      ...Object.fromEntries([...letterGroupNames, "highlights" as const].map((g) => [g, usualPace(g)])),
      ...about,
    } as Awaited<ReturnType<typeof readPreferences>>["letters"],
  });

  it("come at once, or not at all, by what they are about", async () => {
    const [author, writer] = await two();
    await consent(sql, author, true);
    await savePreferences(author, paces({ replies: "never" }));
    const id = await thread(sql, author);
    const plain = await reply(sql, id, writer, 2);
    const named = await reply(sql, id, writer, 3, [author]);
    for (const event of [plain, named]) {
      await told(sql, event);
      await writeLetters(event, null);
    }
    expect((await lettersTo(author)).map(({ subject }) => subject)).toEqual([
      expect.stringContaining("mentioned you"),
    ]);
  });

  it("of ideas asleep come to their owner at once, in the day's letter or never, a week apart at least", async () => {
    const author = await person(sql);
    const owners = await people(sql, 3, { role: "product" });
    const [soon, daily, never] = owners as [Person, Person, Person];
    for (const owner of owners) {
      await consent(sql, owner, true);
      const id = await idea(sql, author, { title: `Asleep for ${owner.handle}` });
      await sql`update ideas set owner_id = ${owner.customerId}, status_changed_at = now() - interval '200 days' where thread_id = ${id}`;
      await sql`update threads set last_activity_at = now() - interval '200 days' where id = ${id}`;
    }
    await savePreferences(daily, paces({ ideas: "daily" }));
    await savePreferences(never, paces({ ideas: "never" }));
    const telling = async () => {
      await tellOfAsleep();
      await deliverAll();
      for (const { id } of await sql`select id from events where type = 'idea.asleep'`)
        await writeLetters(id as string, null);
    };
    await telling();
    await telling();
    const [letter, ...more] = await lettersTo(soon);
    expect(more).toEqual([]);
    expect(letter!.subject).toContain("asleep");
    expect(letter!.text).toContain(`Asleep for ${soon.handle}`);
    expect(letter!.text).not.toContain(`Asleep for ${daily.handle}`);
    // Their own link stops them as it stops all news of ideas.
    expect(letterGroupOf("ideas_asleep")).toBe("ideas");
    expect(await lettersTo(daily)).toEqual([]);
    await nextMorning(daily);
    await Promise.all([writeDigests(), writeDigests()]);
    await writeDigests();
    const digests = await lettersTo(daily);
    expect(digests).toHaveLength(1);
    expect(digests[0]!.text).toContain("1 idea of yours has been asleep");
    expect(await lettersTo(never)).toEqual([]);
    await sql`update asleep_tellings set told_at = told_at - interval '8 days'`;
    freezeClock(null);
    await telling();
    expect(await lettersTo(soon)).toHaveLength(2);
  });

  it("come once a day together, in the reader's morning and language, with what he may still see", async () => {
    const [author, writer] = await two();
    await consent(sql, author, true);
    await sql`update customers set time_zone = 'America/New_York', locale = 'fi' where id = ${author.customerId}`;
    await savePreferences(author, paces({ replies: "daily", highlights: "daily" }));
    const [seen, lost] = [
      await thread(sql, author),
      await thread(sql, author, { title: "MARKER of a secret" }),
    ];
    const lively = await thread(sql, writer, { title: "What a lively talk this is" });
    for (const id of [seen, lost]) {
      const event = await reply(sql, id, writer, 2);
      await told(sql, event);
      await writeLetters(event, null);
    }
    expect(await lettersTo(author)).toEqual([]);
    await sql`update threads set hidden_at = now() where id = ${lost}`;
    await post(sql, lively, writer, 2);

    const tomorrow = (hour: number) =>
      freezeClock(new Date(Math.ceil(Date.now() / 86_400_000) * 86_400_000 + hour * 3_600_000));
    await sql`update notification_preferences set digest_at = now() - interval '1 day' where customer_id = ${author.customerId}`;
    tomorrow(10); // five or six in New York
    await writeDigests();
    expect(await lettersTo(author)).toEqual([]);
    tomorrow(14);
    await Promise.all([writeDigests(), writeDigests()]);
    await writeDigests();
    const [letter, ...more] = await lettersTo(author);
    expect(more).toEqual([]);
    expect(letter!.subject).toMatch(/Kohtaamosta$/);
    expect(letter!.text).toContain("What a lively talk this is");
    expect(letter!.text).not.toContain("MARKER");
    expect(letter!.text).toContain(toPublicId(seen));
    expect(letter!.text).not.toContain(toPublicId(lost));
  });

  it("do not come by the day to who has said no to letters", async () => {
    const [author, writer] = await two();
    await savePreferences(author, paces({ replies: "daily" }));
    await answerConsents(author, { "email.digest": false }, true);
    await told(sql, await reply(sql, await thread(sql, author), writer, 2));
    await nextMorning(author);
    await writeDigests();
    expect(await lettersTo(author)).toEqual([]);
  });
});

/** Eight by the reader's clock, whatever the hour of this run; the last daily letter was a day ago. */
async function nextMorning({ customerId }: Person): Promise<void> {
  await sql`update notification_preferences set digest_at = now() - interval '1 day' where customer_id = ${customerId}`;
  const [morning] = await sql`
    select (date_trunc('day', now() at time zone time_zone) + interval '32 hours') at time zone time_zone as at
    from customers where id = ${customerId}`;
  freezeClock(morning!.at as Date);
}

describe("the desk of questions", () => {
  it("shows staff who waits longest first, in service hours, and nobody else anything", async () => {
    const asker = await person(sql);
    const agent = await person(sql, { role: "agent" });
    const place = await category(sql);
    const [slug] = await sql`select slug from categories where id = ${place}`;
    const ask = async (at: string, about: object = {}) => {
      const id = await thread(sql, asker, { kind: "question", categoryId: place, ...about });
      await sql`update threads set created_at = ${at}::timestamptz where id = ${id}`;
      return id;
    };
    // Friday at four in Helsinki, and Monday at nine: the weekend does not count.
    const friday = await ask("2026-11-20T16:00:00+02:00", { private: true });
    const monday = await ask("2026-11-23T09:00:00+02:00");
    const solved = await ask("2026-11-19T09:00:00+02:00");
    await sql`update threads set solved_at = now() where id = ${solved}`;
    freezeClock(new Date("2026-11-23T10:00:00+02:00"));
    const { questions } = await waitingQuestions(agent, { category: slug!.slug });
    expect(questions.map(({ id, waitedMinutes }) => [id, waitedMinutes])).toEqual([
      [friday, 240],
      [monday, 60],
    ]);
    await expect(waitingQuestions(asker)).rejects.toMatchObject({ status: 404 });
    await expect(claimQuestion(asker, monday, true)).rejects.toMatchObject({ status: 404 });
  });

  it("gives a question to the first of two who take it up at once, and tells the second whose it is", async () => {
    const [one, other] = [await person(sql, { role: "agent" }), await person(sql, { role: "product" })];
    const id = await thread(sql, await person(sql), { kind: "question" });
    const { done, refused } = await outcomes([claimQuestion(one, id, true), claimQuestion(other, id, true)]);
    expect([done.length, refused]).toEqual([1, ["waiting:refusal.taken"]]);
    const { questions } = await waitingQuestions(one, { view: "mine" });
    const holder = questions.some((question) => question.id === id) ? one : other;
    await claimQuestion(holder, id, false);
    await claimQuestion(holder === one ? other : one, id, true);
    const log = await sql`select action from audit_log where subject_id = ${id} order by at, id`;
    expect(log.map(({ action }) => action)).toEqual([
      "question.claimed",
      "question.released",
      "question.claimed",
    ]);
  });
});
