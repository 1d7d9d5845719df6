import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mergeIdeas, unmergeIdea } from "~/domain/ideas/merging.server";
import { voteForIdea } from "~/domain/ideas/voting.server";
import { moveThread } from "~/domain/moderation/threads/moving.server";
import { writeDigests } from "~/domain/notifications/digest.server";
import { sendLetter, writeLetters } from "~/domain/notifications/letters.server";
import { readNotifications } from "~/domain/notifications/reading.server";
import { deliverAll } from "~/events/deliver.server";
import { freezeClock } from "~/platform/clock";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database";
import { board } from "../ideas/arrange";
import { category, consent, happened, idea, people, person, reply, thread, told } from "./arrange";

const { sql } = useDatabase();
const MARKER = "Marker of what is closed";
let reader: Person, writer: Person, product: Person, moderator: Person;

beforeEach(async () => {
  [reader, writer] = (await people(sql, 2)) as [Person, Person];
  product = await person(sql, { role: "product" });
  moderator = await person(sql, { role: "moderator" });
  await consent(sql, reader, true);
});

afterEach(() => freezeClock(null));

const bell = async () => (await readNotifications(reader, null)).notifications;
const letters = () =>
  sql<{ id: string; subject: string; text: string; html: string; failed: boolean }[]>`
    select id, subject, text, html, failed_at is not null as failed from mails where to_address = ${reader.email} order by created_at`;
const close = (boardId: string) => sql`update boards set audience = 'staff' where id = ${boardId}`;

async function lastEvent(type: string): Promise<string> {
  await deliverAll();
  const [event] = await sql`select id from events where type = ${type} order by seq desc limit 1`;
  return event!.id as string;
}

/** An idea that the reader backs, in a board of its own, and one that it goes into, in another. */
async function joined() {
  const [hisBoard, otherBoard] = [await board(sql), await board(sql)];
  const his = await idea(sql, writer, { boardId: hisBoard, title: "A wish in his words" });
  const other = await idea(sql, writer, { boardId: otherBoard, title: "The wish of all" });
  await voteForIdea(reader, his);
  await mergeIdeas(product, his, other, `The same as that one: ${MARKER}`);
  return { hisBoard, otherBoard, his, other, event: await lastEvent("idea.merged") };
}

const rename = (id: string, title: string) => sql`update threads set title = ${title} where id = ${id}`;

describe("an idea that a piece of news names beside its own", () => {
  it("is named as it is called today, to who may see it today", async () => {
    const { his, event } = await joined();
    await rename(his, "A wish in better words");
    expect((await bell())[0]).toMatchObject({ kind: "idea_merged", about: "A wish in better words" });
    expect((await bell())[0]!.data).not.toHaveProperty("title");
    await writeLetters(event, null);
    expect((await letters())[0]!.subject).toContain("A wish in better words");
  });

  it("is not named once it has moved where the reader may not go: not by the bell, not by letter", async () => {
    const { hisBoard, his, event } = await joined();
    await rename(his, MARKER);
    await close(hisBoard);
    const [line] = await bell();
    expect(line).toMatchObject({ kind: "idea_merged", gone: false, about: null, data: {} });
    expect(JSON.stringify(line)).not.toContain("Marker");
    await writeLetters(event, null);
    const [letter] = await letters();
    expect(letter!.text).toContain("The wish of all");
    expect(JSON.stringify(letter)).not.toContain("Marker");
    expect(letter!.text).not.toContain("/objection");
  });

  it("nor in the day's letter", async () => {
    await sql`insert into notification_preferences (customer_id, letters, digest_at)
      values (${reader.customerId}, ${sql.json({ ideas: "daily" })}, now() - interval '2 days')`;
    const { hisBoard, his } = await joined();
    await rename(his, MARKER);
    await close(hisBoard);
    freezeClock(new Date(Math.ceil(Date.now() / 86_400_000) * 86_400_000 + 10 * 3_600_000));
    await writeDigests();
    const [letter] = await letters();
    expect(letter!.text).toContain("The wish of all");
    expect(JSON.stringify(letter)).not.toContain("Marker");
  });

  it("nor when the ideas were taken apart and the other has gone from sight since", async () => {
    const { otherBoard, his, other } = await joined();
    await unmergeIdea(product, his);
    await deliverAll();
    const unmerged = async () => (await bell()).find(({ kind }) => kind === "idea_unmerged");
    expect(await unmerged()).toMatchObject({ about: "The wish of all" });
    await rename(other, MARKER);
    await close(otherBoard);
    expect(await unmerged()).toMatchObject({ gone: false, about: null });
    expect(JSON.stringify(await bell())).not.toContain("Marker");
  });
});

