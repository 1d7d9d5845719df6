import { beforeAll, describe, expect, it } from "vitest";
import { fateOf, redirectedPost } from "~/domain/community/fate.server";
import { findThread } from "~/domain/community/finding.server";
import { replyToThread } from "~/domain/community/posting.server";
import { readThread } from "~/domain/community/reading.server";
import { deleteThread, undeleteThread } from "~/domain/moderation/threads/deleting.server";
import { readThreadHistory } from "~/domain/moderation/threads/history.server";
import { mergeThreads } from "~/domain/moderation/threads/merging.server";
import { moveThread } from "~/domain/moderation/threads/moving.server";
import { splitThread } from "~/domain/moderation/threads/splitting.server";
import { changeState, pinThread } from "~/domain/moderation/threads/states.server";
import { undoOperation } from "~/domain/moderation/threads/undoing.server";
import type { Person } from "~/platform/actor";
import { newId, toPublicId } from "~/platform/ids";
import { useDatabase } from "../../support/database";
import { category, eventsOf, guest, outcomes, person, refused, thread } from "../community/arrange";

describe("what moderators do to conversations", () => {
  const { sql } = useDatabase();
  let author: Person;
  let helper: Person;
  let moderator: Person;
  let agent: Person;
  let open: string;
  let members: string;
  let staffOnly: string;
  beforeAll(async () => {
    [author, helper] = [await person(sql), await person(sql)];
    moderator = await person(sql, { role: "moderator" });
    agent = await person(sql, { role: "agent" });
    open = await category(sql);
    members = await category(sql, "members");
    staffOnly = await category(sql, "staff");
  });
  const talk = (categoryId = open, replies: Person[] = [helper, author, helper]) =>
    thread(sql, author, { categoryId, replies });
  const words = async (id: string) =>
    (await readThread(moderator, id, null)).posts.map(({ number, excerpt }) => [number, excerpt]);
  const answering = (id: string) =>
    replyToThread(helper, id, { body: "Something more to say of it.", submissionId: newId() });

  it("merge: posts follow the target's newest in their order, and each old address leads to the new one", async () => {
    const [from, into] = [await talk(), await talk(open, [helper])];
    const { operationId } = await mergeThreads(moderator, from, into, "The same question");
    expect((await words(into)).map(([number]) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await fateOf(guest, from, null)).toMatchObject({
      gone: false,
      path: expect.stringMatching(new RegExp(`${toPublicId(into)}#post-3$`)) as string,
    });
    expect(await fateOf(guest, from, 3)).toMatchObject({
      path: expect.stringMatching(/#post-5$/) as string,
    });
    await expect(findThread(guest, from)).rejects.toMatchObject(refused("errors:not_found", 404));
    const [line] = await sql`
      select action, reason, actor_id from audit_log where subject_id = ${from} and data->>'operationId' = ${operationId}`;
    expect(line).toEqual({
      action: "thread.merged",
      reason: "The same question",
      actor_id: moderator.customerId,
    });
    for (const id of [from, into])
      expect((await eventsOf(sql, id)).map(({ type }) => type)).toContain("thread.merged");
  });

  it("what is written after a merge stays in the target when it is undone, and links to what left hold", async () => {
    const [from, into] = [await talk(), await talk(open, [helper])];
    const before = await words(from);
    const { operationId } = await mergeThreads(moderator, from, into);
    const { number } = await answering(into);
    await undoOperation(moderator, operationId);
    expect(await words(from)).toEqual(before);
    expect((await words(into)).map(([at]) => at)).toEqual([1, 2, number]);
    expect(await redirectedPost(guest, into, 3)).toMatch(new RegExp(toPublicId(from)));
    expect((await answering(into)).number).toBe(number + 1);
    expect((await readThread(guest, into, null)).thread.replyCount).toBe(3);
  });

  it("a chain of merges leads straight to the end, and comes undone only from its end", async () => {
    const [a, b, c] = [await talk(), await talk(), await talk()];
    const first = await mergeThreads(moderator, a, b);
    const second = await mergeThreads(moderator, b, c);
    expect(await sql`select merged_into_id as to from threads where id in (${a}, ${b})`).toEqual([
      { to: c },
      { to: c },
    ]);
    expect(await fateOf(guest, a, 2)).toMatchObject({
      path: expect.stringContaining(toPublicId(c)) as string,
    });
    await expect(undoOperation(moderator, first.operationId)).rejects.toMatchObject(
      refused("curation:refusal.undo_later_first", 409),
    );
    await undoOperation(moderator, second.operationId);
    await undoOperation(moderator, first.operationId);
    await expect(undoOperation(moderator, first.operationId)).rejects.toMatchObject(
      refused("curation:refusal.undone_already", 409),
    );
    expect((await words(a)).length).toBe(4);
  });

  it("of two who merge the same at once one wins; of a reply at the same moment no word is lost", async () => {
    for (let round = 0; round < 4; round++) {
      const [from, one, other] = [await talk(), await talk(), await talk()];
      const { done } = await outcomes([
        mergeThreads(moderator, from, one),
        mergeThreads(moderator, from, other),
      ]);
      expect(done).toHaveLength(1);
      const [source, target] = [await talk(), await talk()];
      await outcomes<unknown>([
        answering(source),
        mergeThreads(moderator, source, target),
        answering(target),
      ]);
      expect(await sql`select count(*)::int as n from posts where thread_id = ${source}`).toEqual([{ n: 0 }]);
    }
  });

  it("never lets more people read: merging into a place of more readers is refused, moving there asks", async () => {
    const [inside, outside] = [await talk(members), await talk(open)];
    await expect(mergeThreads(moderator, inside, outside)).rejects.toMatchObject(
      refused("curation:refusal.merge_widens", 409),
    );
    await mergeThreads(moderator, outside, inside);
    const secret = await talk(staffOnly);
    await expect(moveThread(moderator, secret, { categoryId: open })).rejects.toMatchObject(
      refused("curation:refusal.other_readers", 409),
    );
    await expect(
      splitThread(moderator, secret, {
        numbers: [2],
        title: "On its own",
        kind: "question",
        categoryId: open,
      }),
    ).rejects.toMatchObject(refused("curation:refusal.split_widens", 409));
    await expect(readThread(helper, secret, null)).rejects.toMatchObject(refused("errors:not_found", 404));
    await moveThread(moderator, secret, { categoryId: open, otherReaders: true });
    expect((await readThread(guest, secret, null)).thread.category?.id).toBe(open);
  });

  it("private threads merge with nobody else's, hidden ones with none", async () => {
    const [mine, theirs] = [
      await thread(sql, author, { categoryId: open, private: true }),
      await thread(sql, helper, { categoryId: open, private: true }),
    ];
    await expect(mergeThreads(moderator, mine, theirs)).rejects.toMatchObject(
      refused("curation:refusal.merge_widens", 409),
    );
    await expect(mergeThreads(moderator, mine, await talk())).rejects.toMatchObject(
      refused("curation:refusal.merge_widens", 409),
    );
    const hidden = await thread(sql, author, { categoryId: open, hidden: true });
    await expect(mergeThreads(moderator, hidden, await talk())).rejects.toMatchObject(
      refused("curation:refusal.thread_hidden", 409),
    );
  });

  it("a move is not undone where that would show more people what was written since", async () => {
    const id = await talk(open);
    const moved = await moveThread(moderator, id, { categoryId: members, otherReaders: true });
    await answering(id);
    await expect(undoOperation(moderator, moved.operationId)).rejects.toMatchObject(
      refused("curation:refusal.undo_widens", 409),
    );
    const other = await talk(open);
    const quick = await moveThread(moderator, other, { categoryId: members, otherReaders: true });
    await undoOperation(moderator, quick.operationId);
    expect((await readThread(guest, other, null)).thread.category?.id).toBe(open);
  });

  it("split: the chosen posts become a thread of their first writer; undone, what came since comes along", async () => {
    const id = await talk();
    const made = await splitThread(moderator, id, {
      numbers: [2, 4],
      title: "Another matter",
      kind: "discussion",
      categoryId: open,
    });
    expect((await readThread(guest, made.id, null)).thread).toMatchObject({
      author: { customerId: helper.customerId },
      replyCount: 1,
    });
    expect(await redirectedPost(guest, id, 4)).toMatch(new RegExp(`${toPublicId(made.id)}#post-2$`));
    await answering(made.id);
    await undoOperation(moderator, made.operationId);
    expect((await words(id)).map(([number]) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(await fateOf(guest, made.id, 3)).toMatchObject({
      path: expect.stringMatching(new RegExp(`${toPublicId(id)}#post-5$`)) as string,
    });
  });

  it("split refuses the opening, the answer, nothing, and what is not there", async () => {
    const id = await talk();
    const [post] = await sql<{ id: string }[]>`select id from posts where thread_id = ${id} and number = 2`;
    await sql`insert into answers ${sql({ id: newId(), thread_id: id, post_id: post!.id, chosen_by_id: author.customerId })}`;
    const split = (numbers: number[]) =>
      splitThread(moderator, id, { numbers, title: "Another matter", kind: "question", categoryId: open });
    await expect(split([1, 3])).rejects.toMatchObject(refused("curation:refusal.split_opening", 422));
    await expect(split([2])).rejects.toMatchObject(refused("curation:refusal.split_answer", 409));
    await expect(split([])).rejects.toMatchObject(refused("curation:refusal.split_nothing", 422));
    await expect(split([77])).rejects.toMatchObject(refused("community:refusal.no_such_post", 404));
  });

  it("pins, locks and archives, says what it was before, and tells the room", async () => {
    const id = await talk();
    expect((await pinThread(moderator, id, "everywhere")).from).toBe("no");
    expect((await pinThread(moderator, id, "here")).from).toBe("everywhere");
    expect((await changeState(moderator, id, "locked", "Enough")).from).toBe("open");
    await expect(answering(id)).rejects.toMatchObject(refused("community:refusal.locked", 403));
    await changeState(moderator, id, "open");
    await answering(id);
    expect((await eventsOf(sql, id)).filter(({ type }) => type === "thread.state_changed")).toHaveLength(4);
    const { deeds } = await readThreadHistory(moderator, id);
    expect(deeds.map(({ action }) => action)).toContain("thread.pinned");
    expect((await readThreadHistory(helper, id)).deeds).toEqual([]);
  });

  it("a deleted thread is gone for those who could read it, and was never there for others", async () => {
    const [seen, unseen] = [await talk(), await talk(staffOnly)];
    await deleteThread(moderator, seen, "Spam");
    await deleteThread(moderator, unseen);
    expect(await fateOf(guest, seen, null)).toEqual({ gone: true });
    expect(await fateOf(guest, unseen, null)).toBeNull();
    expect(await fateOf(guest, newId(), null)).toBeNull();
    await expect(answering(seen)).rejects.toMatchObject(refused("errors:not_found", 404));
    await undeleteThread(moderator, seen);
    expect((await words(seen)).length).toBe(4);
  });

  it("its author deletes a thread without replies, and brings it back; not one that has some, nor another's", async () => {
    const [alone, answered] = [await talk(open, []), await talk()];
    await expect(deleteThread(helper, alone)).rejects.toMatchObject(
      refused("curation:refusal.not_yours", 403),
    );
    await expect(deleteThread(author, answered)).rejects.toMatchObject(
      refused("curation:refusal.has_replies", 409),
    );
    await deleteThread(author, alone);
    await expect(undeleteThread(helper, alone)).rejects.toMatchObject(refused("errors:not_found", 404));
    await undeleteThread(author, alone);
    await deleteThread(moderator, alone);
    await expect(undeleteThread(author, alone)).rejects.toMatchObject(refused("errors:not_found", 404));
  });

  it("belongs to moderators: to members it does not exist, to other staff it is closed", async () => {
    const [one, two] = [await talk(), await talk()];
    const { operationId } = await mergeThreads(moderator, await talk(), two);
    const all = (who: Person) => [
      mergeThreads(who, one, two),
      moveThread(who, one, { categoryId: members }),
      splitThread(who, one, { numbers: [2], title: "Another matter", kind: "question", categoryId: open }),
      changeState(who, one, "locked"),
      pinThread(who, one, "here"),
      undoOperation(who, operationId),
    ];
    for (const attempt of all(helper)) await expect(attempt).rejects.toMatchObject({ status: 404 });
    for (const attempt of all(agent)) await expect(attempt).rejects.toMatchObject({ status: 403 });
  });
});
