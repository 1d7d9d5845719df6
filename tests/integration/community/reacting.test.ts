import { beforeAll, describe, expect, it, vi } from "vitest";
import { reactToPost } from "~/domain/community/reacting.server";
import type { Person } from "~/platform/actor";
import { useDatabase } from "../../support/database";
import { eventsOf, guest, idOfPost, outcomes, people, person, refused, thread } from "./arrange";

vi.hoisted(() => (process.env.RATE_LIMIT_FACTOR = "100"));

describe("reacting to a post", () => {
  const { sql } = useDatabase();
  let author: Person;
  let reader: Person;
  beforeAll(async () => {
    author = await person(sql);
    reader = await person(sql);
  });
  const counts = async (postId: string) =>
    (await sql`select reaction_counts as counts from posts where id = ${postId}`)[0]!.counts;
  const arranged = async () => {
    const id = await thread(sql, author);
    return { id, postId: await idOfPost(sql, id, 1) };
  };

  it("counts a reaction, and takes it back", async () => {
    const { id, postId } = await arranged();
    await reactToPost(reader, postId, "thanks");
    await reactToPost(reader, postId, "like");
    expect(await counts(postId)).toEqual({ thanks: 1, like: 1 });
    await reactToPost(reader, postId, "thanks");
    expect(await counts(postId)).toEqual({ like: 1 });
    expect((await eventsOf(sql, id)).map(({ type, version }) => [type, version])).toEqual([
      ["post.reacted", 1],
      ["post.reacted", 2],
      ["post.unreacted", 3],
    ]);
  });

  it("counts thirty people at once as thirty", async () => {
    const { id, postId } = await arranged();
    const many = await people(sql, 30);
    const { refused: no } = await outcomes(many.map((each) => reactToPost(each, postId, "like", true)));
    expect(no).toEqual([]);
    expect(await counts(postId)).toEqual({ like: 30 });
    expect((await eventsOf(sql, id)).map(({ version }) => version)).toEqual(
      Array.from({ length: 30 }, (_, i) => i + 1),
    );
  });

  it("takes twenty presses of one wish as one", async () => {
    const { id, postId } = await arranged();
    await outcomes(Array.from({ length: 20 }, () => reactToPost(reader, postId, "insightful", true)));
    expect(await counts(postId)).toEqual({ insightful: 1 });
    expect(await eventsOf(sql, id)).toHaveLength(1);
  });

  it("agrees with its rows after turning over at random by many at once", async () => {
    const { postId } = await arranged();
    const many = await people(sql, 8);
    await outcomes(many.flatMap((each) => [1, 2, 3].map(() => reactToPost(each, postId, "like"))));
    const [row] = await sql`select count(*)::int as rows from reactions where post_id = ${postId}`;
    expect(await counts(postId)).toEqual(row!.rows ? { like: row!.rows } : {});
    expect(row!.rows).toBe(8);
  });

  it("refuses guests, thanks to oneself, and hidden posts", async () => {
    const { postId } = await arranged();
    await expect(reactToPost(guest, postId, "like")).rejects.toMatchObject(
      refused("errors:sign_in_first", 403),
    );
    await expect(reactToPost(author, postId, "thanks")).rejects.toMatchObject(
      refused("community:refusal.not_own_thanks", 403),
    );
    await expect(reactToPost(author, postId, "same_here")).resolves.toBeTruthy();
    await sql`update posts set hidden_at = now() where id = ${postId}`;
    await expect(reactToPost(reader, postId, "like")).rejects.toMatchObject(
      refused("community:refusal.hidden_post", 409),
    );
  });
});
