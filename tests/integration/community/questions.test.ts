import { beforeAll, describe, expect, it } from "vitest";
import { chooseAnswer, revokeAnswer } from "~/domain/community/answering.server";
import { findThread } from "~/domain/community/finding.server";
import { askForPublicity, declinePublicity, makePublic } from "~/domain/community/publicity.server";
import { readThread } from "~/domain/community/reading.server";
import { remindAskers } from "~/domain/community/reminding.server";
import { reopenQuestion, solveWithoutAnswer } from "~/domain/community/solving.server";
import { startThread } from "~/domain/community/starting.server";
import { hidePost } from "~/domain/moderation/hiding.server";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database";
import { told } from "../notifications/arrange";
import { category, eventsOf, guest, idOfPost, outcomes, people, person, refused, thread } from "./arrange";

const { sql } = useDatabase();
let asker: Person, helper: Person, other: Person, agent: Person, moderator: Person;
beforeAll(async () => {
  [asker, helper, other] = (await people(sql, 3)) as [Person, Person, Person];
  agent = await person(sql, { role: "agent" });
  moderator = await person(sql, { role: "moderator" });
});

const question = (about: object = {}) => thread(sql, asker, { replies: [helper, other, asker], ...about });
const state = async (id: string) => {
  const [row] =
    await sql`select solved_at is not null as solved, solved_reason as reason from threads where id = ${id}`;
  return row!;
};
const standing = async (id: string) => (await readThread(asker, id, null)).thread.answerNumbers;
const lastEvent = async (id: string, type: string) => {
  const [row] = await sql<{ id: string }[]>`
    select id from events where thread_id = ${id} and type = ${type} order by seq desc limit 1`;
  return row!.id;
};

describe("several answers", () => {
  const several = async () => {
    const categoryId = await category(sql);
    await sql`update categories set several_answers = true where id = ${categoryId}`;
    return question({ categoryId });
  };

  it("stand beside each other where the category allows it, each once, whoever chooses at once", async () => {
    const id = await several();
    await outcomes([2, 3, 2, 3, 4].map((number, i) => chooseAnswer(i % 2 ? agent : asker, id, { number })));
    expect(await standing(id)).toEqual([2, 3, 4]);
    expect(await sql`select 1 from answers where thread_id = ${id}`).toHaveLength(3);
  });

  it("are taken back one by one; with the last the question waits again", async () => {
    const id = await several();
    await chooseAnswer(asker, id, { number: 2 });
    await chooseAnswer(agent, id, { number: 3 });
    await revokeAnswer(asker, id, 3);
    expect([await standing(id), (await state(id)).solved]).toEqual([[2], true]);
    await hidePost(moderator, await idOfPost(sql, id, 2), "Not kind");
    expect([await standing(id), (await state(id)).solved]).toEqual([[], false]);
  });

  it("are kept from an ordinary question by the database itself", async () => {
    const id = await question();
    await chooseAnswer(asker, id, { number: 2 });
    const row = { thread_id: id, post_id: await idOfPost(sql, id, 3), chosen_by_id: agent.customerId };
    await expect(sql`insert into answers ${sql({ id: newId(), ...row })}`).rejects.toThrow(
      "answers_standing_key",
    );
  });
});

