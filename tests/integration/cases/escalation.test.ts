import { expect, test } from "vitest";
import { escalateThread } from "~/domain/cases/escalation.server";
import { readThread } from "~/domain/community/reading.server";
import { addServiceMinutes } from "~/platform/service-hours";
import { useDatabase } from "../../support/database.ts";
import { everyRole, person, question, reply } from "./arrange.ts";

const { sql } = useDatabase();
const asked = { subject: "Studs came loose twice", priority: "high" } as const;

test("escalating opens a numbered case for the thread's author, with due times, in the log and in the room", async () => {
  const [customer, agent] = [await person("member"), await person("agent")];
  const thread = await question(customer);
  const before = (await readThread(customer, thread.id, null)).thread;
  const opened = await escalateThread(agent, thread.id, { ...asked, note: "Second time: **call** him." });

  const [row] = await sql`select * from cases where id = ${opened.caseId}`;
  expect(row).toMatchObject({
    number: opened.number,
    customer_id: customer.customerId,
    status: "new",
    source: "thread",
  });
  expect(row!.first_response_due_at).toEqual(addServiceMinutes(row!.created_at, 240));
  expect(row!.resolution_due_at).toEqual(addServiceMinutes(row!.created_at, 1_200));
  const messages = await sql`select lane, body_html from case_messages where case_id = ${opened.caseId}`;
  expect(messages).toMatchObject([
    { lane: "note", body_html: expect.stringContaining("<strong>call</strong>") },
  ]);
  const log = await sql`select action, actor_id from audit_log where subject_id = ${opened.caseId}`;
  expect(log).toMatchObject([{ action: "case.opened", actor_id: agent.customerId }]);

  const after = (await readThread(customer, thread.id, null)).thread;
  expect(after.openCase).toBe(opened.number);
  const [event] = await sql`select * from events where type = 'case.opened' and case_id = ${opened.caseId}`;
  expect(event).toMatchObject({ thread_id: thread.id, room_version: String(after.version) });
  expect(after.version).toBe(before.version + 1);
});

test("one post of a thread makes its own author the customer", async () => {
  const [asker, other, agent] = [await person("member"), await person("member"), await person("agent")];
  const thread = await question(asker);
  const { number: postNumber } = await reply(other, thread.id);
  const { caseId } = await escalateThread(agent, thread.id, { ...asked, postNumber });
  expect((await sql`select customer_id from cases where id = ${caseId}`)[0]!.customer_id).toBe(
    other.customerId,
  );
});

test("two staff at once get one and the same case", async () => {
  const staff = [await person("agent"), await person("admin"), await person("moderator")];
  const thread = await question(await person("member"));
  const all = await Promise.all(
    Array.from({ length: 12 }, (_, i) => escalateThread(staff[i % 3]!, thread.id, asked)),
  );
  expect(new Set(all.map((one) => one.number)).size).toBe(1);
  expect(all.filter((one) => one.fresh)).toHaveLength(1);
  expect(await sql`select 1 from cases where thread_id = ${thread.id}`).toHaveLength(1);
  expect(
    await sql`select 1 from events where type = 'case.opened' and thread_id = ${thread.id}`,
  ).toHaveLength(1);
});

test("guests, members and the product team cannot escalate", async () => {
  const { guest, member, product } = await everyRole();
  const thread = await question(await person("member"));
  await expect(escalateThread(guest, thread.id, asked)).rejects.toMatchObject({ status: 404 });
  await expect(escalateThread(member, thread.id, asked)).rejects.toMatchObject({ status: 404 });
  await expect(escalateThread(product, thread.id, asked)).rejects.toMatchObject({
    code: "errors:not_your_role",
    status: 403,
  });
  expect(await sql`select 1 from cases where thread_id = ${thread.id}`).toHaveLength(0);
});

test("what staff wrote themselves is no customer's case, and an unknown thread is not found", async () => {
  const agent = await person("agent");
  const thread = await question(await person("product"));
  await expect(escalateThread(agent, thread.id, asked)).rejects.toMatchObject({
    code: "desk:refusal.staff_author",
  });
  await expect(escalateThread(agent, "01900000-0000-7000-8000-000000000000", asked)).rejects.toMatchObject({
    status: 404,
  });
});
