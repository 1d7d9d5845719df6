import { beforeAll, describe, expect, it } from "vitest";
import { chooseAnswer, revokeAnswer } from "~/domain/community/answering.server";
import type { Person } from "~/platform/actor";
import { useDatabase } from "../../support/database";
import { eventsOf, guest, outcomes, person, refused, thread } from "./arrange";

describe("choosing an answer", () => {
  const { sql } = useDatabase();
  let asker: Person;
  let helper: Person;
  let agent: Person;
  let second: Person;
  beforeAll(async () => {
    asker = await person(sql);
    helper = await person(sql);
    agent = await person(sql, { role: "agent" });
    second = await person(sql, { role: "moderator" });
  });
  const question = () => thread(sql, asker, { replies: [helper, agent, helper] });
  const state = async (id: string) => {
    const [row] = await sql`
      select solved_at is not null as solved,
        (select array_agg(p.number) from answers x join posts p on p.id = x.post_id where x.thread_id = t.id and x.revoked_at is null) as standing,
        (select count(*)::int from answers x where x.thread_id = t.id) as ever from threads t where id = ${id}`;
    return row!;
  };

  it("solves the question, by its asker or by staff, and tells who helped", async () => {
    const id = await question();
    await chooseAnswer(asker, id, { number: 2, instead: 0 });
    expect(await state(id)).toEqual({ solved: true, standing: [2], ever: 1 });
    expect(await eventsOf(sql, id)).toMatchObject([
      {
        type: "answer.chosen",
        version: 1,
        payload: { number: 2, helperId: helper.customerId, askerId: asker.customerId },
      },
    ]);
    const other = await question();
    await chooseAnswer(agent, other, { number: 4 });
    expect((await state(other)).standing).toEqual([4]);
  });

  it("takes the former back when another is chosen: one stands", async () => {
    const id = await question();
    await chooseAnswer(asker, id, { number: 2, instead: 0 });
    await chooseAnswer(asker, id, { number: 3, instead: 2 });
    expect(await state(id)).toEqual({ solved: true, standing: [3], ever: 2 });
    expect((await eventsOf(sql, id)).map(({ type, version }) => [type, version])).toEqual([
      ["answer.chosen", 1],
      ["answer.revoked", 2],
      ["answer.chosen", 3],
    ]);
  });

  it("says nothing twice when the standing answer is chosen again", async () => {
    const id = await question();
    await chooseAnswer(asker, id, { number: 2, instead: 0 });
    await chooseAnswer(agent, id, { number: 2, instead: 0 });
    expect(await state(id)).toMatchObject({ ever: 1 });
    expect(await eventsOf(sql, id)).toHaveLength(1);
  });

  it("of two staff who choose at once, the second is told that it changed", async () => {
    for (let round = 0; round < 5; round++) {
      const id = await question();
      const { done, refused: no } = await outcomes([
        chooseAnswer(agent, id, { number: 2, instead: 0 }),
        chooseAnswer(second, id, { number: 3, instead: 0 }),
      ]);
      expect([done.length, no]).toEqual([1, ["community:refusal.answer_changed"]]);
      expect(await state(id)).toMatchObject({ solved: true, ever: 1 });
    }
  });

  it("one answer stands whatever twenty do at once", async () => {
    const id = await question();
    await outcomes(
      Array.from({ length: 20 }, (_, i) => chooseAnswer(i % 2 ? agent : second, id, { number: 2 + (i % 3) })),
    );
    expect((await state(id)).standing).toHaveLength(1);
    const versions = (await eventsOf(sql, id)).map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, i) => i + 1));
  });

  it("lets the question wait again when the answer is taken back, once", async () => {
    const id = await question();
    await chooseAnswer(asker, id, { number: 2 });
    const { done, refused: no } = await outcomes([revokeAnswer(asker, id, 2), revokeAnswer(agent, id, 2)]);
    expect([done.length, no]).toEqual([1, ["community:refusal.no_answer"]]);
    expect(await state(id)).toEqual({ solved: false, standing: null, ever: 1 });
  });

  it("refuses who neither asked nor works here, what is no reply, and what is no question", async () => {
    const id = await question();
    const talk = await thread(sql, asker, { kind: "discussion", replies: [helper] });
    await sql`update posts set hidden_at = now() where thread_id = ${id} and number = 4`;
    await expect(chooseAnswer(guest, id, { number: 2 })).rejects.toMatchObject(
      refused("errors:sign_in_first", 403),
    );
    await expect(chooseAnswer(helper, id, { number: 2 })).rejects.toMatchObject(
      refused("community:refusal.not_the_asker", 403),
    );
    await expect(chooseAnswer(asker, id, { number: 1 })).rejects.toMatchObject(
      refused("community:refusal.not_the_opening", 422),
    );
    await expect(chooseAnswer(asker, id, { number: 77 })).rejects.toMatchObject(
      refused("community:refusal.no_such_post", 404),
    );
    await expect(chooseAnswer(asker, id, { number: 4 })).rejects.toMatchObject(
      refused("community:refusal.hidden_post", 409),
    );
    await expect(chooseAnswer(asker, talk, { number: 2 })).rejects.toMatchObject(
      refused("community:refusal.not_a_question", 409),
    );
    await expect(revokeAnswer(asker, id, 2)).rejects.toMatchObject(
      refused("community:refusal.no_answer", 409),
    );
    expect(await state(id)).toEqual({ solved: false, standing: null, ever: 0 });
  });
});