describe("an answer chosen by staff", () => {
  it("tells helper and asker, and those who follow or have the same; not who has muted it", async () => {
    const id = await question();
    const [same, muter, watcher] = (await people(sql, 3)) as [Person, Person, Person];
    const opening = await idOfPost(sql, id, 1);
    for (const who of [same, muter])
      await sql`insert into reactions (post_id, customer_id, kind) values (${opening}, ${who.customerId}, 'same_here')`;
    for (const [who, level] of [
      [muter, "muted"],
      [watcher, "watching"],
    ] as const)
      await sql`insert into subscriptions (customer_id, subject_type, subject_id, level) values (${who.customerId}, 'thread', ${id}, ${level})`;
    await chooseAnswer(agent, id, { number: 2, instead: 0 });
    expect(await told(sql, await lastEvent(id, "answer.chosen"))).toEqual({
      [helper.customerId]: "answer_chosen",
      [asker.customerId]: "question_answered",
      [same.customerId]: "question_solved",
      [watcher.customerId]: "question_solved",
    });
    // The asker may undo it; chosen anew, the helper hears again, and the others not twice a day.
    await revokeAnswer(asker, id, 2);
    await chooseAnswer(agent, id, { number: 2, instead: 0 });
    expect(await told(sql, await lastEvent(id, "answer.chosen"))).toEqual({
      [helper.customerId]: "answer_chosen",
      [asker.customerId]: "question_answered",
    });
  });

  it("is not overruled unseen: the second of two learns which post stands", async () => {
    const id = await question();
    await chooseAnswer(agent, id, { number: 3, instead: 0 });
    await expect(chooseAnswer(moderator, id, { number: 2, instead: 0 })).rejects.toMatchObject({
      status: 409,
      params: { number: 3 },
    });
    await revokeAnswer(asker, id, 3);
    await expect(chooseAnswer(moderator, id, { number: 2, instead: 3 })).rejects.toMatchObject(
      refused("questions:refusal.answer_gone", 409),
    );
  });
});

describe("solved without an answer", () => {
  it("has a reason, by asker or staff, and waits again when a post is chosen and taken back", async () => {
    const id = await question();
    await solveWithoutAnswer(agent, id, "An update mended it.");
    expect(await state(id)).toEqual({ solved: true, reason: "An update mended it." });
    expect(await told(sql, await lastEvent(id, "question.solved_without"))).toMatchObject({
      [asker.customerId]: "question_answered",
    });
    await chooseAnswer(asker, id, { number: 2, instead: 0 });
    expect(await state(id)).toEqual({ solved: true, reason: null });
    await revokeAnswer(asker, id, 2);
    expect(await state(id)).toEqual({ solved: false, reason: null });
  });

  it("is not for others, not twice, and not where an answer stands", async () => {
    const id = await question();
    await expect(solveWithoutAnswer(helper, id, "No need.")).rejects.toMatchObject(
      refused("community:refusal.not_the_asker", 403),
    );
    const { done } = await outcomes([
      solveWithoutAnswer(asker, id, "By phone."),
      solveWithoutAnswer(agent, id, "By itself."),
    ]);
    expect(done).toHaveLength(1);
    const answered = await question();
    await chooseAnswer(asker, answered, { number: 2 });
    await expect(solveWithoutAnswer(asker, answered, "By phone.")).rejects.toMatchObject(
      refused("questions:refusal.solved_already", 409),
    );
  });
});

describe("opening a question again", () => {
  it("takes its answer back and tells the helper, once however often it is pressed", async () => {
    const id = await question();
    await chooseAnswer(asker, id, { number: 2 });
    await Promise.all([reopenQuestion(asker, id), reopenQuestion(asker, id)]);
    expect([await standing(id), await state(id)]).toEqual([[], { solved: false, reason: null }]);
    const types = (await eventsOf(sql, id)).map(({ type }) => type);
    expect(types).toEqual(["answer.chosen", "answer.revoked", "question.reopened"]);
    expect(await told(sql, await lastEvent(id, "question.reopened"))).toEqual({
      [helper.customerId]: "question_reopened",
    });
  });

  it("is for the asker within fourteen days, for staff at any time, and for nobody else", async () => {
    const id = await question();
    await solveWithoutAnswer(asker, id, "By itself.");
    await expect(reopenQuestion(helper, id)).rejects.toMatchObject(
      refused("community:refusal.not_the_asker", 403),
    );
    await sql`update threads set solved_at = now() - interval '15 days' where id = ${id}`;
    await expect(reopenQuestion(asker, id)).rejects.toMatchObject(
      refused("questions:refusal.solved_long_ago", 409),
    );
    await reopenQuestion(agent, id);
    expect(await state(id)).toEqual({ solved: false, reason: null });
  });
});

