import { beforeAll, expect, test } from "vitest";
import { assignCase } from "~/domain/cases/assignment.server";
import { escalateThread } from "~/domain/cases/escalation.server";
import { readQueue, type QueueFilter } from "~/domain/cases/queue.server";
import { changeStatus } from "~/domain/cases/status.server";
import { openAccount, openCustomer } from "~/domain/insights/three-sixty.server";
import { searchCustomers } from "~/domain/insights/customer-search.server";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database.ts";
import { account, person, question } from "./arrange.ts";

const { sql } = useDatabase();
const everything: QueueFilter = { status: "active", who: "all", priority: "all", search: "", after: null };
let agent: Person, customer: Person, accountId: string;
const numbers: number[] = [];

beforeAll(async () => {
  agent = await person("agent");
  accountId = await account("Aurakuljetus Oy");
  customer = await person("member", { displayName: "Mikael Sandberg", accountId });
  for (let i = 0; i < 35; i++) {
    await sql`delete from rate_limits`; // one person asks much here
    const thread = await question(customer, `A loose wheel nut, van ${i}`);
    const priority = i % 7 === 0 ? "urgent" : "normal";
    numbers.push(
      (await escalateThread(agent, thread.id, { subject: `Wheel nut, van ${i}`, priority })).number,
    );
  }
});

test("the queue is in the order of what is due, and its pages hold every case once", async () => {
  const seen: { number: number; due: string }[] = [];
  let after: string | null = null;
  do {
    const page = await readQueue(agent, { ...everything, after });
    seen.push(...page.lines.map((line) => ({ number: line.number, due: line.sla.dueAt })));
    after = page.next;
  } while (after);
  expect(seen.map((line) => line.number).sort((a, b) => a - b)).toEqual(numbers);
  expect(seen.map((line) => line.due)).toEqual(seen.map((line) => line.due).sort());
});

test("it is filtered by whose it is, how it stands and how urgent it is, and searched by number and name", async () => {
  await assignCase(agent, numbers[3]!, { to: agent.customerId, from: null });
  await changeStatus(agent, numbers[4]!, {
    to: "resolved",
    outcome: "Tightened, all of them.",
    submissionId: newId(),
  });
  const ask = async (filter: Partial<QueueFilter>) =>
    (await readQueue(agent, { ...everything, ...filter })).lines.map((line) => line.number);
  expect(await ask({ who: "mine" })).toEqual([numbers[3]]);
  expect(await ask({ status: "resolved" })).toEqual([numbers[4]]);
  expect((await ask({ priority: "urgent" })).sort((a, b) => a - b)).toEqual(
    numbers.filter((_, i) => i % 7 === 0),
  );
  expect(await ask({ search: `#${numbers[5]}` })).toEqual([numbers[5]]);
  expect(await ask({ search: "van 12" })).toEqual([numbers[12]]);
  expect(await ask({ search: "100%" })).toEqual([]);
  const { counts } = await readQueue(agent, everything);
  expect(counts).toEqual({ active: 34, mine: 1, unassigned: 33 });
});

test("opening a customer or an account is logged, each time", async () => {
  const { customer: whole } = await openCustomer(agent, customer.customerId, null);
  await openCustomer(agent, customer.customerId, null);
  expect(whole).toMatchObject({
    email: customer.email,
    account: { name: "Aurakuljetus Oy", annualValueEur: 42_000 },
  });
  expect(whole.openCases).toHaveLength(34);
  const company = await openAccount(agent, accountId);
  expect(company.people).toHaveLength(1);
  const log =
    await sql`select action, subject_id from audit_log where actor_id = ${agent.customerId} and action like '%.viewed' order by at, id`;
  expect(log.map((line) => [line.action, line.subject_id])).toEqual([
    ["customer.viewed", customer.customerId],
    ["customer.viewed", customer.customerId],
    ["account.viewed", accountId],
  ]);
});

test("who may not open a customer leaves no trace and learns nothing", async () => {
  const [member, moderator] = [await person("member"), await person("moderator")];
  await expect(openCustomer(member, customer.customerId, null)).rejects.toMatchObject({ status: 404 });
  await expect(openCustomer(moderator, customer.customerId, null)).rejects.toMatchObject({ status: 403 });
  await expect(searchCustomers(member, { search: "Mikael", after: null })).rejects.toMatchObject({
    status: 404,
  });
  expect(
    await sql`select 1 from audit_log where actor_id in ${sql([member.customerId, moderator.customerId])}`,
  ).toHaveLength(0);
});

test("customers are found by name, address, handle and account", async () => {
  for (const search of ["sandberg", customer.email, customer.handle, "aurakulj"]) {
    const { lines } = await searchCustomers(agent, { search, after: null });
    expect(
      lines.map((line) => line.face.customerId),
      search,
    ).toEqual([customer.customerId]);
  }
});
