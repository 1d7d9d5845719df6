import { beforeEach, expect, it } from "vitest";
import { readThread } from "~/domain/community/reading.server";
import { readAuditLog } from "~/domain/moderation/audit-log.server";
import {
  dismissFlags,
  flagPost,
  flagQueue,
  hideFlagged,
  holdFlagged,
} from "~/domain/moderation/flags.server";
import { changeSetting } from "~/domain/moderation/settings.server";
import { readOwnStanding } from "~/domain/moderation/standing.server";
import { unwatchWord, watchWord, listWatchedWords } from "~/domain/moderation/watched-words.server";
import { deliverAll } from "~/events/deliver.server";
import { guest, type Person } from "~/platform/actor";
import { useDatabase } from "../../support/database.ts";
import { idOfPost, outcomes, people, person, thread } from "../community/arrange.ts";
import { bellsOf } from "./arrange.ts";

const { sql } = useDatabase();
let author: Person, asker: Person, moderator: Person, second: Person, threadId: string, postId: string;
beforeEach(async () => {
  [author, asker] = [await person(sql), await person(sql)];
  [moderator, second] = [await person(sql, { role: "moderator" }), await person(sql, { role: "admin" })];
  threadId = await thread(sql, asker, { replies: [author] });
  postId = await idOfPost(sql, threadId, 2);
});
const hidden = async () => (await readThread(guest, threadId, null)).posts[1]!.hidden;
const inQueue = async () => (await flagQueue(moderator)).find((one) => one.postId === postId);

it("several trusted members' reports hide a post until a moderator has looked; newcomers' do not", async () => {
  for (const newcomer of await people(sql, 4, { trustLevel: 1 }))
    await flagPost(newcomer, postId, { reason: "spam" });
  expect(await hidden()).toBe(false);
  const trusted = await people(sql, 3, { trustLevel: 2 });
  await Promise.all(trusted.map((who) => flagPost(who, postId, { reason: "abuse" })));
  expect(await hidden()).toBe(true);
  expect(await inQueue()).toMatchObject({
    held: true,
    flags: { length: 7 },
    before: { name: asker.displayName },
  });
  expect(await readOwnStanding(author)).toMatchObject([
    { what: "hidden", rule: "abuse", by: null, words: null },
  ]);
  await dismissFlags(moderator, postId);
  expect([await hidden(), await inQueue()]).toEqual([false, undefined]);
  await deliverAll();
  expect(await bellsOf(sql, trusted[0]!)).toEqual(["report_dismissed"]);
});

it("how many reports hide a post is set by staff; 0 is never", async () => {
  await changeSetting(moderator, "auto_hide_reports", 0);
  for (const who of await people(sql, 5)) await flagPost(who, postId, { reason: "spam" });
  expect(await hidden()).toBe(false);
  await changeSetting(moderator, "auto_hide_reports", 1);
  await flagPost(asker, postId, { reason: "spam" });
  expect(await hidden()).toBe(true);
  await expect(changeSetting(author, "auto_hide_reports", 0)).rejects.toMatchObject({ status: 404 });
  await changeSetting(moderator, "auto_hide_reports", 3);
});

it("of two moderators who decide at once the second hears that it is done, and by whom", async () => {
  await flagPost(asker, postId, { reason: "spam" });
  const { done, refused } = await outcomes<unknown>([
    hideFlagged(moderator, postId, "Advertising", "spam"),
    dismissFlags(second, postId),
  ]);
  expect([done.length, refused]).toEqual([1, ["moderation:refusal.decided_already"]]);
  const decisions = await sql`select distinct decision from flags where post_id = ${postId}`;
  expect(decisions).toHaveLength(1);
  expect(await hidden()).toBe(decisions[0]!.decision === "upheld");
});

it("a post taken out of sight for another's eyes keeps its reports open, and is hidden for good by the other", async () => {
  await flagPost(asker, postId, { reason: "abuse" });
  await holdFlagged(moderator, postId);
  expect([await hidden(), (await inQueue())?.held]).toEqual([true, true]);
  await hideFlagged(second, postId, "Unkind words", "abuse");
  expect(await inQueue()).toBeUndefined();
  expect(await readOwnStanding(author)).toMatchObject([{ words: "Unkind words", by: "admin" }]);
  await expect(holdFlagged(moderator, postId)).rejects.toMatchObject({ status: 409 });
});

it("reports are limited, the more the better one is known", async () => {
  const newcomer = await person(sql, { trustLevel: 0 });
  const target = await thread(sql, asker, { replies: await people(sql, 6) });
  const results = [];
  for (let number = 2; number <= 7; number++) {
    const flagging = flagPost(newcomer, await idOfPost(sql, target, number), { reason: "spam" });
    results.push(await flagging.then(() => 200).catch((error: { status: number }) => error.status));
  }
  expect(results).toEqual([200, 200, 200, 200, 200, 429]);
});

it("the log is filtered by who, about what and when; each deed of moderation stands in it", async () => {
  const word = `word${Date.now()}`;
  await watchWord(moderator, word, "flag");
  await expect(watchWord(moderator, word.toUpperCase(), "hold")).rejects.toMatchObject({
    field: "expression",
  });
  await expect(watchWord(moderator, "***", "hold")).rejects.toMatchObject({
    code: "moderation:refusal.no_word",
  });
  await unwatchWord(second, (await listWatchedWords(moderator)).find((one) => one.expression === word)!.id);
  const about = (await readAuditLog(second, { about: word })).lines.map(({ action }) => action);
  expect(about).toEqual(["watched_word.removed", "watched_word.added"]);
  const by = (await readAuditLog(second, { about: word, who: second.handle })).lines.map(
    ({ action }) => action,
  );
  expect(by).toEqual(["watched_word.removed"]);
  const today = new Date().toISOString().slice(0, 10);
  expect((await readAuditLog(second, { about: word, from: today })).lines).toHaveLength(2);
  expect((await readAuditLog(second, { about: word, to: "2020-01-01" })).lines).toHaveLength(0);
  expect((await readAuditLog(second, { about: "100%_" })).lines).toHaveLength(0);
});