describe("the reminder", () => {
  it("asks once, a week after a reply that two have thanked for, and not where it is solved", async () => {
    const thank = async (id: string) => {
      await sql`update posts set reaction_counts = '{"thanks": 2}', created_at = now() - interval '8 days' where thread_id = ${id} and number = 2`;
    };
    const [waiting, solved, fresh] = [await question(), await question(), await question()];
    for (const id of [waiting, solved]) await thank(id);
    await sql`update posts set reaction_counts = '{"thanks": 2}' where thread_id = ${fresh} and number = 2`;
    await chooseAnswer(asker, solved, { number: 2 });
    await Promise.all([remindAskers(), remindAskers()]);
    await remindAskers();
    const due = await sql`select thread_id from events where type = 'question.reminder_due'`;
    expect(due.map((row) => row.thread_id)).toEqual([waiting]);
    expect(await told(sql, await lastEvent(waiting, "question.reminder_due"))).toEqual({
      [asker.customerId]: "question_reminder",
    });
  });
});

describe("a private question", () => {
  const ask = async (about: object = {}) =>
    startThread(asker, {
      kind: "question",
      categoryId: await category(sql),
      title: "Something about my own bill",
      body: "MARKER of a bill",
      submissionId: newId(),
      private: true,
      ...about,
    });

  it("is for its asker and staff, until its asker opens it for everyone; there is no way back", async () => {
    const { id } = await ask();
    await expect(findThread(helper, id)).rejects.toMatchObject(refused("errors:not_found", 404));
    await expect(findThread(guest, id)).rejects.toMatchObject(refused("errors:not_found", 404));
    await expect(findThread(asker, id)).resolves.toMatchObject({ private: true });
    await askForPublicity(agent, id);
    expect(await told(sql, await lastEvent(id, "thread.publicity_asked"))).toEqual({
      [asker.customerId]: "publicity_asked",
    });
    await expect(makePublic(agent, id)).rejects.toMatchObject(refused("questions:refusal.not_yours", 403));
    await makePublic(asker, id);
    await expect(findThread(guest, id)).resolves.toMatchObject({ private: false });
    expect(await told(sql, await lastEvent(id, "question.made_public"))).toEqual({
      [agent.customerId]: "publicity_given",
    });
    const log = await sql`select action, actor_id from audit_log where subject_id = ${id} order by at`;
    expect(log).toEqual([
      { action: "thread.publicity_asked", actor_id: agent.customerId },
      { action: "thread.made_public", actor_id: asker.customerId },
    ]);
    await expect(askForPublicity(agent, id)).rejects.toMatchObject(
      refused("questions:refusal.public_already", 409),
    );
  });

  it("stays private after a no, and is not asked for again", async () => {
    const { id } = await ask();
    await expect(askForPublicity(asker, id)).rejects.toMatchObject(
      refused("community:refusal.staff_only", 403),
    );
    await expect(declinePublicity(asker, id)).rejects.toMatchObject(
      refused("questions:refusal.not_asked", 409),
    );
    await askForPublicity(agent, id);
    await expect(askForPublicity(moderator, id)).rejects.toMatchObject(
      refused("questions:refusal.asked_already", 409),
    );
    await declinePublicity(asker, id);
    await expect(askForPublicity(moderator, id)).rejects.toMatchObject(
      refused("questions:refusal.declined", 409),
    );
    await expect(findThread(helper, id)).rejects.toMatchObject(refused("errors:not_found", 404));
  });

  it("is a question and nothing else", async () => {
    await expect(ask({ kind: "discussion" })).rejects.toMatchObject(
      refused("questions:refusal.only_questions_private", 422),
    );
  });
});
