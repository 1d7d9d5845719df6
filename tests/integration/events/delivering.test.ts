import { beforeAll, describe, expect, it } from "vitest";
import { voteForIdea } from "~/domain/ideas/voting.server";
import { deliverAll, redeliver } from "~/events/deliver.server";
import { startJobs } from "~/jobs/schedule.server";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database";
import { idea, people } from "../ideas/arrange";
import { installReference } from "../rewards/arrange";

const { sql, url } = useDatabase();
let author: Person, voters: Person[];

beforeAll(async () => {
  await installReference(url);
  await (
    await startJobs()
  )();
  [author, ...voters] = (await people(sql, 7)) as [Person, ...Person[]];
});

/** That somebody whom nobody knows has voted: no timeline takes it. */
async function unheardOf(ideaId: string): Promise<{ seq: number; customerId: string }> {
  const customerId = newId();
  const payload = { ideaId, customerId, authorId: author.customerId, title: "A wish", voteCount: 1 };
  const [row] = await sql`
    insert into events (id, type, payload, actor_id, thread_id)
    values (${newId()}, 'idea.voted', ${sql.json(payload)}, null, ${ideaId}) returning seq`;
  return { seq: Number(row!.seq), customerId };
}

const timelines = async () =>
  (await sql`select customer_id from interactions where kind = 'voted' order by occurred_at, id`).map(
    (row) => row.customer_id as string,
  );

describe("deliveries that go together", () => {
  it("are done once each around one that fails, which is set aside and goes again by itself", async () => {
    const ideaId = await idea(sql, author);
    for (const voter of voters.slice(0, 3)) await voteForIdea(voter, ideaId);
    const { seq, customerId } = await unheardOf(ideaId);
    for (const voter of voters.slice(3)) await voteForIdea(voter, ideaId);
    await deliverAll();

    expect(await timelines()).toEqual(voters.map((voter) => voter.customerId));
    const failed =
      await sql`select event_seq::int as seq, attempts from failed_deliveries where subscriber = 'timeline'`;
    expect(failed).toMatchObject([{ seq, attempts: 1 }]);
    const [paid] = await sql`
      select count(*)::int as moves, count(distinct event_id)::int as causes from ledger_transactions where reason = 'idea.voted'`;
    expect(paid).toEqual({ moves: voters.length, causes: voters.length });

    await expect(redeliver("timeline", seq)).rejects.toThrow();
    await sql`insert into customers ${sql({ id: customerId, stage: "stranger", handle: "late", display_name: "Late" })}`;
    await redeliver("timeline", seq);
    expect(await timelines()).toHaveLength(voters.length + 1);
    expect(await sql`select 1 from failed_deliveries where subscriber = 'timeline'`).toHaveLength(0);
  });
});
