import { beforeAll, describe, expect, it } from "vitest";
import { deleteDraft, listDrafts, readDraft, saveDraft } from "~/domain/community/drafts.server";
import { editPost } from "~/domain/community/editing.server";
import { replyToThread } from "~/domain/community/posting.server";
import { startThread } from "~/domain/community/starting.server";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { action, loader } from "~/routes/community/drafts";
import { useDatabase } from "../../support/database";
import { category, guest, idOfPost, person, refused, thread } from "./arrange";

describe("a draft", () => {
  const { sql } = useDatabase();
  let writer: Person;
  let other: Person;
  beforeAll(async () => {
    writer = await person(sql);
    other = await person(sql);
  });

  it("is kept from save to save, for its writer alone", async () => {
    const at = `reply:${newId()}`;
    expect(await readDraft(writer, at)).toBeNull();
    expect(await saveDraft(writer, at, { body: "Minä luulen" }, 0)).toEqual({ revision: 1 });
    expect(await saveDraft(writer, at, { body: "Minä luulen, että" }, 1)).toEqual({ revision: 2 });
    expect(await readDraft(writer, at)).toMatchObject({ fields: { body: "Minä luulen, että" }, revision: 2 });
    expect(await readDraft(other, at)).toBeNull();
    await expect(readDraft(guest, at)).rejects.toMatchObject(refused("errors:sign_in_first", 403));
  });

  it("that is newer than the writer knows is told and never overwritten", async () => {
    const at = `reply:${newId()}`;
    await saveDraft(writer, at, { body: "From the phone" }, 0);
    const answer = await saveDraft(writer, at, { body: "From the desk" }, 0);
    expect(answer).toMatchObject({ newer: { fields: { body: "From the phone" }, revision: 1 } });
    expect(await saveDraft(writer, at, { body: "From the phone" }, 0)).toEqual({ revision: 1 });
    expect(await saveDraft(writer, at, { body: "From the desk" }, 1)).toEqual({ revision: 2 });
  });

  it("of ten devices that save at once is one, and nine are told", async () => {
    const at = `reply:${newId()}`;
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => saveDraft(writer, at, { body: `Device ${i}` }, 0)),
    );
    expect(answers.filter((answer) => "revision" in answer)).toEqual([{ revision: 1 }]);
    expect(answers.filter((answer) => "newer" in answer)).toHaveLength(9);
  });

  it("that is empty is none", async () => {
    const at = `reply:${newId()}`;
    await saveDraft(writer, at, { body: "x" }, 0);
    expect(await saveDraft(writer, at, { body: " " }, 1)).toEqual({ revision: 0 });
    expect(await readDraft(writer, at)).toBeNull();
  });

  it("is gone once it was sent: a reply, a thread, an edit", async () => {
    const threadId = await thread(sql, other);
    const ownId = await thread(sql, writer);
    const postId = await idOfPost(sql, ownId, 1);
    for (const at of [`reply:${threadId}`, "thread:new", `edit:${postId}`])
      await saveDraft(writer, at, { body: "x" }, 0);
    await replyToThread(writer, threadId, { body: "Sent.", submissionId: newId() });
    await startThread(writer, {
      kind: "discussion",
      categoryId: await category(sql),
      title: "Something to talk about",
      body: "Sent.",
      submissionId: newId(),
    });
    await editPost(writer, postId, "Sent.");
    for (const at of [`reply:${threadId}`, "thread:new", `edit:${postId}`])
      expect(await readDraft(writer, at), at).toBeNull();
  });

  it("that is saved late, after its form was sent, brings nothing back", async () => {
    const threadId = await thread(sql, other);
    const categoryId = await category(sql);
    const body = "Sent before this was saved.";
    const asked = newId();
    const question = { kind: "question" as const, categoryId, title: "Why does it blink at all?", body };
    await startThread(writer, { ...question, submissionId: asked });
    const replied = newId();
    await replyToThread(writer, threadId, { body, submissionId: replied });
    for (const [at, form] of [
      ["thread:new", asked],
      [`reply:${threadId}`, replied],
    ] as const) {
      for (const known of [0, 3])
        expect(await saveDraft(writer, at, { body }, known, form), at).toEqual({ sent: true });
      expect(await readDraft(writer, at), at).toBeNull();
      // The next form at the same place is another text.
      expect(await saveDraft(writer, at, { body: "Another" }, 0, newId()), at).toEqual({ revision: 1 });
      expect(await saveDraft(writer, at, { body }, 1, form), at).toEqual({ sent: true });
      expect(await readDraft(writer, at), at).toMatchObject({ fields: { body: "Another" }, revision: 1 });
      await deleteDraft(writer, at);
    }
  });

  it("that is being saved while its form is sent is gone when the page has said that it was", async () => {
    for (let round = 0; round < 8; round++) {
      const threadId = await thread(sql, other);
      const at = `reply:${threadId}`;
      const submissionId = newId();
      const body = `Round ${round}`;
      const saving = [0, 1, 2].map((known) => saveDraft(writer, at, { body }, known, submissionId));
      const sending = replyToThread(writer, threadId, { body, submissionId }).then(() =>
        deleteDraft(writer, at),
      );
      await Promise.all([...saving, sending]);
      expect(await readDraft(writer, at), `round ${round}`).toBeNull();
      expect(await saveDraft(writer, at, { body }, 0, submissionId)).toEqual({ sent: true });
    }
  });

  it("stands in one's list with the way on, as long as one may see where it belongs", async () => {
    const one = await person(sql);
    const open = await thread(sql, other, { title: "A talk for all of us" });
    const closed = await thread(sql, other, {
      categoryId: await category(sql, "staff"),
      title: "A talk of staff",
    });
    for (const at of [`reply:${open}`, `reply:${closed}`, "idea:new"])
      await saveDraft(one, at, { body: `Words ${at}`, ...(at === "idea:new" && { title: "My idea" }) }, 0);
    const { drafts, older } = await listDrafts(one, null);
    // Saved in one moment, so in any order.
    const listed = drafts.map(({ kind, title, path }) => [kind, title, path !== null]);
    expect(listed).toHaveLength(3);
    expect(listed).toEqual(
      expect.arrayContaining([
        ["idea", "My idea", true],
        ["reply", null, false],
        ["reply", "A talk for all of us", true],
      ]),
    );
    expect(older).toBeNull();
    const gone = await deleteDraft(one, "idea:new");
    expect((await listDrafts(one, null)).drafts).toHaveLength(2);
    await saveDraft(one, "idea:new", gone!.fields, 0);
    expect((await listDrafts(one, null)).drafts).toHaveLength(3);
  });

  it("comes and goes by its address, with unknown fields and places refused", async () => {
    const at = `reply:${newId()}`;
    const send = async (fields: Record<string, string>, actor = writer) => {
      const request = new Request("http://localhost/drafts", {
        method: "POST",
        body: new URLSearchParams(fields),
      });
      const answer = await action({ request, params: {}, context: { actor } } as never);
      return [answer.status, await answer.json()];
    };
    expect(await send({ context: at, known: "0", body: "x" })).toEqual([200, { revision: 1 }]);
    expect(await send({ context: at, known: "0", body: "y" })).toMatchObject([
      409,
      { newer: { revision: 1 } },
    ]);
    expect((await send({ context: at, known: "1", customerId: "x" }))[0]).toBe(422);
    expect((await send({ context: at, known: "1", body: "y", submissionId: "x" }))[0]).toBe(422);
    expect((await send({ context: "../x", known: "1" }))[0]).toBe(422);
    expect((await send({ context: at, known: "0", body: "x" }, guest as never))[0]).toBe(403);
    const read = await loader({
      request: new Request(`http://localhost/drafts?of=${at}`),
      params: {},
      context: { actor: writer },
    } as never);
    expect([read.headers.get("Cache-Control"), await read.json()]).toMatchObject([
      "private, no-store",
      { revision: 1 },
    ]);
  });
});
