import { beforeEach, describe, expect, it } from "vitest";
import { replyToThread } from "~/domain/community/posting.server";
import { readThread } from "~/domain/community/reading.server";
import { voteForIdea } from "~/domain/ideas/voting.server";
import { appeal, appealQueue, decideAppeal } from "~/domain/moderation/appealing.server";
import { flagPost } from "~/domain/moderation/flags.server";
import { hidePost } from "~/domain/moderation/hiding.server";
import { imposeSanction, liftSanction } from "~/domain/moderation/sanctioning.server";
import { readOwnStanding, readStanding } from "~/domain/moderation/standing.server";
import type { NewSanction } from "~/domain/moderation/sanctions";
import { checkPassword } from "~/domain/customers/signing-in.server";
import { deliverAll } from "~/events/deliver.server";
import { guest, type Person, type Suspended } from "~/platform/actor";
import { actorFromCookie, hashPassword } from "~/platform/auth.server";
import { newId, toPublicId } from "~/platform/ids";
import { action as appealAction } from "~/routes/me/appeals";
import { loader as standingPage } from "~/routes/me/standing";
import { action as repliesAction } from "~/routes/community/replies";
import { useDatabase } from "../../support/database.ts";
import { passphrase, posted, seenFromOutside } from "../access/arrange.ts";
import { idOfPost, outcomes, person, thread } from "../community/arrange.ts";
import { idea } from "../ideas/arrange.ts";
import { bellsOf, lettersTo } from "./arrange.ts";
import { holdSession } from "./sessions.ts";

const { sql } = useDatabase();
let member: Person, other: Person, moderator: Person, second: Person, threadId: string;
beforeEach(async () => {
  // Appeals go to another moderator where there is one: only those of this test are there.
  await sql`update users set suspended_until = now() + interval '1 year' where role in ('moderator', 'admin')`;
  [member, other] = [await person(sql), await person(sql)];
  moderator = await person(sql, { role: "moderator", trustLevel: 4 });
  second = await person(sql, { role: "moderator", trustLevel: 4 });
  threadId = await thread(sql, other, { replies: [member] });
});

const about = (kind: NewSanction["kind"], more: Partial<NewSanction> = {}): NewSanction => ({
  kind,
  rule: "abuse",
  message: "Please stay friendly, even in the snow.",
  days: kind === "warning" ? null : 3,
  postId: null,
  ...more,
});
const now = async (who: Person) =>
  (await actorFromCookie(await holdSession(who))) as never as { actor: Person; suspended?: Suspended };

describe("a warning", () => {
  it("is told here and by letter with its reason, and upholds the reports of the post it is about", async () => {
    const postId = await idOfPost(sql, threadId, 2);
    await flagPost(other, postId, { reason: "abuse" });
    await imposeSanction(moderator, member.customerId, about("warning", { postId }));
    await deliverAll();
    expect(await bellsOf(sql, member)).toContain("warning");
    expect((await lettersTo(sql, member))[0]).toContain("Please stay friendly");
    expect(await bellsOf(sql, other)).toContain("report_upheld");
    expect(await readOwnStanding(member)).toMatchObject([
      {
        what: "warning",
        rule: "abuse",
        words: "Please stay friendly, even in the snow.",
        by: "moderator",
        own: "Words of number 2.",
      },
    ]);
    expect(JSON.stringify(await readOwnStanding(member))).not.toContain(moderator.displayName);
    await replyToThread((await now(member)).actor, threadId, { body: "I will.", submissionId: newId() });
  });
});

describe("a silence", () => {
  it("lets read and not write, tells until when at the form with what was typed, and ends by itself", async () => {
    await imposeSanction(moderator, member.customerId, about("silence"));
    const { actor } = await now(member);
    expect(actor.silencedUntil).not.toBeNull();
    await expect(readThread(actor, threadId, null)).resolves.toMatchObject({
      viewer: { mayReply: false, replyRefusal: "moderation:refusal.silenced" },
    });
    const answer = seenFromOutside(
      await repliesAction(
        posted(
          `/threads/x/replies`,
          { body: "But I must!", submissionId: newId() },
          { actor, params: { thread: toPublicId(threadId) } },
        ),
      ),
    );
    expect(answer).toMatchObject({
      status: 403,
      body: { values: { body: "But I must!" }, refusal: { code: "moderation:refusal.silenced" } },
    });
    expect((answer.body as { refusal: { params: { until: string } } }).refusal.params.until).toMatch(
      /20\d\d/,
    );
    await expect(voteForIdea(actor, await idea(sql, other))).rejects.toMatchObject({ status: 403 });
    await sql`update sanctions set ends_at = now() - interval '1 minute' where customer_id = ${member.customerId}`;
    expect((await now(member)).actor.silencedUntil).toBeNull();
    await replyToThread((await now(member)).actor, threadId, { body: "Back.", submissionId: newId() });
  });

  it("is lifted early with a reason, once", async () => {
    const id = await imposeSanction(moderator, member.customerId, about("silence"));
    const { done, refused } = await outcomes([
      liftSanction(second, id, "A misunderstanding"),
      liftSanction(moderator, id, "A misunderstanding"),
    ]);
    expect([done.length, refused]).toEqual([1, ["moderation:refusal.lifted_already"]]);
    expect((await now(member)).actor.silencedUntil).toBeNull();
    expect((await lettersTo(sql, member))[0]).toContain("A misunderstanding");
    expect((await readOwnStanding(member))[0]).toMatchObject({
      standing: false,
      liftedReason: "A misunderstanding",
    });
  });
});

