import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client";
import { answers } from "#db/schema/questions";
import { readThread } from "~/domain/community/reading.server";
import { readAuditLog } from "~/domain/moderation/audit-log.server";
import { dismissFlags, flagPost, flagQueue } from "~/domain/moderation/flags.server";
import { hidePost, restorePost } from "~/domain/moderation/hiding.server";
import { guest, type Person } from "~/platform/actor";
import { newId, toPublicId } from "~/platform/ids";
import { loader as concealment } from "~/routes/moderation/concealment";
import { useDatabase } from "../../support/database.ts";
import { everyRole, person, question, reply } from "../cases/arrange.ts";

const { sql } = useDatabase();
let asker: Person,
  helper: Person,
  moderator: Person,
  threadId: string,
  post: { number: number; postId: string };
beforeEach(async () => {
  [asker, helper, moderator] = [await person("member"), await person("member"), await person("moderator")];
  threadId = (await question(asker)).id;
  post = await reply(helper, threadId, "Buy my tyres at example.com/MARKER");
});

const postsSeen = async (who: Person) => (await readThread(who, threadId, null)).posts;

test("hiding takes the words away, with a reason, in the log and in the room", async () => {
  await hidePost(moderator, post.postId, "Advertising");
  const seen = (await postsSeen(asker))[1]!;
  expect(seen).toMatchObject({ hidden: true, html: "", excerpt: "" });
  expect(JSON.stringify(await readThread(asker, threadId, null))).not.toContain("MARKER");
  const log = await sql`select action, reason, actor_id from audit_log where subject_id = ${post.postId}`;
  expect(log).toEqual([
    expect.objectContaining({ action: "post.hidden", reason: "Advertising", actor_id: moderator.customerId }),
  ]);
  const [event] =
    await sql`select payload, room_version from events where type = 'post.hidden' and thread_id = ${threadId}`;
  const { thread } = await readThread(asker, threadId, null);
  expect(event).toMatchObject({
    payload: { authorId: helper.customerId, reason: "Advertising" },
    room_version: String(thread.version),
  });
});

test("restoring brings them back; doing either twice changes nothing more", async () => {
  await Promise.all([
    hidePost(moderator, post.postId, "Advertising"),
    hidePost(moderator, post.postId, "Advertising"),
  ]);
  await restorePost(moderator, post.postId);
  await restorePost(moderator, post.postId);
  expect((await postsSeen(asker))[1]!.html).toContain("MARKER");
  const log = await sql`select action from audit_log where subject_id = ${post.postId} order by at, id`;
  expect(log.map((line) => line.action)).toEqual(["post.hidden", "post.restored"]);
});

test("hiding the opening post hides the thread from customers, and restoring it shows it again", async () => {
  const opening = (await postsSeen(asker))[0]!;
  await hidePost(moderator, opening.id, "Not for here");
  await expect(readThread(guest, threadId, null)).rejects.toMatchObject({ status: 404 });
  await expect(readThread(moderator, threadId, null)).resolves.toBeDefined();
  await restorePost(moderator, opening.id);
  await expect(readThread(guest, threadId, null)).resolves.toBeDefined();
});

test("a hidden answer stands no longer", async () => {
  await db
    .insert(answers)
    .values({ id: newId(), threadId, postId: post.postId, chosenById: asker.customerId });
  await sql`update threads set solved_at = now() where id = ${threadId}`;
  await hidePost(moderator, post.postId, "Wrong and dangerous");
  expect((await readThread(asker, threadId, null)).thread).toMatchObject({
    answerNumbers: [],
    solvedAt: null,
  });
  const [event] =
    await sql`select payload from events where type = 'answer.revoked' and thread_id = ${threadId}`;
  expect(event!.payload).toMatchObject({
    helperId: helper.customerId,
    askerId: asker.customerId,
    number: post.number,
  });
});

test("only moderators and administrators hide and restore", async () => {
  const { guest, member, agent, product, admin } = await everyRole();
  for (const who of [guest, member])
    await expect(hidePost(who, post.postId, "No")).rejects.toMatchObject({ status: 404 });
  for (const who of [agent, product])
    await expect(hidePost(who, post.postId, "No")).rejects.toMatchObject({ status: 403 });
  for (const who of [guest, member])
    await expect(restorePost(who, post.postId)).rejects.toMatchObject({ status: 404 });
  expect((await postsSeen(asker))[1]!.hidden).toBe(false);
  await hidePost(admin, post.postId, "Advertising");
  expect((await postsSeen(asker))[1]!.hidden).toBe(true);
});

