import { beforeAll, describe, expect, it } from "vitest";
import { awardBadge, revokeBadge } from "~/domain/rewards/giving.server";
import { listBadges, readBadge } from "~/domain/rewards/badge-pages.server";
import { rewardsOf } from "~/domain/rewards/standing.server";
import { deliverAll } from "~/events/deliver.server";
import { newId } from "~/platform/ids";
import type { Person } from "~/platform/actor";
import { useDatabase } from "../../support/database";
import {
  badgesOf,
  choose,
  guest,
  happen,
  idea,
  installReference,
  people,
  person,
  question,
  react,
  refused,
  reply,
  revoke,
} from "./arrange";

const { sql, url } = useDatabase();
const citation = "Talked a stranger through a flat tyre at night.";
let asker: Person;
let moderator: Person;

beforeAll(async () => {
  await installReference(url);
  asker = await person(sql);
  moderator = await person(sql, { role: "moderator" });
  await deliverAll();
});

async function solve(helper: Person, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    const threadId = await question(sql, asker);
    await choose(sql, threadId, await reply(sql, threadId, helper), helper, asker);
  }
  await deliverAll();
}

describe("a badge by rule", () => {
  it("comes with a first answer, stays when the answer is revoked, and comes once", async () => {
    const helper = await person(sql);
    const threadId = await question(sql, asker);
    const postId = await reply(sql, threadId, helper);
    await choose(sql, threadId, postId, helper, asker);
    await deliverAll();
    expect(await badgesOf(sql, helper)).toEqual(["first-answer"]);
    await revoke(sql, threadId, postId, helper, asker);
    await choose(sql, threadId, postId, helper, asker);
    await deliverAll();
    expect(await badgesOf(sql, helper)).toEqual(["first-answer"]);
    const told =
      await sql`select payload from events where type = 'badge.awarded' and payload->>'customerId' = ${helper.customerId}`;
    expect(told.map(({ payload }) => payload.badgeId)).toEqual(["first-answer"]);
  });

  it("comes with the tenth answer and not with the ninth", async () => {
    const helper = await person(sql);
    await solve(helper, 9);
    expect(await badgesOf(sql, helper)).toEqual(["first-answer"]);
    await solve(helper, 1);
    expect(await badgesOf(sql, helper)).toEqual(["first-answer", "ten-answers"]);
  });

  it("comes with 25 thanks, to the one who is thanked and to the one who thanks", async () => {
    const [author, giver] = await people(sql, 2);
    const threadId = await question(sql, asker);
    for (let number = 2; number < 27; number++) {
      await react(sql, threadId, await reply(sql, threadId, author!, number), author!, giver!);
    }
    await deliverAll();
    expect(await badgesOf(sql, author!)).toEqual(["warm-hands"]);
    expect(await badgesOf(sql, giver!)).toEqual(["kind-word"]);
  });

  it("comes when a year is full, once a year, and to staff never", async () => {
    const [old, agent] = [await person(sql), await person(sql, { role: "agent" })];
    for (const { customerId } of [old, agent]) {
      await sql`update customers set created_at = now() - interval '13 months' where id = ${customerId}`;
    }
    for (const author of [old, agent, old]) {
      const threadId = await question(sql, author, "discussion");
      await happen(
        "thread.created",
        {
          threadId,
          kind: "discussion",
          authorId: author.customerId,
          categoryId: null,
          boardId: null,
          title: "Winter again",
          private: false,
          mentions: [],
        },
        author.customerId,
      );
    }
    await deliverAll();
    expect(await badgesOf(sql, old)).toEqual(["first-words", "year-together"]);
    expect(await badgesOf(sql, agent)).toEqual([]);
  });

  it("comes with a hundred votes of others on one's own ideas", async () => {
    const author = await person(sql);
    const voters = await people(sql, 100);
    const id = await idea(sql, author);
    const vote = async (some: Person[], count: number) => {
      await sql`insert into votes ${sql(some.map(({ customerId }) => ({ idea_id: id, customer_id: customerId })))}`;
      await sql`update ideas set vote_count = ${count} where thread_id = ${id}`;
      const { customerId } = some.at(-1)!;
      const payload = {
        ideaId: id,
        customerId,
        authorId: author.customerId,
        title: "An idea",
        voteCount: count,
      };
      await happen("idea.voted", payload, customerId);
    };
    await vote(voters.slice(0, 99), 99);
    await deliverAll();
    expect(await badgesOf(sql, author)).toEqual([]);
    await vote(voters.slice(99), 100);
    await deliverAll();
    expect(await badgesOf(sql, author)).toEqual(["village-gathered"]);
  });
});