describe("a suspension", () => {
  it("ends the sessions at once; a new one is a guest's everywhere, but for the statement and the appeal", async () => {
    const before = await holdSession(member);
    const id = await imposeSanction(moderator, member.customerId, about("suspension", { days: 30 }));
    expect((await actorFromCookie(before)).actor).toEqual(guest);
    expect(
      await sql`select 1 from events where type = 'customer.sessions_ended' and payload->>'customerId' = ${member.customerId}`,
    ).toHaveLength(1);
    const { actor, suspended } = await now(member);
    expect([actor, suspended!.customerId]).toEqual([guest, member.customerId]);
    const page = await standingPage({
      request: new Request("http://x/me/standing"),
      params: {},
      context: { actor, suspended, language: "en" },
    } as never);
    expect(page).toMatchObject({
      suspended: suspended!.suspendedUntil,
      decisions: [{ id, what: "suspension", standing: true }],
    });
    const request = posted("/me/standing/appeals", {
      subjectType: "sanction",
      subjectId: id,
      text: "It was somebody else.",
    });
    (request as { context: object }).context = { ...(request as { context: object }).context, suspended };
    expect(seenFromOutside(await appealAction(request))).toMatchObject({ status: 302 });
  });

  it("tells why to the browser that was signed in, and opens nothing to it again once it has ended", async () => {
    const before = await holdSession(member);
    const id = await imposeSanction(moderator, member.customerId, about("suspension", { days: 30 }));
    const { actor, suspended } = await actorFromCookie(before);
    expect([actor, suspended?.customerId]).toEqual([guest, member.customerId]);
    for (const cookie of ["session=of-nobody", await holdSession(other)])
      expect((await actorFromCookie(cookie)).suspended).toBeUndefined();

    await liftSanction(moderator, id, "A misunderstanding");
    const after = await actorFromCookie(before);
    expect(after).toMatchObject({ actor: guest, setCookie: expect.stringContaining("Max-Age=0") });
    expect(after.suspended).toBeUndefined();
    expect((await now(member)).actor).toMatchObject({ customerId: member.customerId });
  });

  it("shows what shut him out first, whatever has been decided since", async () => {
    await imposeSanction(moderator, member.customerId, about("suspension", { days: 30 }));
    await imposeSanction(second, member.customerId, about("warning"));
    const context = { ...(await now(member)), language: "en" };
    const request = new Request("http://x/me/standing");
    const page = (await standingPage({ request, params: {}, context } as never)) as {
      decisions: { what: string }[];
    };
    expect(page.decisions.map(({ what }) => what)).toEqual(["suspension", "warning"]);
  });

  it("signs in with the right password to read why, and with a wrong one learns nothing", async () => {
    await sql`update users set password_hash = ${await hashPassword(passphrase)} where id = ${member.userId}`;
    await imposeSanction(moderator, member.customerId, about("suspension"));
    expect(await checkPassword(member.email, passphrase, "10.9.9.9")).toMatchObject({ suspended: true });
    await expect(checkPassword(member.email, "wrong", "10.9.9.9")).rejects.toMatchObject({ status: 422 });
  });

  it("of two lasts until the later has ended or is lifted", async () => {
    const long = await imposeSanction(moderator, member.customerId, about("suspension", { days: 30 }));
    const short = await imposeSanction(second, member.customerId, about("suspension", { days: 3 }));
    await liftSanction(moderator, long, "Too long");
    expect((await now(member)).actor).toEqual(guest);
    await liftSanction(moderator, short, "Enough");
    expect((await now(member)).actor).toMatchObject({ customerId: member.customerId });
  });
});

describe("who decides", () => {
  it("is a moderator or administrator, never about himself or an equal, and each deed stands in the log", async () => {
    const [agent, admin, otherAdmin] = [
      await person(sql, { role: "agent" }),
      await person(sql, { role: "admin" }),
      await person(sql, { role: "admin" }),
    ];
    const refused = async (by: typeof guest | Person, whom: Person, status: number) =>
      expect(imposeSanction(by, whom.customerId, about("warning"))).rejects.toMatchObject({ status });
    await refused(guest, member, 404);
    await refused(other, member, 404);
    await refused(agent, member, 403);
    await refused(moderator, moderator, 403);
    await refused(moderator, second, 403);
    await refused(moderator, agent, 403);
    await refused(admin, otherAdmin, 403);
    await imposeSanction(admin, agent.customerId, about("warning"));
    await expect(
      imposeSanction(moderator, member.customerId, about("silence", { days: null })),
    ).rejects.toMatchObject({
      field: "days",
    });
    const log = await sql`select action, actor_id from audit_log where subject_id = ${agent.customerId}`;
    expect(log).toEqual([{ action: "sanction.imposed", actor_id: admin.customerId }]);
  });

  it("is suggested the next step of the ladder; what was lifted does not count", async () => {
    const next = async () => (await readStanding(moderator, member.customerId)).suggested;
    expect(await next()).toEqual({ kind: "warning", days: null });
    await imposeSanction(moderator, member.customerId, about("warning"));
    expect(await next()).toEqual({ kind: "silence", days: 3 });
    const id = await imposeSanction(moderator, member.customerId, about("silence"));
    expect(await next()).toEqual({ kind: "silence", days: 14 });
    await liftSanction(moderator, id, "A misunderstanding");
    expect(await next()).toEqual({ kind: "silence", days: 3 });
  });
});

