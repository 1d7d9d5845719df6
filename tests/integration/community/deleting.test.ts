import { beforeAll, describe, expect, it } from "vitest";
import { chooseAnswer } from "~/domain/community/answering.server";
import { deletePost, undeletePost } from "~/domain/community/deleting.server";
import { editPost } from "~/domain/community/editing.server";
import { readThread } from "~/domain/community/reading.server";
import { readRevisions } from "~/domain/community/revisions.server";
import type { Person } from "~/platform/actor";
import { postsSince } from "~/realtime/views.server";
import { useDatabase } from "../../support/database";
import { eventsOf, guest, idOfPost, outcomes, person, refused, thread } from "./arrange";

describe("deleting one's own reply", () => {
  const { sql } = useDatabase();
  let asker: Person;
  let author: Person;
  let staff: Person;
  beforeAll(async () => {
    asker = await person(sql);
    author = await person(sql);
    staff = await person(sql, { role: "moderator" });
  });
  const arranged = async () => {
    const id = await thread(sql, asker, { replies: [asker, author] });
    return { id, postId: await idOfPost(sql, id, 3) };
  };
  const head = async (id: string) =>
    (
      await sql`select reply_count as replies, last_poster_id as last, last_post_number as number, solved_at is not null as solved,
        last_activity_at = (select max(created_at) from posts where thread_id = ${id} and deleted_at is null) as current
        from threads where id = ${id}`
    )[0]!;

  it("leaves its number and place, and sends its words to nobody", async () => {
    const { id, postId } = await arranged();
    await deletePost(author, postId);
    for (const actor of [guest, asker, author, staff]) {
      const { posts } = await readThread(actor, id, 1);
      expect(posts.map(({ number }) => number)).toEqual([1, 2, 3]);
      expect(posts[2]).toMatchObject({ deleted: true, html: "", excerpt: "" });
      expect(JSON.stringify(posts)).not.toContain("Words of number 3");
    }
    expect(JSON.stringify(await postsSince(id, 0))).not.toContain("Words of number 3");
    expect(await head(id)).toEqual({
      replies: 1,
      last: asker.customerId,
      number: 3,
      solved: false,
      current: true,
    });
    expect(await eventsOf(sql, id)).toMatchObject([
      { type: "post.deleted", version: 1, payload: { number: 3 } },
    ]);
  });

  it("comes back as it was, by its author or by staff", async () => {
    const { id, postId } = await arranged();
    for (const by of [author, staff]) {
      await deletePost(author, postId);
      await undeletePost(by, postId);
      expect(await head(id)).toEqual({
        replies: 2,
        last: author.customerId,
        number: 3,
        solved: false,
        current: true,
      });
      expect((await readThread(guest, id, 1)).posts[2]).toMatchObject({
        deleted: false,
        excerpt: "Words of number 3.",
      });
    }
  });

  it("takes the answer along, which does not come back by itself", async () => {
    const { id, postId } = await arranged();
    await chooseAnswer(asker, id, { number: 3 });
    await deletePost(author, postId);
    expect(await head(id)).toMatchObject({ solved: false });
    await undeletePost(author, postId);
    expect((await readThread(guest, id, 1)).thread.answerNumbers).toEqual([]);
  });

  it("counts once, however often it is pressed", async () => {
    const { id, postId } = await arranged();
    await outcomes(Array.from({ length: 8 }, () => deletePost(author, postId)));
    expect(await head(id)).toMatchObject({ replies: 1 });
    await outcomes(Array.from({ length: 8 }, () => undeletePost(author, postId)));
    expect(await head(id)).toMatchObject({ replies: 2 });
    expect((await eventsOf(sql, id)).map(({ type }) => type)).toEqual(["post.deleted", "post.undeleted"]);
  });

  it("is refused for others' words, for the opening post, and for what moderators hid", async () => {
    const { id, postId } = await arranged();
    await expect(deletePost(guest, postId)).rejects.toMatchObject(refused("errors:sign_in_first", 403));
    await expect(deletePost(asker, postId)).rejects.toMatchObject(refused("writing:refusal.delete_own", 403));
    await expect(deletePost(staff, postId)).rejects.toMatchObject(refused("writing:refusal.delete_own", 403));
    await expect(deletePost(asker, await idOfPost(sql, id, 1))).rejects.toMatchObject(
      refused("writing:refusal.opening_post", 409),
    );
    await deletePost(author, postId);
    await expect(undeletePost(asker, postId)).rejects.toMatchObject(
      refused("writing:refusal.delete_own", 403),
    );
    await expect(editPost(author, postId, "x")).rejects.toMatchObject(
      refused("writing:refusal.deleted_post", 409),
    );
    await undeletePost(author, postId);
    await sql`update posts set hidden_at = now() where id = ${postId}`;
    await expect(deletePost(author, postId)).rejects.toMatchObject(
      refused("community:refusal.hidden_post", 409),
    );
  });

  it("closes its history to all but staff", async () => {
    const { postId } = await arranged();
    await editPost(author, postId, "Words of another kind.");
    expect((await readRevisions(guest, postId)).revisions).toHaveLength(2);
    await deletePost(author, postId);
    for (const actor of [guest, asker])
      await expect(readRevisions(actor, postId)).rejects.toMatchObject(refused("errors:not_found", 404));
    expect((await readRevisions(staff, postId)).revisions).toHaveLength(2);
  });
});