describe("a letter that has waited for the mail server", () => {
  it("leaves in the words of today", async () => {
    const id = await thread(sql, reader, { title: "A title with too much in it" });
    const event = await reply(sql, id, writer, 2, [], "Words with too much in them");
    await told(sql, event);
    await writeLetters(event, null);
    await rename(id, "A title");
    await sql`update posts set excerpt = 'Better words' where thread_id = ${id} and number = 2`;
    await sendLetter((await letters())[0]!.id);
    const [letter] = await letters();
    expect(letter!.subject).toContain("A title");
    expect(letter!.text).toContain("Better words");
    expect(JSON.stringify(letter)).not.toContain("too much");
  });

  it("names no other idea that was closed to its reader meanwhile", async () => {
    const { hisBoard, his, event } = await joined();
    await rename(his, MARKER);
    await writeLetters(event, null);
    expect((await letters())[0]!.text).toContain("Marker");
    await close(hisBoard);
    await sendLetter((await letters())[0]!.id);
    expect(JSON.stringify(await letters())).not.toContain("Marker");
    expect((await letters())[0]!.failed).toBe(false);
  });

  it("of several decisions names those that are still for him, and does not leave when none is", async () => {
    const boards = [await board(sql), await board(sql)];
    const ideas = [
      await idea(sql, writer, { boardId: boards[0], title: MARKER }),
      await idea(sql, writer, { boardId: boards[1], title: "An open plan" }),
    ];
    for (const id of ideas) await voteForIdea(reader, id);
    const batchId = newId();
    const changeIds = ideas.map(() => newId());
    for (const [i, ideaId] of ideas.entries())
      await sql`insert into idea_status_changes ${sql({ id: changeIds[i]!, idea_id: ideaId, from_status: "new", to_status: "planned", note: "Soon.", changed_by_id: product.customerId, batch_id: batchId })}`;
    const event = await happened(
      "idea.statuses_told",
      { batchId, changeIds, to: "planned", note: "Soon." } as never,
      product,
    );
    expect(await told(sql, event)).toMatchObject({ [reader.customerId]: "idea_statuses" });
    await writeLetters(event, null);
    const { id } = (await letters())[0]!;
    expect((await letters())[0]!.text).toContain("Marker");
    await close(boards[0]!);
    await sendLetter(id);
    expect((await letters())[0]).toMatchObject({ failed: false });
    expect((await letters())[0]!.text).toContain("An open plan");
    expect(JSON.stringify(await letters())).not.toContain("Marker");
    await close(boards[1]!);
    await sendLetter(id);
    expect((await letters())[0]).toMatchObject({ failed: true });
  });

  it("does not leave when its thread was moved out of sight, and the bell says no more than that it is gone", async () => {
    const id = await thread(sql, reader, { title: "A title" });
    const event = await reply(sql, id, writer, 2, [], MARKER);
    await told(sql, event);
    await writeLetters(event, null);
    await moveThread(moderator, id, {
      categoryId: await category(sql, "staff"),
      otherReaders: true,
      reason: "Not for all",
    });
    await deliverAll();
    await rename(id, MARKER);
    await sendLetter((await letters())[0]!.id);
    expect((await letters())[0]).toMatchObject({ failed: true });
    const line = (await bell()).find(({ kind }) => kind === "reply");
    expect(line).toMatchObject({ gone: true, thread: null, excerpt: null });
    expect(JSON.stringify(await bell())).not.toContain("Marker");
  });

  it("about a challenge does not leave for who may not see its board any more", async () => {
    const boardId = await board(sql);
    const challengeId = newId();
    const day = (n: number) => new Date(Date.now() + n * 86_400_000);
    const both = sql.json({ en: MARKER, fi: MARKER });
    await sql`insert into challenges ${sql({ id: challengeId, slug: `c-${challengeId}`, question: both, body_source: both, body_html: both, rules_source: both, rules_html: both, prize: both, board_id: boardId, opens_at: day(-1), voting_at: day(1), judging_at: day(2), closes_at: day(3), announced_at: day(-1), created_by_id: product.customerId })}`;
    const event = await happened(
      "challenge.judge_invited",
      { challengeId, customerId: reader.customerId },
      product,
    );
    await told(sql, event);
    await writeLetters(event, null);
    const { id, text } = (await letters())[0]!;
    expect(text).toContain("Marker");
    await close(boardId);
    await sendLetter(id);
    expect((await letters())[0]).toMatchObject({ failed: true });
    expect(JSON.stringify(await bell())).not.toContain("Marker");
  });
});