describe("an appeal", () => {
  it("is made once for each decision, ever, by the one it is about", async () => {
    const id = await imposeSanction(moderator, member.customerId, about("silence"));
    const input = { subjectType: "sanction", subjectId: id, text: "It was meant as a joke." } as const;
    await expect(appeal(other, input)).rejects.toMatchObject({ status: 404 });
    const { done, refused } = await outcomes([
      appeal(member, input),
      appeal(member, input),
      appeal(member, input),
    ]);
    expect([done.length, refused]).toEqual([
      1,
      ["moderation:refusal.appealed_already", "moderation:refusal.appealed_already"],
    ]);
    await expect(appeal(member, { ...input, subjectId: newId() })).rejects.toMatchObject({ status: 404 });
  });

  it("goes to another moderator than the decider, where there is one, and overturned takes the decision back", async () => {
    const id = await imposeSanction(moderator, member.customerId, about("silence"));
    await appeal(member, { subjectType: "sanction", subjectId: id, text: "It was meant as a joke." });
    const mine = async (who: Person) => (await appealQueue(who)).find((one) => one.subjectId === id)!;
    expect([(await mine(moderator)).yours, (await mine(second)).yours]).toEqual([false, true]);
    const appealId = (await mine(second)).id;
    const answer = { decision: "overturned", answer: "You are right, it was a joke." } as const;
    await expect(decideAppeal(moderator, appealId, answer)).rejects.toMatchObject({
      code: "moderation:refusal.your_own_decision",
    });
    const { done, refused } = await outcomes([
      decideAppeal(second, appealId, answer),
      decideAppeal(second, appealId, answer),
    ]);
    expect([done.length, refused]).toEqual([1, ["moderation:refusal.appeal_decided"]]);
    expect((await now(member)).actor.silencedUntil).toBeNull();
    await deliverAll();
    expect(await bellsOf(sql, member)).toContain("appeal_overturned");
    expect((await lettersTo(sql, member)).join()).toContain("You are right, it was a joke.");
    expect((await readOwnStanding(member))[0]).toMatchObject({
      standing: false,
      appeal: { decision: "overturned", answer: "You are right, it was a joke." },
    });
  });

  it("against a hidden post shows it again, or lets it stay; where there is no other, the decider decides", async () => {
    await sql`update users set suspended_until = now() + interval '1 year' where id = ${second.userId}`;
    const postId = await idOfPost(sql, threadId, 2);
    await hidePost(moderator, postId, "Advertising", "spam");
    await appeal(member, { subjectType: "post", subjectId: postId, text: "It was no advertisement at all." });
    const waiting = (await appealQueue(moderator)).find((one) => one.subjectId === postId)!;
    expect(waiting).toMatchObject({ yours: true, what: "hidden", words: "Advertising" });
    await decideAppeal(moderator, waiting.id, { decision: "overturned", answer: "So it was not." });
    expect((await readThread(guest, threadId, null)).posts[1]).toMatchObject({ hidden: false });
    expect(await readOwnStanding(member)).toMatchObject([
      { type: "post", standing: false, appeal: { decision: "overturned" } },
    ]);
    await expect(
      decideAppeal(member, waiting.id, { decision: "upheld", answer: "No." }),
    ).rejects.toMatchObject({ status: 404 });
  });
});

describe("a hidden post", () => {
  it("shows its reason to its author and to staff, and to nobody else, in the page and in the room", async () => {
    await hidePost(moderator, await idOfPost(sql, threadId, 2), "MARKER of a reason", "spam");
    const seen = async (who: Person | typeof guest) => JSON.stringify(await readThread(who, threadId, null));
    for (const who of [guest, other]) expect(await seen(who)).not.toContain("MARKER");
    for (const who of [member, second]) {
      const read = await readThread(who, threadId, null);
      expect(read.viewer.hiddenReasons).toEqual({ 2: "MARKER of a reason" });
      expect(JSON.stringify(read.posts)).not.toContain("MARKER");
    }
    expect(await readOwnStanding(member)).toMatchObject([
      { what: "hidden", rule: "spam", words: "MARKER of a reason", by: "moderator", standing: true },
    ]);
  });
});
