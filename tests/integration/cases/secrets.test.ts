import { beforeAll, expect, test } from "vitest";
import { escalateThread } from "~/domain/cases/escalation.server";
import { replyToOwnCase, writeInCase } from "~/domain/cases/messages.server";
import { listOwnCases, readCase, readOwnCase } from "~/domain/cases/reading.server";
import { readThread } from "~/domain/community/reading.server";
import { readTimeline } from "~/domain/insights/timeline.server";
import { deliverAll } from "~/events/deliver.server";
import { guest, type Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database.ts";
import { person, question } from "./arrange.ts";

const { sql } = useDatabase();
const NOTE = "MARKER-NOTE-7c1f";
const PUBLIC = "MARKER-PUBLIC-7c1f";
const SUBJECT = "MARKER-SUBJECT-7c1f";
let customer: Person, agent: Person, thread: { id: string }, number: number;

beforeAll(async () => {
  [customer, agent] = [await person("member"), await person("agent")];
  thread = await question(customer);
  ({ number } = await escalateThread(agent, thread.id, {
    subject: SUBJECT,
    priority: "urgent",
    note: `${NOTE} opening`,
  }));
  await writeInCase(agent, number, { lane: "note", body: `${NOTE} second`, submissionId: newId() });
  await writeInCase(agent, number, { lane: "public", body: PUBLIC, submissionId: newId() });
  await deliverAll();
});

test("staff read both lanes, told apart", async () => {
  const { messages } = await readCase(agent, number);
  expect(messages.map((message) => message.lane)).toEqual(["note", "note", "public"]);
});

test("the customer's own case holds the public lane and nothing of the notes", async () => {
  const seen = JSON.stringify([await readOwnCase(customer, number), await listOwnCases(customer)]);
  expect(seen).toContain(PUBLIC);
  expect(seen).not.toContain(NOTE);
  expect(seen).not.toMatch(/urgent|lane|dueAt|DueAt/);
});

test("nothing of a note is on the timeline, in a bell or in a letter of the customer", async () => {
  const timeline = JSON.stringify(await readTimeline(customer, customer.customerId, null));
  const bells = JSON.stringify(
    await sql`select * from notifications where customer_id = ${customer.customerId}`,
  );
  const letters = JSON.stringify(await sql`select * from mails where customer_id = ${customer.customerId}`);
  expect(timeline + bells + letters).not.toContain(NOTE);
  const events = JSON.stringify(await sql`select payload from events where case_id is not null`);
  expect(events).not.toContain(NOTE);
});

test("whoever else looks finds no case, and in the thread nothing but its number", async () => {
  const stranger = await person("member");
  for (const who of [guest, stranger]) {
    await expect(readOwnCase(who, number)).rejects.toMatchObject({ status: 404 });
    const seen = JSON.stringify(await readThread(who, thread.id, null));
    expect(seen).not.toMatch(/MARKER/);
    expect(JSON.parse(seen).thread.openCase).toBe(number);
  }
  expect(await listOwnCases(stranger)).toEqual([]);
});

test("staff outside the desk do not read cases, and one's own page is not theirs either", async () => {
  for (const role of ["moderator", "product"] as const) {
    const staff = await person(role);
    await expect(readCase(staff, number)).rejects.toMatchObject({ status: 403 });
    await expect(readOwnCase(staff, number)).rejects.toMatchObject({ status: 404 });
  }
});

test("the pages that a customer's browser fetches hold no note, as loaders and as `.data`", async () => {
  const { loader } = await import("~/routes/cases/own-case");
  await replyToOwnCase(customer, number, { body: "Thank you so far.", submissionId: newId() });
  const context = {
    actor: customer,
    language: "en",
    theme: "system",
    timeZone: "Europe/Helsinki",
    nonce: undefined,
    ip: "::1",
  };
  const request = new Request(`http://localhost/cases/${number}.data`);
  const shown = JSON.stringify(
    await loader({ request, params: { number: String(number) }, context } as never),
  );
  expect(shown).toContain(PUBLIC);
  expect(shown).not.toContain(NOTE);
});
