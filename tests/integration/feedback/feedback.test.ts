import { beforeAll, describe, expect, it } from "vitest";
import { findThread } from "~/domain/community/finding.server";
import { allFeedback, myFeedback } from "~/domain/feedback/browsing.server";
import { giveFeedback } from "~/domain/feedback/giving.server";
import { makePublic } from "~/domain/community/publicity.server";
import { newId } from "~/platform/ids";
import type { Person } from "~/platform/actor";
import { useDatabase } from "../../support/database";
import { guest, people, person, refused } from "../ideas/arrange";

const { sql } = useDatabase();
const words = {
  sentiment: "complaint",
  topic: "service",
  title: "The wrong wheels came back",
  body: "Mine were *newer*.",
} as const;
let giver: Person, other: Person;

beforeAll(async () => {
  [giver, other] = (await people(sql, 2)) as [Person, Person];
});

const give = (actor: Person = giver) => giveFeedback(actor, { ...words, submissionId: newId() });
const staff = (role: "agent" | "moderator" | "product" | "admin") => person(sql, { role });

describe("feedback", () => {
  it("is private: its giver and staff see it, and for others it does not exist", async () => {
    const { id } = await give();
    expect((await findThread(giver, id)).private).toBe(true);
    for (const role of ["agent", "moderator", "product", "admin"] as const) {
      expect((await findThread(await staff(role), id)).id).toBe(id);
    }
    for (const actor of [guest, other]) {
      await expect(findThread(actor, id)).rejects.toMatchObject(refused("errors:not_found", 404));
    }
  });

  it("says its sentiment and topic, once, however often it is sent", async () => {
    const submissionId = newId();
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => giveFeedback(giver, { ...words, submissionId })),
    );
    expect(new Set(sent.map((one) => one.id)).size).toBe(1);
    expect(
      await sql`select sentiment, topic, made_public_at from feedback where thread_id = ${sent[0]!.id}`,
    ).toEqual([{ sentiment: "complaint", topic: "service", made_public_at: null }]);
    const [event] =
      await sql`select payload from events where thread_id = ${sent[0]!.id} and type = 'thread.created'`;
    expect(event!.payload).toMatchObject({ kind: "feedback", private: true });
  });

  it("is refused to guests and to the unconfirmed", async () => {
    const input = { ...words, submissionId: newId() };
    await expect(giveFeedback(guest, input)).rejects.toMatchObject(refused("errors:sign_in_first", 403));
    const unconfirmed = await person(sql, { emailConfirmed: false });
    await expect(giveFeedback(unconfirmed, input)).rejects.toMatchObject(
      refused("community:refusal.confirm_email", 403),
    );
  });

  it("stands in its giver's own list and in the staff's, and in nobody else's", async () => {
    const { id } = await give();
    expect((await myFeedback(giver)).lines.map((line) => line.id)).toContain(id);
    expect((await myFeedback(other)).lines).toEqual([]);
    expect((await myFeedback(guest)).lines).toEqual([]);
    const all = await allFeedback(await staff("agent"), "complaint");
    expect(all.lines.find((line) => line.id === id)).toMatchObject({
      feedback: { sentiment: "complaint", topic: "service" },
    });
    expect((await allFeedback(await staff("agent"), "praise")).lines).toEqual([]);
    for (const actor of [guest, giver]) {
      await expect(allFeedback(actor)).rejects.toMatchObject(refused("errors:not_found", 404));
    }
  });

  it("is paged by key, each once", async () => {
    const many = await person(sql);
    for (let at = 0; at < 23; at++) {
      await sql`delete from rate_limits`;
      await give(many);
    }
    await sql`update threads set last_activity_at = date_trunc('second', now()) where author_id = ${many.customerId}`;
    const first = await myFeedback(many);
    const second = await myFeedback(many, first.next);
    expect([first.lines.length, second.lines.length, second.next]).toEqual([20, 3, null]);
    expect(new Set([...first.lines, ...second.lines].map((line) => line.id)).size).toBe(23);
  });
});

describe("making feedback public", () => {
  it("opens it for everyone, with the fact and the room's version", async () => {
    const { id } = await give();
    await makePublic(giver, id);
    expect((await findThread(guest, id)).private).toBe(false);
    const [row] = await sql`select made_public_at from feedback where thread_id = ${id}`;
    expect(row!.made_public_at).not.toBeNull();
    const facts =
      await sql`select payload, room_version from events where thread_id = ${id} and type = 'feedback.made_public'`;
    expect(facts).toEqual([{ payload: { threadId: id, customerId: giver.customerId }, room_version: "1" }]);
  });

  it("pressed twice at once, happens once", async () => {
    const { id } = await give();
    const outcomes = await Promise.allSettled([
      makePublic(giver, id),
      makePublic(giver, id),
      makePublic(giver, id),
    ]);
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
    await expect(makePublic(giver, id)).rejects.toMatchObject(
      refused("questions:refusal.public_already", 409),
    );
    expect(
      await sql`select 1 from events where thread_id = ${id} and type = 'feedback.made_public'`,
    ).toHaveLength(1);
  });

  it("is its giver's alone: staff may not, and for others it does not exist", async () => {
    const { id } = await give();
    await expect(makePublic(await staff("admin"), id)).rejects.toMatchObject(
      refused("questions:refusal.not_yours", 403),
    );
    for (const actor of [guest, other]) {
      await expect(makePublic(actor, id)).rejects.toMatchObject(refused("errors:not_found", 404));
    }
    expect(await sql`select 1 from threads where id = ${id} and private`).toHaveLength(1);
  });
});