describe("a badge given by hand", () => {
  it("stands with its citation, in the log, and is told", async () => {
    const { customerId } = await person(sql);
    await awardBadge(moderator, customerId, { badgeId: "helping-hand", citation });
    const { badges } = await rewardsOf(customerId);
    expect(badges).toMatchObject([
      { badgeId: "helping-hand", citation, awardedBy: moderator.displayName, givenBy: "staff" },
    ]);
    const [logged] = await sql`select * from audit_log where subject_id = ${customerId}`;
    expect(logged).toMatchObject({
      action: "badge.awarded",
      actor_id: moderator.customerId,
      reason: citation,
    });
    const [told] =
      await sql`select payload from events where type = 'badge.awarded' and payload->>'customerId' = ${customerId}`;
    expect(told!.payload).toMatchObject({ badgeId: "helping-hand", citation });
    const page = await readBadge(guest, "helping-hand", null);
    expect(page.holders).toMatchObject([{ citation, person: { customerId } }]);
    expect((await listBadges(guest)).find(({ id }) => id === "helping-hand")).toMatchObject({
      holders: 1,
      held: false,
    });
  });

  it("is one when it is sent twice, 10 at once, and refused with other words on the same day", async () => {
    const { customerId } = await person(sql);
    await Promise.all(
      Array.from({ length: 10 }, () => awardBadge(moderator, customerId, { badgeId: "thanks", citation })),
    );
    expect(await sql`select 1 from badge_awards where customer_id = ${customerId}`).toHaveLength(1);
    expect(await sql`select 1 from audit_log where subject_id = ${customerId}`).toHaveLength(1);
    const again = awardBadge(moderator, customerId, {
      badgeId: "thanks",
      citation: "For something else this time.",
    });
    await expect(again).rejects.toMatchObject(refused("giving:refusal.given_today", 409));
  });

  it("cannot be given by guests, members, agents or the product team", async () => {
    const { customerId } = await person(sql);
    const award = { badgeId: "thanks", citation };
    const member = await person(sql);
    await expect(awardBadge(guest, customerId, award)).rejects.toMatchObject(
      refused("errors:not_found", 404),
    );
    await expect(awardBadge(member, customerId, award)).rejects.toMatchObject(
      refused("errors:not_found", 404),
    );
    for (const role of ["agent", "product"] as const) {
      const colleague = await person(sql, { role });
      await expect(awardBadge(colleague, customerId, award)).rejects.toMatchObject(
        refused("errors:not_your_role", 403),
      );
    }
    expect(await badgesOf(sql, { customerId })).toEqual([]);
  });

  it("cannot be one that is earned, nor go to oneself, nor to one who is not here", async () => {
    const { customerId } = await person(sql);
    await expect(
      awardBadge(moderator, customerId, { badgeId: "ten-answers", citation }),
    ).rejects.toMatchObject({
      code: "errors:bad_choice",
      status: 422,
      field: "badgeId",
    });
    await expect(
      awardBadge(moderator, moderator.customerId, { badgeId: "thanks", citation }),
    ).rejects.toMatchObject(refused("giving:refusal.not_to_oneself", 403));
    await expect(awardBadge(moderator, newId(), { badgeId: "thanks", citation })).rejects.toMatchObject(
      refused("errors:not_found", 404),
    );
  });

  it("is taken back with a reason, once, by those who may give it", async () => {
    const member = await person(sql);
    const { customerId } = await person(sql);
    await awardBadge(moderator, customerId, { badgeId: "sharp-eye", citation });
    const [award] = await sql`select id from badge_awards where customer_id = ${customerId}`;
    await expect(revokeBadge(member, award!.id, "I don't like it.")).rejects.toMatchObject(
      refused("errors:not_found", 404),
    );
    expect(await badgesOf(sql, { customerId })).toEqual(["sharp-eye"]);
    await revokeBadge(moderator, award!.id, "Meant for somebody else.");
    await revokeBadge(moderator, award!.id, "Meant for somebody else.");
    expect((await rewardsOf(customerId)).badges).toEqual([]);
    expect(
      await sql`select 1 from audit_log where subject_id = ${customerId} and action = 'badge.revoked'`,
    ).toHaveLength(1);
    expect((await readBadge(guest, "sharp-eye", null)).holders).toEqual([]);
    await awardBadge(moderator, customerId, {
      badgeId: "sharp-eye",
      citation: "With better words on the same day.",
    });
    expect((await rewardsOf(customerId)).badges).toMatchObject([
      { citation: "With better words on the same day." },
    ]);
  });
});
