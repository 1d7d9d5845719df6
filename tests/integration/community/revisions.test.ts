import { beforeAll, describe, expect, it } from "vitest";
import { editPost } from "~/domain/community/editing.server";
import { editableDays } from "~/domain/community/policy";
import { readRevisions, revisionOf } from "~/domain/community/revisions.server";
import type { Person } from "~/platform/actor";
import { useDatabase } from "../../support/database";
import { category, guest, idOfPost, outcomes, person, refused, thread } from "./arrange";

describe("the history of a post", () => {
  const { sql } = useDatabase();
  let author: Person;
  beforeAll(async () => {
    author = await person(sql);
  });
  const arranged = async (by = author, about = {}) => {
    const id = await thread(sql, by, about);
    return idOfPost(sql, id, 1);
  };

  it("tells each version by what came and what went, newest first", async () => {
    const postId = await arranged();
    await editPost(author, postId, "Words of number seven.");
    await editPost(author, postId, "Kind words of number seven.");
    const { revisions } = await readRevisions(guest, postId);
    expect(revisions.map(({ number }) => number)).toEqual([3, 2, 1]);
    const told = revisions.map(({ changes }) =>
      changes.flatMap(({ text, as }) => (as === "same" ? [] : [`${as} ${text.trim()}`])),
    );
    expect(told[0]).toEqual(expect.arrayContaining(["added Kind"]));
    expect(told[1]).toEqual(["removed 1", "added seven"]);
    expect(revisions[2]!.changes).toEqual([{ text: "Words of number 1.", as: "same" }]);
    for (const { changes } of revisions.slice(0, 1))
      expect(changes.flatMap(({ text, as }) => (as === "removed" ? [] : [text])).join("")).toBe(
        "Kind words of number seven.",
      );
  });

  it("is for those who may see the post", async () => {
    const postId = await arranged(author, { categoryId: await category(sql, "staff") });
    await expect(readRevisions(guest, postId)).rejects.toMatchObject(refused("errors:not_found", 404));
    await expect(readRevisions(author, postId)).rejects.toMatchObject(refused("errors:not_found", 404));
  });

  it("of two who edit from the same words, refuses the second, and keeps what both wrote", async () => {
    const postId = await arranged();
    const seen = await revisionOf(postId);
    const { done, refused: no } = await outcomes([
      editPost(author, postId, "From the phone.", seen),
      editPost(author, postId, "From the desk.", seen),
    ]);
    expect([done.length, no]).toEqual([1, ["writing:refusal.edited_meanwhile"]]);
    const [post] = await sql`select body_source as source from posts where id = ${postId}`;
    await editPost(author, postId, "Both.", await revisionOf(postId));
    const { revisions } = await readRevisions(author, postId);
    expect(revisions).toHaveLength(3);
    expect(["From the phone.", "From the desk."]).toContain(post!.source);
  });

  it.each([0, 1, 2, 3, 4])("lets one of trust level %i edit so long and no longer", async (trustLevel) => {
    const writer = await person(sql, { trustLevel });
    const days = editableDays[trustLevel]!;
    const postId = await arranged(writer);
    await sql`update posts set created_at = now() - make_interval(days => ${days}) + interval '1 hour' where id = ${postId}`;
    await editPost(writer, postId, "Just in time.");
    await sql`update posts set created_at = now() - make_interval(days => ${days}) - interval '1 hour' where id = ${postId}`;
    await expect(editPost(writer, postId, "Too late.")).rejects.toMatchObject({
      ...refused("writing:refusal.too_old_to_edit", 403),
      params: { days },
    });
  });
});
