import { beforeEach, expect, it } from "vitest";
import { readAuditLog } from "~/domain/moderation/audit-log.server";
import { dismissFlags, flagPost } from "~/domain/moderation/flags.server";
import { hidePost } from "~/domain/moderation/hiding.server";
import { changeState } from "~/domain/moderation/threads/states.server";
import { unwatchWord, watchWord } from "~/domain/moderation/watched-words.server";
import { countWaiting } from "~/domain/moderation/waiting.server";
import { guest, type Person } from "~/platform/actor";
import { useDatabase } from "../../support/database.ts";
import { idOfPost, person, refused, thread } from "../community/arrange.ts";

const { sql } = useDatabase();
let member: Person, moderator: Person, threadId: string, postId: string;
beforeEach(async () => {
  [member, moderator] = [await person(sql), await person(sql, { role: "moderator" })];
  threadId = await thread(sql, member, { replies: [member], title: `Nastat irti ${member.customerId}` });
  postId = await idOfPost(sql, threadId, 2);
});
const newest = async () => (await readAuditLog(moderator, {})).lines[0];

it("the log calls what a deed was about by its name: a post's by its thread's", async () => {
  const title = `Nastat irti ${member.customerId}`;
  await hidePost(moderator, postId, "Mainos, ei vastaus.");
  expect(await newest()).toMatchObject({ action: "post.hidden", about: title, member: null });
  await changeState(moderator, threadId, "locked");
  expect(await newest()).toMatchObject({ action: "thread.state_changed", about: title });
});

it("a deed about what has no name of its own is none's, and breaks nothing", async () => {
  await watchWord(moderator, "pikalaina", "flag");
  expect(await newest()).toMatchObject({ action: "watched_word.added", about: null });
  const [word] = await sql<{ id: string }[]>`select id from watched_words where expression = 'pikalaina'`;
  await unwatchWord(moderator, word!.id);
});

it("how much waits is counted by queue, for moderators alone", async () => {
  const before = await countWaiting(moderator);
  for (const who of [await person(sql), await person(sql)]) await flagPost(who, postId, { reason: "spam" });
  expect(await countWaiting(moderator)).toEqual({ ...before, flags: before.flags + 1 });
  await dismissFlags(moderator, postId);
  expect(await countWaiting(moderator)).toEqual(before);
  for (const who of [guest, member])
    await expect(countWaiting(who)).rejects.toMatchObject(refused("errors:not_found", 404));
});