test("a report reaches the queue once a person, and hiding the post upholds it", async () => {
  await flagPost(asker, post.postId, { reason: "spam", note: "An advert" });
  await flagPost(asker, post.postId, { reason: "spam" });
  const mine = async () => (await flagQueue(moderator)).filter((one) => one.postId === post.postId);
  expect(await mine()).toMatchObject([{ flags: [{ reason: "spam", note: "An advert" }] }]);
  await hidePost(moderator, post.postId, "Advertising");
  expect(await mine()).toEqual([]);
  const rows = await sql`select decision, decided_by_id from flags where post_id = ${post.postId}`;
  expect(rows).toMatchObject([{ decision: "upheld", decided_by_id: moderator.customerId }]);
});

test("a dismissed report leaves the post, and a line in the log", async () => {
  await flagPost(asker, post.postId, { reason: "off_topic" });
  await dismissFlags(moderator, post.postId);
  expect((await postsSeen(asker))[1]!.hidden).toBe(false);
  expect(await sql`select decision from flags where post_id = ${post.postId}`).toMatchObject([
    { decision: "dismissed" },
  ]);
  expect(await sql`select action from audit_log where subject_id = ${post.postId}`).toMatchObject([
    { action: "flag.dismissed" },
  ]);
});

test("guests, authors of the post and those who may not see it cannot report it", async () => {
  await expect(flagPost(guest, post.postId, { reason: "spam" })).rejects.toMatchObject({
    code: "errors:sign_in_first",
  });
  await expect(flagPost(helper, post.postId, { reason: "spam" })).rejects.toMatchObject({
    code: "moderation:refusal.own_post",
  });
  await expect(flagQueue(asker)).rejects.toMatchObject({ status: 404 });
  await sql`update threads set hidden_at = now() where id = ${threadId}`;
  await expect(flagPost(await person("member"), post.postId, { reason: "spam" })).rejects.toMatchObject({
    status: 404,
  });
});

test("a moderator reads the community's lines of the log, an administrator all, by pages", async () => {
  const admin = await person("admin");
  await sql`insert into audit_log (id, actor_id, action, subject_type, subject_id)
    select gen_random_uuid(), ${admin.customerId}, 'customer.viewed', 'customer', 'x' from generate_series(1, 60)`;
  await hidePost(moderator, post.postId, "Advertising");
  const seen = await readAuditLog(moderator, {});
  expect(new Set(seen.lines.map((line) => line.action))).not.toContain("customer.viewed");
  const ids: string[] = [];
  let before: string | undefined;
  do {
    const page = await readAuditLog(admin, { before });
    ids.push(...page.lines.map((line) => line.id));
    before = page.next ?? undefined;
  } while (before);
  const [all] = await sql`select count(*)::int as n from audit_log`;
  expect(ids).toHaveLength(all!.n);
  expect(new Set(ids).size).toBe(all!.n);
  await expect(readAuditLog(await person("agent"), {})).rejects.toMatchObject({ status: 403 });
});

test("of his own post a moderator shows again what he hid himself; what another hid, another looks at", async () => {
  const page = async (who: Person, postId: string) => {
    const args = { params: { post: toPublicId(postId) }, context: { actor: who, language: "en" } };
    return JSON.parse(JSON.stringify(await concealment(args as never))) as {
      showable: boolean;
      own: { editable: boolean; askable: boolean } | null;
    };
  };
  const other = await person("moderator");
  const own = await reply(moderator, threadId, "Written in the wrong place.");
  await hidePost(moderator, own.postId, "Written in the wrong place.");
  expect(await page(moderator, own.postId)).toMatchObject({
    showable: true,
    own: { editable: true, askable: false },
  });
  await restorePost(moderator, own.postId);

  await flagPost(helper, own.postId, { reason: "abuse", note: "" });
  await expect(dismissFlags(moderator, own.postId)).rejects.toMatchObject({
    status: 403,
    code: "moderation:refusal.yourself",
  });
  await hidePost(other, own.postId, "This hurts somebody.");
  expect(await page(moderator, own.postId)).toMatchObject({
    showable: false,
    own: { editable: true, askable: true },
  });
  await expect(restorePost(moderator, own.postId)).rejects.toMatchObject({ status: 403 });
  expect((await page(other, own.postId)).showable).toBe(true);
  await restorePost(other, own.postId);

  await hidePost(moderator, post.postId, "Advertising");
  expect(await page(moderator, post.postId)).toMatchObject({ showable: true, own: null });
  expect(await page(helper, post.postId)).toMatchObject({ showable: false, own: { askable: true } });
});
