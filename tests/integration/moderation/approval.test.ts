import { beforeEach, describe, expect, it } from "vitest";
import { editPost } from "~/domain/community/editing.server";
import { changeWaiting, listWaiting, withdrawWaiting } from "~/domain/community/holding.server";
import { replyToThread } from "~/domain/community/posting.server";
import { readThread } from "~/domain/community/reading.server";
import { startThread } from "~/domain/community/starting.server";
import { giveFeedback } from "~/domain/feedback/giving.server";
import { submitIdea } from "~/domain/ideas/submission.server";
import { approvalQueue, approveSubmission, refuseSubmission } from "~/domain/moderation/approving.server";
import { flagQueue } from "~/domain/moderation/flags.server";
import { deliverAll } from "~/events/deliver.server";
import { Held } from "~/platform/held";
import { guest, type Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database.ts";
import { board, category, idOfPost, outcomes, person, thread } from "../community/arrange.ts";
import { bellsOf, countPosts, heldOf, lettersTo, watched } from "./arrange.ts";

const { sql } = useDatabase();
const LINK = "Read all about it at https://example.com/MARKER today.";
const human = () => ({ honeypot: "", handedOutAt: Date.now() - 60_000 });

let newcomer: Person, member: Person, moderator: Person, threadId: string;
beforeEach(async () => {
  newcomer = await person(sql, { trustLevel: 0 });
  member = await person(sql);
  moderator = await person(sql, { role: "moderator", trustLevel: 4 });
  threadId = await thread(sql, member);
});

const write = (who: Person, body: string, more: object = {}) =>
  replyToThread(who, threadId, { body, submissionId: newId(), trace: human(), ...more });
const held = async (work: Promise<unknown>) => {
  await expect(work).rejects.toBeInstanceOf(Held);
};
const heldIn = async (id: string) => (await approvalQueue(moderator)).some((one) => one.id === id);

describe("a newcomer's suspicious words wait", () => {
  it("with a link: no post, no event, and nobody but the author sees them", async () => {
    await held(write(newcomer, LINK));
    expect(await countPosts(sql, newcomer)).toBe(0);
    expect(await sql`select 1 from events where payload::text like '%MARKER%'`).toHaveLength(0);
    for (const who of [guest, member, moderator])
      expect(JSON.stringify(await readThread(who, threadId, null))).not.toContain("MARKER");
    expect((await readThread(newcomer, threadId, null)).viewer.waiting).toMatchObject([{ body: LINK }]);
    expect((await listWaiting(newcomer)).map(({ body }) => body)).toEqual([LINK]);
    expect((await heldOf(sql, newcomer))[0]).toMatchObject({ kind: "reply", reasons: ["links"] });
  });

  it("filled in by a program, or faster than anybody types; a member's do not", async () => {
    await held(write(newcomer, "Hello.", { trace: { ...human(), honeypot: "https://spam.example" } }));
    await held(write(newcomer, "Hello again.", { trace: { honeypot: "", handedOutAt: Date.now() - 200 } }));
    await held(write(newcomer, "And again.", { trace: { honeypot: "", handedOutAt: null } }));
    expect((await heldOf(sql, newcomer)).map(({ reasons }) => reasons[0])).toEqual([
      "honeypot",
      "too_fast",
      "too_fast",
    ]);
    await write(newcomer, "I have the same tyres and they are quiet.");
    await write(member, LINK, { trace: { honeypot: "", handedOutAt: null } });
    expect([await countPosts(sql, newcomer), await countPosts(sql, member)]).toEqual([1, 2]);
  });

  it("all of them, of who joined like a program, until the first is approved", async () => {
    await sql`update customers set pre_approval = 'honeypot' where id = ${newcomer.customerId}`;
    await held(write({ ...newcomer, preApproval: "honeypot" }, "A harmless word."));
    await approveSubmission(moderator, (await heldOf(sql, newcomer))[0]!.id);
    const [row] = await sql`select pre_approval from customers where id = ${newcomer.customerId}`;
    expect(row).toEqual({ pre_approval: null });
  });

  it("threads and ideas too; sent twice they wait once, and another's submission is no one else's", async () => {
    const submissionId = newId();
    const start = () =>
      category(sql).then((categoryId) =>
        startThread(newcomer, {
          kind: "question",
          categoryId,
          title: "Where to buy?",
          body: LINK,
          submissionId,
          trace: human(),
        }),
      );
    await held(start());
    await held(start());
    const boardId = await board(sql);
    await held(
      submitIdea(newcomer, {
        boardId,
        title: "A shop of links",
        body: LINK,
        submissionId: newId(),
        trace: human(),
      }),
    );
    expect((await heldOf(sql, newcomer)).map(({ kind }) => kind)).toEqual(["thread", "idea"]);
    const other = await person(sql, { trustLevel: 0 });
    await expect(write(other, LINK, { submissionId })).rejects.toMatchObject({ code: "errors:bad_form" });
  });
});

describe("what waits", () => {
  it("is changed and withdrawn by its author alone, while nobody has decided", async () => {
    await held(write(newcomer, LINK));
    const [{ id } = { id: "" }] = await heldOf(sql, newcomer);
    await expect(changeWaiting(member, id, { body: "Mine now" })).rejects.toMatchObject({ status: 404 });
    await expect(withdrawWaiting(member, id)).rejects.toMatchObject({ status: 404 });
    await changeWaiting(newcomer, id, { body: "Better words." });
    expect((await listWaiting(newcomer))[0]).toMatchObject({ body: "Better words." });
    await withdrawWaiting(newcomer, id);
    expect(await heldIn(id)).toBe(false);
    await held(write(newcomer, LINK));
    const [again] = await heldOf(sql, newcomer);
    await refuseSubmission(moderator, again!.id, "No advertising, please.");
    await expect(changeWaiting(newcomer, again!.id, { body: "Late" })).rejects.toMatchObject({ status: 404 });
  });

  it("becomes one post when two moderators approve at once, by its author, with its own submission", async () => {
    const submissionId = newId();
    await held(write(newcomer, LINK, { submissionId }));
    const [{ id } = { id: "" }] = await heldOf(sql, newcomer);
    const admin = await person(sql, { role: "admin" });
    const { done, refused } = await outcomes([
      approveSubmission(moderator, id),
      approveSubmission(admin, id),
    ]);
    expect([done.length, refused]).toEqual([1, ["moderation:refusal.submission_decided"]]);
    expect(await countPosts(sql, newcomer)).toBe(1);
    const [post] =
      await sql`select id, submission_id, number from posts where author_id = ${newcomer.customerId}`;
    expect(post).toMatchObject({ submission_id: submissionId, number: 2 });
    expect((await heldOf(sql, newcomer))[0]).toMatchObject({ decision: "approved", post_id: post!.id });
    expect(
      await sql`select 1 from events where type = 'post.created' and thread_id = ${threadId}`,
    ).toHaveLength(1);
    await deliverAll();
    expect(await bellsOf(sql, newcomer)).toEqual(["submission_approved"]);
  });

  it("comes out as a thread or an idea by the ordinary commands", async () => {
    const [categoryId, boardId] = [await category(sql), await board(sql)];
    const about = { title: "Where to buy?", body: LINK, trace: human() };
    await held(
      startThread(newcomer, {
        ...about,
        kind: "question",
        categoryId,
        tags: ["studs"],
        submissionId: newId(),
      }),
    );
    await held(submitIdea(newcomer, { ...about, boardId, submissionId: newId() }));
    for (const { id } of await heldOf(sql, newcomer)) await approveSubmission(moderator, id);
    const made =
      await sql`select kind from threads where author_id = ${newcomer.customerId} order by created_at, id`;
    expect(made.map(({ kind }) => kind)).toEqual(["question", "idea"]);
    expect(
      await sql`select 1 from ideas i join threads t on t.id = i.thread_id
      where t.author_id = ${newcomer.customerId} and i.vote_count = 1`,
    ).toHaveLength(1);
  });

  it("is refused with a reason that the author reads here and by letter", async () => {
    await held(write(newcomer, LINK));
    const [{ id } = { id: "" }] = await heldOf(sql, newcomer);
    await refuseSubmission(moderator, id, "No advertising, please.");
    await deliverAll();
    expect(await countPosts(sql, newcomer)).toBe(0);
    expect(await bellsOf(sql, newcomer)).toEqual(["submission_refused"]);
    expect((await lettersTo(sql, newcomer))[0]).toContain("No advertising, please.");
    await expect(approveSubmission(moderator, id)).rejects.toMatchObject({ status: 409 });
    expect(await sql`select action from audit_log where data->>'submissionId' = ${id}`).toMatchObject([
      { action: "submission.refused" },
    ]);
  });

  it("does not come out where its thread has closed since; members and other staff decide on nothing", async () => {
    await held(write(newcomer, LINK));
    const [{ id } = { id: "" }] = await heldOf(sql, newcomer);
    await sql`update threads set state = 'locked' where id = ${threadId}`;
    await expect(approveSubmission(moderator, id)).rejects.toMatchObject({
      code: "community:refusal.locked",
    });
    expect((await heldOf(sql, newcomer))[0]).toMatchObject({ decision: null });
    await expect(approveSubmission(member, id)).rejects.toMatchObject({ status: 404 });
    const agent = await person(sql, { role: "agent" });
    await expect(refuseSubmission(agent, id, "No")).rejects.toMatchObject({ status: 403 });
    await expect(approvalQueue(member)).rejects.toMatchObject({ status: 404 });
  });
});

describe("watched words", () => {
  it("refuse, hold or flag what anybody but staff writes, in replies, threads, ideas, feedback and edits", async () => {
    await watched(sql, moderator, "kasino*", "refuse");
    await watched(sql, moderator, "lottery", "hold");
    await watched(sql, moderator, "discount code", "flag");
    await expect(write(member, "Try the Kаsіnоbonus!")).rejects.toMatchObject({
      code: "moderation:refusal.watched_word",
      field: "body",
    });
    const feedback = { sentiment: "praise", topic: "service", submissionId: newId() } as const;
    await expect(
      giveFeedback(member, { ...feedback, title: "A kasino", body: "All well." }),
    ).rejects.toMatchObject({ status: 422 });
    await held(write(member, "I won the LÓTTERY"));
    expect((await heldOf(sql, member))[0]).toMatchObject({ reasons: ["watched_word:lottery"] });
    const { postId } = await write(member, "Here is a discount\u200b code.");
    expect((await flagQueue(moderator)).find((one) => one.postId === postId)).toMatchObject({
      flags: [{ reporter: null, note: "discount code" }],
    });
    await expect(editPost(member, postId, "I won the lottery")).rejects.toMatchObject({
      code: "moderation:refusal.edit_needs_look",
    });
    await write(moderator, "The word is kasino, and we do not want it.");
    await sql`delete from watched_words`;
  });
});

describe("links", () => {
  it("are limited by trust level, with words at the field", async () => {
    const many = Array.from({ length: 6 }, (_, n) => `https://example.com/${n}`).join("\n\n");
    await expect(write({ ...member, trustLevel: 1 }, many)).rejects.toMatchObject({
      code: "moderation:refusal.too_many_links",
      params: { max: 5 },
      field: "body",
    });
    await write(member, many);
    const postId = await idOfPost(sql, threadId, 2);
    await expect(editPost({ ...member, trustLevel: 0 }, postId, LINK)).rejects.toMatchObject({
      code: "moderation:refusal.edit_needs_look",
    });
  });
});
