import { beforeAll, describe, expect, it } from "vitest";
import { editPost } from "~/domain/community/editing.server";
import { previewBody } from "~/domain/community/writing.server";
import type { Person } from "~/platform/actor";
import { useDatabase } from "../../support/database";
import { eventsOf, guest, idOfPost, person, refused, thread } from "./arrange";

describe("editing a post", () => {
  const { sql } = useDatabase();
  let author: Person;
  let other: Person;
  let admin: Person;
  beforeAll(async () => {
    author = await person(sql);
    other = await person(sql);
    admin = await person(sql, { role: "admin" });
  });
  const arranged = async (about = {}) => {
    const id = await thread(sql, author, about);
    return { id, postId: await idOfPost(sql, id, 1) };
  };

  it("changes the words, keeps what they were, and tells the room", async () => {
    const { id, postId } = await arranged();
    await editPost(author, postId, "New **words**.");
    const [post] =
      await sql`select body_source as source, body_html as html, edited_at is not null as edited from posts where id = ${postId}`;
    expect(post).toMatchObject({ source: "New **words**.", edited: true });
    expect(post!.html).toContain("<strong>words</strong>");
    const revisions =
      await sql`select body_source as source, editor_id as editor from post_revisions where post_id = ${postId}`;
    expect(revisions).toMatchObject([{ source: "Words of number 1.", editor: author.customerId }]);
    expect(await eventsOf(sql, id)).toMatchObject([
      { type: "post.edited", version: 1, payload: { number: 1 } },
    ]);
  });

  it("shows in the preview, byte for byte, what it stores", async () => {
    const { postId } = await arranged();
    const source = "A [link](https://example.com), `code`,\n\n> a quote\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";
    const preview = await previewBody(author, source);
    await editPost(author, postId, source);
    expect((await sql`select body_html as html from posts where id = ${postId}`)[0]!.html).toBe(preview);
  });

  it("does nothing where nothing changed", async () => {
    const { id, postId } = await arranged();
    await editPost(author, postId, "Words of number 1.");
    expect(await eventsOf(sql, id)).toHaveLength(0);
    expect((await sql`select edited_at from posts where id = ${postId}`)[0]!.edited_at).toBeNull();
  });

  it("is for its author alone, while the thread is open and the post is there", async () => {
    const { postId } = await arranged();
    await expect(editPost(guest, postId, "x")).rejects.toMatchObject(refused("errors:sign_in_first", 403));
    await expect(editPost(other, postId, "x")).rejects.toMatchObject(
      refused("community:refusal.not_yours", 403),
    );
    await expect(editPost(admin, postId, "x")).rejects.toMatchObject(
      refused("community:refusal.not_yours", 403),
    );
    const locked = await arranged({ state: "archived" });
    await expect(editPost(author, locked.postId, "x")).rejects.toMatchObject(
      refused("community:refusal.locked", 403),
    );
    await sql`update posts set deleted_at = now() where id = ${postId}`;
    await expect(editPost(author, postId, "x")).rejects.toMatchObject(
      refused("writing:refusal.deleted_post", 409),
    );
    await expect(previewBody(guest, "x")).rejects.toMatchObject(refused("errors:sign_in_first", 403));
  });
});
