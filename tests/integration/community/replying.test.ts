import { beforeAll, describe, expect, it, vi } from "vitest";
import { replyToThread } from "~/domain/community/posting.server";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database";
import { category, eventsOf, guest, idOfPost, outcomes, people, person, refused, thread } from "./arrange";

vi.hoisted(() => (process.env.RATE_LIMIT_FACTOR = "100"));

describe("replying to a thread", () => {
  const { sql } = useDatabase();
  let author: Person;
  let other: Person;
  let agent: Person;
  beforeAll(async () => {
    author = await person(sql);
    other = await person(sql);
    agent = await person(sql, { role: "agent" });
  });
  const reply = (more = {}) => ({ body: "Try the **other** valve.", submissionId: newId(), ...more });
  const head = async (id: string) => {
    const [row] = await sql`
      select reply_count as replies, last_post_number as last, version::int as version, last_poster_id as poster,
        (select count(*)::int from posts p where p.thread_id = t.id) as posts from threads t where id = ${id}`;
    return row!;
  };

  it("adds a post, counts it, and tells the room under the next version", async () => {
    const id = await thread(sql, author);
    const { number } = await replyToThread(other, id, reply());
    expect(number).toBe(2);
    expect(await head(id)).toEqual({ replies: 1, last: 2, version: 1, posts: 2, poster: other.customerId });
    const [event] = await eventsOf(sql, id);
    expect(event).toMatchObject({
      type: "post.created",
      version: 1,
      payload: { number: 2, official: false },
    });
  });

  it("makes one post of fifty sendings of one form at once, and all get the same answer", async () => {
    const id = await thread(sql, author);
    const form = reply();
    const { done, refused: no } = await outcomes(
      Array.from({ length: 50 }, () => replyToThread(other, id, form)),
    );
    expect(no).toEqual([]);
    expect(new Set(done.map(({ postId }) => postId)).size).toBe(1);
    expect(await head(id)).toMatchObject({ replies: 1, last: 2, posts: 2 });
  });

  it("numbers thirty replies of thirty people without a gap or a double", async () => {
    const id = await thread(sql, author);
    const many = await people(sql, 30);
    const { done } = await outcomes(many.map((each) => replyToThread(each, id, reply())));
    expect(done.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 30 }, (_, i) => i + 2),
    );
    expect(await head(id)).toMatchObject({ replies: 30, last: 31, posts: 31, version: 30 });
    expect((await eventsOf(sql, id)).map(({ version }) => version)).toEqual(
      Array.from({ length: 30 }, (_, i) => i + 1),
    );
  });

  it("refuses a form that another person has sent", async () => {
    const id = await thread(sql, author);
    const form = reply();
    await replyToThread(other, id, form);
    await expect(replyToThread(author, id, form)).rejects.toMatchObject(refused("errors:bad_form", 409));
  });

  it("remembers which post it replies to, but not one of another thread", async () => {
    const id = await thread(sql, author, { replies: [other] });
    const { postId } = await replyToThread(author, id, reply({ replyToNumber: 2 }));
    const [row] = await sql`select reply_to_id as "to" from posts where id = ${postId}`;
    expect(row!.to).toBe(await idOfPost(sql, id, 2));
    const { postId: second } = await replyToThread(author, id, reply({ replyToNumber: 99 }));
    expect((await sql`select reply_to_id as "to" from posts where id = ${second}`)[0]!.to).toBeNull();
  });

  it("lets staff speak officially, and nobody else", async () => {
    const id = await thread(sql, author);
    const { postId } = await replyToThread(agent, id, reply({ official: true }));
    expect((await sql`select official_post_id as official from threads where id = ${id}`)[0]!.official).toBe(
      postId,
    );
    await expect(replyToThread(other, id, reply({ official: true }))).rejects.toMatchObject(
      refused("community:refusal.staff_only", 403),
    );
  });

  it("refuses guests, people without a confirmed address, and locked threads", async () => {
    const id = await thread(sql, author);
    const locked = await thread(sql, author, { state: "locked" });
    const unconfirmed = await person(sql, { emailConfirmed: false });
    await expect(replyToThread(guest, id, reply())).rejects.toMatchObject(
      refused("errors:sign_in_first", 403),
    );
    await expect(replyToThread(unconfirmed, id, reply())).rejects.toMatchObject(
      refused("community:refusal.confirm_email", 403),
    );
    await expect(replyToThread(other, locked, reply())).rejects.toMatchObject(
      refused("community:refusal.locked", 403),
    );
    await expect(replyToThread(agent, locked, reply())).resolves.toMatchObject({ number: 2 });
  });

  it("does not know threads that the writer may not see", async () => {
    const hidden = await thread(sql, author, { hidden: true });
    const staffOnly = await thread(sql, agent, { categoryId: await category(sql, "staff") });
    for (const id of [hidden, staffOnly, newId()]) {
      await expect(replyToThread(other, id, reply())).rejects.toMatchObject(refused("errors:not_found", 404));
    }
  });

  it("refuses a body that cannot be rendered, at its field", async () => {
    const id = await thread(sql, author);
    await expect(replyToThread(other, id, reply({ body: "  " }))).rejects.toMatchObject({
      code: "markdown:empty",
      field: "body",
      status: 422,
    });
    await expect(replyToThread(other, id, reply({ body: ">".repeat(2_000) }))).rejects.toMatchObject({
      field: "body",
      status: 422,
    });
    expect(await head(id)).toMatchObject({ replies: 0, posts: 1 });
  });
});
