import { describe, expect, it } from "vitest";
import { rebuildTimeline } from "~/domain/customers/timeline.subscriber.server";
import { readTimeline } from "~/domain/insights/timeline.server";
import { deliverAll } from "~/events/deliver.server";
import { guest, type Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database";
import { category, happened, idea, people, person, reply, thread } from "../notifications/arrange";

const { sql } = useDatabase();

const kinds = async (actor: Person, of: Person = actor) =>
  (await readTimeline(actor, of.customerId, null)).items.map(({ kind }) => kind).sort();

describe("a customer's timeline", () => {
  it("tells what he did, and what others did for him", async () => {
    const [asker, helper] = (await people(sql, 2)) as [Person, Person];
    const id = await thread(sql, asker, { kind: "question" });
    const about = {
      threadId: id,
      postId: newId(),
      number: 2,
      helperId: helper.customerId,
      askerId: asker.customerId,
      title: "T",
    };
    await reply(sql, id, helper, 2, [asker]);
    await happened("answer.chosen", about, asker, { threadId: id });
    const thanks = {
      threadId: id,
      postId: about.postId,
      number: 2,
      authorId: helper.customerId,
      reaction: "thanks",
    } as const;
    await happened("post.reacted", thanks, asker, { threadId: id });
    const ideaId = await idea(sql, asker);
    const vote = {
      ideaId,
      customerId: helper.customerId,
      authorId: asker.customerId,
      title: "I",
      voteCount: 1,
    };
    await happened("idea.voted", vote, helper, { threadId: ideaId });
    await happened("idea.vote_withdrawn", vote, helper, { threadId: ideaId });
    const change = {
      ideaId,
      authorId: asker.customerId,
      title: "I",
      changeId: newId(),
      from: "new",
      to: "planned",
      note: "",
      alone: true,
    } as const;
    await happened("idea.status_told", change, null, { threadId: ideaId });
    await deliverAll();
    expect(await kinds(helper)).toEqual(["helped", "replied", "thanked", "vote_withdrawn", "voted"]);
    expect(await kinds(asker)).toEqual(["answered", "idea_status", "mentioned", "reacted"]);
  });

  it("keeps notes, assignments and priorities for staff, and is nobody else's to read", async () => {
    const [customer, other] = (await people(sql, 2)) as [Person, Person];
    const agent = await person(sql, { role: "agent" });
    const about = { caseId: newId(), number: 1001, customerId: customer.customerId, subject: "S" };
    await happened("case.opened", { ...about, threadId: null }, agent, { caseId: about.caseId });
    await happened("case.assigned", { ...about, assigneeId: agent.customerId }, agent, {
      caseId: about.caseId,
    });
    const message = {
      ...about,
      messageId: newId(),
      authorId: agent.customerId,
      assigneeId: agent.customerId,
    };
    await happened("case.message_added", { ...message, lane: "note" }, agent, { caseId: about.caseId });
    await happened("case.message_added", { ...message, lane: "public" }, agent, { caseId: about.caseId });
    await deliverAll();
    expect(await kinds(customer)).toEqual(["case_message_received", "case_opened"]);
    expect(await kinds(agent, customer)).toEqual(["case_assigned", "case_message_received", "case_opened"]);
    for (const stranger of [other, guest]) {
      await expect(readTimeline(stranger, customer.customerId, null)).rejects.toMatchObject({ status: 404 });
    }
  });

  it("does not show its owner the title of a thread that has gone from his sight", async () => {
    const [author, writer] = (await people(sql, 2)) as [Person, Person];
    const place = await category(sql, "members");
    const id = await thread(sql, author, { categoryId: place, title: "Canary in the title" });
    await reply(sql, id, writer, 2);
    await deliverAll();
    expect((await readTimeline(writer, writer.customerId, null)).items[0]!.thread!.title).toBe(
      "Canary in the title",
    );
    await sql`update categories set audience = 'staff' where id = ${place}`;
    expect((await readTimeline(writer, writer.customerId, null)).items).toEqual([]);
  });

  it("can be written anew from the events, line by line the same, and leaves what was imported", async () => {
    const one = await person(sql);
    await happened("customer.joined", { customerId: one.customerId, handle: one.handle }, one);
    await deliverAll();
    await sql`insert into interactions ${sql({
      id: newId(),
      customer_id: one.customerId,
      kind: "bought",
      occurred_at: new Date(0),
      source_system: "erp",
      source_id: "42",
      visibility: "customer",
      data: sql.json({ item: "Tyres" }),
    })}`;
    const lines =
      () => sql`select customer_id, kind, occurred_at, source_system, source_id, visibility, thread_id, case_id, data
      from interactions order by source_system, source_id, customer_id, kind`;
    const before = await lines();
    expect(before.length).toBeGreaterThan(5);
    await sql`delete from interactions where kind = 'joined'`;
    await rebuildTimeline();
    await rebuildTimeline();
    expect(await lines()).toEqual(before);
  });

  it("is read page by page, each line once, newest first, also where two fell on one moment", async () => {
    const one = await person(sql);
    for (let i = 0; i < 95; i++)
      await happened("customer.profile_changed", { customerId: one.customerId }, one);
    await sql`update events set at = date_trunc('minute', at) where actor_id = ${one.customerId}`;
    await deliverAll();
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const page = await readTimeline(one, one.customerId, before);
      seen.push(...page.items.map(({ id }) => id));
      before = page.older;
    } while (before);
    expect(seen).toHaveLength(95);
    expect(new Set(seen).size).toBe(95);
  });

  it("takes a broken page key as none", async () => {
    const one = await person(sql);
    for (const key of [
      "",
      "~",
      "x~y",
      `2026-01-01T00:00:00Z~${"0".repeat(25)}`,
      "9999-99-99T99:99:99Z~00000000000000000000000000",
    ]) {
      expect((await readTimeline(one, one.customerId, key)).items).toEqual([]);
    }
  });
});
